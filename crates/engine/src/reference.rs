//! The reference interpreter: what the language page says, written down as plainly as possible.
//!
//! It shares nothing with the evaluator, knows concrete answers only, recurses over the model,
//! and enumerates every completion where answers are missing. It is slow and it is the oracle of
//! the tests: where it and [`Engine`](crate::Engine) disagree, one of them is wrong.

use crate::Answers;
use continuum_model::{ActionId, ChoiceId, Condition, Document, Id, LevelId, QuestionId, TopicId};
use std::collections::BTreeSet;

/// One choice for every question, as given: whether a question applies is not yet looked at.
pub type Completion = Vec<ChoiceId>;

/// The answer that counts for a question: its own where it applies, `otherwise` where not.
pub fn effective(document: &Document, completion: &[ChoiceId], question: QuestionId) -> ChoiceId {
    if applies(document, completion, question) {
        completion[question.position()]
    } else {
        document.question(question).otherwise
    }
}

/// Whether a question applies.
pub fn applies(document: &Document, completion: &[ChoiceId], question: QuestionId) -> bool {
    match &document.question(question).asked_when {
        Some(condition) => holds(document, completion, condition),
        None => true,
    }
}

/// Whether a condition holds.
pub fn holds(document: &Document, completion: &[ChoiceId], condition: &Condition) -> bool {
    match condition {
        Condition::Answer { question, choices } => {
            choices.has(effective(document, completion, *question))
        }
        Condition::Topic { topic, level } => topic_level(document, completion, *topic) >= *level,
        Condition::Topics { at_least, topics, level } => {
            let reaches = |topic: &&TopicId| topic_level(document, completion, **topic) >= *level;
            topics.iter().filter(reaches).count() >= *at_least
        }
        Condition::Count { at_least, of } => {
            of.iter().filter(|one| holds(document, completion, one)).count() >= *at_least
        }
        Condition::All(of) => of.iter().all(|one| holds(document, completion, one)),
        Condition::Any(of) => of.iter().any(|one| holds(document, completion, one)),
        Condition::Not(negated) => !holds(document, completion, negated),
    }
}

/// Where a topic stands, uplifts included: the highest level that any order of its uplifts, each
/// used at most once, can reach.
pub fn topic_level(document: &Document, completion: &[ChoiceId], topic: TopicId) -> LevelId {
    let mut base = document.lowest();
    for id in document.question_ids() {
        let question = document.question(id);
        if question.topic != Some(topic) {
            continue;
        }
        if let Some(stands) = question.choice(effective(document, completion, id)).level {
            base = base.max(stands);
        }
    }
    let limits: Vec<LevelId> = document
        .uplifts
        .iter()
        .filter(|uplift| uplift.topic == topic && holds(document, completion, &uplift.when))
        .map(|uplift| uplift.up_to)
        .collect();
    highest_reachable(document, base, &limits)
}

fn highest_reachable(document: &Document, level: LevelId, limits: &[LevelId]) -> LevelId {
    let mut highest = level;
    for (position, limit) in limits.iter().enumerate() {
        if level > document.lowest() && level < *limit {
            let mut rest = limits.to_vec();
            rest.remove(position);
            let raised = LevelId::at(level.position() + 1);
            highest = highest.max(highest_reachable(document, raised, &rest));
        }
    }
    highest
}

/// The overall level.
pub fn level(document: &Document, completion: &[ChoiceId]) -> LevelId {
    let topics = document.topic_ids().map(|topic| topic_level(document, completion, topic));
    let rules = document
        .rules
        .iter()
        .filter(|rule| holds(document, completion, &rule.when))
        .map(|rule| rule.at_least);
    topics.chain(rules).max().unwrap_or(document.lowest())
}

/// The actions given by choices, rules and duties; those of the level are not among them.
pub fn actions(document: &Document, completion: &[ChoiceId]) -> BTreeSet<ActionId> {
    let mut actions = BTreeSet::new();
    for id in document.question_ids() {
        let choice = effective(document, completion, id);
        actions.extend(&document.question(id).choice(choice).actions);
    }
    for rule in &document.rules {
        if holds(document, completion, &rule.when) {
            actions.extend(&rule.actions);
        }
    }
    for duty in &document.duties {
        if holds(document, completion, &duty.when) {
            actions.extend(&duty.give);
        }
    }
    actions
}

/// Whether no `never` forbids this.
pub fn is_possible(document: &Document, completion: &[ChoiceId]) -> bool {
    !document.nevers.iter().any(|never| holds(document, completion, &never.condition))
}

/// Every completion of the answers that no `never` forbids. Their number is the product of the
/// numbers of choices of the missing questions: for small documents only.
pub fn completions(document: &Document, answers: &Answers) -> Vec<Completion> {
    let mut completions: Vec<Completion> = vec![Vec::new()];
    for question in document.question_ids() {
        let mut longer = Vec::new();
        for completion in &completions {
            for choice in answers.possible(document, question).choices() {
                let mut one = completion.clone();
                one.push(choice);
                longer.push(one);
            }
        }
        completions = longer;
    }
    completions.retain(|completion| is_possible(document, completion));
    completions
}

/// The least and the greatest level over every completion; `None` where there is none.
pub fn band(document: &Document, answers: &Answers) -> Option<(LevelId, LevelId)> {
    let completions = completions(document, answers);
    let levels = || completions.iter().map(|completion| level(document, completion));
    Some((levels().min()?, levels().max()?))
}
