//! The order in which diagrams ask the questions.
//!
//! A diagram remembers, at each question, whatever its earlier answers still mean for later ones.
//! So what belongs together stands together, topic by topic, and what few topics share comes just
//! before the first topic that needs it and is soon forgotten:
//!
//! ```text
//! lives-with │ the two topics that ask about it │ disabled │ its six topics │ age │ all others
//! ```
//!
//! In the shipped document this makes the diagram of the level a quarter of what the order of the
//! text makes it.

use crate::support::{looked_at, with_askers};
use continuum_model::{Document, Id, QuestionId};
use std::collections::BTreeSet;

/// Every question once.
pub(crate) fn order(document: &Document) -> Vec<QuestionId> {
    let needed = needed_by_topics(document);
    let topics_needing = topics_needing(document, &needed);
    let rarest = |topic: &usize| {
        let needing = needed[*topic].iter().map(|question| topics_needing[question.position()]);
        needing.filter(|topics| *topics > 1).min().unwrap_or(usize::MAX)
    };
    let together = together(document, &needed);
    let mut topics: Vec<usize> = (0..document.topics.len()).collect();
    topics.sort_by_key(|topic| (together[*topic], rarest(topic)));
    let mut order = Order::of(document);
    let own = own_questions(document);
    for topic in topics {
        order.extend(needed[topic].iter().copied());
        order.extend(own[topic].iter().copied());
    }
    order.extend(document.question_ids());
    order.questions
}

struct Order {
    /// Where each question stands in the order of asking.
    places: Vec<usize>,
    is_placed: Vec<bool>,
    questions: Vec<QuestionId>,
}

impl Order {
    fn of(document: &Document) -> Self {
        let mut places = vec![0; document.questions.len()];
        for (place, question) in document.asking_order.iter().enumerate() {
            places[question.position()] = place;
        }
        Self { is_placed: vec![false; places.len()], questions: Vec::new(), places }
    }

    /// Adds those that are not there yet, each after what decides whether it applies.
    fn extend(&mut self, questions: impl Iterator<Item = QuestionId>) {
        let mut new: Vec<QuestionId> =
            questions.filter(|question| !self.is_placed[question.position()]).collect();
        new.sort_by_key(|question| self.places[question.position()]);
        for question in &new {
            self.is_placed[question.position()] = true;
        }
        self.questions.append(&mut new);
    }
}

/// For each topic, the questions on which its level hangs.
fn needed_by_topics(document: &Document) -> Vec<BTreeSet<QuestionId>> {
    let mut needed = vec![BTreeSet::new(); document.topics.len()];
    for id in document.question_ids() {
        let question = document.question(id);
        let stands = question.choices.iter().any(|choice| choice.level > Some(document.lowest()));
        if let (Some(topic), true) = (question.topic, stands) {
            with_askers(document, id, &mut needed[topic.position()]);
        }
    }
    for uplift in &document.uplifts {
        looked_at(document, &uplift.when, &mut needed[uplift.topic.position()]);
    }
    needed
}

/// For each question, how many topics need it.
fn topics_needing(document: &Document, needed: &[BTreeSet<QuestionId>]) -> Vec<usize> {
    let mut topics = vec![0; document.questions.len()];
    for question in needed.iter().flatten() {
        topics[question.position()] += 1;
    }
    topics
}

/// For each topic, the first of those it hangs together with through questions that both need.
/// Topics that have nothing in common are never mixed: that would only remember two things at once.
fn together(document: &Document, needed: &[BTreeSet<QuestionId>]) -> Vec<usize> {
    let mut first_of: Vec<usize> = (0..needed.len()).collect();
    let mut needing: Vec<Option<usize>> = vec![None; document.questions.len()];
    for (topic, questions) in needed.iter().enumerate() {
        for question in questions {
            let before = needing[question.position()].replace(topic).unwrap_or(topic);
            let (one, other) = (root(&first_of, topic), root(&first_of, before));
            first_of[one.max(other)] = one.min(other);
        }
    }
    (0..needed.len()).map(|topic| root(&first_of, topic)).collect()
}

fn root(first_of: &[usize], mut topic: usize) -> usize {
    while first_of[topic] != topic {
        topic = first_of[topic];
    }
    topic
}

/// For each topic, all its questions.
fn own_questions(document: &Document) -> Vec<Vec<QuestionId>> {
    let mut own = vec![Vec::new(); document.topics.len()];
    for id in document.question_ids() {
        if let Some(topic) = document.question(id).topic {
            own[topic.position()].push(id);
        }
    }
    own
}
