//! zen-engine: a decision table for each of the two tables, compiled once.
//!
//! For the level alone: a row for each level, highest first, and the first hit. With reasons: a
//! row for each statement, all hits collected with name and level; the caller takes the highest.
//! A row's condition is one expression. Cases are values of zen-engine before anything is timed.

use crate::cases::Case;
use crate::peer::{Peer, Reasoned};
use crate::rules::{Count, LEVELS, Rules, count_name, indicator_name, statement_named};
use anyhow::{Context, Result, anyhow};
use futures_executor::block_on;
use serde_json::{Map, Value, json};
use zen_engine::model::GraphContent;
use zen_engine::{Decision, Variable};

/// The decisions, compiled, and every case.
pub struct Zen {
    level: Decision,
    reasoned: Decision,
    cases: Vec<Variable>,
}

impl Zen {
    /// Ready to be asked.
    pub fn new(rules: &Rules, cases: &[Case]) -> Result<Self> {
        let cases = cases.iter().map(|case| Variable::from(answers(case))).collect();
        Ok(Self {
            level: decision("first", &levels(rules))?,
            reasoned: decision("collect", &statements(rules))?,
            cases,
        })
    }
}

impl Peer for Zen {
    fn name(&self) -> &'static str {
        "zen-engine 2.1.6, decision table"
    }

    fn level(&mut self, case: usize) -> Result<usize> {
        let result = ask(&self.level, &self.cases[case])?;
        number(&result.dot("level").context("a row always matches")?)
    }

    fn reasoned(&mut self, case: usize) -> Result<Reasoned> {
        let result = ask(&self.reasoned, &self.cases[case])?;
        let hits = result.as_array().context("hits are a list")?;
        let (mut level, mut fired) = (0, Vec::new());
        for hit in hits.borrow().iter() {
            level = level.max(number(&hit.dot("level").context("a hit has a level")?)?);
            let name = hit.dot("name").context("a hit has a name")?;
            let name = name.as_str().context("a name is a text")?;
            fired.push(statement_named(name).context("a name is that of a statement")?);
        }
        Ok(Reasoned { level, fired: Some(fired) })
    }
}

fn ask(decision: &Decision, case: &Variable) -> Result<Variable> {
    let response = block_on(decision.evaluate(case.clone()));
    Ok(response.map_err(|error| anyhow!("{error:?}"))?.result)
}

fn number(value: &Variable) -> Result<usize> {
    Ok(value.as_number().context("a level is a number")?.try_into()?)
}

/// A row: its condition, its level, its name.
type Row = (String, usize, String);

fn levels(rules: &Rules) -> Vec<Row> {
    let mut rows = Vec::new();
    for level in (1..LEVELS).rev() {
        let counts = rules.counts.iter().filter(|count| count.level == level);
        let counts = counts.map(|count| counted(rules, count));
        let names = rules.standing_at(level).into_iter().map(indicator_name);
        let any: Vec<_> = names.chain(counts).collect();
        rows.push((any.join(" or "), level, format!("level-{level}")));
    }
    rows.push(("true".to_owned(), 0, "level-0".to_owned()));
    rows
}

fn statements(rules: &Rules) -> Vec<Row> {
    let indicators = rules.indicators.iter().enumerate();
    let indicators =
        indicators.map(|(at, one)| (indicator_name(at), one.level, indicator_name(at)));
    let counts = rules.counts.iter().enumerate();
    let counts = counts.map(|(at, count)| (counted(rules, count), count.level, count_name(at)));
    indicators.chain(counts).collect()
}

fn counted(rules: &Rules, count: &Count) -> String {
    let topic = |indicators: &Vec<usize>| {
        indicators.iter().map(|at| indicator_name(*at)).collect::<Vec<_>>().join(" or ")
    };
    let topics: Vec<_> = rules.topics_reaching(count.reach).iter().map(topic).collect();
    format!("count([{}], # == true) >= {}", topics.join(", "), count.at_least)
}

fn decision(hit_policy: &str, rows: &[Row]) -> Result<Decision> {
    let row = |(at, (condition, level, name)): (usize, &Row)| {
        json!({
            "_id": format!("row-{at}"),
            "when": condition,
            "level": level.to_string(),
            "name": format!("\"{name}\""),
        })
    };
    let rows: Vec<Value> = rows.iter().enumerate().map(row).collect();
    let output = |field: &str| json!({ "id": field, "name": field, "field": field });
    let table = json!({
        "hitPolicy": hit_policy,
        "inputs": [{ "id": "when", "name": "when", "field": "" }],
        "outputs": [output("level"), output("name")],
        "rules": rows,
    });
    let edge = |from: &str, to: &str| {
        json!({ "id": format!("{from}-{to}"), "sourceId": from, "targetId": to, "type": "edge" })
    };
    let graph = json!({
        "nodes": [
            { "id": "case", "name": "case", "type": "inputNode", "content": {} },
            { "id": "table", "name": "table", "type": "decisionTableNode", "content": table },
            { "id": "result", "name": "result", "type": "outputNode", "content": {} },
        ],
        "edges": [edge("case", "table"), edge("table", "result")],
    });
    let content: GraphContent = serde_json::from_value(graph)?;
    let mut decision = Decision::from(content);
    decision.compile();
    Ok(decision)
}

fn answers(case: &Case) -> Value {
    let answers = case.iter().enumerate();
    Value::Object(answers.map(|(at, yes)| (indicator_name(at), json!(yes))).collect::<Map<_, _>>())
}
