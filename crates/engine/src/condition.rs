//! Conditions as diagrams.

use continuum_diagram::{BudgetSpent, Diagram, Table};
use continuum_model::{ChoiceSet, Condition, Id, QuestionId};

/// Where the parts of a condition come from: the answers themselves, or what is to be combined.
pub(crate) trait Parts {
    /// The table to build in.
    fn table(&mut self) -> &mut Table;

    /// Yes where a question's effective answer is one of these.
    fn answer(&mut self, question: QuestionId, choices: ChoiceSet) -> Result<Diagram, BudgetSpent>;

    /// The level of a topic, by position.
    fn topic(&mut self, topic: usize) -> Diagram;
}

/// Yes where the condition holds.
pub(crate) fn condition(parts: &mut impl Parts, of: &Condition) -> Result<Diagram, BudgetSpent> {
    match of {
        Condition::Answer { question, choices } => parts.answer(*question, *choices),
        Condition::Topic { topic, level } => reaches(parts, topic.position(), level.position()),
        Condition::Topics { at_least, topics, level } => {
            let topics = topics.iter().map(|topic| topic.position());
            let reached = topics.map(|topic| reaches(parts, topic, level.position()));
            let reached = reached.collect::<Result<Vec<_>, _>>()?;
            parts.table().count_at_least(*at_least, &reached)
        }
        Condition::Count { at_least, of } => {
            let of = each(parts, of)?;
            parts.table().count_at_least(*at_least, &of)
        }
        Condition::All(of) => {
            let of = each(parts, of)?;
            parts.table().count_at_least(of.len(), &of)
        }
        Condition::Any(of) => {
            let of = each(parts, of)?;
            parts.table().count_at_least(1, &of)
        }
        Condition::Not(negated) => {
            let negated = condition(parts, negated)?;
            parts.table().not(negated)
        }
    }
}

fn each(parts: &mut impl Parts, of: &[Condition]) -> Result<Vec<Diagram>, BudgetSpent> {
    of.iter().map(|one| condition(parts, one)).collect()
}

fn reaches(parts: &mut impl Parts, topic: usize, level: usize) -> Result<Diagram, BudgetSpent> {
    let of = parts.topic(topic);
    let level = u8::try_from(level).map_err(|_| BudgetSpent)?;
    parts.table().threshold(of, level)
}

/// Whether a condition looks at topics, itself or in a part of it.
pub(crate) fn looks_at_topics(of: &Condition) -> bool {
    match of {
        Condition::Answer { .. } => false,
        Condition::Topic { .. } | Condition::Topics { .. } => true,
        Condition::Count { of, .. } | Condition::All(of) | Condition::Any(of) => {
            of.iter().any(looks_at_topics)
        }
        Condition::Not(negated) => looks_at_topics(negated),
    }
}
