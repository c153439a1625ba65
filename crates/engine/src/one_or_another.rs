//! Why, where no single statement is certain: "one or another of these holds, whatever the
//! missing answers are, and each would put the level there".
//!
//! For example: a rule for children under one and a rule for all others both reach the level, and
//! the age is not known. The alternatives are a smallest list: without any one of them, some
//! completion is left that none of them puts at the level.

use crate::case::Case;
use crate::combined::arity;
use crate::evaluation::Evaluation;
use crate::reason::level_of;
use crate::statement::{Statement, telling_statements};
use continuum_diagram::{BudgetSpent, Diagram};
use continuum_model::{ChoiceSet, Condition, Id, LevelId, TopicId};

/// What alone would put the level where it is.
#[derive(Clone, Copy)]
enum Alternative {
    Topic(TopicId),
    Rule(usize),
}

/// The statements through which one alternative or another puts every completion of what is
/// possible at the level.
pub(crate) fn one_or_another(
    case: &Case,
    possible: &[ChoiceSet],
    evaluation: &Evaluation,
) -> Vec<Statement> {
    let alternatives = fewest(case, possible, alternatives(case, evaluation));
    let leads = |statement: &Statement| {
        alternatives.iter().any(|alternative| leads(case, evaluation, *alternative, *statement))
    };
    telling_statements(case.engine)
        .into_iter()
        .filter(|statement| evaluation.fires(*statement).may_hold)
        .filter(leads)
        .collect()
}

/// Every topic that may reach the level and every rule that may put it there, in the order of
/// the text.
fn alternatives(case: &Case, evaluation: &Evaluation) -> Vec<Alternative> {
    let document = &case.engine.document;
    let topics = document
        .topic_ids()
        .map(Alternative::Topic)
        .chain((0..document.rules.len()).map(Alternative::Rule));
    let mut alternatives: Vec<Alternative> = topics
        .filter(|alternative| match alternative {
            Alternative::Topic(_) => true,
            Alternative::Rule(position) => {
                document.rules[*position].at_least.position() >= case.at_least()
            }
        })
        .filter(|one| evaluation.truth(&condition(case, *one)).may_hold)
        .collect();
    alternatives.sort_by_key(|alternative| match alternative {
        Alternative::Topic(topic) => (document.topic(*topic).origin.span, topic.position()),
        Alternative::Rule(position) => (document.rules[*position].origin.span, *position),
    });
    alternatives
}

fn condition(case: &Case, alternative: Alternative) -> Condition {
    match alternative {
        Alternative::Topic(topic) => {
            Condition::Topic { topic, level: LevelId::at(case.at_least()) }
        }
        Alternative::Rule(position) => case.engine.document.rules[position].when.clone(),
    }
}

/// Leaves out alternatives, the last first, while one or another of the rest always holds.
fn fewest(
    case: &Case,
    possible: &[ChoiceSet],
    mut alternatives: Vec<Alternative>,
) -> Vec<Alternative> {
    for position in (0..alternatives.len()).rev() {
        let mut fewer = alternatives.clone();
        fewer.remove(position);
        if always_one(case, possible, &fewer) {
            alternatives = fewer;
        }
    }
    alternatives
}

/// Whether one or another always holds; `false` where that could not be proved.
fn always_one(case: &Case, possible: &[ChoiceSet], alternatives: &[Alternative]) -> bool {
    let Some(diagrams) = &case.engine.diagrams else { return false };
    // What is made to answer this is of no use to anybody else.
    let mut table = diagrams.table.clone();
    let mut one = |alternative: &Alternative| match alternative {
        Alternative::Topic(topic) => {
            table.threshold(diagrams.topics[topic.position()], arity(case.at_least())?)
        }
        Alternative::Rule(position) => Ok(diagrams.rules[*position]),
    };
    let of: Result<Vec<Diagram>, BudgetSpent> = alternatives.iter().map(&mut one).collect();
    let any = of.and_then(|of| table.count_at_least(1, &of));
    any.is_ok_and(|any| table.least(any, &diagrams.by_variable(possible)) != Some(0))
}

/// Whether a statement leads to an alternative: the rule itself; a topic's rungs and indicators
/// at the level, and where its uplifts may carry it there, these and the lower ones as well.
fn leads(
    case: &Case,
    evaluation: &Evaluation,
    alternative: Alternative,
    statement: Statement,
) -> bool {
    let document = &case.engine.document;
    match (alternative, statement) {
        (Alternative::Rule(rule), Statement::Rule(position)) => rule == position,
        (Alternative::Topic(topic), Statement::Uplift(position)) => {
            document.uplifts[position].topic == topic
        }
        (Alternative::Topic(topic), Statement::Choice(question, _)) => {
            let raised = case.engine.uplifts_of[topic.position()]
                .iter()
                .any(|uplift| evaluation.uplifts[*uplift].may_hold);
            let enough = if raised { 1 } else { case.at_least() };
            document.question(question).topic == Some(topic)
                && level_of(case, statement) >= Some(enough)
        }
        _ => false,
    }
}
