//! Continuum's engine.
//!
//! Each indicator and each count is a statement of the document, as `continuum-check` would
//! resolve it. The engine is asked in two ways. `level` and `outcome` give what the others give:
//! the level, and the statements that fired. `decide` gives the whole account, which also says what
//! would change the level and what is not known; both tables time it. Reasons are put into words
//! there; the names are read from them.

use crate::cases::Case;
use crate::peer::{Peer, Reasoned};
use crate::rules::{
    Count, INDICATORS, Indicator, LEVELS, Rules, TOPICS, count_name, indicator_name,
    statement_named,
};
use anyhow::{Context, Result, anyhow};
use continuum_diag::{Sources, Span};
use continuum_engine::{Answers, Decision, Engine, Given, Statement};
use continuum_model::{
    Area, Choice, ChoiceId, Citation, Condition, Document, Grounds, Id, Identity, Kind, Level,
    LevelId, Origin, Question, QuestionId, Rule, SourceId, Topic, TopicId,
};

/// The whole account of a case.
pub struct WholeAccount(Continuum);

/// The level alone, and the level with what fired.
pub struct Outcomes(Continuum);

/// The document, compiled, and the answers of every case.
struct Continuum {
    engine: Engine,
    cases: Vec<Answers>,
}

impl Continuum {
    fn new(rules: &Rules, cases: &[Case]) -> Self {
        let engine = Engine::new(document(rules));
        match engine.size() {
            Some(size) => eprintln!("Continuum: {} nodes, {} bytes", size.nodes, size.bytes),
            None => eprintln!("Continuum: too many nodes, decided by bounds"),
        }
        let cases = cases.iter().map(|case| answers(engine.document(), case)).collect();
        Self { engine, cases }
    }

    fn decide(&self, case: usize) -> Result<Decision> {
        let decided = self.engine.decide(&self.cases[case]);
        decided.map_err(|impossible| anyhow!("{impossible:?}"))
    }
}

impl WholeAccount {
    /// Ready to be asked.
    pub fn new(rules: &Rules, cases: &[Case]) -> Self {
        Self(Continuum::new(rules, cases))
    }
}

impl Outcomes {
    /// Ready to be asked.
    pub fn new(rules: &Rules, cases: &[Case]) -> Self {
        Self(Continuum::new(rules, cases))
    }
}

impl Peer for Outcomes {
    fn name(&self) -> &'static str {
        "Continuum 0.1.0, the level and what fired"
    }

    fn level(&mut self, case: usize) -> Result<usize> {
        let Continuum { engine, cases } = &self.0;
        Ok(engine.level(&cases[case]).context("a complete case has a level")?.position())
    }

    fn reasoned(&mut self, case: usize) -> Result<Reasoned> {
        let Continuum { engine, cases } = &self.0;
        let outcome = engine.outcome(&cases[case]).context("a complete case has an outcome")?;
        let named = outcome.fired.iter().map(|statement| match statement {
            Statement::Choice(question, _) => Some(question.position()),
            Statement::Rule(position) => Some(INDICATORS + position),
            Statement::Uplift(_) | Statement::Duty(_) => None,
        });
        Ok(Reasoned { level: outcome.level.position(), fired: named.collect() })
    }
}

impl Peer for WholeAccount {
    fn name(&self) -> &'static str {
        "Continuum 0.1.0, the whole account"
    }

    fn level(&mut self, case: usize) -> Result<usize> {
        level_named(&self.0.decide(case)?.level)
    }

    fn reasoned(&mut self, case: usize) -> Result<Reasoned> {
        let decision = self.0.decide(case)?;
        let reasons = decision.why.iter().chain(&decision.also_seen);
        let named = reasons.map(|reason| statement_named(&reason.statement));
        Ok(Reasoned { level: level_named(&decision.level)?, fired: named.collect() })
    }
}

