//! Actions that are due in more kinds of case than before, or in fewer.

use super::Part;
use super::alike::Alike;
use super::comparison::ActionChange;
use super::examples::Teller;
use super::moves::counts;
use super::together::{Edition, Together};
use continuum_diagram::{BudgetSpent, Diagram, Table};
use continuum_model::{ActionId, Id, LevelId};

/// An action is due in NEW alone.
const GAINED: u8 = 1;
/// An action is due in OLD alone.
const LOST: u8 = 2;

/// An action, and the cases in which it is due in one edition alone.
pub(crate) struct Changing {
    change: ActionChange,
    differs: Diagram,
}

/// The actions that are due in one edition alone in some kind of case that both have a place for.
pub(crate) fn changing(
    together: &mut Together,
    alike: &Alike,
) -> Result<Vec<Changing>, BudgetSpent> {
    let mut changing = Vec::new();
    let (old, new) =
        (together.old.engine.document().clone(), together.new.engine.document().clone());
    for (at, action) in new.actions.iter().enumerate() {
        let before = alike.old_of[at].map(ActionId::at);
        if let Some(differs) = differs(together, before, Some(ActionId::at(at)))? {
            changing.push(Changing { change: ActionChange::of(action), differs });
        }
    }
    for (at, action) in old.actions.iter().enumerate() {
        let is_gone = alike.new_of[at].is_none();
        if let (true, Some(differs)) = (is_gone, differs(together, Some(ActionId::at(at)), None)?) {
            changing.push(Changing { change: ActionChange::of(action), differs });
        }
    }
    Ok(changing)
}

/// Where an action is due in one edition alone; none where there is no such case.
fn differs(
    together: &mut Together,
    old: Option<ActionId>,
    new: Option<ActionId>,
) -> Result<Option<Diagram>, BudgetSpent> {
    let before = due(&mut together.table, &together.old, old)?;
    let after = due(&mut together.table, &together.new, new)?;
    if before == after {
        return Ok(None);
    }
    let differs = |before: u8, after: u8| match (before == 1, after == 1) {
        (false, true) => GAINED,
        (true, false) => LOST,
        _ => 0,
    };
    let differs = together.table.combine(before, after, differs)?;
    let differs = together.table.if_else(together.in_both, differs, Diagram::NO)?;
    Ok((differs != Diagram::NO).then_some(differs))
}

/// Yes where an action is due: where a statement gives it, or the level does.
fn due(
    table: &mut Table,
    edition: &Edition,
    action: Option<ActionId>,
) -> Result<Diagram, BudgetSpent> {
    let Some(action) = action else { return Ok(Diagram::NO) };
    let document = edition.engine.document();
    let gives = edition.bring(table, edition.compiled.gives(action))?;
    let by_statement = table.map(gives, |gives| u8::from(gives == 1))?;
    let brings = |level: u8| {
        let level = document.levels.get(LevelId::at(level.into()).position());
        level.is_some_and(|level| level.actions.contains(&action))
    };
    let by_level = table.map(edition.level, |level| u8::from(brings(level)))?;
    table.or(by_statement, by_level)
}

/// The same, counted and with smallest cases.
pub(crate) fn told(teller: &Teller, changing: Vec<Changing>) -> Vec<ActionChange> {
    let told = |Changing { change, differs }| {
        let counts = counts(teller.together, differs);
        let part = |value: u8| match counts.get(&value) {
            Some(kinds) => teller.part(kinds.clone(), differs, |one| one == value),
            None => Part::default(),
        };
        let change: ActionChange = change;
        let happened = teller.changes.of_action(&change.name);
        ActionChange { change: happened, gained: part(GAINED), lost: part(LOST), ..change }
    };
    changing.into_iter().map(told).collect()
}
