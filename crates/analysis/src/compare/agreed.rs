//! Moves that a partnership has agreed to, each with a reason.
//!
//! ```toml
//! [[move]]
//! from    = "targeted"            # a level of OLD
//! to      = "early-help"          # a level of NEW
//! when    = ["missed-health"]     # only where one of these fires, in OLD or in NEW; may be left out
//! because = "Agreed on 3 March 2026: one missed appointment is met by a call"
//! ```

use super::alike::Named;
use super::scale::Scale;
use super::together::{Edition, Together};
use continuum_diag::nearest;
use continuum_diagram::{BudgetSpent, Diagram, Operation, Table};
use continuum_model::{Document, Id, Level, LevelId};
use serde::{Deserialize, Serialize};

/// Moves that were agreed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Agreed {
    /// Each of them.
    #[serde(default, rename = "move")]
    pub moves: Vec<AgreedMove>,
}

/// A move that was agreed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AgreedMove {
    /// The level in OLD, by name.
    pub from: String,
    /// The level in NEW, by name.
    pub to: String,
    /// Statements, by name; only cases in which one of them fires, in OLD or in NEW, are meant.
    /// None means all cases.
    #[serde(default)]
    pub when: Vec<String>,
    /// The reason.
    pub because: String,
}

/// An agreed move, its names looked up.
#[derive(Clone, Debug)]
pub(crate) struct Covered {
    pub from: LevelId,
    pub to: LevelId,
    when: Vec<String>,
    pub because: String,
}

/// Looks up the names of agreed moves; what is wrong with them, in words, where something is.
pub(crate) fn looked_up(
    agreed: &Agreed,
    old: &Document,
    new: &Document,
) -> Result<Vec<Covered>, Vec<String>> {
    let scale = Scale::of(old, new);
    let (mut covered, mut problems) = (Vec::new(), Vec::new());
    for (number, one) in (1..).zip(&agreed.moves) {
        match read(one, old, new, &scale) {
            Ok(read) => covered.push(read),
            Err(found) => {
                problems
                    .extend(found.into_iter().map(|problem| format!("move {number}: {problem}")));
            }
        }
    }
    if problems.is_empty() { Ok(covered) } else { Err(problems) }
}

fn read(
    one: &AgreedMove,
    old: &Document,
    new: &Document,
    scale: &Scale,
) -> Result<Covered, Vec<String>> {
    let from = level(&one.from, &old.levels, "from", "old");
    let to = level(&one.to, &new.levels, "to", "new");
    let mut problems: Vec<String> = one
        .when
        .iter()
        .filter(|name| !fires_somewhere(old, name) && !fires_somewhere(new, name))
        .map(|name| unknown_statement(name, old, new))
        .collect();
    if one.because.trim().is_empty() {
        problems.push("expected a reason after `because`, found nothing".to_owned());
    }
    if let (Ok(from), Ok(to)) = (&from, &to)
        && scale.same(*from, *to)
    {
        problems.push(format!(
            "expected two different levels, found that `{}` is called `{}` in the new edition",
            one.from, one.to
        ));
    }
    match (from, to) {
        (Ok(from), Ok(to)) if problems.is_empty() => {
            Ok(Covered { from, to, when: one.when.clone(), because: one.because.trim().to_owned() })
        }
        (from, to) => {
            let levels = [from.err(), to.err()].into_iter().flatten();
            Err(levels.chain(problems).collect())
        }
    }
}

fn level(name: &str, levels: &[Level], clause: &str, edition: &str) -> Result<LevelId, String> {
    let found = levels.iter().position(|level| level.name == name);
    found.map(LevelId::at).ok_or_else(|| {
        let near = nearest(name, levels.iter().map(|level| level.name.as_str()));
        let near = near.map_or(String::new(), |near| format!("; did you mean `{near}`?"));
        format!("expected a level of the {edition} edition after `{clause}`, found `{name}`{near}")
    })
}

