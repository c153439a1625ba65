//! The evaluator: from the choices still possible for each question to what can be said of
//! every topic, rule and the overall level.
//!
//! ```text
//! possible choices ─► who is asked, effective choices ─► topics ─► uplifts ─► rules ─► level
//! ```
//!
//! There is one evaluator. Where one choice is left for every question it computes the decision
//! itself; where several are, it computes bounds that no completion can escape. The bounds look
//! at each question by itself, so they may be wider than the truth: `search` makes them exact.

use crate::engine::Engine;
use crate::truth::{Reach, Truth};
use continuum_model::{ChoiceSet, Condition, Document, Id, QuestionId};

/// What can be said of a document while each question has some choices left.
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
    /// Whether each rule holds.
    pub rules: Vec<Truth>,
    /// Whether each `never` is broken.
    pub nevers: Vec<Truth>,
    /// The overall level.
    pub level: Reach,
}

impl Evaluation {
    /// Some `never` is broken whatever the missing answers are.
    pub fn is_impossible(&self) -> bool {
        self.nevers.iter().any(|never| never.holds())
    }

    /// No `never` is broken whatever the missing answers are.
    pub fn is_surely_possible(&self) -> bool {
        self.nevers.iter().all(|never| never.fails())
    }

    /// Whether a condition holds.
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
}

/// Evaluates a document with the choices that are possible for each question.
pub(crate) fn evaluate(engine: &Engine, possible: &[ChoiceSet]) -> Evaluation {
    let mut evaluation = nothing_yet(engine.document, possible);
    answers(engine, possible, &mut evaluation);
    topics(engine, &mut evaluation);
    overall(engine, &mut evaluation);
    evaluation
}

fn nothing_yet(document: &Document, possible: &[ChoiceSet]) -> Evaluation {
    let lowest = Reach { least: 0, greatest: 0 };
    Evaluation {
        applies: vec![Truth::HOLDS; document.questions.len()],
        effective: possible.to_vec(),
        bases: vec![lowest; document.topics.len()],
        topics: vec![lowest; document.topics.len()],
        uplifts: Vec::with_capacity(document.uplifts.len()),
        rules: Vec::with_capacity(document.rules.len()),
        nevers: Vec::with_capacity(document.nevers.len()),
        level: lowest,
    }
}

/// Who is asked, and which choices count: a question that does not apply takes `otherwise`, so
/// an answer given earlier and now hidden cannot count.
fn answers(engine: &Engine, possible: &[ChoiceSet], evaluation: &mut Evaluation) {
    let document = engine.document;
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
    for never in &document.nevers {
        let broken = evaluation.truth(&never.condition);
        evaluation.nevers.push(broken);
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
