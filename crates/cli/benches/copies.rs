//! A document many times as large: the same topics, questions and rules again under other names.
//!
//! Each copy has everything of its own but the levels and the actions: its questions about the
//! child, its uplifts and `never` statements, its rules, which count the groups of its own topics,
//! and "any topic", which is any of its own. So nothing but the level, which is the highest of all
//! copies, and the actions, which any copy may give, look at more than one of them.

use continuum_model::{Condition, Document, Id, QuestionId, TopicId};

/// So many copies side by side; the highest of them is the level.
pub fn copies(document: &Document, count: usize) -> Document {
    let mut many = document.clone();
    for number in 1..count {
        add(document, number, &mut many);
    }
    many
}

fn add(document: &Document, number: usize, to: &mut Document) {
    let copy = Copy {
        number,
        questions: number * document.questions.len(),
        topics: number * document.topics.len(),
    };
    to.topics.extend(document.topics.iter().cloned().map(|mut topic| {
        copy.rename(&mut topic.name);
        topic
    }));
    to.questions.extend(document.questions.iter().cloned().map(|mut question| {
        copy.rename(&mut question.name);
        question.topic = question.topic.map(|topic| copy.topic(topic));
        question.asked_when.iter_mut().for_each(|when| copy.condition(when));
        question
    }));
    to.asking_order.extend(document.asking_order.iter().map(|id| copy.question(*id)));
    to.uplifts.extend(document.uplifts.iter().cloned().map(|mut uplift| {
        copy.rename(&mut uplift.name);
        uplift.topic = copy.topic(uplift.topic);
        copy.condition(&mut uplift.when);
        uplift
    }));
    to.rules.extend(document.rules.iter().cloned().map(|mut rule| {
        copy.rename(&mut rule.name);
        copy.condition(&mut rule.when);
        rule
    }));
    to.duties.extend(document.duties.iter().cloned().map(|mut duty| {
        copy.rename(&mut duty.name);
        copy.condition(&mut duty.when);
        duty
    }));
    to.nevers.extend(document.nevers.iter().cloned().map(|mut never| {
        copy.condition(&mut never.condition);
        never
    }));
}

struct Copy {
    number: usize,
    questions: usize,
    topics: usize,
}

impl Copy {
    fn rename(&self, name: &mut String) {
        *name = format!("{name}-{}", self.number);
    }

    fn question(&self, id: QuestionId) -> QuestionId {
        QuestionId::at(id.position() + self.questions)
    }

    fn topic(&self, id: TopicId) -> TopicId {
        TopicId::at(id.position() + self.topics)
    }

    fn condition(&self, condition: &mut Condition) {
        match condition {
            Condition::Answer { question, .. } => *question = self.question(*question),
            Condition::Topic { topic, .. } => *topic = self.topic(*topic),
            Condition::Topics { topics, .. } => {
                for topic in topics {
                    *topic = self.topic(*topic);
                }
            }
            Condition::Count { of, .. } | Condition::All(of) | Condition::Any(of) => {
                for one in of {
                    self.condition(one);
                }
            }
            Condition::Not(negated) => self.condition(negated),
        }
    }
}
