//! # A worse answer lowers the level
//!
//! **What it finds.** Two cases that differ in one answer, where the more worrying answer leads to
//! the lower level.
//!
//! **Why it matters for a child.** People answer what they see. A document in which seeing
//! something worse brings less help will, one day, bring a child less help.
//!
//! **Example.** `rule … at least targeted when supervision is early-help`: supervision that is
//! worse than that no longer meets the rule.
//!
//! **What to do.** Write `at least` instead of `is`, or take out the `not`. Where a worse answer
//! is really meant to lower the outcome, say so in the rule: `lowers supervision because "…"`. That
//! never takes an outcome below a level whose basis is s47.

use crate::case::{Case, Told, smallest, with_answer};
use crate::code;
use crate::findings::Check;
use crate::not_decided_exactly::undecided;
use crate::one_by_one::one_by_one;
use crate::{Finding, Look};
use continuum_diag::Diagnostic;
use continuum_diagram::{BudgetSpent, Diagram, NeverBelow, Table, Variable};
use continuum_engine::{Compiled, Variants};
use continuum_model::{ChoiceId, Document, Id, LevelId, Lowers, QuestionId};

pub(crate) const CHECK: Check = Check {
    code: code::WORSE_ANSWER_LOWERS,
    source: include_str!("worse_answer_lowers.rs"),
    look: worse_answer_lowers,
};

/// Looks at every question whose later answers are more worrying. Where the document is too large
/// for diagrams, every case of the statements concerned is looked at, as long as they are few.
pub(crate) fn worse_answer_lowers(look: &mut Look) -> Vec<Finding> {
    let document = look.document();
    let worrying = document.question_ids().filter(|id| document.question(*id).is_worrying());
    let is_small = look.compiled().is_some();
    let mut known = NeverBelow::default();
    let look_at = |question| {
        if !is_small {
            return one_by_one(look, question);
        }
        let asked = document.question(question);
        let fall = look.ask(|variants| fall(variants, question, &mut known));
        match fall {
            Ok(fall) => fall.map(|fall| fall.finding(look)),
            Err(BudgetSpent) => Some(undecided(CHECK.code, &asked.name, &asked.origin)),
        }
    };
    worrying.filter_map(look_at).collect()
}

/// Two neighbouring answers in one case, the worse with the lower level.
pub(crate) struct Fall {
    pub question: QuestionId,
    pub better: ChoiceId,
    pub told: Told,
}

/// A smallest undeclared fall, over every case.
fn fall(
    variants: &mut Variants,
    question: QuestionId,
    known: &mut NeverBelow,
) -> Result<Option<Fall>, BudgetSpent> {
    let compiled = variants.compiled();
    let variable = compiled.variable(question);
    if !falls_somewhere(compiled, variable, known)? {
        return Ok(None);
    }
    let mut falls = Vec::new();
    for better in 0..compiled.table().arity(variable) - 1 {
        let undeclared = undeclared(variants, question, better)?;
        let told = smallest(variants, undeclared);
        let better = ChoiceId::at(better.into());
        falls.extend(told.map(|told| Fall { question, better, told }));
    }
    let document = compiled.document();
    Ok(falls.into_iter().min_by_key(|fall| fall.worries(document)))
}

/// Whether the level falls between neighbouring branches, wherever its diagram asks the question.
fn falls_somewhere(
    compiled: Compiled,
    variable: Variable,
    known: &mut NeverBelow,
) -> Result<bool, BudgetSpent> {
    let table = compiled.table();
    for asking in table.nodes_asking(compiled.level(), variable) {
        let branches: Vec<Diagram> = table.children(asking).collect();
        for pair in branches.windows(2) {
            if table.is_somewhere_below(pair[1], pair[0], known)? {
                return Ok(true);
            }
        }
    }
    Ok(false)
}

