//! # A worse answer lowers the level
//!
//! **What it finds.** Two cases that differ in one answer, where the more worrying answer leads to
//! the lower level.
//!
//! **Why it matters for a child.** People answer what they see. A document in which seeing
//! something worse brings less help will, one day, bring a child less help.
//!
//! **Example.** `rule … at least targeted when supervision is early-help`: supervision that is
//! worse than that no longer meets the rule.
//!
//! **What to do.** Write `at least` instead of `is`, or take out the `not`. Where a worse answer
//! is really meant to lower the outcome, say so in the rule: `lowers supervision because "…"`. That
//! never takes an outcome below a level whose basis is s47.

use crate::cases::{Case, cases};
use crate::code;
use continuum_diag::Diagnostic;
use continuum_engine::{Engine, Polarity, reference};
use continuum_model::{
    ChoiceId, Condition, Document, Id, LevelId, Lowers, Origin, QuestionId, TopicId,
};
use std::collections::BTreeSet;

/// Cases looked through for one question before giving up.
const CASES: usize = 100_000;

/// Looks at every question whose later answers are more worrying. The diagram of the level shows
/// exactly whether a worse answer can lower it, and a simplest case in which it does. Where a rule
/// declares an exception, or the document is too large for diagrams, every case of the statements
/// concerned is looked at.
pub fn worse_answer_lowers(document: &Document) -> Vec<Diagnostic> {
    let engine = Engine::new(document.clone());
    let worrying = document.question_ids().filter(|id| document.question(*id).is_worrying());
    let doubtful =
        worrying.filter(|id| matches!(engine.polarity(*id), Polarity::Lowers | Polarity::Mixed));
    doubtful.filter_map(|question| look_at(&engine, question)).collect()
}

fn look_at(engine: &Engine, question: QuestionId) -> Option<Diagnostic> {
    let document = engine.document();
    let reach = Reach::of(document, question);
    if let (true, Some(case)) = (reach.declared.is_empty(), engine.falling_case(question)) {
        return Pair::of(document, question, case).map(|pair| pair.diagnostic(document));
    }
    let Some(cases) = cases(document, &reach.questions, CASES) else {
        return Some(undecided(document, question));
    };
    let worst = document.question(question).choices.len() - 1;
    let better = cases.filter(|case| case[question.position()].position() < worst);
    let mut pairs = better.filter_map(|case| Pair::of(document, question, case));
    pairs.find(|pair| !is_declared(document, &reach, pair)).map(|pair| pair.diagnostic(document))
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

    fn diagnostic(&self, document: &Document) -> Diagnostic {
        let asked = document.question(self.question);
        let answer = |case: &Case| asked.choice(case[self.question.position()]).name.clone();
        let level = |level| document.level(level).name.clone();
        let (better, worse) = (answer(&self.better), answer(&self.worse));
        let message = format!(
            "expected a worse answer to `{}` to lead at least as high, found that `{worse}` leads to `{}` where `{better}` leads to `{}`",
            asked.name,
            level(self.after),
            level(self.before)
        );
        let others = self.other_answers(document);
        let help = format!(
            "the two cases: {others}{}: {better} → {}; {others}{}: {worse} → {}; write `at least` instead of `is`, take out a `not`, or declare it: `lowers {} because \"…\"`",
            asked.name,
            level(self.before),
            asked.name,
            level(self.after),
            asked.name
        );
        let Origin { span, .. } = asked.origin;
        Diagnostic::error(code::WORSE_ANSWER_LOWERS, message, span).help(help)
    }

    /// The answers that both cases share, leaving out those at rest.
    fn other_answers(&self, document: &Document) -> String {
        let telling = document.question_ids().filter(|id| {
            let asked = document.question(*id);
            let at_rest = self.better[id.position()].position() == 0 && asked.is_worrying();
            *id != self.question && !at_rest && reference::applies(document, &self.better, *id)
        });
        let said = telling.map(|id| {
            let asked = document.question(id);
            format!("{}: {}, ", asked.name, asked.choice(self.better[id.position()]).name)
        });
        said.collect()
    }
}

/// Whether the fall is one that a rule declares, and stays at or above every level for protection
/// that had been reached.
fn is_declared(document: &Document, reach: &Reach, pair: &Pair) -> bool {
    let lets_go = |condition: &Condition| {
        reference::holds(document, &pair.better, condition)
            && !reference::holds(document, &pair.worse, condition)
    };
    let protects = |level: usize| document.levels[level].basis.iter().any(|basis| basis == "s47");
    let falls_below_protection = (pair.after.position() + 1..=pair.before.position()).any(protects);
    reach.declared.iter().any(lets_go)
        && !reach.undeclared.iter().any(lets_go)
        && !falls_below_protection
}

fn undecided(document: &Document, question: QuestionId) -> Diagnostic {
    let asked = document.question(question);
    let message = format!(
        "expected to show that a worse answer to `{}` never lowers the level, found too many cases to look through",
        asked.name
    );
    let help =
        "not decided exactly: look at the statements that use it with `not`, `is` or `below`";
    Diagnostic::warning(code::NOT_DECIDED_EXACTLY, message, asked.origin.span).help(help)
}
