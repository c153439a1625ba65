//! A statement that fired, in the document's own words.

use crate::case::Case;
use crate::statement::Statement;
use crate::support::support;
use crate::{Fired, Reason, Seen};
use continuum_model::{Citation, Document, Grounds, Id, Kind, LevelId};

/// A statement as a reason; `certain` where it fires in every completion. The level of an uplift
/// is the level its topic reaches.
pub(crate) fn reason(case: &Case, statement: Statement, certain: bool) -> Reason {
    let document = &case.engine.document;
    let grounds = grounds(document, statement);
    let name = |level: usize| document.level(LevelId::at(level)).name.clone();
    Reason {
        statement: statement.name(document).to_owned(),
        fired: fired(document, statement),
        certain,
        text: text(document, statement),
        level: level_of(case, statement).map(name),
        topic: topic_name(document, statement),
        answers: case.shown(&support(document, statement)),
        because: because(document, statement),
        see: seen(document, statement),
        standing: grounds.and_then(|grounds| grounds.standing),
        heading: statement.origin(document).heading().to_owned(),
    }
}

/// The level, by position, at which a statement puts the child or the topic.
pub(crate) fn level_of(case: &Case, statement: Statement) -> Option<usize> {
    let document = &case.engine.document;
    match statement {
        Statement::Choice(question, choice) => {
            document.question(question).choice(choice).level.map(Id::position)
        }
        Statement::Uplift(position) => {
            let topic = document.uplifts[position].topic;
            Some(case.evaluation().topics[topic.position()].least)
        }
        Statement::Rule(position) => Some(document.rules[position].at_least.position()),
        Statement::Duty(_) => None,
    }
}

/// The reason as a sentence; where the document gives none of its own, the words it is read by.
pub(crate) fn because(document: &Document, statement: Statement) -> String {
    let own = grounds(document, statement).and_then(|grounds| grounds.because.clone());
    own.or_else(|| text(document, statement)).unwrap_or_else(|| statement.name(document).to_owned())
}

/// What sort of statement it is.
pub(crate) fn fired(document: &Document, statement: Statement) -> Fired {
    match statement {
        Statement::Choice(question, _) => match document.question(question).kind {
            Kind::Indicator { .. } => Fired::Indicator,
            _ => Fired::Rung,
        },
        Statement::Uplift(_) => Fired::Uplift,
        Statement::Rule(_) => Fired::Rule,
        Statement::Duty(_) => Fired::Do,
    }
}

/// A rung's words, an indicator's text, or a title.
fn text(document: &Document, statement: Statement) -> Option<String> {
    match statement {
        Statement::Choice(question, choice) => {
            let question = document.question(question);
            Some(match question.kind {
                Kind::Indicator { .. } => question.text.clone(),
                _ => question.choice(choice).words.clone(),
            })
        }
        Statement::Uplift(position) => document.uplifts[position].text.clone(),
        Statement::Rule(position) => document.rules[position].text.clone(),
        Statement::Duty(position) => document.duties[position].text.clone(),
    }
}

/// What a statement rests on.
pub(crate) fn grounds(document: &Document, statement: Statement) -> Option<&Grounds> {
    match statement {
        Statement::Choice(question, _) => document.question(question).grounds(),
        Statement::Uplift(position) => Some(&document.uplifts[position].grounds),
        Statement::Rule(position) => Some(&document.rules[position].grounds),
        Statement::Duty(position) => Some(&document.duties[position].grounds),
    }
}

fn topic_name(document: &Document, statement: Statement) -> Option<String> {
    let topic = match statement {
        Statement::Choice(question, _) => document.question(question).topic,
        Statement::Uplift(position) => Some(document.uplifts[position].topic),
        Statement::Rule(_) | Statement::Duty(_) => None,
    };
    topic.map(|topic| document.topic(topic).name.clone())
}

/// Where a statement comes from, spelt out.
pub(crate) fn seen(document: &Document, statement: Statement) -> Vec<Seen> {
    let spelt_out = |citation: &Citation| {
        let source = document.source(citation.source);
        Seen {
            source: source.name.clone(),
            title: source.title.clone(),
            place: citation.place.clone(),
            address: source.address.clone(),
        }
    };
    grounds(document, statement)
        .map(|grounds| grounds.see.iter().map(spelt_out).collect())
        .unwrap_or_default()
}
