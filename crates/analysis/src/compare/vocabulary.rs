//! One vocabulary for both editions: what is the same has the same key, whatever it is called.
//!
//! Two conditions are the same where their keys are: the same questions with the same answers,
//! the same topics and levels, in whichever order `and`, `or` and `at least … of` list them.

use super::alike::Alike;
use super::scale::Scale;
use super::shared::Shared;
use continuum_model::{
    ActionId, ChoiceId, Citation, Condition, ContactId, Document, Id, LevelId, QuestionId, TopicId,
};

/// Which things of two editions are the same.
pub(crate) struct Counterparts<'d> {
    pub old: &'d Document,
    pub new: &'d Document,
    pub scale: Scale,
    pub shared: Shared,
    pub topics: Alike,
    pub actions: Alike,
    pub contacts: Alike,
    pub sources: Alike,
}

impl<'d> Counterparts<'d> {
    /// Matches two documents.
    pub fn of(old: &'d Document, new: &'d Document) -> Self {
        let scale = Scale::of(old, new);
        let orders: [Vec<QuestionId>; 2] = [old, new].map(|one| one.question_ids().collect());
        Self {
            shared: Shared::of((old, &orders[0]), (new, &orders[1]), &scale),
            topics: Alike::of(&old.topics, &new.topics),
            actions: Alike::of(&old.actions, &new.actions),
            contacts: Alike::of(&old.contacts, &new.contacts),
            sources: Alike::of(&old.sources, &new.sources),
            scale,
            old,
            new,
        }
    }
}

/// The keys of one edition.
#[derive(Clone, Copy)]
pub(crate) struct Vocabulary<'c, 'd> {
    pub counterparts: &'c Counterparts<'d>,
    /// Whether this is OLD.
    pub is_old: bool,
}

impl<'d> Vocabulary<'_, 'd> {
    /// The document.
    pub fn document(self) -> &'d Document {
        if self.is_old { self.counterparts.old } else { self.counterparts.new }
    }

    /// Levels that were merged or split have one key.
    pub fn level(self, level: LevelId) -> String {
        let Counterparts { scale, .. } = self.counterparts;
        let at = level.position();
        let place = if self.is_old {
            scale.in_new(at).min()
        } else {
            scale.in_old(at).flat_map(|old| scale.in_new(old)).chain([at]).min()
        };
        key(at, place)
    }

    pub fn topic(self, topic: TopicId) -> String {
        self.of(topic.position(), &self.counterparts.topics)
    }

    pub fn action(self, action: ActionId) -> String {
        self.of(action.position(), &self.counterparts.actions)
    }

    pub fn contact(self, contact: ContactId) -> String {
        self.of(contact.position(), &self.counterparts.contacts)
    }

    pub fn citation(self, citation: &Citation) -> String {
        let source = self.of(citation.source.position(), &self.counterparts.sources);
        format!("{source} {}", citation.place)
    }

    pub fn question(self, question: QuestionId) -> String {
        let shared = &self.counterparts.shared;
        let places = if self.is_old { &shared.of_old } else { &shared.of_new };
        format!("question {}", places[question.position()])
    }

    /// Answers to a question, as far as both editions know them.
    pub fn choices(self, question: QuestionId, wanted: impl Fn(ChoiceId) -> bool) -> String {
        let shared = &self.counterparts.shared;
        let at = if self.is_old {
            shared.of_old[question.position()]
        } else {
            shared.of_new[question.position()]
        };
        let asked = &shared.questions[at];
        let is_shared = asked.old.is_some() && asked.new.is_some();
        let bits = match (is_shared, self.is_old) {
            (true, true) => shared.bits_of_old(question, wanted),
            (true, false) => shared.bits_of_new(question, wanted),
            (false, _) => {
                let choices =
                    (0..self.document().question(question).choices.len()).map(ChoiceId::at);
                choices
                    .filter(|choice| wanted(*choice))
                    .fold(0, |bits, one| bits | 1 << one.position())
            }
        };
        format!("{bits:x}")
    }

    pub fn condition(self, condition: &Condition) -> String {
        match condition {
            Condition::Answer { question, choices } => {
                let choices = self.choices(*question, |choice| choices.has(choice));
                format!("{} in {choices}", self.question(*question))
            }
            Condition::Topic { topic, level } => {
                format!("{} reaches {}", self.topic(*topic), self.level(*level))
            }
            Condition::Topics { at_least, topics, level } => {
                let topics = topics.iter().map(|topic| self.topic(*topic));
                format!("{at_least} of {} reach {}", sorted(topics), self.level(*level))
            }
            Condition::Count { at_least, of } => format!("{at_least} of {}", self.conditions(of)),
            Condition::All(of) => format!("all of {}", self.conditions(of)),
            Condition::Any(of) => format!("any of {}", self.conditions(of)),
            Condition::Not(negated) => format!("not {}", self.condition(negated)),
        }
    }

    fn conditions(self, of: &[Condition]) -> String {
        sorted(of.iter().map(|one| self.condition(one)))
    }

    fn of(self, at: usize, alike: &Alike) -> String {
        let new = if self.is_old {
            alike.in_new(at)
        } else {
            // What was split has the key of its first part.
            alike.in_old(at).and_then(|old| alike.in_new(old)).or(Some(at))
        };
        key(at, new)
    }
}

/// NEW's place where there is one; what only OLD has is like nothing else.
fn key(at: usize, in_new: Option<usize>) -> String {
    match in_new {
        Some(new) => new.to_string(),
        None => format!("old {at}"),
    }
}

/// A list of which the order does not matter.
pub(crate) fn sorted(keys: impl Iterator<Item = String>) -> String {
    let mut keys: Vec<String> = keys.collect();
    keys.sort();
    format!("({})", keys.join(", "))
}
