//! Actions that are due in more kinds of case than before, or in fewer.

use super::Part;
use super::alike::Alike;
use super::comparison::ActionChange;
use super::examples::Teller;
use super::moves::counts;
use super::smallest::Wanted;
use super::together::{Edition, Together};
use continuum_diagram::{BudgetSpent, Diagram, Table};
use continuum_model::{ActionId, Id, LevelId};

/// An action is due in NEW alone.
const GAINED: u8 = 1;
/// An action is due in OLD alone.
const LOST: u8 = 2;

/// An action that is due in one edition alone, in some case.
pub(crate) struct Changing {
    change: ActionChange,
    differs: Differs,
}

struct Differs {
    /// In which cases the action is due in one edition alone: [`GAINED`], [`LOST`] or 0.
    where_alone: Diagram,
    /// Whether it is due in OLD, in every case that is possible there.
    before: Diagram,
    /// Whether it is due in NEW, in every case that is possible there.
    after: Diagram,
}

/// The actions that are due in one edition alone in some kind of case that both have a place for.
pub(crate) fn changing(
    together: &mut Together,
    alike: &Alike,
) -> Result<Vec<Changing>, BudgetSpent> {
    let mut changing = Vec::new();
    let [old, new] =
        [&together.old, &together.new].map(|edition| edition.engine.document().clone());
    for (olds, news) in families(alike) {
        if let Some(differs) = differs(together, &olds, &news)? {
            let named = news.first().map(|id| new.action(*id));
            let named = named.or(olds.first().map(|id| old.action(*id)));
            changing
                .extend(named.map(|action| Changing { change: ActionChange::of(action), differs }));
        }
    }
    Ok(changing)
}

/// Actions that are one, by NEW's first: usually one of each edition, and several of one where
/// they were merged or split.
fn families(alike: &Alike) -> Vec<(Vec<ActionId>, Vec<ActionId>)> {
    let ids = |places: Vec<usize>| places.into_iter().map(ActionId::at).collect();
    let mut families = Vec::new();
    let mut is_done = vec![false; alike.old_of.len()];
    for new in 0..alike.old_of.len() {
        if is_done[new] {
            continue;
        }
        let olds: Vec<usize> =
            (0..alike.new_of.len()).filter(|old| alike.is_same(*old, new)).collect();
        let of_olds = |one: &usize| *one == new || olds.iter().any(|old| alike.is_same(*old, *one));
        let news: Vec<usize> = (new..is_done.len()).filter(of_olds).collect();
        for one in &news {
            is_done[*one] = true;
        }
        families.push((ids(olds), ids(news)));
    }
    let gone = (0..alike.new_of.len()).filter(|old| alike.in_new(*old).is_none());
    families.extend(gone.map(|old| (ids(vec![old]), Vec::new())));
    families
}

/// Where an action is due in one edition alone; none where there is no such case.
fn differs(
    together: &mut Together,
    old: &[ActionId],
    new: &[ActionId],
) -> Result<Option<Differs>, BudgetSpent> {
    let before = any_due(&mut together.table, &together.old, old)?;
    let after = any_due(&mut together.table, &together.new, new)?;
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
    if differs == Diagram::NO {
        return Ok(None);
    }
    let before = where_it_is_possible(&mut together.table, &together.old, before)?;
    let after = where_it_is_possible(&mut together.table, &together.new, after)?;
    Ok(Some(Differs { where_alone: differs, before, after }))
}

/// [`Table::FORBIDDEN`] in cases that are not possible in an edition.
fn where_it_is_possible(
    table: &mut Table,
    edition: &Edition,
    of: Diagram,
) -> Result<Diagram, BudgetSpent> {
    let is_possible = table.map(edition.possible, |level| u8::from(level != Table::FORBIDDEN))?;
    table.if_else(is_possible, of, Diagram::terminal(Table::FORBIDDEN))
}

/// Yes where one of these actions is due.
fn any_due(
    table: &mut Table,
    edition: &Edition,
    actions: &[ActionId],
) -> Result<Diagram, BudgetSpent> {
    let mut any = Diagram::NO;
    for action in actions {
        let due = due(table, edition, *action)?;
        any = table.or(any, due)?;
    }
    Ok(any)
}

/// Yes where an action is due: where a statement gives it, or the level does.
fn due(table: &mut Table, edition: &Edition, action: ActionId) -> Result<Diagram, BudgetSpent> {
    let document = edition.engine.document();
    let gives = edition.bring(table, edition.compiled.gives(action))?;
    let by_statement = table.map(gives, |gives| u8::from(gives == 1))?;
    let brings = |level: u8| {
        let level = document.levels.get(LevelId::at(level.into()).position());
        level.is_some_and(|level| level.actions.contains(&action))
    };
    let by_level = table.map(edition.possible, |level| u8::from(brings(level)))?;
    table.or(by_statement, by_level)
}

/// The same, counted and with smallest cases.
pub(crate) fn told(teller: &Teller, changing: Vec<Changing>) -> Vec<ActionChange> {
    let told = |Changing { change, differs }| {
        let Differs { where_alone, before, after } = differs;
        let counts = counts(teller.together, where_alone);
        let part = |value: u8| {
            let Some(kinds) = counts.get(&value) else { return Part::default() };
            let due =
                |of: Diagram, in_edition: u8| Wanted { of, value: u8::from(value == in_edition) };
            let certain = [due(before, LOST), due(after, GAINED)];
            teller.part(kinds.clone(), where_alone, value, &certain)
        };
        let change: ActionChange = change;
        let happened = teller.changes.of_action(&change.name);
        ActionChange { change: happened, gained: part(GAINED), lost: part(LOST), ..change }
    };
    changing.into_iter().map(told).collect()
}
