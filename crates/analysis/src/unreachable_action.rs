//! # An action that is never given
//!
//! **What it finds.** An action that a rung, an indicator, a rule, a `do` or a level names, and
//! that is given in no case all the same.
//!
//! **Why it matters for a child.** It was written down because some child needs it. That child's
//! case comes, and the list of what to do is silent about it.
//!
//! **Example.** `action urgent-medical-opinion …`, given only by a rule whose condition a `never`
//! forbids.
//!
//! **What to do.** Mend what names it, or name it after `do` in another rung, indicator, rule or
//! level it belongs to. Take it out where it is no longer meant.

use crate::action_without_level::named;
use crate::code;
use crate::findings::Check;
use crate::{Finding, Look};
use continuum_diag::Diagnostic;
use continuum_model::{Action, ActionId, Document, Id};

pub(crate) const CHECK: Check = Check {
    code: code::UNREACHABLE_ACTION,
    source: include_str!("unreachable_action.rs"),
    look: unreachable_action,
};

fn unreachable_action(look: &mut Look) -> Vec<Finding> {
    let Some(compiled) = look.compiled() else { return Vec::new() };
    let document = compiled.document();
    let table = compiled.table();
    let all = vec![u64::MAX; table.arities().len()];
    let levels = table.values(compiled.level(), &all);
    let by_level = |action: ActionId| {
        levels.iter().any(|level| document.levels[usize::from(*level)].actions.contains(&action))
    };
    let ids = (0..document.actions.len()).map(ActionId::at);
    let never =
        ids.filter(|id| !by_level(*id) && !table.values(compiled.gives(*id), &all).contains(&1));
    // That nothing names it is a finding of its own.
    let named = named(document);
    never.filter(|id| named.contains(id)).map(|id| finding(document, id)).collect()
}

fn finding(document: &Document, id: ActionId) -> Finding {
    let Action { name, origin, .. } = document.action(id);
    let givers = givers(document, id).join(", ");
    let message = format!(
        "expected a case in which `{name}` is given, found none: what names it never counts: {givers}"
    );
    let help = "name it after `do` where it belongs, or in a `do … give …` of its own";
    Finding::new(name, origin, Diagnostic::warning(CHECK.code, message, origin.span).help(help))
}

/// The names of the statements that would give an action.
fn givers(document: &Document, id: ActionId) -> Vec<String> {
    let questions = document
        .questions
        .iter()
        .filter(|question| question.choices.iter().any(|choice| choice.actions.contains(&id)));
    let rules = document.rules.iter().filter(|rule| rule.actions.contains(&id));
    let duties = document.duties.iter().filter(|duty| duty.give.contains(&id));
    let levels = document.levels.iter().filter(|level| level.actions.contains(&id));
    let names = questions.map(|question| &question.name);
    let names = names.chain(rules.map(|rule| &rule.name)).chain(duties.map(|duty| &duty.name));
    names.chain(levels.map(|level| &level.name)).map(|name| format!("`{name}`")).collect()
}
