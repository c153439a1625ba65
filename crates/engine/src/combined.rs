//! Conditions that look at topics, and the overall level, as diagrams.
//!
//! Built in two steps. First over the topics themselves, as if each were a question answered by
//! its level: there a count over all topics is one short chain.
//! Then each topic is put in for its question, which weaves in the answers that topics share:
//!
//! ```text
//! over topics       neglect? ─► education? ─► contacts? ─► level
//!                      │            │
//! put in            the diagram   the diagram
//!                   of neglect    of education
//! ```
//!
//! Building everything over the answers at once gives the same diagrams, through intermediate
//! ones many times their size.

use crate::condition::{Parts, condition, looks_at_topics};
use continuum_diagram::{BudgetSpent, Diagram, Table, Variable};
use continuum_model::{ChoiceSet, Condition, Document, Id, QuestionId};
use std::collections::{BTreeMap, BTreeSet};

/// What is combined: every topic, and every question that stands beside topics in a condition.
#[derive(Clone, Debug)]
pub(crate) struct Combined<'a> {
    document: &'a Document,
    /// Diagrams over topics and questions.
    table: Table,
    /// What is put in for each of its variables.
    selectors: Vec<Diagram>,
    topics: Vec<Diagram>,
    questions: BTreeMap<QuestionId, Variable>,
}

/// Something that stands for a variable.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Part {
    Topic(usize),
    Question(QuestionId),
}

impl<'a> Combined<'a> {
    /// From the diagrams of the topics' levels and the questions' effective answers.
    pub fn new(
        document: &'a Document,
        answers: &Table,
        topics: &[Diagram],
        effective: &[Diagram],
    ) -> Result<Self, BudgetSpent> {
        let selector = |part: Part| match part {
            Part::Topic(topic) => topics[topic],
            Part::Question(question) => effective[question.position()],
        };
        let mut parts: Vec<Part> = (0..topics.len()).map(Part::Topic).collect();
        parts.extend(questions_beside_topics(document).into_iter().map(Part::Question));
        // In the order in which the answers settle them.
        parts.sort_by_cached_key(|part| (answers.support(selector(*part)).last().copied(), *part));
        let values = |part: &Part| match part {
            Part::Topic(_) => document.levels.len(),
            Part::Question(question) => document.question(*question).choices.len(),
        };
        let arities: Result<Vec<u8>, _> = parts.iter().map(|part| arity(values(part))).collect();
        let mut combined = Self {
            document,
            table: Table::new(&arities?, answers.node_budget()),
            selectors: parts.iter().copied().map(selector).collect(),
            topics: vec![Diagram::terminal(0); topics.len()],
            questions: BTreeMap::new(),
        };
        combined.stand_for(&parts)?;
        Ok(combined)
    }

    fn stand_for(&mut self, parts: &[Part]) -> Result<(), BudgetSpent> {
        for (variable, part) in self.table.variables().zip(parts) {
            match part {
                Part::Topic(topic) => {
                    self.topics[*topic] = self.table.sorted_by(variable, |level| level)?;
                }
                Part::Question(question) => {
                    self.questions.insert(*question, variable);
                }
            }
        }
        Ok(())
    }

    /// Yes where a condition holds, as a diagram over the answers.
    pub fn condition(
        &mut self,
        answers: &mut Table,
        of: &Condition,
    ) -> Result<Diagram, BudgetSpent> {
        let over_topics = condition(self, of)?;
        answers.compose(&self.table, over_topics, &self.selectors)
    }

    /// The overall level, as a diagram over the answers.
    pub fn level(&mut self, answers: &mut Table) -> Result<Diagram, BudgetSpent> {
        let mut level = Diagram::terminal(0);
        // From the last topic to the first, so that each step only adds a node on top.
        for topic in self.last_first() {
            level = self.table.max(topic, level)?;
        }
        for rule in &self.document.rules {
            let holds = condition(self, &rule.when)?;
            let at_least = Diagram::terminal(arity(rule.at_least.position())?);
            let put = self.table.if_else(holds, at_least, Diagram::terminal(0))?;
            level = self.table.max(level, put)?;
        }
        answers.compose(&self.table, level, &self.selectors)
    }

    /// Yes where a rule holds and neither a topic nor another rule puts the level as high, as a
    /// diagram over the answers.
    pub fn decides(&mut self, answers: &mut Table, rule: usize) -> Result<Diagram, BudgetSpent> {
        let document = self.document;
        let asked = &document.rules[rule];
        let level = arity(asked.at_least.position())?;
        let mut others = Diagram::NO;
        for topic in self.last_first() {
            let reaches = self.table.threshold(topic, level)?;
            others = self.table.or(reaches, others)?;
        }
        for (position, other) in document.rules.iter().enumerate() {
            if position != rule && other.at_least >= asked.at_least {
                let holds = condition(self, &other.when)?;
                others = self.table.or(holds, others)?;
            }
        }
        let holds = condition(self, &asked.when)?;
        let alone = self.table.if_else(others, Diagram::NO, holds)?;
        answers.compose(&self.table, alone, &self.selectors)
    }

    fn last_first(&self) -> Vec<Diagram> {
        let mut topics = self.topics.clone();
        topics.sort_by_key(|topic| std::cmp::Reverse(self.table.variable(*topic)));
        topics
    }
}

impl Parts for Combined<'_> {
    fn table(&mut self) -> &mut Table {
        &mut self.table
    }

    fn answer(&mut self, question: QuestionId, choices: ChoiceSet) -> Result<Diagram, BudgetSpent> {
        let variable = self.questions.get(&question).ok_or(BudgetSpent)?;
        self.table.choice(*variable, choices.bits())
    }

    fn topic(&mut self, topic: usize) -> Diagram {
        self.topics[topic]
    }
}

/// A number of choices or levels as the diagrams count them.
pub(crate) fn arity(of: usize) -> Result<u8, BudgetSpent> {
    u8::try_from(of).map_err(|_| BudgetSpent)
}

/// The questions that rules look at, and those that stand beside topics in a `do`.
fn questions_beside_topics(document: &Document) -> BTreeSet<QuestionId> {
    let rules = document.rules.iter().map(|rule| &rule.when);
    let duties = document.duties.iter().map(|duty| &duty.when);
    let mut questions = BTreeSet::new();
    for condition in rules.chain(duties.filter(|condition| looks_at_topics(condition))) {
        condition.each_question(&mut |question| {
            questions.insert(question);
        });
    }
    questions
}
