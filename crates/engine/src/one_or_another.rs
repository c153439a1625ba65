//! Why, where no single statement is certain: "one or another of these holds, whatever the
//! missing answers are, and each would put the level there".
//!
//! For example: a rule for children under one and a rule for all others both reach the level, and
//! the age is not known. The alternatives are a smallest list: without any one of them, some
//! completion is left that none of them puts at the level.

use crate::case::Case;
use crate::engine::Engine;
use crate::evaluate::Evaluation;
use crate::goal::{Goal, fires};
use crate::reason::level_of;
use crate::search::{Budget, End, Quest, search};
use crate::statement::{Statement, telling_statements};
use continuum_model::{
    ChoiceSet, Condition, Document, Duty, Grounds, Id, LevelId, Origin, TopicId,
};

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
        .filter(|statement| fires(case.engine, evaluation, *statement).may_hold)
        .filter(leads)
        .collect()
}

/// Every topic that may reach the level and every rule that may put it there, in the order of
/// the text.
fn alternatives(case: &Case, evaluation: &Evaluation) -> Vec<Alternative> {
    let document = case.engine.document;
    let topics = document
        .topic_ids()
        .map(Alternative::Topic)
        .chain((0..document.rules.len()).map(Alternative::Rule));
    let mut alternatives: Vec<Alternative> = topics
        .filter(|alternative| match alternative {
            Alternative::Topic(_) => true,
            Alternative::Rule(position) => {
                document.rules[*position].at_least.position() >= case.level.least
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
            Condition::Topic { topic, level: LevelId::at(case.level.least) }
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

/// Whether one or another always holds; `false` where that could not be proved. Asked of a copy
/// of the document in which that is the condition of a `do`.
fn always_one(case: &Case, possible: &[ChoiceSet], alternatives: &[Alternative]) -> bool {
    let of = alternatives.iter().map(|alternative| condition(case, *alternative)).collect();
    let mut document: Document = case.engine.document.clone();
    let Some(span) = document.levels.first().map(|level| level.origin.span) else { return false };
    let asked = Statement::Duty(document.duties.len());
    document.duties.push(Duty {
        name: String::new(),
        text: None,
        give: Vec::new(),
        when: Condition::Count { at_least: 1, of },
        grounds: Grounds { because: None, see: Vec::new(), standing: None },
        origin: Origin { span, headings: Vec::new() },
    });
    let engine = Engine::new(&document);
    let goal = Goal::Fires(asked);
    let quest = Quest { goal, end: End::Least, beat: Some(1), nevers: true };
    let mut part = Budget::of(case.engine.nodes).part();
    let failing = search(&engine, possible, quest, &mut part);
    failing.best.is_none() && failing.exact
}

/// Whether a statement leads to an alternative: the rule itself; a topic's rungs and indicators
/// at the level, and where its uplifts may carry it there, these and the lower ones as well.
fn leads(
    case: &Case,
    evaluation: &Evaluation,
    alternative: Alternative,
    statement: Statement,
) -> bool {
    let document = case.engine.document;
    match (alternative, statement) {
        (Alternative::Rule(rule), Statement::Rule(position)) => rule == position,
        (Alternative::Topic(topic), Statement::Uplift(position)) => {
            document.uplifts[position].topic == topic
        }
        (Alternative::Topic(topic), Statement::Choice(question, _)) => {
            let raised = case.engine.uplifts_of[topic.position()]
                .iter()
                .any(|uplift| evaluation.uplifts[*uplift].may_hold);
            let enough = if raised { 1 } else { case.level.least };
            document.question(question).topic == Some(topic)
                && level_of(case, statement) >= Some(enough)
        }
        _ => false,
    }
}
