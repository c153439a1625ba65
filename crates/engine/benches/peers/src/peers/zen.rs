//! ZEN's expression language (zen-expression), compiled once.
//!
//! This is what evaluates the cells and the expressions of GoRules' ZEN engine, without the engine
//! around it: no graph of nodes, no JSON between them. So its figures are what the engine costs at
//! the least, and not what it costs.
//!
//! For the level alone: a chain of `? :` that asks for the highest level first and stops at the
//! first that holds. With reasons: the same level, and a list of the names of what fired. A count
//! is a sum of `? 1 : 0`, one for each topic. Cases are turned into ZEN's own values, and the
//! machine is made, before anything is timed.

use crate::cases::Case;
use crate::peer::{Fired, Peer, Reasoned};
use crate::rules::{Count, LEVELS, Rules, count_name, indicator_name, statement_named};
use anyhow::{Context, Result, anyhow};
use serde_json::{Map, Value, json};
use zen_expression::expression::Standard;
use zen_expression::scope::Scope;
use zen_expression::variable::Variable;
use zen_expression::vm::VM;
use zen_expression::{Expression, compile_expression};

/// The rules, compiled, and every case as the machine reads it.
pub struct Zen {
    machine: VM,
    level: Expression<Standard>,
    reasoned: Expression<Standard>,
    cases: Vec<Scope>,
}

impl Zen {
    /// Ready to be asked.
    pub fn new(rules: &Rules, cases: &[Case]) -> Result<Self> {
        let level = level(rules);
        let reasoned = format!("[{level}, {}]", fired(rules));
        Ok(Self {
            machine: VM::new(),
            level: compile_expression(&level)?,
            reasoned: compile_expression(&reasoned)?,
            cases: cases.iter().map(|case| Scope::new(Variable::from(answers(case)))).collect(),
        })
    }
}

impl Peer for Zen {
    fn name(&self) -> &'static str {
        "zen-expression 2.1.6, compiled, without ZEN's engine"
    }

    fn level(&mut self, case: usize) -> Result<usize> {
        number(&self.level.evaluate_with_scope(&self.cases[case], &mut self.machine)?)
    }

    fn reasoned(&mut self, case: usize) -> Result<Reasoned> {
        let value = self.reasoned.evaluate_with_scope(&self.cases[case], &mut self.machine)?;
        let both = value.as_array().context("level and reasons")?;
        let both = both.borrow();
        let [level, fired] = both.as_slice() else {
            return Err(anyhow!("level and reasons, and nothing else"));
        };
        let named = fired.as_array().context("reasons are a list")?;
        let named = named.borrow();
        let fired: Option<Fired> =
            named.iter().map(|name| statement_named(name.as_str()?)).collect();
        Ok(Reasoned { level: number(level)?, fired })
    }
}

fn number(value: &Variable) -> Result<usize> {
    Ok(usize::try_from(value.as_number().context("a level is a number")?)?)
}

fn level(rules: &Rules) -> String {
    let mut chain = String::from("0");
    // From the lowest, which is asked for last and stands innermost.
    for level in 1..LEVELS {
        let indicators = rules.standing_at(level).into_iter().map(indicator_name);
        let counts = rules.counts.iter().filter(|count| count.level == level);
        let counts = counts.map(|count| counted(rules, count));
        let any: Vec<_> = indicators.chain(counts).collect();
        chain = format!("(({}) ? {level} : {chain})", any.join(" or "));
    }
    chain
}

fn fired(rules: &Rules) -> String {
    let named = |name: String, when: String| format!("(({when}) ? '{name}' : null)");
    let indicators = (0..rules.indicators.len());
    let indicators = indicators.map(|at| named(indicator_name(at), indicator_name(at)));
    let counts = rules.counts.iter().enumerate();
    let counts = counts.map(|(at, count)| named(count_name(at), counted(rules, count)));
    let all: Vec<_> = indicators.chain(counts).collect();
    format!("filter([{}], # != null)", all.join(", "))
}

fn counted(rules: &Rules, count: &Count) -> String {
    let topic = |any: &Vec<usize>| {
        let any: Vec<_> = any.iter().map(|at| indicator_name(*at)).collect();
        format!("(({}) ? 1 : 0)", any.join(" or "))
    };
    let topics: Vec<_> = rules.topics_reaching(count.reach).iter().map(topic).collect();
    format!("({} >= {})", topics.join(" + "), count.at_least)
}

fn answers(case: &Case) -> Value {
    let answers = case.iter().enumerate();
    Value::Object(answers.map(|(at, yes)| (indicator_name(at), json!(yes))).collect::<Map<_, _>>())
}
