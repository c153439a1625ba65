//! # An action that nothing gives, or a level that gives none
//!
//! **What it finds.** An action that no level, rung, indicator, rule or `do` names; and a level
//! without a `do` of its own.
//!
//! **Why it matters for a child.** Whoever uses the document wants to know what to do. An action
//! that nothing gives is written down and never said. A level that gives no action leaves a child
//! who reaches it by another way than the author thought of with a number and nothing that anyone
//! does.
//!
//! **Example.** `action young-carer-assessment "…"`, and no `do young-carer-assessment` anywhere.
//!
//! **What to do.** Name the action after `do` where it belongs: at a level, a rung, an indicator
//! or a rule, or in a `do` statement. Give each level at least one thing to do, the lowest too:
//! whoever worried enough to ask should not be left with nothing.

use crate::code;
use crate::findings::Check;
use crate::{Finding, Look};
use continuum_diag::Diagnostic;
use continuum_model::{Action, ActionId, Document, Id, Level};
use std::collections::BTreeSet;

pub(crate) const CHECK: Check = Check {
    code: code::ACTION_WITHOUT_LEVEL,
    source: include_str!("action_without_level.rs"),
    look: |look: &mut Look| {
        let document = look.document();
        let named = named(document);
        let actions = document.actions.iter().enumerate();
        let alone = actions.filter(|(position, _)| !named.contains(&ActionId::at(*position)));
        let idle = document.levels.iter().filter(|level| level.actions.is_empty());
        alone.map(|(_, action)| nothing_gives(action)).chain(idle.map(gives_nothing)).collect()
    },
};

/// Every action that something names.
pub(crate) fn named(document: &Document) -> BTreeSet<ActionId> {
    let choices = document.questions.iter().flat_map(|question| &question.choices);
    let of_choices = choices.flat_map(|choice| &choice.actions);
    let of_levels = document.levels.iter().flat_map(|level| &level.actions);
    let of_rules = document.rules.iter().flat_map(|rule| &rule.actions);
    let of_duties = document.duties.iter().flat_map(|duty| &duty.give);
    of_choices.chain(of_levels).chain(of_rules).chain(of_duties).copied().collect()
}

fn nothing_gives(action: &Action) -> Finding {
    let Action { name, origin, .. } = action;
    let message = format!("expected something that gives `{name}`, found nothing that does");
    let help = format!(
        "name it after `do` at a level, a rung, an indicator or a rule, or write `do … {{ give {name} when … }}`"
    );
    Finding::new(name, origin, Diagnostic::warning(CHECK.code, message, origin.span).help(help))
}

fn gives_nothing(level: &Level) -> Finding {
    let Level { name, origin, .. } = level;
    let message = format!("expected something to do at `{name}`, found nothing");
    let help = "add a line `do` with what everybody at this level is owed";
    Finding::new(name, origin, Diagnostic::warning(CHECK.code, message, origin.span).help(help))
}
