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

use crate::case::{Told, smallest};
use crate::code;
use crate::findings::Check;
use crate::not_decided_exactly::undecided;
use crate::worse_answer_lowers::named;
use crate::{Case, Finding, Look};
use continuum_diag::Diagnostic;
use continuum_diagram::{BudgetSpent, Diagram, Table};
use continuum_engine::{Compiled, Variants, reference};
use continuum_model::{ChoiceId, Document, Id, Kind, QuestionId, Subject};

pub(crate) const CHECK: Check = Check {
    code: code::SINGLE_ANSWER_CLIFF,
    source: include_str!("single_answer_cliff.rs"),
    look: single_answer_cliff,
};

/// The fewest steps that are a cliff.
const STEPS: u8 = 2;

fn single_answer_cliff(look: &mut Look) -> Vec<Finding> {
    let Some(compiled) = look.compiled() else { return Vec::new() };
    let document = look.document();
    let at_rest = at_rest(compiled);
    let mut found = Vec::new();
    for id in document.question_ids().filter(|id| has_direction(document, *id)) {
        let question = document.question(id);
        for below in 0..question.choices.len().saturating_sub(1) {
            let below = ChoiceId::at(below);
            found.extend(match look.ask(|variants| cliff(variants, &at_rest, id, below)) {
                Ok(told) => told.map(|told| finding(look, id, below, &told)),
                Err(BudgetSpent) => Some(undecided(CHECK.code, &question.name, &question.origin)),
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

/// The answers while nothing is worrying, for each variable; facts without a direction are as they
/// may be.
fn at_rest(compiled: Compiled) -> Vec<u64> {
    let document = compiled.document();
    let variables = compiled.table().variables();
    let rest = variables.map(|variable| {
        if has_direction(document, compiled.question(variable)) { 1 } else { u64::MAX }
    });
    rest.collect()
}

/// A smallest case in which the next answer moves the level so far.
fn cliff(
    variants: &mut Variants,
    at_rest: &[u64],
    id: QuestionId,
    below: ChoiceId,
) -> Result<Option<Told>, BudgetSpent> {
    let compiled = variants.compiled();
    let variable = compiled.variable(id).position();
    let mut with = |choice: usize| {
        let mut possible = at_rest.to_vec();
        possible[variable] = 1 << choice;
        variants.table.restrict(compiled.level(), &possible)
    };
    let (before, after) = (with(below.position())?, with(below.position() + 1)?);
    let is_cliff = |before: u8, after: u8| {
        let both_are = before != Table::FORBIDDEN && after != Table::FORBIDDEN;
        u8::from(both_are && after >= before.saturating_add(STEPS))
    };
    let cliffs: Diagram = variants.table.combine(before, after, is_cliff)?;
    Ok(smallest(variants, cliffs))
}

fn finding(look: &Look, id: QuestionId, below: ChoiceId, told: &Told) -> Finding {
    let document = look.document();
    let question = document.question(id);
    let above = ChoiceId::at(below.position() + 1);
    let [before, after] = [below, above].map(|choice| {
        let mut told = told.clone();
        told.retain(|(question, _)| *question != id);
        told.push((id, choice));
        let title =
            format!("{}: {}, and no other worry", question.name, question.choice(choice).name);
        look.case(title, &told)
    });
    let message = format!(
        "expected one answer to move a child by one level at most, found that `{}: {}` instead of `{}` alone leads from `{}` to `{}`",
        question.name,
        question.choice(above).name,
        question.choice(below).name,
        named(document, before.level),
        named(document, after.level),
    );
    let help = "say `expected because \"…\"` where it is meant, or write what lies between";
    let said = Diagnostic::warning(CHECK.code, message, question.origin.span).help(help);
    let rules = deciding_rules(document, &after);
    let finding = Finding::of_answer(document, id, above, said).also_about(rules);
    finding.shown_by([before, after])
}

/// The rules that put the level where it is in a case: each may say that it is expected.
fn deciding_rules(document: &Document, case: &Case) -> Vec<Subject> {
    let deciding = document.rules.iter().filter(|rule| {
        Some(rule.at_least) == case.level && reference::holds(document, &case.choices, &rule.when)
    });
    deciding.map(|rule| Subject::Statement(rule.name.clone())).collect()
}
