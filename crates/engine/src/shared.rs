//! What topics ask of the questions that they share, and in which order they ask least at the end.
//!
//! A topic may ask only whether the child is born, another which of four ages the child has. Once
//! the second is done, the ages that the first does not tell apart are one:
//!
//! ```text
//!                      unborn  under-1  1-4  5-6  7-12  13-15  16-17      ages remembered
//! education, and then    a       b       c    d    d     d      d          4
//! behaviour, and then    a       a       b    b    c     c      c          3
//! family changes         a       b       b    b    b     b      b          2
//! ```

use continuum_model::{ChoiceSet, Condition, Document, Id, QuestionId, TopicId};
use std::collections::{BTreeMap, BTreeSet};

/// More comparisons than this are not made: the order of the text then has to do.
const MOST_COMPARISONS: usize = 1 << 20;

/// The questions that more than one topic needs.
pub(crate) struct Shared {
    /// For each topic, the sets of choices that it tells from all others, by question.
    told_apart: Vec<BTreeMap<QuestionId, BTreeSet<u64>>>,
    /// For each question, all its choices.
    all: Vec<u64>,
}

impl Shared {
    /// `needed` has the questions on which each topic's level hangs.
    pub fn new(document: &Document, needed: &[BTreeSet<QuestionId>]) -> Self {
        let mut topics_needing = vec![0; document.questions.len()];
        for question in needed.iter().flatten() {
            topics_needing[question.position()] += 1;
        }
        let mut told_apart = vec![BTreeMap::new(); needed.len()];
        for id in document.question_ids() {
            let question = document.question(id);
            let Some(topic) = question.topic.map(TopicId::position) else { continue };
            if !needed[topic].contains(&id) {
                continue;
            }
            for level in question.choices.iter().map(|choice| choice.level) {
                let choices = question.all().choices();
                let reaches = choices.filter(|choice| question.choice(*choice).level >= level);
                told(&mut told_apart[topic], id, reaches.collect());
            }
            looked_at(document, question.asked_when.as_ref(), &mut told_apart[topic]);
        }
        for uplift in &document.uplifts {
            looked_at(document, Some(&uplift.when), &mut told_apart[uplift.topic.position()]);
        }
        for of_topic in &mut told_apart {
            of_topic.retain(|question, _| topics_needing[question.position()] > 1);
        }
        let all = document.questions.iter().map(|question| question.all().bits()).collect();
        Self { told_apart, all }
    }

    /// The topics in an order in which, from any place on, as few answers to shared questions as
    /// possible have to be told apart; `before` come before all of them. Of topics for which that
    /// is the same, the last comes last.
    pub fn coarsest_last(&self, topics: &[usize], before: &[usize]) -> Vec<usize> {
        let facts: usize = topics.iter().map(|topic| self.told_apart[*topic].len()).sum();
        if facts.saturating_mul(topics.len()) > MOST_COMPARISONS {
            return topics.to_vec();
        }
        let mut later = Later::new(self, topics, before);
        let mut rest = topics.to_vec();
        let mut last_first = Vec::with_capacity(topics.len());
        while let Some(next) = (0..rest.len()).rev().min_by_key(|at| later.cost_with(rest[*at])) {
            let topic = rest.remove(next);
            later.add(topic);
            last_first.push(topic);
        }
        last_first.reverse();
        last_first
    }
}

/// What the topics from some place on tell apart.
struct Later<'a> {
    shared: &'a Shared,
    /// For each question, the choices in classes that are told apart.
    classes: BTreeMap<QuestionId, Vec<u64>>,
    /// For each question, how many of the topics before need it.
    needed_before: BTreeMap<QuestionId, usize>,
}

impl<'a> Later<'a> {
    fn new(shared: &'a Shared, topics: &[usize], before: &[usize]) -> Self {
        let mut needed_before = BTreeMap::new();
        for topic in topics.iter().chain(before) {
            for question in shared.told_apart[*topic].keys() {
                *needed_before.entry(*question).or_insert(0) += 1;
            }
        }
        Self { shared, classes: BTreeMap::new(), needed_before }
    }

    /// How much more has to be remembered with one more topic among the later ones.
    fn cost_with(&self, topic: usize) -> isize {
        let told_apart = &self.shared.told_apart[topic];
        let costs = told_apart.iter().map(|(question, sets)| {
            let so_far = self.classes.get(question).map_or(1, Vec::len);
            let is_last = self.needed_before[question] == 1;
            let then = if is_last { 1 } else { self.with(*question, sets).len() };
            then.cast_signed() - so_far.cast_signed()
        });
        costs.sum()
    }

    fn with(&self, question: QuestionId, sets: &BTreeSet<u64>) -> Vec<u64> {
        let one = vec![self.shared.all[question.position()]];
        let mut classes = self.classes.get(&question).cloned().unwrap_or(one);
        for set in sets {
            for at in 0..classes.len() {
                let (inside, outside) = (classes[at] & set, classes[at] & !set);
                if inside != 0 && outside != 0 {
                    classes[at] = inside;
                    classes.push(outside);
                }
            }
        }
        classes
    }

    fn add(&mut self, topic: usize) {
        for (question, sets) in &self.shared.told_apart[topic] {
            let needed = self.needed_before.entry(*question).or_insert(1);
            *needed -= 1;
            // Asked just before: nothing is remembered from there on back.
            let classes = if *needed == 0 { Vec::new() } else { self.with(*question, sets) };
            self.classes.insert(*question, classes);
        }
    }
}

fn told(of: &mut BTreeMap<QuestionId, BTreeSet<u64>>, question: QuestionId, choices: ChoiceSet) {
    of.entry(question).or_default().insert(choices.bits());
}

/// Adds what a condition tells apart, and what decides whether its questions are asked.
fn looked_at(
    document: &Document,
    condition: Option<&Condition>,
    of: &mut BTreeMap<QuestionId, BTreeSet<u64>>,
) {
    let mut open: Vec<&Condition> = condition.into_iter().collect();
    let mut seen = BTreeSet::new();
    while let Some(condition) = open.pop() {
        match condition {
            Condition::Answer { question, choices } => {
                told(of, *question, *choices);
                if seen.insert(*question) {
                    open.extend(&document.question(*question).asked_when);
                }
            }
            Condition::Topic { .. } | Condition::Topics { .. } => {}
            Condition::Count { of, .. } | Condition::All(of) | Condition::Any(of) => {
                open.extend(of);
            }
            Condition::Not(negated) => open.push(negated),
        }
    }
}
