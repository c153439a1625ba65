//! datalogic-rs: two `JSONLogic` rules, compiled once.
//!
//! For the level alone: an `if` that asks for the highest level first and stops at the first that
//! holds. With reasons: the same level, and the names of what fired, merged from one `if` for each
//! statement. A count is a sum of `if … 1 0`, one for each topic. Cases are parsed before anything
//! is timed (`ParsedData`), results are read from the session's arena.

use crate::cases::Case;
use crate::peer::{Fired, Peer, Reasoned};
use crate::rules::{Count, LEVELS, Rules, count_name, indicator_name, statement_named};
use anyhow::{Context, Result, anyhow};
use datalogic_rs::{DataValue, Engine, Logic, ParsedData, Session};
use serde_json::{Map, Value, json};

/// The rules, compiled, and every case, parsed.
pub struct Datalogic {
    session: Session<'static>,
    level: Logic,
    reasoned: Logic,
    cases: Vec<ParsedData>,
}

impl Datalogic {
    /// Ready to be asked.
    pub fn new(rules: &Rules, cases: &[Case]) -> Result<Self> {
        // One engine for the whole run: sessions borrow it.
        let engine: &'static Engine = Box::leak(Box::new(Engine::new()));
        let level = level(rules);
        let reasoned = json!([level, fired(rules)]);
        let parse = |case: &Case| ParsedData::from_json(&answers(case).to_string()).map_err(wrong);
        Ok(Self {
            session: engine.session(),
            level: engine.compile(&level).map_err(wrong)?,
            reasoned: engine.compile(&reasoned).map_err(wrong)?,
            cases: cases.iter().map(parse).collect::<Result<_>>()?,
        })
    }
}

impl Peer for Datalogic {
    fn name(&self) -> &'static str {
        "datalogic-rs 5.4.0, compiled JSONLogic"
    }

    fn level(&mut self, case: usize) -> Result<usize> {
        self.session.reset();
        let value = self.session.eval_borrowed(&self.level, &self.cases[case]).map_err(wrong)?;
        number(value)
    }

    fn reasoned(&mut self, case: usize) -> Result<Reasoned> {
        self.session.reset();
        let value = self.session.eval_borrowed(&self.reasoned, &self.cases[case]).map_err(wrong)?;
        let [level, fired] = value.as_array().context("level and reasons")? else {
            return Err(anyhow!("level and reasons, and nothing else"));
        };
        let fired = fired.as_array().context("reasons are a list")?.iter();
        let fired: Option<Fired> = fired.map(|name| statement_named(name.as_str()?)).collect();
        Ok(Reasoned { level: number(level)?, fired })
    }
}

fn number(value: &DataValue) -> Result<usize> {
    Ok(usize::try_from(value.as_i64().context("a level is a number")?)?)
}

fn level(rules: &Rules) -> Value {
    let mut branches = Vec::new();
    for level in (1..LEVELS).rev() {
        let counts = rules.counts.iter().filter(|count| count.level == level);
        let counts = counts.map(|count| counted(rules, count));
        let any: Vec<_> = variables(&rules.standing_at(level)).into_iter().chain(counts).collect();
        branches.extend([json!({ "or": any }), json!(level)]);
    }
    branches.push(json!(0));
    json!({ "if": branches })
}

fn fired(rules: &Rules) -> Value {
    let names = |name: String, when: Value| json!({ "if": [when, [name], []] });
    let indicators = (0..rules.indicators.len()).map(|at| names(indicator_name(at), variable(at)));
    let counts = rules.counts.iter().enumerate();
    let counts = counts.map(|(at, count)| names(count_name(at), counted(rules, count)));
    json!({ "merge": indicators.chain(counts).collect::<Vec<_>>() })
}

fn counted(rules: &Rules, count: &Count) -> Value {
    let topic = |any: &Vec<usize>| json!({ "if": [{ "or": variables(any) }, 1, 0] });
    let topics: Vec<_> = rules.topics_reaching(count.reach).iter().map(topic).collect();
    json!({ ">=": [{ "+": topics }, count.at_least] })
}

fn variables(indicators: &[usize]) -> Vec<Value> {
    indicators.iter().map(|at| variable(*at)).collect()
}

fn variable(at: usize) -> Value {
    json!({ "var": indicator_name(at) })
}

fn answers(case: &Case) -> Value {
    let answers = case.iter().enumerate();
    Value::Object(answers.map(|(at, yes)| (indicator_name(at), json!(yes))).collect::<Map<_, _>>())
}

#[expect(clippy::needless_pass_by_value, reason = "`map_err` hands errors over")]
fn wrong(error: datalogic_rs::Error) -> anyhow::Error {
    anyhow!("{error}")
}
