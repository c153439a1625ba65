//! Everything that was answered, to be looked over and changed.

use super::{Body, ErrorLink, heading};
use crate::asked::Asked;
use crate::choice;
use crate::{Change, Place, Reply, contradiction, journey};
use continuum_model::QuestionId;
use continuum_words as words;
use serde::Serialize;

/// The check page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CheckView {
    /// Answers, page by page.
    pub sections: Vec<Section>,
    /// Topics that were offered and not chosen.
    pub no_worry: Vec<String>,
    /// The way to the worries.
    pub change_worries: Option<Change>,
    /// Questions that were answered "not known" or kept back.
    pub not_known: Vec<Row>,
    /// Questions that were not asked, because the answer would change nothing here.
    pub not_asked: Vec<Row>,
    /// How many questions still want a reply.
    pub unanswered: usize,
    /// Answers that cannot all be true.
    pub contradiction: Option<ContradictionView>,
}

/// The answers of one page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Section {
    /// Unique on the page.
    pub id: String,
    /// The page's heading.
    pub heading: String,
    /// Its questions.
    pub rows: Vec<Row>,
}

/// A question and the reply to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Row {
    /// Unique among the answers; the id of the link that changes it.
    pub id: String,
    /// The question's name in the document.
    pub name: String,
    /// What people read.
    pub question: String,
    /// The reply in words.
    pub reply: String,
    /// The reply is in the document's words.
    pub of_document: bool,
    /// A reply is still wanted.
    pub unanswered: bool,
    /// The way to change it.
    pub change: Change,
}

/// Answers that cannot all be true.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ContradictionView {
    /// Why not, one sentence a statement.
    pub because: Vec<String>,
    /// The answers.
    pub rows: Vec<Row>,
}

pub fn of(asked: &Asked<'_>) -> (Body, Vec<ErrorLink>) {
    let contradiction = contradiction_view(asked);
    let errors = contradiction.iter().flat_map(|view| &view.rows).map(error_link).collect();
    let sections = sections(asked);
    let rows = || sections.iter().flat_map(|section| &section.rows);
    let view = CheckView {
        no_worry: no_worry(asked),
        change_worries: change_worries(asked),
        not_known: rows().filter(|row| is_missing(asked, row)).cloned().collect(),
        not_asked: not_asked(asked),
        unanswered: rows().filter(|row| row.unanswered).count(),
        sections,
        contradiction,
    };
    (Body::Check(view), errors)
}

/// The answers of every page that is needed now.
pub fn sections(asked: &Asked<'_>) -> Vec<Section> {
    let pages = journey::needed(asked).into_iter();
    let sections = pages.map(|place| section(asked, place));
    sections.filter(|section| !section.rows.is_empty()).collect()
}

/// The titles of topics that were offered and not chosen.
pub fn no_worry(asked: &Asked<'_>) -> Vec<String> {
    if !asked.state.worries.settled {
        return Vec::new();
    }
    let topics = asked.unchosen_topics().into_iter();
    topics.map(|topic| asked.document.topic(topic).title.clone()).collect()
}

/// Questions that were left out, each with the way to answer it. Never an answer: never "no".
fn not_asked(asked: &Asked<'_>) -> Vec<Row> {
    let row = |id: QuestionId| Row { reply: words::not_asked().to_owned(), ..row(asked, id) };
    asked.left_out().into_iter().map(row).collect()
}

/// A row for a question, wherever it stands.
pub fn row(asked: &Asked<'_>, id: QuestionId) -> Row {
    let question = asked.document.question(id);
    let reply = asked.state.reply(id);
    Row {
        id: format!("change_{}", question.name),
        name: question.name.clone(),
        question: question.text.clone(),
        reply: reply.map_or_else(|| without_reply(asked, id), |reply| reply.words(question)),
        of_document: matches!(reply, Some(Reply::Choice(_))) && !choice::of_site(question),
        unanswered: asked.wants_reply(id),
        change: Change { place: asked.place_of(id), question: Some(id) },
    }
}

fn without_reply(asked: &Asked<'_>, id: QuestionId) -> String {
    if asked.wants_reply(id) { words::not_answered_yet() } else { words::left_out() }.to_owned()
}

fn section(asked: &Asked<'_>, place: Place) -> Section {
    let questions = asked.questions(place).into_iter();
    Section {
        id: format!("section_{}", place.name(asked.document)),
        heading: heading(asked.document, place),
        rows: questions.map(|question| row(asked, question)).collect(),
    }
}

fn change_worries(asked: &Asked<'_>) -> Option<Change> {
    let offered = !asked.offered_topics().is_empty();
    offered.then_some(Change { place: Place::Worries, question: None })
}

fn is_missing(asked: &Asked<'_>, row: &Row) -> bool {
    let reply = row.change.question.and_then(|question| asked.state.reply(question));
    matches!(reply, Some(Reply::NotKnown | Reply::Declined))
}

fn contradiction_view(asked: &Asked<'_>) -> Option<ContradictionView> {
    let impossible = contradiction::now(asked)?;
    let questions = contradiction::questions(asked.document, &impossible).into_iter();
    Some(ContradictionView {
        because: contradiction::because(&impossible),
        rows: questions.map(|question| row(asked, question)).collect(),
    })
}

fn error_link(row: &Row) -> ErrorLink {
    ErrorLink {
        target: row.id.clone(),
        words: words::question_and_answer(&row.question, &row.reply),
    }
}
