//! What can be said of a document while each question has some choices left.

use crate::statement::Statement;
use crate::truth::{Reach, Truth};
use continuum_model::{ChoiceSet, Condition, Id, QuestionId};

/// What can be said of every topic, statement and the overall level.
///
/// Made by `exact`, where each entry is just what the completions show, or by `bounds`, where it
/// may be wider.
#[derive(Clone, Debug)]
pub(crate) struct Evaluation {
    /// Whether each question applies.
    pub applies: Vec<Truth>,
    /// The choices that may count for each question: its own, or `otherwise`.
    pub effective: Vec<ChoiceSet>,
    /// The highest rung or indicator of each topic.
    pub bases: Vec<Reach>,
    /// Each topic after its uplifts.
    pub topics: Vec<Reach>,
    /// Whether each uplift's condition holds.
    pub uplifts: Vec<Truth>,
    /// Whether each uplift holds and would by itself raise its topic from the highest rung or
    /// indicator; said so, it does not matter which uplift comes first.
    pub raises: Vec<Truth>,
    /// Whether each rule holds.
    pub rules: Vec<Truth>,
    /// Whether each `do` holds.
    pub duties: Vec<Truth>,
    /// Whether some choice, rule or `do` gives each action; the overall level is not asked.
    pub gives: Vec<Truth>,
    /// The overall level.
    pub level: Reach,
    /// The level is reached at both ends, and so is everything else here.
    pub is_exact: bool,
}

impl Evaluation {
    /// Whether a condition holds, as far as its parts show it one by one.
    pub fn truth(&self, condition: &Condition) -> Truth {
        match condition {
            Condition::Answer { question, choices } => self.is_one_of(*question, *choices),
            Condition::Topic { topic, level } => {
                self.topics[topic.position()].reaches(level.position())
            }
            Condition::Topics { at_least, topics, level } => {
                let stands = topics.iter().map(|topic| self.topics[topic.position()]);
                Truth::at_least(*at_least, stands.map(|topic| topic.reaches(level.position())))
            }
            Condition::Count { at_least, of } => {
                Truth::at_least(*at_least, of.iter().map(|one| self.truth(one)))
            }
            Condition::All(of) => Truth::at_least(of.len(), of.iter().map(|one| self.truth(one))),
            Condition::Any(of) => Truth::at_least(1, of.iter().map(|one| self.truth(one))),
            Condition::Not(condition) => self.truth(condition).negated(),
        }
    }

    /// Whether a question's effective answer is one of these.
    pub fn is_one_of(&self, question: QuestionId, choices: ChoiceSet) -> Truth {
        let effective = self.effective[question.position()];
        Truth {
            may_hold: !effective.and(choices).is_empty(),
            may_fail: !effective.without(choices).is_empty(),
        }
    }

    /// Whether a statement fires.
    pub fn fires(&self, statement: Statement) -> Truth {
        match statement {
            Statement::Choice(question, choice) => {
                self.is_one_of(question, ChoiceSet::only(choice))
            }
            Statement::Uplift(position) => self.raises[position],
            Statement::Rule(position) => self.rules[position],
            Statement::Duty(position) => self.duties[position],
        }
    }
}
