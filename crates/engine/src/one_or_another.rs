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
use crate::statement::Statement;
use continuum_diagram::{BudgetSpent, Diagram, Table};
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
    let telling = case.engine.telling.iter().copied();
    telling.filter(|statement| evaluation.fires(*statement).may_hold).filter(leads).collect()
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

/// Leaves out alternatives, the last first, while one or another of the rest always holds; none
/// where that could not be proved.
fn fewest(case: &Case, possible: &[ChoiceSet], alternatives: Vec<Alternative>) -> Vec<Alternative> {
    let needed = needed(case, possible, &alternatives).unwrap_or_default();
    let is_needed = |position: usize| needed.get(position).is_none_or(|needed| *needed);
    (0..).zip(alternatives).filter_map(|(at, one)| is_needed(at).then_some(one)).collect()
}

/// For each alternative, whether it is among the fewest.
fn needed(case: &Case, possible: &[ChoiceSet], alternatives: &[Alternative]) -> Option<Vec<bool>> {
    let diagrams = case.engine.diagrams.as_ref()?;
    let whole = alternatives.iter().map(|alternative| match alternative {
        Alternative::Topic(topic) => diagrams.topics[topic.position()],
        Alternative::Rule(position) => diagrams.rules[*position],
    });
    let whole: Vec<Diagram> = whole.collect();
    let (mut table, left) = diagrams.table.part(&whole, &diagrams.by_variable(possible)).ok()?;
    let mut holds = Vec::with_capacity(left.len());
    for (alternative, left) in alternatives.iter().zip(left) {
        holds.push(match alternative {
            Alternative::Topic(_) => table.threshold(left, arity(case.at_least()).ok()?).ok()?,
            Alternative::Rule(_) => left,
        });
    }
    needed_of(&mut table, &holds).ok()
}

fn needed_of(table: &mut Table, holds: &[Diagram]) -> Result<Vec<bool>, BudgetSpent> {
    // Whether one of those before each holds.
    let mut before = vec![Diagram::NO];
    for one in holds {
        before.push(table.or(before[before.len() - 1], *one)?);
    }
    let all = vec![u64::MAX; table.arities().len()];
    let mut kept = Diagram::NO;
    let mut needed = vec![false; holds.len()];
    for position in (0..holds.len()).rev() {
        let others = table.or(before[position], kept)?;
        if table.least(others, &all) == Some(0) {
            kept = table.or(holds[position], kept)?;
            needed[position] = true;
        }
    }
    Ok(needed)
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
