//! What comes out of a comparison: plain data, ready to be told or saved.

use super::{AgreedMove, Direction, Kinds, Statements};
use continuum_engine::Reason;
use continuum_model::Action;
use serde::Serialize;
use serde_json::Value;
use std::fmt;

/// What a new edition changes.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Comparison {
    /// The edition compared from.
    pub old: Edition,
    /// The edition compared to.
    pub new: Edition,
    /// What happens to cases; none where that was not decided.
    pub cases: Option<Cases>,
    /// Why it was not decided.
    pub undecided: Option<Undecided>,
    /// What happened to statements.
    pub statements: Statements,
    /// Agreed moves that do not occur.
    pub idle: Vec<AgreedMove>,
}

/// One of the two editions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Edition {
    /// The document's name.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Its edition.
    pub edition: String,
    /// SHA-256 of its files without the worked examples, in hexadecimal.
    pub digest: String,
    /// Its levels, lowest first.
    pub levels: Vec<EditionLevel>,
}

/// A level of one edition.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct EditionLevel {
    /// Its name.
    pub name: String,
    /// Its title.
    pub title: String,
    /// The number shown.
    pub number: String,
    /// Its counterparts in the other edition, by name.
    pub counterparts: Vec<String>,
}

/// What happens to the kinds of case.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Cases {
    /// How many both editions have a place for.
    pub in_both: Kinds,
    /// Those that only OLD has a place for.
    pub only_old: Apart,
    /// Those that only NEW has a place for.
    pub only_new: Apart,
    /// Every pair of levels that some kind of case in both has; OLD's lowest level first.
    pub matrix: Vec<Cell>,
    /// Every pair with different levels: lower ones first.
    pub moves: Vec<Move>,
    /// Actions that are due in more or in fewer kinds of case, in the order of NEW.
    pub actions: Vec<ActionChange>,
}

/// Kinds of case that only one edition has a place for.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Apart {
    /// How many.
    pub kinds: Kinds,
    /// A smallest one, in the edition that has a place for it.
    pub example: Option<Side>,
}

/// A level before and a level after.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Cell {
    /// The level in OLD, by name.
    pub from: String,
    /// The level in NEW, by name.
    pub to: String,
    /// Where these cases go.
    pub direction: Direction,
    /// How many kinds of case.
    pub kinds: Kinds,
    /// Which share that is of those in both, from 0 to 1.
    pub share: f64,
    /// How many kinds of case, of those in both, have the level in OLD.
    pub of: Kinds,
    /// Which share of those this is, from 0 to 1.
    pub share_of_level: f64,
}

/// Cases that go from one level to another.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Move {
    /// The levels, and how many kinds of case.
    #[serde(flatten)]
    pub cell: Cell,
    /// The smallest case, then the smallest that has none of the worries of those before.
    pub examples: Vec<Example>,
    /// Reasons for which the partnership has agreed to it, to all of it or to a part.
    pub agreed: Vec<String>,
    /// What no agreement covers.
    pub not_agreed: Part,
}

/// Some of the kinds of case that both editions have a place for.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Part {
    /// How many kinds of case.
    pub kinds: Kinds,
    /// A smallest one.
    pub example: Option<Example>,
}

/// A case in both editions.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Example {
    /// How many worries it has: answers that are not the least worrying.
    pub worries: usize,
    /// What OLD says.
    pub old: Side,
    /// What NEW says.
    pub new: Side,
    /// Actions, by name, that only NEW gives.
    pub gained: Vec<String>,
    /// Actions, by name, that only OLD gives.
    pub lost: Vec<String>,
}

/// What one edition says of a case.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Side {
    /// The level, by name.
    pub level: String,
    /// The answers, as `decide` reads them.
    pub answers: Value,
    /// The same as a worked example that passes in this edition.
    pub scenario: String,
    /// The statements responsible, each with what the other edition makes of it.
    pub why: Vec<Responsible>,
    /// What to do, by name, soonest first.
    pub actions: Vec<String>,
}

/// A statement that is responsible for a level.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Responsible {
    /// What happened to it between the editions; none where it is the same in both.
    pub change: Option<Happened>,
    /// The statement, in the document's own words.
    #[serde(flatten)]
    pub reason: Reason,
}

/// What happened to a statement between two editions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Happened {
    /// It is only in NEW.
    Added,
    /// It is only in OLD.
    Removed,
    /// It decides something else.
    Changed,
    /// It decides the same in other words.
    Reworded,
}

/// An action that is due in more kinds of case, in fewer, or in others.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ActionChange {
    /// Its name; NEW's where both have it.
    pub name: String,
    /// What to do.
    pub what: String,
    /// What happened to it between the editions.
    pub change: Option<Happened>,
    /// Kinds of case in which only NEW gives it.
    pub gained: Part,
    /// Kinds of case in which only OLD gives it.
    pub lost: Part,
}

/// Why the cases were not compared.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Undecided {
    /// OLD alone has too many nodes.
    OldTooLarge,
    /// NEW alone has too many nodes.
    NewTooLarge,
    /// Each alone can be decided, and both together have too many nodes.
    TooManyCases,
    /// They have more levels than can be told apart.
    TooManyLevels,
}

impl fmt::Display for Undecided {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::OldTooLarge => f.write_str("the old edition is too large to be decided exactly"),
            Self::NewTooLarge => f.write_str("the new edition is too large to be decided exactly"),
            Self::TooManyCases => {
                f.write_str("the two editions together are too large to be decided exactly")
            }
            Self::TooManyLevels => f.write_str(
                "the two editions have too many levels to be compared, more than 14 each",
            ),
        }
    }
}

impl ActionChange {
    /// An action of which nothing has been counted yet.
    pub(crate) fn of(action: &Action) -> Self {
        Self {
            name: action.name.clone(),
            what: action.what.clone(),
            change: None,
            gained: Part::default(),
            lost: Part::default(),
        }
    }
}

impl Comparison {
    /// Moves that may leave a case lower than it was and that no agreement covers in full: what a
    /// gate stops.
    pub fn not_agreed(&self) -> impl Iterator<Item = &Move> {
        let moves = self.cases.iter().flat_map(|cases| &cases.moves);
        moves.filter(|one| one.cell.direction.may_be_lower() && !one.not_agreed.kinds.is_none())
    }

    /// Whether the editions say the same: no case moves, no action changes, none is in one alone,
    /// and no statement differs.
    pub fn is_same(&self) -> bool {
        let same_cases = |cases: &Cases| {
            cases.moves.is_empty()
                && cases.actions.is_empty()
                && cases.only_old.kinds.is_none()
                && cases.only_new.kinds.is_none()
        };
        self.cases.as_ref().is_some_and(same_cases) && self.statements.is_empty()
    }
}
