//! What would make the suggested level another one: the answers, and the clause that says so.

use super::reason::{self, ReasonView};
use super::{check, level};
use crate::Change;
use crate::asked::Asked;
use crate::choice;
use continuum_engine::{Change as Other, Difference, Fired, Reason};
use continuum_words as words;
use serde::Serialize;

/// Other answers that lead to another level.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ChangeView {
    /// The other level, in words before its number.
    pub level: String,
    /// Said before the answers.
    pub lead: String,
    /// The fewest answers that would have to be other ones.
    pub answers: Vec<DifferenceView>,
    /// The statements that would then put the level there.
    pub why: Vec<ReasonView>,
}

/// One answer that would have to be another one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DifferenceView {
    /// The question's name in the document.
    pub name: String,
    /// What people read.
    pub question: String,
    /// The answer as it is now, in words.
    pub from: String,
    /// That is in the document's words.
    pub from_of_document: bool,
    /// The other answer, in words.
    pub to: String,
    /// That is in the document's words.
    pub to_of_document: bool,
    /// The way to the question, where it was asked.
    pub change: Option<Change>,
}

/// Where the level would be higher.
pub fn higher(asked: &Asked<'_>, other: &Other) -> ChangeView {
    let level = level::title(asked.document, &other.level);
    let one = other.answers.len() == 1;
    let lead = if one { words::would_be_if_this(&level) } else { words::would_be_if_all(&level) };
    of(asked, other, level, lead)
}

/// Where the level could be lower. A worry that was seen stays one: this says what the level rests
/// on, and is no way out.
pub fn lower(asked: &Asked<'_>, other: &Other) -> ChangeView {
    let level = level::title(asked.document, &other.level);
    let lead = if other.answers.len() == 1 {
        words::could_be_only_if_this(&level)
    } else {
        words::could_be_only_if_all(&level)
    };
    of(asked, other, level, lead)
}

fn of(asked: &Asked<'_>, other: &Other, level: String, lead: String) -> ChangeView {
    ChangeView {
        level,
        lead,
        answers: other.answers.iter().map(|one| difference(asked, one)).collect(),
        why: other.why.iter().map(|why| supposed(asked, other, why)).collect(),
    }
}

/// A reason of the other case: what is only supposed there is not said to have been answered.
fn supposed(asked: &Asked<'_>, other: &Other, why: &Reason) -> ReasonView {
    let view = reason::of(asked.document, why);
    let differs = other.answers.iter().any(|one| one.question == why.statement);
    match why.fired {
        Fired::Indicator if differs => {
            ReasonView { kind: words::if_answer_were_yes().to_owned(), ..view }
        }
        _ => view,
    }
}

fn difference(asked: &Asked<'_>, other: &Difference) -> DifferenceView {
    let id = asked.document.question_named(&other.question);
    let of_document = id.is_some_and(|id| !choice::of_site(asked.document.question(id)));
    let is_answered = id.and_then(|id| asked.state.reply(id)).is_some_and(is_choice);
    DifferenceView {
        name: other.question.clone(),
        question: other.text.clone(),
        from_of_document: of_document && is_answered && other.from.is_some(),
        to_of_document: of_document,
        from: now(asked, other),
        to: words::answer::named(asked.document, &other.question, &other.to)
            .unwrap_or_else(|| other.words.clone()),
        change: change(asked, &other.question),
    }
}

/// What was answered. Nothing that is missing reads as "no".
fn now(asked: &Asked<'_>, other: &Difference) -> String {
    let named = asked.document.question_named(&other.question);
    let reply = named.and_then(|id| asked.state.reply(id).map(|reply| (id, reply)));
    match (reply, &other.from) {
        (Some((id, reply)), from) if from.is_some() || !is_choice(reply) => {
            reply.words(asked.document.question(id))
        }
        (_, Some(_)) => words::no_worry_mentioned().to_owned(),
        _ => words::not_asked().to_owned(),
    }
}

fn is_choice(reply: crate::Reply) -> bool {
    matches!(reply, crate::Reply::Choice(_))
}

/// Only where the question stands on a page now.
fn change(asked: &Asked<'_>, name: &str) -> Option<Change> {
    let change = check::row(asked, asked.document.question_named(name)?).change;
    let id = change.question?;
    asked.questions(change.place).contains(&id).then_some(change)
}
