//! Bounds on everything that can be said, at once and of any document, however large.
//!
//! ```text
//! possible choices ─► who is asked, effective choices ─► topics ─► uplifts ─► rules ─► level
//! ```
//!
//! Where one choice is left for every question they are the decision itself; where several are,
//! no completion escapes them. They look at each question by itself, so they may be wider than
//! the truth, which `exact` reads from the diagrams; they stand in where a document has none.

use crate::engine::Engine;
use crate::evaluation::Evaluation;
use crate::statement::Statement;
use crate::truth::{Reach, Truth};
use continuum_model::{ChoiceSet, Document, Id, QuestionId};

/// Evaluates a document with the choices that are possible for each question; no `never` is
/// looked at.
pub(crate) fn bounds(engine: &Engine, possible: &[ChoiceSet]) -> Evaluation {
    let mut evaluation = nothing_yet(&engine.document, possible);
    answers(engine, possible, &mut evaluation);
    topics(engine, &mut evaluation);
    overall(engine, &mut evaluation);
    actions(engine, &mut evaluation);
    evaluation
}

/// Whether some `never` is broken whatever the missing answers are.
pub(crate) fn is_impossible(document: &Document, evaluation: &Evaluation) -> bool {
    document.nevers.iter().any(|never| evaluation.truth(&never.condition).holds())
}

fn nothing_yet(document: &Document, possible: &[ChoiceSet]) -> Evaluation {
    let lowest = Reach { least: 0, greatest: 0 };
    Evaluation {
        applies: vec![Truth::HOLDS; document.questions.len()],
        effective: possible.to_vec(),
        bases: vec![lowest; document.topics.len()],
        topics: vec![lowest; document.topics.len()],
        uplifts: Vec::with_capacity(document.uplifts.len()),
        raises: Vec::with_capacity(document.uplifts.len()),
        rules: Vec::with_capacity(document.rules.len()),
        duties: Vec::with_capacity(document.duties.len()),
        gives: Vec::with_capacity(document.actions.len()),
        level: lowest,
        is_exact: false,
    }
}
/// Who is asked, and which choices count: a question that does not apply takes `otherwise`, so
/// an answer given earlier and now hidden cannot count.
fn answers(engine: &Engine, possible: &[ChoiceSet], evaluation: &mut Evaluation) {
    let document = &engine.document;
    for &question in &document.asking_order {
        let asked = document.question(question);
        let Some(condition) = &asked.asked_when else { continue };
        let applies = evaluation.truth(condition);
        let hidden = ChoiceSet::only(asked.otherwise);
        let position = question.position();
        evaluation.applies[position] = applies;
        evaluation.effective[position] = match (applies.may_hold, applies.may_fail) {
            (true, false) => possible[position],
            (false, _) => hidden,
            (true, true) => possible[position].or(hidden),
        };
    }
    for uplift in &document.uplifts {
        let holds = evaluation.truth(&uplift.when);
        evaluation.uplifts.push(holds);
    }
}

/// The highest rung or indicator of each topic, then its uplifts. Both only ever rise with what
/// they look at, so the least level comes from what is certain and the greatest from what may be.
fn topics(engine: &Engine, evaluation: &mut Evaluation) {
    for topic in 0..engine.document.topics.len() {
        let base = engine.standing_in[topic]
            .iter()
            .map(|question| stands_at(engine, *question, evaluation.effective[question.position()]))
            .fold(Reach { least: 0, greatest: 0 }, Reach::or_higher);
        evaluation.bases[topic] = base;
        evaluation.topics[topic] = uplifted(engine, topic, base, &evaluation.uplifts);
    }
    for (uplift, holds) in engine.document.uplifts.iter().zip(&evaluation.uplifts) {
        let base = evaluation.bases[uplift.topic.position()];
        let below = base.reaches(uplift.up_to.position()).negated();
        evaluation.raises.push(holds.and(base.reaches(1)).and(below));
    }
}

/// Where a question's possible choices stand.
fn stands_at(engine: &Engine, question: QuestionId, choices: ChoiceSet) -> Reach {
    let mut stands = Reach { least: 0, greatest: 0 };
    for (below, reaching) in engine.choices_reaching[question.position()].iter().enumerate() {
        if !choices.and(*reaching).is_empty() {
            stands.greatest = below + 1;
        }
        if choices.without(*reaching).is_empty() {
            stands.least = below + 1;
        }
    }
    stands
}

/// Applies a topic's uplifts, lowest `up_to` first: each raises by one level, never from the
/// lowest level and never above its `up_to`.
fn uplifted(engine: &Engine, topic: usize, base: Reach, uplifts: &[Truth]) -> Reach {
    let mut level = base;
    for &position in &engine.uplifts_of[topic] {
        let up_to = engine.document.uplifts[position].up_to.position();
        let raise = |level: usize| level + usize::from(level > 0 && level < up_to);
        if uplifts[position].holds() {
            level.least = raise(level.least);
        }
        if uplifts[position].may_hold {
            level.greatest = raise(level.greatest);
        }
    }
    level
}

/// The highest topic, or rule that holds.
fn overall(engine: &Engine, evaluation: &mut Evaluation) {
    let mut level =
        evaluation.topics.iter().copied().fold(Reach { least: 0, greatest: 0 }, Reach::or_higher);
    for rule in &engine.document.rules {
        let holds = evaluation.truth(&rule.when);
        evaluation.rules.push(holds);
        let at = |counts: bool| if counts { rule.at_least.position() } else { 0 };
        level = level.or_higher(Reach { least: at(holds.holds()), greatest: at(holds.may_hold) });
    }
    evaluation.level = level;
}

/// Each `do`, and what gives each action.
fn actions(engine: &Engine, evaluation: &mut Evaluation) {
    for duty in &engine.document.duties {
        let holds = evaluation.truth(&duty.when);
        evaluation.duties.push(holds);
    }
    for givers in &engine.givers {
        let choices = givers.choices.iter();
        let choices = choices.map(|(question, choices)| evaluation.is_one_of(*question, *choices));
        let statements = givers.statements.iter();
        let statements = statements.map(|statement: &Statement| evaluation.fires(*statement));
        let gives = Truth::at_least(1, choices.chain(statements));
        evaluation.gives.push(gives);
    }
}
