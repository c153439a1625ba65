//! Uplifts, rules, `do` statements and nevers.

use crate::clause::{condition, name, names};
use crate::condition::Reach;
use crate::resolve::{Context, formerly, origin, own_name, own_text};
use crate::written;
use continuum_diag::Sources;
use continuum_model::{Duty, Id, LevelId, Lowers, Never, QuestionId, Rule, Uplift};
use continuum_syntax::{Statement, Value};

pub(crate) fn uplift(statement: &Statement, context: &mut Context<'_, '_>) -> Option<Uplift> {
    let topic = name(statement, "topic").and_then(|word| context.topic(word));
    let when =
        condition(statement, "when").and_then(|written| context.condition(written, Reach::Answers));
    let up_to = name(statement, "up to").map(|word| context.level_above_lowest(word));
    let highest = LevelId::at(context.levels.len().saturating_sub(1));
    let grounds = context.grounds(statement);
    let lowers = lowers(statement, context);
    Some(Uplift {
        name: own_name(statement)?,
        formerly: formerly(statement),
        text: own_text(statement),
        topic: topic?,
        when: when?,
        up_to: up_to.unwrap_or(Some(highest))?,
        grounds: grounds?,
        lowers: lowers?,
        origin: origin(statement),
    })
}

pub(crate) fn rule(statement: &Statement, context: &mut Context<'_, '_>) -> Option<Rule> {
    let at_least = name(statement, "at least").and_then(|word| context.level_above_lowest(word));
    let when =
        condition(statement, "when").and_then(|written| context.condition(written, Reach::Topics));
    let actions = context.actions(names(statement, "do"));
    let grounds = context.grounds(statement);
    let lowers = lowers(statement, context);
    Some(Rule {
        name: own_name(statement)?,
        formerly: formerly(statement),
        text: own_text(statement),
        at_least: at_least?,
        when: when?,
        actions: actions?,
        grounds: grounds?,
        lowers: lowers?,
        origin: origin(statement),
    })
}

/// A declared exception; the outer `None` is a mistake in it.
#[expect(clippy::option_option, reason = "absent and in error are different things")]
fn lowers(statement: &Statement, context: &mut Context<'_, '_>) -> Option<Option<Lowers>> {
    let Some(clause) = statement.get("lowers") else { return Some(None) };
    let Value::Lowers(words, because) = &clause.value else { return None };
    let found: Vec<_> =
        words.iter().map(|word| context.fact(word).map(|(question, _)| question)).collect();
    let questions: Option<Vec<QuestionId>> = found.into_iter().collect();
    Some(Some(Lowers { questions: questions?, because: because.text.clone() }))
}

pub(crate) fn duty(statement: &Statement, context: &mut Context<'_, '_>) -> Option<Duty> {
    let give = context.actions(names(statement, "give"));
    let when =
        condition(statement, "when").and_then(|written| context.condition(written, Reach::Topics));
    let grounds = context.grounds(statement);
    Some(Duty {
        name: own_name(statement)?,
        formerly: formerly(statement),
        text: own_text(statement),
        give: give?,
        when: when?,
        grounds: grounds?,
        origin: origin(statement),
    })
}

pub(crate) fn never(statement: &Statement, context: &mut Context<'_, '_>) -> Option<Never> {
    let condition = context.condition(statement.condition.as_ref()?, Reach::Answers)?;
    Some(Never {
        condition,
        because: crate::clause::words(statement, "because"),
        written: format!("never {}", one_line(&as_written(context.sources, statement)?)),
        origin: origin(statement),
    })
}

/// The condition in the words of the text; names that changed since then are those of now.
fn as_written(sources: &Sources, statement: &Statement) -> Option<String> {
    Some(written::in_words(sources, statement.written?, statement.condition.as_ref()?))
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
