//! # One answer alone moves a child two levels or more
//!
//! **What it finds.** A question of which the next answer, while nothing else is worrying, moves
//! the overall level by two steps or more.
//!
//! **Why it matters for a child.** Some single facts must weigh that much: a bruise on a baby. But
//! where one slip of the finger, or one doubtful answer, makes all the difference, a person should
//! have meant it.
//!
//! **Example.** `indicator … level child-protection`: from `no` to `yes` a child moves from the
//! lowest level to child protection.
//!
//! **What to do.** Confirm it where it is meant: `expected because "…"` at the indicator, the rung
//! or the rule, with the reason. Otherwise write what lies between.

use crate::case::{Told, smallest, with_answer};
use crate::code;
use crate::findings::Check;
use crate::worse_answer_lowers::named;
use crate::{Finding, Look};
use continuum_diag::Diagnostic;
use continuum_diagram::{BudgetSpent, Diagram, Table};
use continuum_engine::Variants;
use continuum_model::{ChoiceId, Document, Id, Kind, QuestionId};

pub(crate) const CHECK: Check = Check {
    code: code::SINGLE_ANSWER_CLIFF,
    source: include_str!("single_answer_cliff.rs"),
    look: single_answer_cliff,
};

/// The fewest steps that are a cliff.
const STEPS: u8 = 2;

fn single_answer_cliff(look: &mut Look) -> Vec<Finding> {
    let document = look.document();
    let mut found = Vec::new();
    let Ok(at_rest) = look.ask(at_rest) else {
        let first = document.level(document.lowest());
        return look.undecided(CHECK.code, &first.name, first.origin.span).into_iter().collect();
    };
    for id in document.question_ids().filter(|id| has_direction(document, *id)) {
        let question = document.question(id);
        for below in 0..question.choices.len().saturating_sub(1) {
            let below = ChoiceId::at(below);
            let cliff = look.ask(|variants| cliff(variants, &at_rest, id, below));
            found.extend(match cliff {
                Ok(told) => told.map(|told| finding(look, id, below, &told)),
                Err(BudgetSpent) => {
                    look.undecided(CHECK.code, &question.name, question.origin.span)
                }
            });
        }
    }
    found
}

/// Worrying questions, and those from no to yes; a child's age is no slip of the finger.
fn has_direction(document: &Document, id: QuestionId) -> bool {
    let question = document.question(id);
    question.is_worrying() || matches!(question.kind, Kind::YesOrNo { fixed: false })
}
