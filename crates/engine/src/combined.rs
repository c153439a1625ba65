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
use crate::diagrams::{limit, limited};
use continuum_diagram::{BudgetSpent, Diagram, Table, Variable};
use continuum_model::{ChoiceSet, Condition, Document, Id, IdSet, QuestionId};

/// What is combined: every topic, and every question that stands beside topics in a condition.
#[derive(Clone, Debug)]
pub(crate) struct Combined<'a> {
    document: &'a Document,
    /// Diagrams over topics and questions.
    table: Table,
    /// What is put in for each of its variables.
    selectors: Vec<Diagram>,
    topics: Vec<Diagram>,
    questions: Vec<Option<Variable>>,
    /// Where some `never` is broken.
    broken: Vec<Diagram>,
}

/// Something that stands for a variable.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Part {
    Topic(usize),
    Question(QuestionId),
    /// Whether some `never` is broken, by the position of a group of them.
    Broken(usize),
}

impl<'a> Combined<'a> {
    /// From the diagrams of the topics' levels, of the questions' effective answers, and of what
    /// some `never` forbids.
    pub fn new(
        document: &'a Document,
        answers: &Table,
        [topics, effective, forbidden]: [&[Diagram]; 3],
    ) -> Result<Self, BudgetSpent> {
        let selector = |part: Part| match part {
            Part::Topic(topic) => topics[topic],
            Part::Question(question) => effective[question.position()],
            Part::Broken(group) => forbidden[group],
        };
        let mut parts: Vec<Part> = (0..topics.len()).map(Part::Topic).collect();
        parts.extend(questions_beside_topics(document).iter().map(Part::Question));
        parts.extend((0..forbidden.len()).map(Part::Broken));
        // In the order in which the answers settle them.
        parts.sort_by_cached_key(|part| {
            (answers.support(&[selector(*part)]).last().copied(), *part)
        });
        let values = |part: &Part| match part {
            Part::Topic(_) => document.levels.len(),
            Part::Question(question) => document.question(*question).choices.len(),
            Part::Broken(_) => 2,
        };
        let arities: Result<Vec<u8>, _> = parts.iter().map(|part| arity(values(part))).collect();
        let mut combined = Self {
            document,
            table: limited(&arities?, answers.node_budget()),
            selectors: parts.iter().copied().map(selector).collect(),
            topics: vec![Diagram::terminal(0); topics.len()],
            questions: vec![None; document.questions.len()],
            broken: Vec::new(),
        };
        combined.stand_for(&parts, answers)?;
        Ok(combined)
    }

    /// A level at which a topic never stands is told as the one below: a branch of its own would
    /// be gone through for nothing, and so would everything after it.
    fn stand_for(&mut self, parts: &[Part], answers: &Table) -> Result<(), BudgetSpent> {
        let all = vec![u64::MAX; answers.arities().len()];
        for (variable, part) in self.table.variables().zip(parts) {
            match part {
                Part::Topic(topic) => {
                    let levels = answers.values(self.selectors[variable.position()], &all);
                    let stands = |level: u8| levels.iter().copied().rfind(|one| *one <= level);
                    let lowest = levels.first().copied().unwrap_or_default();
                    let level = |level: u8| stands(level).unwrap_or(lowest);
                    self.topics[*topic] = self.table.sorted_by(variable, level)?;
                }
                Part::Question(question) => {
                    self.questions[question.position()] = Some(variable);
                }
                Part::Broken(_) => self.broken.push(self.table.choice(variable, 0b10)?),
            }
        }
        Ok(())
    }

    /// As many steps as in the beginning: for whoever goes on asking after the level is there.
    pub fn begin_again(&mut self) {
        limit(&mut self.table);
    }

    /// Yes where a condition holds, over topics and questions.
    pub fn condition(&mut self, of: &Condition) -> Result<Diagram, BudgetSpent> {
        condition(self, of)
    }

    /// The overall level, over topics and questions, given where each rule holds;
    /// [`Table::FORBIDDEN`] where a `never` is broken.
    pub fn level(&mut self, rules: &[Diagram]) -> Result<Diagram, BudgetSpent> {
        let mut level = Diagram::terminal(0);
        // From the last topic to the first, so that each step only adds a node on top.
        for topic in self.last_first() {
            level = self.table.max(topic, level)?;
        }
        let mut rules_to = vec![Vec::new(); self.document.levels.len()];
        for (rule, holds) in self.document.rules.iter().zip(rules) {
            rules_to[rule.at_least.position()].push(*holds);
        }
        // From the highest: where that holds, no other is looked at.
        for (to, rules) in rules_to.iter().enumerate().rev().filter(|(_, rules)| !rules.is_empty())
        {
            let some_holds = self.table.count_at_least(1, rules)?;
            let put = self.table.if_else(
                some_holds,
                Diagram::terminal(arity(to)?),
                Diagram::terminal(0),
            )?;
            level = self.table.max(level, put)?;
        }
        let broken = self.table.count_at_least(1, &self.broken)?;
        self.table.if_else(broken, Diagram::terminal(Table::FORBIDDEN), level)
    }

    /// These, over topics and questions, as diagrams over the answers.
    pub fn over_answers(
        &self,
        answers: &mut Table,
        of: &[Diagram],
    ) -> Result<Vec<Diagram>, BudgetSpent> {
        answers.compose(&self.table, of, &self.selectors)
    }

    /// One of them.
    pub fn one_over_answers(
        &self,
        answers: &mut Table,
        of: Diagram,
    ) -> Result<Diagram, BudgetSpent> {
        answers.compose_one(&self.table, of, &self.selectors)
    }

    /// Yes where a rule holds and neither a topic nor another rule puts the level as high, over
    /// topics and questions.
    pub fn decides(&mut self, rule: usize) -> Result<Diagram, BudgetSpent> {
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
        self.table.if_else(others, Diagram::NO, holds)
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
        let variable = self.questions[question.position()].ok_or(BudgetSpent)?;
        self.table.choice(variable, choices.bits())
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
fn questions_beside_topics(document: &Document) -> IdSet<QuestionId> {
    let rules = document.rules.iter().map(|rule| &rule.when);
    let duties = document.duties.iter().map(|duty| &duty.when);
    let mut questions = IdSet::new();
    for condition in rules.chain(duties.filter(|condition| looks_at_topics(condition))) {
        condition.each_question(&mut |question| {
            questions.insert(question);
        });
    }
    questions
}
