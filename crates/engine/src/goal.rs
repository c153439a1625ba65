//! What can be asked of every completion: how high the level stands, whether a statement fires,
//! whether an action is given, whether a question applies.

use crate::engine::Engine;
use crate::evaluate::Evaluation;
use crate::statement::Statement;
use crate::truth::{Reach, Truth};
use continuum_model::{ActionId, ChoiceSet, Id, QuestionId, TopicId};

/// Something that has one value in each completion.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Goal {
    /// The overall level, by position.
    Level,
    /// The level of a topic, uplifts included, by position.
    Topic(TopicId),
    /// 1 where the statement fires, 0 where it does not.
    Fires(Statement),
    /// 1 where some choice, rule or duty gives the action, 0 where none does.
    Gives(ActionId),
    /// 1 where the question applies, 0 where it does not.
    Applies(QuestionId),
}

impl Goal {
    /// Bounds on its value that no completion can escape.
    pub fn reach(self, engine: &Engine, evaluation: &Evaluation) -> Reach {
        match self {
            Self::Level => evaluation.level,
            Self::Topic(topic) => evaluation.topics[topic.position()],
            Self::Fires(statement) => as_number(fires(engine, evaluation, statement)),
            Self::Gives(action) => as_number(gives(engine, evaluation, action)),
            Self::Applies(question) => as_number(evaluation.applies[question.position()]),
        }
    }
}

fn as_number(truth: Truth) -> Reach {
    Reach { least: usize::from(truth.holds()), greatest: usize::from(truth.may_hold) }
}

/// Whether a statement fires. An uplift fires where it holds and would by itself raise its topic
/// from the highest rung or indicator; said so, it does not matter which uplift comes first.
pub(crate) fn fires(engine: &Engine, evaluation: &Evaluation, statement: Statement) -> Truth {
    let document = engine.document;
    match statement {
        Statement::Choice(question, choice) => {
            evaluation.is_one_of(question, ChoiceSet::only(choice))
        }
        Statement::Uplift(position) => {
            let uplift = &document.uplifts[position];
            let base = evaluation.bases[uplift.topic.position()];
            evaluation.uplifts[position]
                .and(base.reaches(1))
                .and(base.reaches(uplift.up_to.position()).negated())
        }
        Statement::Rule(position) => evaluation.rules[position],
        Statement::Duty(position) => evaluation.truth(&document.duties[position].when),
    }
}

fn gives(engine: &Engine, evaluation: &Evaluation, action: ActionId) -> Truth {
    let givers = &engine.givers[action.position()];
    let choices =
        givers.choices.iter().map(|(question, choices)| evaluation.is_one_of(*question, *choices));
    let statements =
        givers.statements.iter().map(|statement| fires(engine, evaluation, *statement));
    Truth::at_least(1, choices.chain(statements))
}