fn unknown_statement(name: &str, old: &Document, new: &Document) -> String {
    let near = nearest(name, [old, new].into_iter().flat_map(firing));
    let near = near.map_or(String::new(), |near| format!("; did you mean `{near}`?"));
    format!(
        "expected a ladder, an indicator, an uplift, a rule or a `do` after `when`, found `{name}`{near}"
    )
}

/// The names of the statements that can fire.
fn firing(document: &Document) -> impl Iterator<Item = &str> {
    let questions = document.questions.iter().filter(|one| one.grounds().is_some());
    let questions = questions.map(Named::name);
    let uplifts = document.uplifts.iter().map(Named::name);
    let rules = document.rules.iter().map(Named::name);
    questions.chain(uplifts).chain(rules).chain(document.duties.iter().map(Named::name))
}

fn fires_somewhere(document: &Document, name: &str) -> bool {
    firing(document).any(|one| one == name)
}

/// What agreements cover, of every case.
pub(crate) struct Agreements {
    /// The pairs of levels; [`Table::FORBIDDEN`] where the case is covered.
    pub open: Diagram,
    /// Yes in the cases that one of them covers.
    pub any: Diagram,
    /// For each of them, yes in the cases that it covers.
    pub each: Vec<Diagram>,
}

impl Together<'_> {
    /// What these agreements cover.
    pub fn agreements(&mut self, covered: &[Covered]) -> Result<Agreements, BudgetSpent> {
        let mut each = Vec::new();
        for one in covered {
            each.push(self.covers(one)?);
        }
        let any = self.table.apply(Operation::Or, &each)?;
        let forbidden = Diagram::terminal(Table::FORBIDDEN);
        let open = self.table.if_else(any, forbidden, self.pairs)?;
        Ok(Agreements { open, any, each })
    }

    /// Yes in the cases that an agreement covers.
    fn covers(&mut self, one: &Covered) -> Result<Diagram, BudgetSpent> {
        let is_move = |value: u8| {
            let levels = self.levels(value);
            value != Table::FORBIDDEN
                && (levels.before, levels.after) == (Some(one.from), Some(one.to))
        };
        let values: Vec<bool> = (0..=u8::MAX).map(is_move).collect();
        let moves = self.table.map(self.pairs, |value| u8::from(values[usize::from(value)]))?;
        if one.when.is_empty() {
            return Ok(moves);
        }
        let mut fires = Vec::new();
        for name in &one.when {
            fires.extend(fired(&mut self.table, &self.old, name)?);
            fires.extend(fired(&mut self.table, &self.new, name)?);
        }
        let some = self.table.apply(Operation::Or, &fires)?;
        self.table.and(moves, some)
    }
}

/// Where a statement fires in an edition; none where the edition has no such statement.
fn fired(table: &mut Table, edition: &Edition, name: &str) -> Result<Option<Diagram>, BudgetSpent> {
    let (document, compiled) = (edition.engine.document(), edition.compiled);
    if let Some(id) = document.question_named(name) {
        let question = document.question(id);
        let above = |choice: u8| {
            let choice = question.choices.get(usize::from(choice));
            choice.is_some_and(|choice| choice.level > Some(document.lowest()))
        };
        let effective = edition.bring(table, compiled.effective(id))?;
        return table.map(effective, |choice| u8::from(above(choice))).map(Some);
    }
    let own = if let Some(at) = place(&document.uplifts, name) {
        compiled.raises(at)
    } else if let Some(at) = place(&document.rules, name) {
        compiled.rule(at)
    } else if let Some(at) = place(&document.duties, name) {
        compiled.duty(at)
    } else {
        return Ok(None);
    };
    let fires = edition.bring(table, own)?;
    // What is said of cases that a `never` forbids means nothing here.
    table.map(fires, |fires| u8::from(fires == 1)).map(Some)
}

fn place(statements: &[impl Named], name: &str) -> Option<usize> {
    statements.iter().position(|one| one.name() == name)
}
