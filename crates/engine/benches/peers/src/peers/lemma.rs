//! lemma-engine: one spec, with a boolean for each indicator.
//!
//! The last `unless` that matches wins, so statements stand lowest level first. There is no `or`,
//! so "the topic reaches the level" is a rule of its own with an `unless` for each indicator, and
//! a count adds such rules up, six at a time, since expressions may nest seven deep. Only the rule
//! `level` is asked for; with reasons, `explain` is on. Its explanation is a tree of the rules and
//! data behind the result and not a list of all that fired, so what it names is not compared.
//! `evaluate` takes a case by value; its copies are made outside of what is timed.

use crate::cases::Case;
use crate::peer::{Peer, Reasoned};
use crate::rules::{Count, LEVELS, Rules, count_name, indicator_name};
use anyhow::{Context, Result, anyhow, ensure};
use lemma::{DateTimeValue, Engine, EvaluateDataValue, IndexMap, Response, SourceType};
use std::fmt::Write;

type Data = IndexMap<String, EvaluateDataValue>;

/// How many numbers one rule adds up.
const TERMS: usize = 6;

/// The spec, planned, and the data of every case.
pub struct Lemma {
    engine: Engine,
    now: DateTimeValue,
    wanted: Vec<String>,
    cases: Vec<Data>,
    laid_out: Vec<Option<Data>>,
}

impl Lemma {
    /// Ready to be asked.
    pub fn new(rules: &Rules, cases: &[Case]) -> Result<Self> {
        let mut engine = Engine::new();
        let loaded = engine.load([(SourceType::Volatile, spec(rules)?)]);
        loaded.map_err(|errors| anyhow!("{errors:?}"))?;
        let data = |case: &Case| {
            let answers = case.iter().enumerate();
            answers.map(|(at, yes)| (indicator_name(at), EvaluateDataValue::from(*yes))).collect()
        };
        Ok(Self {
            engine,
            now: DateTimeValue::now(),
            wanted: vec!["level".to_owned()],
            cases: cases.iter().map(data).collect(),
            laid_out: Vec::new(),
        })
    }

    fn ask(&mut self, case: usize, explain: bool) -> Result<Response> {
        let data = self.laid_out[case].take().context("a case is laid out once for each run")?;
        let wanted = Some(self.wanted.as_slice());
        let response =
            self.engine.evaluate(None, "threshold", Some(&self.now), data, wanted, explain);
        response.map_err(|error| anyhow!("{error:?}"))
    }
}

impl Peer for Lemma {
    fn name(&self) -> &'static str {
        "lemma-engine 0.10.2, one spec"
    }

    fn lay_out(&mut self) {
        self.laid_out = self.cases.iter().cloned().map(Some).collect();
    }

    fn level(&mut self, case: usize) -> Result<usize> {
        level(&self.ask(case, false)?)
    }

    fn reasoned(&mut self, case: usize) -> Result<Reasoned> {
        let response = self.ask(case, true)?;
        ensure!(response.results["level"].explanation.is_some(), "an explanation was asked for");
        Ok(Reasoned { level: level(&response)?, fired: None })
    }
}

fn level(response: &Response) -> Result<usize> {
    Ok(response.results["level"].result().context("there is a level")?.parse()?)
}

fn spec(rules: &Rules) -> Result<String> {
    let mut spec = String::from("spec threshold\n\n");
    for at in 0..rules.indicators.len() {
        writeln!(spec, "data {}: boolean", indicator_name(at))?;
    }
    for (at, count) in rules.counts.iter().enumerate() {
        write_count(&mut spec, rules, at, count)?;
    }
    writeln!(spec, "\nrule level:\n  0")?;
    for level in 1..LEVELS {
        for at in rules.standing_at(level) {
            writeln!(spec, "  unless {} then {level}", indicator_name(at))?;
        }
        for (at, count) in rules.counts.iter().enumerate().filter(|(_, one)| one.level == level) {
            writeln!(
                spec,
                "  unless {}_topics >= {} then {level}",
                count_name(at),
                count.at_least
            )?;
        }
    }
    Ok(spec)
}

/// A rule for each topic, and rules that add them up.
fn write_count(spec: &mut String, rules: &Rules, at: usize, count: &Count) -> Result<()> {
    let name = count_name(at);
    let mut terms = Vec::new();
    for (topic, indicators) in rules.topics_reaching(count.reach).iter().enumerate() {
        let term = format!("{name}_topic{topic}");
        writeln!(spec, "\nrule {term}:\n  0")?;
        for at in indicators {
            writeln!(spec, "  unless {} then 1", indicator_name(*at))?;
        }
        terms.push(term);
    }
    let mut height = 0;
    while terms.len() > TERMS {
        let mut sums = Vec::new();
        for (at, added) in terms.chunks(TERMS).enumerate() {
            let sum = format!("{name}_sum{height}_{at}");
            writeln!(spec, "\nrule {sum}:\n  {}", added.join(" + "))?;
            sums.push(sum);
        }
        terms = sums;
        height += 1;
    }
    writeln!(spec, "\nrule {name}_topics:\n  {}", terms.join(" + "))?;
    Ok(())
}
