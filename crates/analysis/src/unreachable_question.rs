//! # A question that nobody is asked
//!
//! **What it finds.** A question whose `asked when` holds in no case: its parts contradict each
//! other, or what it asks for is forbidden by a `never`.
//!
//! **Why it matters for a child.** Somebody thought the answer important enough to write down. The
//! person on the telephone is never asked, so what they know about this child never counts.
//!
//! **Example.** `asked when age is under-1 and schooling is at-school`, beside
//! `never age is under-1 and schooling is at-school`.
//!
//! **What to do.** Put right the `asked when` or the `never`, whichever is wrong. Take the question
//! out where it is no longer meant.

use crate::case::{Told, smallest};
use crate::code;
use crate::condition_words::written;
use crate::findings::Check;
use crate::not_decided_exactly::undecided;
use crate::possible::{Why, within};
use crate::{Finding, Look};
use continuum_diag::Diagnostic;
use continuum_diagram::{BudgetSpent, Diagram};
use continuum_engine::Variants;
use continuum_model::QuestionId;

pub(crate) const CHECK: Check = Check {
    code: code::UNREACHABLE_QUESTION,
    source: include_str!("unreachable_question.rs"),
    look: unreachable_question,
};

fn unreachable_question(look: &mut Look) -> Vec<Finding> {
    let document = look.document();
    let found = document.question_ids().filter_map(|id| {
        let unasked = look.ask(|variants| unasked(variants, id));
        let question = document.question(id);
        let Ok(why) = unasked else {
            return Some(undecided(CHECK.code, &question.name, &question.origin));
        };
        let ((why, told), condition) = why.zip(question.asked_when.as_ref())?;
        let message = format!(
            "expected a case in which `{}` is asked, found none: {}",
            question.name,
            why.in_words()
        );
        let help = format!("look at `asked when {}`", written(document, condition));
        let said = Diagnostic::warning(CHECK.code, message, question.origin.span).help(help);
        let said = why.pointed_at(said);
        let case = told.map(|told| look.case(format!("{} would be asked", question.name), &told));
        Some(Finding::new(&question.name, &question.origin, said).shown_by(case))
    });
    found.collect()
}

type Unasked<'e> = Option<(Why<'e>, Option<Told>)>;

/// Why a question is never asked, with a case in which it would be but for a `never`.
fn unasked<'e>(variants: &mut Variants<'e>, id: QuestionId) -> Result<Unasked<'e>, BudgetSpent> {
    let applies = variants.compiled().applies(id);
    if within(variants, applies)? != Diagram::NO {
        return Ok(None);
    }
    let told = smallest(variants, applies);
    Ok(Some((Why::not(variants, applies)?, told)))
}
