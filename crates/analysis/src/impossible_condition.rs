//! # A condition that nothing can meet
//!
//! **What it finds.** A rule, an uplift, a `do` or a `never` whose condition holds in no case:
//! its parts contradict each other, or `never` statements forbid what it asks for. Also a
//! condition that holds in every case, which decides nothing, and `never` statements that together
//! forbid everything.
//!
//! **Why it matters for a child.** The statement can be read and believed, and no child is ever
//! helped by it.
//!
//! **Example.** `when age is under-1 and age is older`, where "or" was meant.
//!
//! **What to do.** Say what was meant, often "or" instead of "and". Where a `never` forbids it, one
//! of the two is wrong. Take out a condition that always holds.

use crate::case::{Told, smallest};
use crate::code;
use crate::condition_words::written;
use crate::conditional::{Conditional, Kind, conditionals};
use crate::findings::Check;
use crate::not_decided_exactly::undecided;
use crate::possible::Why;
use crate::{Finding, Look};
use continuum_diag::Diagnostic;
use continuum_diagram::{BudgetSpent, Diagram};
use continuum_engine::Variants;

pub(crate) const CHECK: Check = Check {
    code: code::IMPOSSIBLE_CONDITION,
    source: include_str!("impossible_condition.rs"),
    look: impossible_condition,
};

/// That a question is never asked is a finding of its own; here it is whether it always is.
fn impossible_condition(look: &mut Look) -> Vec<Finding> {
    let document = look.document();
    let mut found = Vec::new();
    for one in conditionals(document) {
        found.extend(match look.ask(|variants| wrong(variants, &one)) {
            Ok(wrong) => wrong.map(|wrong| finding(look, &one, wrong)),
            Err(BudgetSpent) => Some(undecided(CHECK.code, one.name, one.origin)),
        });
    }
    found
}

enum Wrong<'e> {
    /// It holds in no case, with one in which it would but for a `never`.
    Impossible(Option<Why<'e>>, Option<Told>),
    /// It holds in every case, as in the smallest.
    Always(Option<Told>),
}

fn wrong<'e>(
    variants: &mut Variants<'e>,
    one: &Conditional,
) -> Result<Option<Wrong<'e>>, BudgetSpent> {
    let cases = one.cases(variants)?;
    let holds = variants.condition(one.condition)?;
    let met = variants.table.if_else(cases, holds, Diagram::NO)?;
    if met == Diagram::NO {
        return match one.kind {
            Kind::Question => Ok(None),
            Kind::Never(_) if holds != Diagram::NO => Ok(None),
            _ if Variants::looks_at_topics(one.condition) => {
                Ok(Some(Wrong::Impossible(None, None)))
            }
            _ => {
                let told = smallest(variants, holds);
                Ok(Some(Wrong::Impossible(Some(Why::not(variants, holds)?), told)))
            }
        };
    }
    if met == cases {
        let told = smallest(variants, met);
        return Ok(Some(Wrong::Always(told)));
    }
    Ok(None)
}

fn finding(look: &Look, one: &Conditional, wrong: Wrong) -> Finding {
    let condition = format!("`{} {}`", one.keyword, written(look.document(), one.condition));
    let called = one.called();
    match wrong {
        Wrong::Impossible(why, told) => {
            let why = why.as_ref();
            let because = why.map_or(String::new(), |why| format!(": {}", why.in_words()));
            let message = format!("expected a case in which {called} holds, found none{because}");
            let help =
                format!("look at {condition}: was `or` meant, or does a `never` forbid too much?");
            let said = Diagnostic::warning(CHECK.code, message, one.origin.span).help(help);
            let said = match why {
                Some(why) => why.pointed_at(said),
                None => said,
            };
            let case = told.map(|told| look.case(format!("{} would hold", one.title()), &told));
            Finding::new(one.name, one.origin, said).shown_by(case)
        }
        Wrong::Always(told) => {
            let message = format!(
                "expected a case in which {called} does not hold, found that it always does"
            );
            let help = format!("take out {condition}, or say what was meant");
            let said = Diagnostic::warning(CHECK.code, message, one.origin.span).help(help);
            let case = told.map(|told| look.case(format!("{} holds", one.title()), &told));
            Finding::new(one.name, one.origin, said).shown_by(case)
        }
    }
}

/// Where the `never` statements leave no case at all. Where there is no room to see that, each check
/// says for itself that it did not decide.
pub(crate) fn everything_forbidden(look: &mut Look) -> Option<Finding> {
    let why = look.ask(|variants| {
        let none_left = variants.allowed() == Diagram::NO;
        if none_left { Why::not(variants, Diagram::YES).map(Some) } else { Ok(None) }
    });
    let why = why.ok().flatten()?;
    let (first, others) = why.nevers().split_first()?;
    let message = "expected a case that is allowed, found that every case is forbidden";
    let help = "put right the `never` statements: together they leave no case at all";
    let said = Diagnostic::warning(CHECK.code, message, first.origin.span).help(help);
    let said =
        others.iter().fold(said, |said, never| said.other(never.origin.span, "together with this"));
    let case = look.case("Any case", &Told::new());
    Some(Finding::new("", &first.origin, said).shown_by([case]))
}
