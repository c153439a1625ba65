//! What a new edition changes, in kinds of children rather than in lines of text.
//!
//! ```text
//! alike     the same items, by name and `formerly`
//! scale     the levels of both editions on one scale
//! answers   the answers of a question in both, as branches of one variable
//! shared    the questions of both, in one order
//! together  both editions' diagrams in one table: before, after, pairs
//! moves     how many kinds of case move, and the smallest of them     ┐
//! actions   what is due in more kinds of case, or in fewer            ├─► comparison
//! agreed    moves that a partnership has agreed to                    │
//! statements  what was added, removed, changed or reworded            ┘
//! ```
//!
//! A move is a fact about every case, read from the diagrams: counts are exact, and a move that is
//! not listed does not occur. Where the editions are too large for that, it is said, and only the
//! statements are compared.

mod actions;
mod agreed;
mod alike;
mod answers;
mod clauses;
mod comparison;
mod examples;
mod kinds;
mod moves;
mod scale;
mod shared;
mod smallest;
mod statements;
mod together;
mod vocabulary;

pub use agreed::{Agreed, AgreedMove};
pub use comparison::{
    ActionChange, Apart, Cases, Cell, Comparison, Edition, EditionLevel, Example, Happened, Move,
    Part, Responsible, Side, Undecided,
};
pub use kinds::{Kinds, Rounded};
pub use scale::Direction;
pub use statements::{Change, Changed, Mention, Statements};

use agreed::{Covered, looked_up};
use continuum_diagram::{BudgetSpent, Diagram};
use continuum_engine::{Answers, Engine};
use continuum_model::Document;
use examples::Teller;
use scale::Scale;
use statements::Changes;
use together::Together;

/// How a case is written as a worked example, by a document, a title, the answers and the level
/// expected: examples are text, which this crate knows nothing about.
pub type Write = fn(&Document, &str, &Answers, &str) -> String;

/// Compares two editions. Agreed moves that cannot be right are an error, in words.
pub fn compare(
    old: &Engine,
    new: &Engine,
    agreed: &Agreed,
    write: Write,
) -> Result<Comparison, Vec<String>> {
    let covered = looked_up(agreed, old.document(), new.document())?;
    let scale = Scale::of(old.document(), new.document());
    let mut changes = Changes::of(old.document(), new.document());
    let told = cases(old, new, &covered, &changes, write);
    let (cases, used, undecided) = match told {
        Ok((cases, used)) => (Some(cases), used, None),
        Err(undecided) => (None, vec![true; covered.len()], Some(undecided)),
    };
    let idle = agreed.moves.iter().zip(used).filter(|(_, used)| !used);
    Ok(Comparison {
        old: edition(old.document(), new.document(), |level| scale.in_new(level).collect()),
        new: edition(new.document(), old.document(), |level| scale.in_old(level).collect()),
        cases,
        undecided,
        statements: std::mem::take(&mut changes.statements),
        idle: idle.map(|(agreed, _)| agreed.clone()).collect(),
    })
}

/// What happens to cases, and whether each agreed move occurs.
fn cases(
    old: &Engine,
    new: &Engine,
    covered: &[Covered],
    changes: &Changes,
    write: Write,
) -> Result<(Cases, Vec<bool>), Undecided> {
    let mut together = Together::of(old, new)?;
    let full = |BudgetSpent| Undecided::TooManyCases;
    let changing = actions::changing(&mut together, &changes.actions).map_err(full)?;
    let agreements = together.agreements(covered).map_err(full)?;
    let used = agreements.each.iter().map(|one| *one != Diagram::NO).collect();
    let teller = Teller { together: &together, changes, write };
    let counts = moves::counts(&together, together.pairs);
    let in_both = moves::sum(&together, &counts, |one| one.before.is_some() && one.after.is_some());
    let matrix = moves::matrix(&together, &counts, &in_both);
    let cases = Cases {
        only_old: moves::apart(&teller, &counts, |one| one.after.is_none()),
        only_new: moves::apart(&teller, &counts, |one| one.before.is_none()),
        moves: moves::moves(&teller, &matrix, &agreements, covered),
        actions: actions::told(&teller, changing),
        matrix: matrix.into_iter().map(|(_, cell)| cell).collect(),
        in_both,
    };
    Ok((cases, used))
}

fn edition(
    document: &Document,
    other: &Document,
    counterparts: impl Fn(usize) -> Vec<usize>,
) -> Edition {
    let identity = &document.identity;
    let name = |at: usize| other.levels[at].name.clone();
    let level = |(at, level): (usize, &continuum_model::Level)| EditionLevel {
        name: level.name.clone(),
        title: level.title.clone(),
        number: level.number.clone(),
        counterparts: counterparts(at).into_iter().map(name).collect(),
    };
    Edition {
        id: identity.id.clone(),
        title: identity.title.clone(),
        edition: identity.edition.clone(),
        digest: identity.digest.clone(),
        levels: document.levels.iter().enumerate().map(level).collect(),
    }
}
