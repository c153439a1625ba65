//! Where a document has too many nodes for diagrams: whether a worse answer lowers the level, by
//! looking at every case of the statements concerned, as long as they are few.

use crate::cases::{Case, cases};
use crate::not_decided_exactly::undecided;
use crate::worse_answer_lowers::{CHECK, Fall, falls_below_protection};
use crate::{Finding, Look};
use continuum_engine::{Polarity, reference};
use continuum_model::{ChoiceId, Condition, Document, Id, LevelId, Lowers, QuestionId, TopicId};
use std::collections::BTreeSet;

/// Cases looked through for one question before giving up.
const CASES: usize = 100_000;

/// A fall that nothing declares, or that there were too many cases to look through.
pub(crate) fn one_by_one(look: &Look, question: QuestionId) -> Option<Finding> {
    let document = look.document();
    if matches!(look.engine().polarity(question), Polarity::Neither | Polarity::Raises) {
        return None;
    }
    let reach = Reach::of(document, question);
    let Some(cases) = cases(document, &reach.questions, CASES) else {
        let asked = document.question(question);
        return Some(undecided(CHECK.code, &asked.name, &asked.origin));
    };
    let worst = document.question(question).choices.len() - 1;
    let better = cases.filter(|case| case[question.position()].position() < worst);
    let mut pairs = better.filter_map(|case| Pair::of(document, question, case));
    let pair = pairs.find(|pair| !is_declared(document, &reach, pair))?;
    Some(pair.fall(document).finding(look))
}

/// What hangs on a question's answer.
struct Reach {
    /// Questions whose answers decide what a worse answer does.
    questions: BTreeSet<QuestionId>,
    /// Declared exceptions for this question, each with the condition it excepts.
    declared: Vec<Condition>,
    /// Conditions that look at the question without an exception.
    undeclared: Vec<Condition>,
}

impl Reach {
    fn of(document: &Document, question: QuestionId) -> Self {
        let mut reach = Self {
            questions: BTreeSet::from([question]),
            declared: Vec::new(),
            undeclared: Vec::new(),
        };
        let hidden = hidden_by(document, question);
        reach.questions.extend(&hidden);
        for id in &hidden {
            let condition = document.question(*id).asked_when.clone();
            reach.undeclared.extend(condition.filter(|_| *id != question));
        }
        let rules = document.rules.iter().map(|rule| (&rule.when, rule.lowers.as_ref(), None));
        let uplifts = document.uplifts.iter();
        let uplifts =
            uplifts.map(|uplift| (&uplift.when, uplift.lowers.as_ref(), Some(uplift.topic)));
        for (condition, lowers, topic) in rules.chain(uplifts) {
            if looks_at(document, condition, &hidden) {
                reach.add(document, condition, topic);
                let is_declared =
                    lowers.is_some_and(|Lowers { questions, .. }| questions.contains(&question));
                if is_declared { &mut reach.declared } else { &mut reach.undeclared }
                    .push(condition.clone());
            }
        }
        for never in &document.nevers {
            reach.add(document, &never.condition, None);
        }
        reach.close(document);
        reach
    }

    /// The questions that a condition looks at, itself and through topics.
    fn add(&mut self, document: &Document, condition: &Condition, topic: Option<TopicId>) {
        condition.each_question(&mut |id| {
            self.questions.insert(id);
        });
        let in_topics = document.question_ids().filter(|id| {
            let of = document.question(*id).topic;
            of.is_some_and(|of| topic == Some(of) || looks_at_topic(condition, of))
        });
        self.questions.extend(in_topics);
    }

    /// And those that decide whether these apply.
    fn close(&mut self, document: &Document) {
        for id in document.asking_order.iter().rev() {
            if let (true, Some(condition)) =
                (self.questions.contains(id), &document.question(*id).asked_when)
            {
                condition.each_question(&mut |decider| {
                    self.questions.insert(decider);
                });
            }
        }
    }
}

/// The question and all whose `asked when` hangs on it.
fn hidden_by(document: &Document, question: QuestionId) -> BTreeSet<QuestionId> {
    let mut hidden = BTreeSet::from([question]);
    for id in &document.asking_order {
        if let Some(condition) = &document.question(*id).asked_when {
            let mut hangs = false;
            condition.each_question(&mut |decider| hangs |= hidden.contains(&decider));
            if hangs {
                hidden.insert(*id);
            }
        }
    }
    hidden
}

/// Whether a condition looks at one of these, itself or through a topic.
fn looks_at(document: &Document, condition: &Condition, questions: &BTreeSet<QuestionId>) -> bool {
    let mut looks = false;
    condition.each_question(&mut |id| looks |= questions.contains(&id));
    let topics = questions.iter().filter_map(|id| document.question(*id).topic);
    looks || topics.into_iter().any(|topic| looks_at_topic(condition, topic))
}

fn looks_at_topic(condition: &Condition, topic: TopicId) -> bool {
    match condition {
        Condition::Answer { .. } => false,
        Condition::Topic { topic: other, .. } => *other == topic,
        Condition::Topics { topics, .. } => topics.contains(&topic),
        Condition::Count { of, .. } | Condition::All(of) | Condition::Any(of) => {
            of.iter().any(|condition| looks_at_topic(condition, topic))
        }
        Condition::Not(condition) => looks_at_topic(condition, topic),
    }
}

/// Two cases that differ in one answer; the worse answer has the lower level.
struct Pair {
    question: QuestionId,
    better: Case,
    worse: Case,
    before: LevelId,
    after: LevelId,
}

impl Pair {
    /// The case and the same with the next worse answer, where that lowers the level.
    fn of(document: &Document, question: QuestionId, better: Case) -> Option<Self> {
        let at = question.position();
        let mut worse = better.clone();
        worse[at] = ChoiceId::at(better[at].position() + 1);
        let possible = |case: &Case| reference::is_possible(document, case);
        if !possible(&better) || !possible(&worse) {
            return None;
        }
        let before = reference::level(document, &better);
        let after = reference::level(document, &worse);
        (after < before).then_some(Self { question, better, worse, before, after })
    }

    /// Told without worries that are none.
    fn fall(&self, document: &Document) -> Fall {
        let told = document.question_ids().map(|id| (id, self.better[id.position()]));
        let told = told.filter(|(id, choice)| {
            let at_rest = choice.position() == 0 && document.question(*id).is_worrying();
            !at_rest && reference::applies(document, &self.better, *id)
        });
        let better = self.better[self.question.position()];
        Fall { question: self.question, better, told: told.collect() }
    }
}

/// Whether the fall is one that a rule declares, and stays at or above every level for protection
/// that had been reached.
fn is_declared(document: &Document, reach: &Reach, pair: &Pair) -> bool {
    let lets_go = |condition: &Condition| {
        reference::holds(document, &pair.better, condition)
            && !reference::holds(document, &pair.worse, condition)
    };
    let [worse, better] = [pair.after, pair.before].map(Id::position);
    let [worse, better] = [worse, better].map(|level| u8::try_from(level).unwrap_or(u8::MAX));
    reach.declared.iter().any(lets_go)
        && !reach.undeclared.iter().any(lets_go)
        && !falls_below_protection(document, worse, better)
}
