//! A rule set like a threshold document, its diagram, and a plain loop over the same rules.
//!
//! ```text
//! about the child    age (7 answers), disability (2)
//! 36 topics, each    ladders of 2 to 6 rungs that stand at levels 0 to 5; the highest counts;
//!                    every third topic is raised by one for the youngest, every fourth with a
//!                    disability
//! history            earlier contacts (4), help tried (3)
//! overall            the highest topic; 3 where at least 3 topics reach 2 and something was
//!                    before; 4 where at least 4 topics reach 3
//! ```

#![allow(clippy::cast_possible_truncation, reason = "the numbers are small and made here")]

use continuum_diagram::{BudgetSpent, Diagram, KnownValues, Operation, Table, Variable};

/// Rungs of one ladder, or the answers of one indicator: a level for each.
pub struct Question {
    levels: Vec<u8>,
}

pub struct Topic {
    questions: Vec<Question>,
    young: bool,
    disabled: bool,
}

pub struct Document {
    pub arities: Vec<u8>,
    topics: Vec<Topic>,
}

impl Document {
    /// 36 topics for each unit of `size`, with 240 rungs above the lowest.
    pub fn new(size: usize) -> Self {
        let topics: Vec<Topic> = (0..36 * size).map(topic).collect();
        let of_topics = topics.iter().flat_map(|topic| &topic.questions);
        let mut arities = vec![7, 2];
        arities.extend(of_topics.map(|question| question.levels.len() as u8));
        arities.extend([4, 3]);
        Self { arities, topics }
    }

    /// The level by a loop over the same rules.
    pub fn level(&self, answers: &[u8]) -> u8 {
        let (mut highest, mut reach_2, mut reach_3) = (0, 0, 0);
        let mut at = 2;
        for topic in &self.topics {
            let mut level = 0;
            for question in &topic.questions {
                level = level.max(question.levels[usize::from(answers[at])]);
                at += 1;
            }
            let young = topic.young && answers[0] == 0;
            let disabled = topic.disabled && answers[1] == 1;
            if level > 0 && (young || disabled) {
                level = (level + 1).min(5);
            }
            highest = highest.max(level);
            reach_2 += u8::from(level >= 2);
            reach_3 += u8::from(level >= 3);
        }
        let before = answers[at] >= 2 || answers[at + 1] >= 1;
        highest.max(if reach_2 >= 3 && before { 3 } else { 0 }).max(if reach_3 >= 4 {
            4
        } else {
            0
        })
    }
}

fn topic(at: usize) -> Topic {
    let questions = (0..2 + at % 5).map(|question| {
        let rungs = 2 + (at + question * 3) % 5;
        let rung = |rung: usize| if rung == 0 { 0 } else { 1 + ((rung + at + question) % 5) as u8 };
        let mut levels: Vec<u8> = (0..rungs).map(rung).collect();
        levels.sort_unstable();
        Question { levels }
    });
    Topic {
        questions: questions.collect(),
        young: at.is_multiple_of(3),
        disabled: at.is_multiple_of(4),
    }
}

pub struct Built {
    pub table: Table,
    pub known: KnownValues,
    pub level: Diagram,
    pub made: usize,
}

impl Built {
    pub fn new(document: &Document) -> Self {
        let mut table = Table::new(&document.arities, 4_000_000);
        let level = level(&mut table, document).expect("room");
        let made = table.nodes();
        let mut kept = [level];
        table.keep(&mut kept);
        let known = table.known_values(&kept);
        Self { table, known, level: kept[0], made }
    }
}

pub fn level(table: &mut Table, document: &Document) -> Result<Diagram, BudgetSpent> {
    let variable = |at: usize| Variable(at as u16);
    let young = table.choice(variable(0), 1)?;
    let disabled = table.choice(variable(1), 2)?;
    let mut at = 2;
    let mut topics = Vec::new();
    for topic in &document.topics {
        let mut stands = Vec::new();
        for question in &topic.questions {
            stands.push(table.sorted_by(variable(at), |rung| question.levels[usize::from(rung)])?);
            at += 1;
        }
        let base = table.apply(Operation::Max, &stands)?;
        let uplifts = [(topic.young, young), (topic.disabled, disabled)];
        let uplifts: Vec<Diagram> =
            uplifts.into_iter().filter(|(has, _)| *has).map(|(_, when)| when).collect();
        let when = table.apply(Operation::Or, &uplifts)?;
        let raised = table.map(base, |level| if level == 0 { 0 } else { (level + 1).min(5) })?;
        topics.push(table.if_else(when, raised, base)?);
    }
    let contacts = table.choice(variable(at), 0b1100)?;
    let tried = table.choice(variable(at + 1), 0b110)?;
    let before = table.or(contacts, tried)?;
    let mut parts = topics.clone();
    for (level, count, when, gives) in [(2, 3, before, 3), (3, 4, Diagram::YES, 4)] {
        let reach: Result<Vec<Diagram>, BudgetSpent> =
            topics.iter().map(|topic| table.threshold(*topic, level)).collect();
        let many = table.count_at_least(count, &reach?)?;
        let fires = table.and(many, when)?;
        parts.push(table.map(fires, |yes| yes * gives)?);
    }
    table.apply(Operation::Max, &parts)
}

/// Answers that look arbitrary, most of them the lowest; `known` of a hundred are given.
pub struct Case {
    pub answers: Vec<u8>,
    pub possible: Vec<u64>,
}

pub fn case(document: &Document, seed: u64, known: u64) -> Case {
    let mut state = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1;
    let mut next = move || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state >> 11
    };
    let mut case = Case { answers: Vec::new(), possible: Vec::new() };
    for arity in &document.arities {
        let answer = if next() % 100 < 95 { 0 } else { (next() % u64::from(*arity)) as u8 };
        let is_known = next() % 100 < known;
        case.answers.push(answer);
        case.possible.push(if is_known { 1 << answer } else { (1 << arity) - 1 });
    }
    case
}
