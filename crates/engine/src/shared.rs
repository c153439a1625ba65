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

use continuum_model::{ChoiceSet, Condition, Document, Id, IdSet, QuestionId, TopicId};

/// More comparisons than this are not made: the order of the text then has to do.
const MOST_COMPARISONS: usize = 1 << 20;

/// The questions that more than one topic needs.
pub(crate) struct Shared {
    /// For each topic, the sets of choices that it tells from all others, by question.
    told_apart: Vec<Facts>,
    /// For each question, all its choices.
    all: Vec<u64>,
}

impl Shared {
    /// `needed` has the questions on which each topic's level hangs.
    pub fn new(document: &Document, needed: &[IdSet<QuestionId>]) -> Self {
        let mut topics_needing = vec![0; document.questions.len()];
        for question in needed.iter().flat_map(IdSet::iter) {
            topics_needing[question.position()] += 1;
        }
        let mut told_apart = vec![Facts::default(); needed.len()];
        for id in document.question_ids() {
            let question = document.question(id);
            let Some(topic) = question.topic.map(TopicId::position) else { continue };
            if !needed[topic].contains(id) {
                continue;
            }
            for level in question.choices.iter().map(|choice| choice.level) {
                let choices = question.all().choices();
                let reaches = choices.filter(|choice| question.choice(*choice).level >= level);
                told_apart[topic].told(id, reaches.collect());
            }
            looked_at(document, question.asked_when.as_ref(), &mut told_apart[topic]);
        }
        for uplift in &document.uplifts {
            looked_at(document, Some(&uplift.when), &mut told_apart[uplift.topic.position()]);
        }
        for of_topic in &mut told_apart {
            of_topic.keep(|question| topics_needing[question.position()] > 1);
        }
        let all = document.questions.iter().map(|question| question.all().bits()).collect();
        Self { told_apart, all }
    }

    /// The topics in an order in which, from any place on, as few answers to shared questions as
    /// possible have to be told apart; `before` come before all of them. Of topics for which that
    /// is the same, the last comes last.
    pub fn coarsest_last(&self, topics: &[usize], before: &[usize]) -> Vec<usize> {
        let facts: usize =
            topics.iter().map(|topic| self.told_apart[*topic].by_question().count()).sum();
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
    classes: Vec<Option<Vec<u64>>>,
    /// For each question, how many of the topics before need it.
    needed_before: Vec<usize>,
}

impl<'a> Later<'a> {
    fn new(shared: &'a Shared, topics: &[usize], before: &[usize]) -> Self {
        let mut needed_before = vec![0; shared.all.len()];
        for topic in topics.iter().chain(before) {
            for (question, _) in shared.told_apart[*topic].by_question() {
                needed_before[question.position()] += 1;
            }
        }
        Self { shared, classes: vec![None; shared.all.len()], needed_before }
    }

    /// How much more has to be remembered with one more topic among the later ones.
    fn cost_with(&self, topic: usize) -> isize {
        let costs = self.shared.told_apart[topic].by_question().map(|(question, sets)| {
            let so_far = self.classes[question.position()].as_ref().map_or(1, Vec::len);
            let is_last = self.needed_before[question.position()] == 1;
            let then = if is_last { 1 } else { self.with(question, sets).len() };
            then.cast_signed() - so_far.cast_signed()
        });
        costs.sum()
    }

    fn with(&self, question: QuestionId, sets: &[(QuestionId, u64)]) -> Vec<u64> {
        let one = vec![self.shared.all[question.position()]];
        let mut classes = self.classes[question.position()].clone().unwrap_or(one);
        for (_, set) in sets {
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
        for (question, sets) in self.shared.told_apart[topic].by_question() {
            let needed = &mut self.needed_before[question.position()];
            *needed = needed.saturating_sub(1);
            // Asked just before: nothing is remembered from there on back.
            let classes = if *needed == 0 { Vec::new() } else { self.with(question, sets) };
            self.classes[question.position()] = Some(classes);
        }
    }
}

/// Sets of choices that are told from all others, each once, those of one question together.
#[derive(Clone, Default)]
struct Facts(Vec<(QuestionId, u64)>);

impl Facts {
    fn told(&mut self, question: QuestionId, choices: ChoiceSet) {
        self.0.push((question, choices.bits()));
    }

    /// Those of some questions, in order; the others are forgotten.
    fn keep(&mut self, question: impl Fn(QuestionId) -> bool) {
        self.0.retain(|(of, _)| question(*of));
        self.0.sort_unstable();
        self.0.dedup();
    }

    fn by_question(&self) -> impl Iterator<Item = (QuestionId, &[(QuestionId, u64)])> {
        self.0.chunk_by(|one, next| one.0 == next.0).map(|of_one| (of_one[0].0, of_one))
    }
}

/// Adds what a condition tells apart, and what decides whether its questions are asked.
fn looked_at(document: &Document, condition: Option<&Condition>, of: &mut Facts) {
    let mut open: Vec<&Condition> = condition.into_iter().collect();
    let mut seen = IdSet::new();
    while let Some(condition) = open.pop() {
        match condition {
            Condition::Answer { question, choices } => {
                of.told(*question, *choices);
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