fn answers(document: &Document, case: &Case) -> Answers {
    let mut answers = Answers::none(document);
    for (at, yes) in case.iter().enumerate() {
        answers.set(QuestionId::at(at), Given::Choice(ChoiceId::at(usize::from(*yes))));
    }
    answers
}

fn level_named(name: &str) -> Result<usize> {
    let number = name.strip_prefix("level-").context("a level has a number")?;
    Ok(number.parse()?)
}

fn document(rules: &Rules) -> Document {
    Document {
        identity: identity(),
        sources: Vec::new(),
        levels: (0..LEVELS).map(level).collect(),
        contacts: Vec::new(),
        actions: Vec::new(),
        partners: Vec::new(),
        topics: (0..TOPICS).map(topic).collect(),
        groups: Vec::new(),
        questions: rules.indicators.iter().enumerate().map(question).collect(),
        asking_order: (0..INDICATORS).map(QuestionId::at).collect(),
        uplifts: Vec::new(),
        rules: rules.counts.iter().enumerate().map(rule).collect(),
        duties: Vec::new(),
        nevers: Vec::new(),
        requirements: Vec::new(),
        wordings: Vec::new(),
        allowed: Vec::new(),
    }
}

fn identity() -> Identity {
    Identity {
        id: "generated".to_owned(),
        title: "A generated document".to_owned(),
        language: "en".to_owned(),
        edition: "1".to_owned(),
        status: "generated".to_owned(),
        aligned: Citation { source: SourceId::at(0), place: "nowhere".to_owned() },
        amends: None,
        effective: None,
        owner: None,
        licence: None,
        disclaimer: None,
        digest: String::new(),
    }
}

fn level(number: usize) -> Level {
    Level {
        name: format!("level-{number}"),
        formerly: Vec::new(),
        title: format!("Level {number}"),
        number: number.to_string(),
        meaning: format!("What level {number} means"),
        basis: Vec::new(),
        consent: None,
        priority: None,
        within: None,
        actions: Vec::new(),
        origin: origin(number),
    }
}

fn topic(number: usize) -> Topic {
    Topic {
        name: format!("topic-{number}"),
        formerly: Vec::new(),
        title: format!("Topic {number}"),
        area: Area::Harm,
        hint: None,
        of_everyone: false,
        origin: origin(LEVELS + number),
    }
}

fn question((at, indicator): (usize, &Indicator)) -> Question {
    let choice = |name: &str, level| Choice {
        name: name.to_owned(),
        formerly: Vec::new(),
        words: name.to_owned(),
        level,
        actions: Vec::new(),
    };
    Question {
        name: indicator_name(at),
        formerly: Vec::new(),
        text: format!("Indicator {at}"),
        topic: Some(TopicId::at(indicator.topic)),
        kind: Kind::Indicator { red_flag: false, grounds: grounds() },
        choices: vec![choice("no", None), choice("yes", Some(LevelId::at(indicator.level)))],
        asked_when: None,
        otherwise: ChoiceId::at(0),
        why: None,
        hint: None,
        origin: origin(LEVELS + TOPICS + at),
    }
}

fn rule((at, count): (usize, &Count)) -> Rule {
    Rule {
        name: count_name(at),
        formerly: Vec::new(),
        text: Some(format!("Count {at}")),
        at_least: LevelId::at(count.level),
        when: Condition::Topics {
            at_least: count.at_least,
            topics: (0..TOPICS).map(TopicId::at).collect(),
            level: LevelId::at(count.reach),
        },
        actions: Vec::new(),
        grounds: grounds(),
        lowers: None,
        origin: origin(LEVELS + TOPICS + INDICATORS + at),
    }
}

fn grounds() -> Grounds {
    let because = Some("It was generated so".to_owned());
    Grounds { because, see: Vec::new(), standing: None }
}

/// Statements stand one after the other.
fn origin(place: usize) -> Origin {
    let start = u32::try_from(place).unwrap_or(u32::MAX);
    Origin {
        span: Span { file: Sources::default().add("generated", ""), start, end: start },
        headings: Vec::new(),
    }
}
