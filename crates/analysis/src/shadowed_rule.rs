//! # A rule that others cover
//!
//! **What it finds.** A rule without which every case would have the same level and the same
//! actions: wherever it holds, a topic or another rule, or several of them together, say as much.
//!
//! **Why it matters for a child.** The rule looks as if it protected somebody, and does not. When
//! the rules that really do are changed, nobody notices that this one was never enough.
//!
//! **Example.** `rule baby-hungry at least targeted when food is targeted and age is under-1`,
//! where hunger as bad as that stands at `targeted` whatever the age.
//!
//! **What to do.** Take the rule out, or raise its level if it was meant to weigh more. Where it is
//! kept as a safety net, allow it and say so.

use crate::case::{Case, smallest};
use crate::code;
use crate::findings::Check;
use crate::not_decided_exactly::undecided;
use crate::possible::within;
use crate::weight::{Cover, Weight, covers, weight};
use crate::{Finding, Look};
use continuum_diag::{Diagnostic, Span};
use continuum_diagram::BudgetSpent;
use continuum_engine::Variants;
use continuum_model::{Document, Rule};

pub(crate) const CHECK: Check = Check {
    code: code::SHADOWED_RULE,
    source: include_str!("shadowed_rule.rs"),
    look: shadowed_rule,
};

fn shadowed_rule(look: &mut Look) -> Vec<Finding> {
    let document = look.document();
    let found = document.rules.iter().enumerate().filter_map(|(position, rule)| {
        match look.ask(|variants| covered(variants, position)) {
            Ok(covers) => covers.map(|covers| finding(look, position, &covers)),
            Err(BudgetSpent) => Some(undecided(CHECK.code, &rule.name, &rule.origin)),
        }
    });
    found.collect()
}

fn covered(variants: &mut Variants, position: usize) -> Result<Option<Vec<Cover>>, BudgetSpent> {
    match weight(variants, position)? {
        Some(Weight::Nothing) => covers(variants, position).map(Some),
        _ => Ok(None),
    }
}

fn finding(look: &mut Look, position: usize, covers: &[Cover]) -> Finding {
    let document = look.document();
    let rule = &document.rules[position];
    let named: Vec<String> = covers.iter().map(|cover| name(document, *cover)).collect();
    let verb = if covers.len() == 1 { "says" } else { "together say" };
    let message = format!(
        "expected a case in which `{}` changes something, found that {} {verb} as much wherever it holds",
        rule.name,
        named.join(" and ")
    );
    let help = "take it out, or raise its level if it was meant to weigh more";
    let mut said = Diagnostic::warning(CHECK.code, message, rule.origin.span).help(help);
    for cover in covers {
        said = said.other(span(document, *cover), "this puts the level as high");
    }
    Finding::new(&rule.name, &rule.origin, said).shown_by(holding(look, position))
}

fn name(document: &Document, cover: Cover) -> String {
    match cover {
        Cover::Rule(position) => format!("`{}`", document.rules[position].name),
        Cover::Topic(topic) => format!("the topic `{}`", document.topic(topic).name),
    }
}

fn span(document: &Document, cover: Cover) -> Span {
    match cover {
        Cover::Rule(position) => document.rules[position].origin.span,
        Cover::Topic(topic) => document.topic(topic).origin.span,
    }
}

/// A smallest case in which a rule holds.
pub(crate) fn holding(look: &mut Look, position: usize) -> Option<Case> {
    let Rule { name, .. } = &look.document().rules[position];
    let told = look.ask(|variants| {
        let holds = within(variants, variants.compiled().rule(position))?;
        Ok(smallest(variants, holds))
    });
    let told = told.ok().flatten()?;
    Some(look.case(format!("{name} holds"), &told).fires([name.clone()]))
}