/// Yes where the next worse answer lowers the level, and no statement declares that it may.
fn undeclared(
    variants: &mut Variants,
    question: QuestionId,
    better: u8,
) -> Result<Diagram, BudgetSpent> {
    let compiled = variants.compiled();
    let document = compiled.document();
    let variable = compiled.variable(question);
    let table = &mut variants.table;
    let mut change = |of: Diagram, by: &dyn Fn(u8, u8) -> u8| {
        let worse = with_answer(table, of, variable, better + 1)?;
        let better = with_answer(table, of, variable, better)?;
        table.combine(worse, better, by)
    };
    let lets_go = |worse: u8, better: u8| u8::from(better == 1 && worse == 0);
    let falls = change(compiled.level(), &is_lower)?;
    let unprotects =
        |worse: u8, better: u8| u8::from(falls_below_protection(document, worse, better));
    let below_protection = change(compiled.level(), &unprotects)?;
    let (mut declared, mut undeclared) = (Vec::new(), vec![below_protection]);
    for id in document.question_ids().filter(|id| *id != question) {
        undeclared.push(change(compiled.applies(id), &lets_go)?);
    }
    for (position, rule) in document.rules.iter().enumerate() {
        let of = change(compiled.rule(position), &lets_go)?;
        if names(rule.lowers.as_ref(), question) { &mut declared } else { &mut undeclared }
            .push(of);
    }
    for (position, uplift) in document.uplifts.iter().enumerate() {
        let of = change(compiled.uplift(position), &lets_go)?;
        if names(uplift.lowers.as_ref(), question) { &mut declared } else { &mut undeclared }
            .push(of);
    }
    let declared = table.count_at_least(1, &declared)?;
    let undeclared = table.count_at_least(1, &undeclared)?;
    let unexcused = table.if_else(declared, undeclared, Diagram::YES)?;
    table.and(falls, unexcused)
}

fn names(lowers: Option<&Lowers>, question: QuestionId) -> bool {
    lowers.is_some_and(|lowers| lowers.questions.contains(&question))
}

fn is_lower(worse: u8, better: u8) -> u8 {
    u8::from(worse < better && better != Table::FORBIDDEN)
}

/// Whether a level for protection that had been reached is left.
pub(crate) fn falls_below_protection(document: &Document, worse: u8, better: u8) -> bool {
    let protects = |level: usize| {
        document.levels.get(level).is_some_and(|level| level.basis.iter().any(|one| one == "s47"))
    };
    better != Table::FORBIDDEN && (usize::from(worse) + 1..=usize::from(better)).any(protects)
}

impl Fall {
    fn worries(&self, document: &Document) -> usize {
        let is_worry = |(question, choice): &&(QuestionId, ChoiceId)| {
            choice.position() > 0 && document.question(*question).is_worrying()
        };
        self.told.iter().filter(is_worry).count()
    }

    pub(crate) fn finding(&self, look: &Look) -> Finding {
        let document = look.document();
        let asked = document.question(self.question);
        let worse = ChoiceId::at(self.better.position() + 1);
        let [better, worse] = [self.better, worse].map(|choice| {
            let mut told = self.told.clone();
            told.retain(|(question, _)| *question != self.question);
            told.push((self.question, choice));
            let answer = &asked.choice(choice).name;
            (answer, look.case(format!("{}: {answer}", asked.name), &told))
        });
        let level = |case: &Case| named(document, case.level);
        let message = format!(
            "expected a worse answer to `{}` to lead at least as high, found that `{}` leads to `{}` where `{}` leads to `{}`",
            asked.name,
            worse.0,
            level(&worse.1),
            better.0,
            level(&better.1)
        );
        let help = format!(
            "the two cases: {} → {}; {} → {}; write `at least` instead of `is`, take out a `not`, or declare it: `lowers {} because \"…\"`",
            better.1.in_short(document),
            level(&better.1),
            worse.1.in_short(document),
            level(&worse.1),
            asked.name
        );
        let diagnostic = Diagnostic::error(CHECK.code, message, asked.origin.span).help(help);
        Finding::new(&asked.name, &asked.origin, diagnostic).shown_by([better.1, worse.1])
    }
}

/// A level by name.
pub(crate) fn named(document: &Document, level: Option<LevelId>) -> &str {
    level.map_or("no level", |level| &document.level(level).name)
}
