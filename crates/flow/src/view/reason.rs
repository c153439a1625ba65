//! A statement that fired, in the document's words.

use super::level;
use continuum_engine::{Fired, Reason, Seen};
use continuum_model::{Document, Standing, sentence};
use continuum_words as words;
use serde::Serialize;

/// A reason.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ReasonView {
    /// The statement's name in the document.
    pub statement: String,
    /// What was answered, or the rule's title.
    pub text: String,
    /// What stands above it: the question, or what sort of statement it is.
    pub kind: String,
    /// The level it stands for, in words.
    pub level: Option<String>,
    /// The answers it looks at: question and reply.
    pub answers: Vec<(String, String)>,
    /// The reason, as a sentence; none where the text above is the reason itself.
    pub because: Option<String>,
    /// Where it comes from.
    pub sources: Vec<String>,
    /// Whether it is found in published practice or proposed here.
    pub standing: Option<String>,
    /// The heading it stands under.
    pub heading: String,
    /// The file of the document it stands in, by position.
    pub file: Option<usize>,
}

pub fn of(document: &Document, reason: &Reason) -> ReasonView {
    let origin = document.reason_origin(&reason.statement);
    ReasonView {
        statement: reason.statement.clone(),
        text: reason.text.clone().unwrap_or_else(|| reason.because.clone()),
        kind: kind(document, reason),
        level: reason.level.as_ref().map(|name| level::title(document, name)),
        answers: answers(document, reason),
        because: reason.text.is_some().then(|| sentence(&reason.because)),
        sources: reason.see.iter().map(source).collect(),
        standing: reason.standing.map(|standing| found(standing).to_owned()),
        heading: reason.heading.clone(),
        file: origin.map(|origin| origin.span.file.position()),
    }
}

/// What stands above the reason: for a rung the question that it answers.
fn kind(document: &Document, reason: &Reason) -> String {
    if !reason.certain {
        return words::not_certain_by_itself().to_owned();
    }
    let kind = match reason.fired {
        Fired::Rung => return question_text(document, &reason.statement),
        Fired::Indicator => words::you_answered_yes(),
        Fired::Uplift => words::raises_by_one_level(),
        Fired::Rule => words::rule_about_several(),
        Fired::Do => words::calls_for_something(),
    };
    kind.to_owned()
}

fn question_text(document: &Document, name: &str) -> String {
    let id = document.question_named(name);
    id.map(|id| document.question(id).text.clone()).unwrap_or_default()
}

/// A rung or an indicator says its answer itself; a rule needs its answers beside it.
fn answers(document: &Document, reason: &Reason) -> Vec<(String, String)> {
    if matches!(reason.fired, Fired::Indicator | Fired::Rung) {
        return Vec::new();
    }
    let named = |(question, choice): (&String, &String)| spoken(document, question, choice);
    reason.answers.iter().filter_map(named).collect()
}

fn spoken(document: &Document, question: &str, choice: &str) -> Option<(String, String)> {
    let text = &document.question(document.question_named(question)?).text;
    Some((text.clone(), words::answer::named(document, question, choice)?))
}

/// A source with the place in it.
pub fn source(seen: &Seen) -> String {
    if seen.place.is_empty() {
        seen.title.clone()
    } else {
        words::source_and_place(&seen.title, &seen.place)
    }
}

fn found(standing: Standing) -> &'static str {
    match standing {
        Standing::Published => words::found_in_published_practice(),
        Standing::Proposed => words::proposed_by_this_project(),
    }
}
