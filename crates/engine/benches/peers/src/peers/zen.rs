//! zen-engine: JSON decision models, compiled once.
//!
//! The rules are written in two ways, and each is an entry. The first is an expression node. For
//! the level alone: a chain of `? :` that asks for the highest level first and stops at the first
//! that holds. With reasons: the same level, and a list of the names of what fired.
//!
//! The second is decision tables. For the level alone: a row for each level, highest first, and the
//! first row that holds. With reasons: a row for each statement, all rows that hold, and an
//! expression node that takes the highest of their levels; what fired is read from the trace that
//! the engine keeps when it is asked to.
//!
//! A count is a sum of `? 1 : 0`, one for each topic. Cases are turned into ZEN's own values before
//! anything is timed; handing one over copies a reference.

use crate::cases::Case;
use crate::peer::{Fired, Peer, Reasoned};
use crate::rules::{Count, LEVELS, Rules, count_name, indicator_name, statement_named};
use anyhow::{Context, Result, anyhow};
use serde_json::{Map, Value, json};
use zen_engine::model::GraphContent;
use zen_engine::{Decision, DecisionGraphResponse, EvaluationOptions, Variable};

/// The table of statements, by which the trace knows it.
const STATEMENTS: &str = "statements";

/// The rules as expressions.
pub struct Expressions {
    level: Decision,
    reasoned: Decision,
    cases: Vec<Variable>,
}

impl Expressions {
    /// Ready to be asked.
    pub fn new(rules: &Rules, cases: &[Case]) -> Result<Self> {
        let (level, fired) = (level_chain(rules), fired_list(rules));
        Ok(Self {
            level: decision(&[expressions(&[("level", &level)])])?,
            reasoned: decision(&[expressions(&[("level", &level), ("fired", &fired)])])?,
            cases: variables(cases),
        })
    }
}

impl Peer for Expressions {
    fn name(&self) -> &'static str {
        "zen-engine 2.1.6, an expression node"
    }

    fn level(&mut self, case: usize) -> Result<usize> {
        level(&ask(&self.level, &self.cases[case], false)?)
    }

    fn reasoned(&mut self, case: usize) -> Result<Reasoned> {
        let response = ask(&self.reasoned, &self.cases[case], false)?;
        let names = response.result.dot("fired").and_then(|names| names.as_array());
        let names = names.context("what fired is a list")?;
        let fired: Option<Fired> =
            names.borrow().iter().map(|name| statement_named(name.as_str()?)).collect();
        let fired = fired.context("what fired has a name")?;
        Ok(Reasoned { level: level(&response)?, fired: Some(fired) })
    }
}

/// The rules as tables.
pub struct Tables {
    level: Decision,
    reasoned: Decision,
    cases: Vec<Variable>,
}

impl Tables {
    /// Ready to be asked.
    pub fn new(rules: &Rules, cases: &[Case]) -> Result<Self> {
        let highest = [("level", "len(hits) == 0 ? 0 : max(map(hits, #.level))")];
        Ok(Self {
            level: decision(&[by_level(rules)])?,
            reasoned: decision(&[by_statement(rules), expressions(&highest)])?,
            cases: variables(cases),
        })
    }
}

impl Peer for Tables {
    fn name(&self) -> &'static str {
        "zen-engine 2.1.6, decision tables, traced for reasons"
    }

    fn level(&mut self, case: usize) -> Result<usize> {
        level(&ask(&self.level, &self.cases[case], false)?)
    }

    fn reasoned(&mut self, case: usize) -> Result<Reasoned> {
        let response = ask(&self.reasoned, &self.cases[case], true)?;
        let trace = response.trace.as_ref().and_then(|trace| trace.as_graph()?.get(STATEMENTS));
        let rows = trace.and_then(|table| table.trace_data.as_ref()?.as_array());
        let rows = rows.context("the table has a trace")?;
        let named = |row: &Variable| statement_named(row.dot("rule._id")?.as_str()?);
        let fired: Option<Fired> = rows.borrow().iter().map(named).collect();
        let fired = fired.context("each row of the trace has a name")?;
        Ok(Reasoned { level: level(&response)?, fired: Some(fired) })
    }
}

fn ask(decision: &Decision, case: &Variable, trace: bool) -> Result<DecisionGraphResponse> {
    let options = EvaluationOptions { trace, ..EvaluationOptions::default() };
    // Nothing in these models waits, so this is ready at the first poll.
    let response = pollster::block_on(decision.evaluate_with_opts(case.clone(), options));
    response.map_err(|error| anyhow!("{error}"))
}

fn level(response: &DecisionGraphResponse) -> Result<usize> {
    let level = response.result.dot("level").context("there is a level")?;
    Ok(usize::try_from(level.as_number().context("a level is a number")?)?)
}

