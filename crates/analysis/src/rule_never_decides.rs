//! # A rule that never decides
//!
//! **What it finds.** A rule that holds in some cases and is the reason for the level in none of
//! them: something else always puts the level higher, or as high while the rule only adds
//! something to do. Also an uplift that never raises its topic.
//!
//! **Why it matters for a child.** The level that the rule names is not the level that these
//! children get. Whoever reads the document is told otherwise.
//!
//! **Example.** `rule … at least early-help when food is targeted`: the ladder itself stands at
//! `targeted` there.
//!
//! **What to do.** Where the rule is there for its actions, write a `do … give …` instead, which
//! says nothing about the level. Otherwise take it out, or raise its level.

use crate::case::{Told, smallest};
use crate::code;
use crate::findings::Check;
use crate::not_decided_exactly::undecided;
use crate::possible::within;
use crate::shadowed_rule::holding;
use crate::weight::{Weight, weight};
use crate::{Finding, Look};
use continuum_diag::Diagnostic;
use continuum_diagram::{BudgetSpent, Diagram};
use continuum_engine::Variants;

pub(crate) const CHECK: Check = Check {
    code: code::RULE_NEVER_DECIDES,
    source: include_str!("rule_never_decides.rs"),
    look: rule_never_decides,
};

fn rule_never_decides(look: &mut Look) -> Vec<Finding> {
    let document = look.document();
    let mut found = Vec::new();
    for (position, rule) in document.rules.iter().enumerate() {
        match look.ask(|variants| weight(variants, position)) {
            Ok(None | Some(Weight::Nothing)) => {}
            Ok(Some(weight)) => found.push(rule_finding(look, position, weight)),
            Err(BudgetSpent) => {
                found.push(undecided(CHECK.code, &rule.name, &rule.origin));
            }
        }
    }
    for (position, uplift) in document.uplifts.iter().enumerate() {
        match look.ask(|variants| idle(variants, position)) {
            Ok(None) => {}
            Ok(Some(told)) => found.push(uplift_finding(look, position, &told)),
            Err(BudgetSpent) => {
                found.push(undecided(CHECK.code, &uplift.name, &uplift.origin));
            }
        }
    }
    found
}

fn rule_finding(look: &mut Look, position: usize, weight: Weight) -> Finding {
    let document = look.document();
    let rule = &document.rules[position];
    let found = match weight {
        Weight::Gives(action) => format!(
            "that the level is as high without it; only `{}` is given by it",
            document.action(action).name
        ),
        _ => "that the level is always higher where it holds".to_owned(),
    };
    let message = format!(
        "expected a case in which `{}` is why the level is `{}`, found {found}",
        rule.name,
        document.level(rule.at_least).name
    );
    let help = match weight {
        Weight::Gives(_) => "write a `do … give …` instead, which says nothing about the level",
        _ => "take it out, or raise its level if it was meant to weigh more",
    };
    let said = Diagnostic::warning(CHECK.code, message, rule.origin.span).help(help);
    Finding::new(&rule.name, &rule.origin, said).shown_by(holding(look, position))
}

/// A smallest case in which an uplift's condition holds, if it raises its topic in none.
fn idle(variants: &mut Variants, position: usize) -> Result<Option<Told>, BudgetSpent> {
    let compiled = variants.compiled();
    let raises = within(variants, compiled.raises(position))?;
    let holds = within(variants, compiled.uplift(position))?;
    Ok(if raises == Diagram::NO { smallest(variants, holds) } else { None })
}

fn uplift_finding(look: &Look, position: usize, told: &Told) -> Finding {
    let document = look.document();
    let uplift = &document.uplifts[position];
    let message = format!(
        "expected a case in which `{}` raises `{}`, found that wherever it holds there is nothing to raise, or the topic stands as high as it may be raised",
        uplift.name,
        document.topic(uplift.topic).name
    );
    let help = "look at its condition and at its `up to`, or take it out";
    let said = Diagnostic::warning(CHECK.code, message, uplift.origin.span).help(help);
    let case = look.case(format!("{} holds and raises nothing", uplift.name), told);
    Finding::new(&uplift.name, &uplift.origin, said).shown_by([case])
}
