//! # A level at which no child can be
//!
//! **What it finds.** A level of the scale that no case has: nothing stands at it, or whatever
//! does is always outranked, or can never be.
//!
//! **Why it matters for a child.** A level is an offer of help. One that no child can reach is an
//! offer that is only printed, and children who need just that are given more, or less.
//!
//! **Example.** A scale with the level `targeted`, and not one rung, indicator or rule at it.
//!
//! **What to do.** Say which children it is for: a rung, an indicator or a rule. Where it is no
//! longer used, take it out of the scale.

use crate::case::{Told, smallest};
use crate::code;
use crate::findings::Check;
use crate::not_decided_exactly::undecided;
use crate::possible::within;
use crate::{Finding, Look};
use continuum_diag::Diagnostic;
use continuum_diagram::{BudgetSpent, Diagram};
use continuum_engine::Variants;
use continuum_model::{ChoiceId, ChoiceSet, Condition, Id, LevelId};

pub(crate) const CHECK: Check = Check {
    code: code::UNREACHABLE_LEVEL,
    source: include_str!("unreachable_level.rs"),
    look: unreachable_level,
};

fn unreachable_level(look: &mut Look) -> Vec<Finding> {
    let Some(compiled) = look.compiled() else { return Vec::new() };
    let document = compiled.document();
    let table = compiled.table();
    let reached = table.values(compiled.level(), &vec![u64::MAX; table.arities().len()]);
    let levels = (0..document.levels.len())
        .filter(|level| !reached.iter().any(|reached| usize::from(*reached) == *level));
    let mut found = Vec::new();
    for id in levels.map(LevelId::at) {
        let level = document.level(id);
        let Ok(stands) = look.ask(|variants| stands(variants, id)) else {
            found.push(undecided(CHECK.code, &level.name, &level.origin));
            continue;
        };
        let why = match stands {
            Some(_) => "what stands at it always stands beside something higher",
            None if id == document.lowest() => "something always stands higher",
            None => "nothing can stand at it",
        };
        let message = format!("expected a case at the level `{}`, found none: {why}", level.name);
        let help = "say which children it is for: a rung, an indicator or a rule at this level";
        let said = Diagnostic::warning(CHECK.code, message, level.origin.span).help(help);
        let case = stands.map(|told| {
            look.case(format!("Something stands at {}, and the level is higher", level.name), &told)
        });
        found.push(Finding::new(&level.name, &level.origin, said).shown_by(case));
    }
    found
}

/// A smallest case in which something stands at a level.
fn stands(variants: &mut Variants, level: LevelId) -> Result<Option<Told>, BudgetSpent> {
    let compiled = variants.compiled();
    let document = compiled.document();
    let mut standing = Vec::new();
    if level > document.lowest() {
        for id in document.question_ids() {
            let question = document.question(id);
            let choices = (0..question.choices.len()).map(ChoiceId::at);
            let choices: ChoiceSet =
                choices.filter(|choice| question.choice(*choice).level == Some(level)).collect();
            if !choices.is_empty() {
                standing.push(variants.condition(&Condition::Answer { question: id, choices })?);
            }
        }
        for (position, rule) in document.rules.iter().enumerate() {
            if rule.at_least == level {
                standing.push(within(variants, compiled.rule(position))?);
            }
        }
    }
    let standing = variants.table.count_at_least(1, &standing)?;
    let standing: Diagram = within(variants, standing)?;
    Ok(smallest(variants, standing))
}