/// A model: its nodes in a row between where cases come in and where results go out.
fn decision(nodes: &[Value]) -> Result<Decision> {
    let ends = |name: &str| json!({ "id": name, "name": name, "type": format!("{name}Node") });
    let mut row = vec![ends("input")];
    row.extend_from_slice(nodes);
    row.push(ends("output"));
    let edges: Vec<_> = row
        .windows(2)
        .enumerate()
        .map(|(at, pair)| {
            let id = format!("edge{at}");
            json!({ "id": id, "sourceId": pair[0]["id"], "targetId": pair[1]["id"] })
        })
        .collect();
    let model: GraphContent = serde_json::from_value(json!({ "nodes": row, "edges": edges }))?;
    let mut decision = Decision::from(model);
    decision.validate().map_err(|error| anyhow!("{error:?}"))?;
    decision.compile();
    Ok(decision)
}

/// From the lowest level, which is asked for last and stands innermost.
fn level_chain(rules: &Rules) -> String {
    let higher =
        |chain: String, level: usize| format!("({} ? {level} : {chain})", any(rules, level));
    (1..LEVELS).fold("0".to_owned(), higher)
}

fn fired_list(rules: &Rules) -> String {
    let named = |(name, when, _): (String, String, usize)| format!("({when} ? '{name}' : null)");
    let all: Vec<_> = statements(rules).map(named).collect();
    format!("filter([{}], # != null)", all.join(", "))
}

/// A row for each level, highest first; the last always holds.
fn by_level(rules: &Rules) -> Value {
    let row = |level: usize| {
        let when = if level == 0 { String::new() } else { any(rules, level) };
        json!({ "_id": format!("level{level}"), "when": when, "level": level.to_string() })
    };
    let rows: Vec<_> = (0..LEVELS).rev().map(row).collect();
    table("levels", "first", &rows)
}

/// A row for each statement.
fn by_statement(rules: &Rules) -> Value {
    let row = |(name, when, level): (String, String, usize)| json!({ "_id": name, "when": when, "level": level.to_string() });
    let rows: Vec<_> = statements(rules).map(row).collect();
    let mut table = table(STATEMENTS, "collect", &rows);
    table["content"]["outputPath"] = json!("hits");
    table
}

fn table(name: &str, hit_policy: &str, rows: &[Value]) -> Value {
    json!({
        "id": name,
        "name": name,
        "type": "decisionTableNode",
        "content": {
            "hitPolicy": hit_policy,
            // Of no single field: a cell is a whole condition.
            "inputs": [{ "id": "when", "name": "When" }],
            "outputs": [{ "id": "level", "name": "Level", "field": "level" }],
            "rules": rows,
        },
    })
}

fn expressions(expressions: &[(&str, &str)]) -> Value {
    let expression = |(key, value): &(&str, &str)| json!({ "id": key, "key": key, "value": value });
    json!({
        "id": "overall",
        "name": "overall",
        "type": "expressionNode",
        "content": { "expressions": expressions.iter().map(expression).collect::<Vec<_>>() },
    })
}

/// Whether any statement at a level fires.
fn any(rules: &Rules, level: usize) -> String {
    let indicators = rules.standing_at(level).into_iter().map(indicator_name);
    let counts = rules.counts.iter().filter(|count| count.level == level);
    let counts = counts.map(|count| counted(rules, count));
    format!("({})", indicators.chain(counts).collect::<Vec<_>>().join(" or "))
}

/// Name, condition and level of every statement.
fn statements(rules: &Rules) -> impl Iterator<Item = (String, String, usize)> {
    let indicators = rules.indicators.iter().enumerate().map(|(at, indicator)| {
        let name = indicator_name(at);
        (name.clone(), name, indicator.level)
    });
    let counts = rules.counts.iter().enumerate();
    let counts = counts.map(|(at, count)| (count_name(at), counted(rules, count), count.level));
    indicators.chain(counts)
}

fn counted(rules: &Rules, count: &Count) -> String {
    let topic = |any: &Vec<usize>| {
        let any: Vec<_> = any.iter().map(|at| indicator_name(*at)).collect();
        format!("(({}) ? 1 : 0)", any.join(" or "))
    };
    let topics: Vec<_> = rules.topics_reaching(count.reach).iter().map(topic).collect();
    format!("({} >= {})", topics.join(" + "), count.at_least)
}

fn variables(cases: &[Case]) -> Vec<Variable> {
    let answers = |case: &Case| {
        let answers = case.iter().enumerate();
        let answers: Map<_, _> =
            answers.map(|(at, yes)| (indicator_name(at), json!(yes))).collect();
        Variable::from(Value::Object(answers))
    };
    cases.iter().map(answers).collect()
}
