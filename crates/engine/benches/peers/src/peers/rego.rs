//! regorus: the rules as data, and one policy that looks at all of them.
//!
//! The policy is the same for the interpreter and for the virtual machine. For the level alone the
//! rule `level` is asked for, with reasons the rule `decision`. Inputs are values of regorus
//! before anything is timed; handing one over copies a reference.

use crate::cases::Case;
use crate::peer::{Fired, Peer, Reasoned};
use crate::rules::{Rules, count_name, indicator_name, statement_named};
use anyhow::{Context, Result, anyhow};
use regorus::languages::rego::compiler::Compiler;
use regorus::rvm::vm::RegoVM;
use regorus::{Engine, Rc, Value};
use serde_json::{Map, json};

const POLICY: &str = "package threshold

fired contains name if {
    some name, yes in input
    yes
}

holds contains rule.name if {
    some rule in data.counts
    topics := {data.indicators[name].topic |
        some name in fired
        data.indicators[name].level >= rule.reach
    }
    count(topics) >= rule.at_least
}

level := max(({0} | {data.indicators[name].level | some name in fired}) |
    {rule.level | some rule in data.counts; rule.name in holds})

decision := {\"level\": level, \"fired\": fired | holds}
";

const LEVEL: &str = "data.threshold.level";
const DECISION: &str = "data.threshold.decision";

/// The policy, interpreted.
pub struct Interpreter {
    engine: Engine,
    inputs: Vec<Value>,
}

impl Interpreter {
    /// Ready to be asked.
    pub fn new(rules: &Rules, cases: &[Case]) -> Result<Self> {
        Ok(Self { engine: engine(rules)?, inputs: inputs(cases) })
    }

    fn ask(&mut self, rule: &str, case: usize) -> Result<Value> {
        self.engine.set_input(self.inputs[case].clone());
        self.engine.eval_rule(rule.to_owned())
    }
}

impl Peer for Interpreter {
    fn name(&self) -> &'static str {
        "regorus 0.14.1, interpreter"
    }

    fn level(&mut self, case: usize) -> Result<usize> {
        number(&self.ask(LEVEL, case)?)
    }

    fn reasoned(&mut self, case: usize) -> Result<Reasoned> {
        reasoned(&self.ask(DECISION, case)?)
    }
}

/// The policy, compiled for regorus's virtual machine: one for each rule that is asked for.
pub struct Machine {
    level: RegoVM,
    decision: RegoVM,
    inputs: Vec<Value>,
}

impl Machine {
    /// Ready to be asked.
    pub fn new(rules: &Rules, cases: &[Case]) -> Result<Self> {
        let (level, decision) = (machine(rules, LEVEL)?, machine(rules, DECISION)?);
        Ok(Self { level, decision, inputs: inputs(cases) })
    }
}

impl Peer for Machine {
    fn name(&self) -> &'static str {
        "regorus 0.14.1, virtual machine"
    }

    fn level(&mut self, case: usize) -> Result<usize> {
        self.level.set_input(self.inputs[case].clone());
        number(&self.level.execute().map_err(|error| anyhow!("{error}"))?)
    }

    fn reasoned(&mut self, case: usize) -> Result<Reasoned> {
        self.decision.set_input(self.inputs[case].clone());
        reasoned(&self.decision.execute().map_err(|error| anyhow!("{error}"))?)
    }
}

fn engine(rules: &Rules) -> Result<Engine> {
    let mut engine = Engine::new();
    engine.add_policy("threshold.rego".to_owned(), POLICY.to_owned())?;
    engine.add_data(data(rules))?;
    Ok(engine)
}

fn machine(rules: &Rules, entry: &str) -> Result<RegoVM> {
    let mut engine = engine(rules)?;
    let rule: Rc<str> = entry.into();
    let policy = engine.compile_with_entrypoint(&rule)?;
    let program =
        Compiler::compile_from_policy(&policy, &[entry]).map_err(|error| anyhow!("{error}"))?;
    let mut machine = RegoVM::new();
    // The limit against endless policies (25,000 instructions) must not decide a case.
    machine.set_max_instructions(usize::MAX);
    machine.load_program(program);
    machine.set_data(data(rules)).map_err(|error| anyhow!("{error}"))?;
    Ok(machine)
}

fn data(rules: &Rules) -> Value {
    let indicators = rules.indicators.iter().enumerate().map(|(at, indicator)| {
        (indicator_name(at), json!({ "topic": indicator.topic, "level": indicator.level }))
    });
    let counts = rules.counts.iter().enumerate().map(|(at, count)| {
        json!({
            "name": count_name(at),
            "at_least": count.at_least,
            "reach": count.reach,
            "level": count.level,
        })
    });
    let (indicators, counts): (Map<_, _>, Vec<_>) = (indicators.collect(), counts.collect());
    json!({ "indicators": indicators, "counts": counts }).into()
}

fn inputs(cases: &[Case]) -> Vec<Value> {
    let input = |case: &Case| {
        let answers = case.iter().enumerate();
        let answers: Map<_, _> =
            answers.map(|(at, yes)| (indicator_name(at), json!(yes))).collect();
        serde_json::Value::Object(answers).into()
    };
    cases.iter().map(input).collect()
}

fn number(value: &Value) -> Result<usize> {
    Ok(usize::try_from(value.as_u64()?)?)
}

fn reasoned(decision: &Value) -> Result<Reasoned> {
    let names = decision["fired"].as_set()?.iter();
    let statement = |name: &Value| statement_named(name.as_string().ok()?);
    let fired: Option<Fired> = names.map(statement).collect();
    let mut fired = fired.context("what fired has a name")?;
    fired.sort_unstable();
    Ok(Reasoned { level: number(&decision["level"])?, fired: Some(fired) })
}
