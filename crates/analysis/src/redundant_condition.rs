//! # A part of a condition that changes nothing
//!
//! **What it finds.** A part of a condition without which the statement would hold in just the
//! same cases, given what is asked when and what a `never` forbids.
//!
//! **Why it matters for a child.** A condition that seems to ask for more than it does is believed
//! to be narrower than it is, and one day a child is left out because somebody trusted the words.
//!
//! **Example.** `when food at least early-help and food is targeted`: the first part says nothing
//! that the second does not.
//!
//! **What to do.** Take the part out, or say what it was meant to add: often "or" was meant, or
//! another answer.

use crate::case::{Told, smallest};
use crate::code;
use crate::condition_words::written;
use crate::conditional::{Conditional, Kind, conditionals};
use crate::findings::Check;
use crate::not_decided_exactly::undecided;
use crate::parts::{Dropped, dropped};
use crate::{Finding, Look};
use continuum_diag::Diagnostic;
use continuum_diagram::{BudgetSpent, Diagram};
use continuum_engine::Variants;

pub(crate) const CHECK: Check = Check {
    code: code::REDUNDANT_CONDITION,
    source: include_str!("redundant_condition.rs"),
    look: redundant_condition,
};

fn redundant_condition(look: &mut Look) -> Vec<Finding> {
    let document = look.document();
    let mut found = Vec::new();
    for one in conditionals(document) {
        found.extend(match look.ask(|variants| redundant(variants, &one)) {
            Ok(redundant) => redundant.map(|redundant| finding(look, &one, redundant)),
            Err(BudgetSpent) => Some(undecided(CHECK.code, one.name, one.origin)),
        });
    }
    found
}

enum Redundant {
    /// A part of it, with a smallest case in which the whole holds.
    Part(Dropped, Option<Told>),
    /// All of a `never`: others forbid the same. With a smallest case that they forbid.
    Whole(Option<Told>),
}

/// The first part that can be dropped, the largest first. One that never holds, or always, is a
/// finding of its own.
fn redundant(variants: &mut Variants, one: &Conditional) -> Result<Option<Redundant>, BudgetSpent> {
    let cases = one.cases(variants)?;
    let whole = variants.condition(one.condition)?;
    let holds = variants.table.if_else(cases, whole, Diagram::NO)?;
    if holds == Diagram::NO {
        let is_covered = matches!(one.kind, Kind::Never(_)) && whole != Diagram::NO;
        return Ok(is_covered.then(|| Redundant::Whole(smallest(variants, whole))));
    }
    if holds == cases {
        return Ok(None);
    }
    for part in dropped(one.condition) {
        let rest = variants.condition(&part.rest)?;
        if variants.table.if_else(cases, rest, Diagram::NO)? == holds {
            let told = smallest(variants, holds);
            return Ok(Some(Redundant::Part(part, told)));
        }
    }
    Ok(None)
}

fn finding(look: &Look, one: &Conditional, redundant: Redundant) -> Finding {
    let document = look.document();
    let called = one.called();
    let (message, help, told) = match redundant {
        Redundant::Part(Dropped { part, rest }, told) => {
            let part = written(document, &part);
            let rest = written(document, &rest);
            (
                format!(
                    "expected each part of {called} to make a difference, found that `{part}` makes none"
                ),
                format!("`{} {rest}` holds in just the same cases", one.keyword),
                told,
            )
        }
        Redundant::Whole(told) => (
            format!("expected {called} to forbid something, found that others forbid all of it"),
            "take it out".to_owned(),
            told,
        ),
    };
    let said = Diagnostic::warning(CHECK.code, message, one.origin.span).help(help);
    let case = told.map(|told| look.case(format!("{} holds", one.title()), &told));
    Finding::new(one.name, one.origin, said).shown_by(case)
}
