//! What is asked now: which questions stand on which page under the answers given so far.

use crate::{Place, State, answers, worries};
use continuum_engine::{Answers, Applies, Engine, Given};
use continuum_model::{Document, Id, Question, QuestionId, TopicId};

/// A document and a state, looked at together.
pub struct Asked<'a> {
    /// The document, made ready for deciding.
    pub engine: &'a Engine,
    /// The document.
    pub document: &'a Document,
    /// The state.
    pub state: &'a State,
    /// What counts.
    pub answers: Answers,
    /// Whether each question applies.
    applies: Vec<Applies>,
    /// The page on which each question stands.
    places: Vec<Place>,
}

impl<'a> Asked<'a> {
    /// What is asked in this state.
    pub fn now(engine: &'a Engine, state: &'a State) -> Self {
        let document = engine.document();
        let mut answers = answers::as_given(document, state);
        let applies = engine.applies_all(&answers);
        for question in document.question_ids() {
            // The engine would not count it either; but what is saved must not hold it.
            if applies[question.position()] == Applies::No
                && answers.get(question) != Given::NoWorry
            {
                answers.set(question, Given::default());
            }
        }
        let places = document.questions.iter().map(place_of).collect();
        Self { engine, document, state, answers, applies, places }
    }

    /// The questions that stand on a page now, in the order of the document.
    pub fn questions(&self, place: Place) -> Vec<QuestionId> {
        let here = |id: &QuestionId| self.belongs(*id, place) && self.may_be_asked(*id);
        self.document.question_ids().filter(here).filter(|id| !self.waits(*id)).collect()
    }

    /// The questions of this child that are not asked, because no answer to them changes anything.
    pub fn left_out(&self) -> Vec<QuestionId> {
        let would_be_asked =
            |id: &QuestionId| self.belongs(*id, self.place_of(*id)) && self.applies(*id);
        let ids = self.document.question_ids().filter(would_be_asked);
        ids.filter(|id| !self.may_be_asked(*id)).collect()
    }

    /// Whether a question applies, or may apply, and its answer matters or is there already.
    pub fn may_be_asked(&self, id: QuestionId) -> bool {
        let left_out = self.state.left_out.contains(id) && self.state.reply(id).is_none();
        self.applies(id) && self.belongs(id, self.place_of(id)) && !left_out
    }

    /// Whether a question applies.
    pub fn applies_now(&self, id: QuestionId) -> Applies {
        self.applies[id.position()]
    }

    /// Whether a question is asked whatever worries are chosen from here on.
    pub fn is_certainly_open(&self, id: QuestionId) -> bool {
        let question = self.document.question(id);
        let of_everyone = |topic: TopicId| self.document.topic(topic).of_everyone;
        question.is_red_flag()
            || question.topic.is_none_or(of_everyone)
            || self.worries_are_behind()
    }

    /// Whether the page of worries has been continued from and does not come again.
    pub fn worries_are_behind(&self) -> bool {
        let before = matches!(self.state.place, Place::Child | Place::RedFlags | Place::Worries);
        self.state.worries.settled && !self.state.worries.has_unseen() && !before
    }

    /// The page on which a question stands, whether or not it is asked now.
    pub fn place_of(&self, id: QuestionId) -> Place {
        self.places[id.position()]
    }

    /// The questions of a page that still want a reply.
    pub fn unanswered(&self, place: Place) -> Vec<QuestionId> {
        let mut questions = self.questions(place);
        questions.retain(|question| self.wants_reply(*question));
        questions
    }

    /// Whether a question has no reply and wants one. Strengths are told by whoever knows of them;
    /// leaving one out says nothing.
    pub fn wants_reply(&self, question: QuestionId) -> bool {
        self.state.reply(question).is_none() && !self.document.question(question).is_strength()
    }

    /// Topics that can be chosen now: those that would ask something of this child.
    pub fn offered_topics(&self) -> Vec<TopicId> {
        worries::offered(self.document).filter(|topic| self.asks_something(*topic)).collect()
    }

    /// Topics that were offered and chosen.
    pub fn chosen_topics(&self) -> Vec<TopicId> {
        let mut topics = self.offered_topics();
        topics.retain(|topic| self.state.worries.chosen.contains(*topic));
        topics
    }

    /// Topics that were offered and not chosen.
    pub fn unchosen_topics(&self) -> Vec<TopicId> {
        let mut topics = self.offered_topics();
        topics.retain(|topic| {
            !self.state.worries.chosen.contains(*topic) && self.state.worries.has_shown(*topic)
        });
        topics
    }

    /// Whether the page of worries has been dealt with: something offered is ticked, or "none".
    pub fn has_chosen(&self) -> bool {
        self.state.worries.none || !self.chosen_topics().is_empty()
    }

    /// A missing answer that decides whether a question applies is no reason to leave it out.
    fn applies(&self, question: QuestionId) -> bool {
        self.applies[question.position()] != Applies::No
    }

    /// Whether a question's turn has not come because one on the same page, which decides whether
    /// it applies, has no reply yet. Continuing asks for that reply, so nothing is passed over;
    /// and questions come as they are needed instead of going as they are not.
    fn waits(&self, id: QuestionId) -> bool {
        let mut waits = false;
        if let (Applies::Perhaps, Some(condition)) =
            (self.applies[id.position()], &self.document.question(id).asked_when)
        {
            condition.each_question(&mut |other| {
                waits |= self.place_of(other) == self.place_of(id)
                    && self.may_be_asked(other)
                    && self.state.reply(other).is_none();
            });
        }
        waits
    }

    fn belongs(&self, id: QuestionId, place: Place) -> bool {
        place == self.place_of(id) && (self.is_open(id) || self.document.question(id).is_red_flag())
    }

    fn is_open(&self, id: QuestionId) -> bool {
        let topic = self.document.question(id).topic;
        topic.is_none_or(|topic| worries::is_open(self.document, self.state, topic))
    }

    fn asks_something(&self, topic: TopicId) -> bool {
        self.document.question_ids().any(|id| {
            self.document.question(id).topic == Some(topic)
                && self.place_of(id) == Place::Topic(topic)
                && self.applies(id)
        })
    }
}

fn place_of(question: &Question) -> Place {
    match question.topic {
        _ if question.is_red_flag() => Place::RedFlags,
        _ if question.is_strength() => Place::Strengths,
        Some(topic) => Place::Topic(topic),
        None => Place::Child,
    }
}
