//! One file for each engine.

#[cfg(feature = "cedar")]
mod cedar;
mod continuum;
#[cfg(feature = "datalogic")]
mod datalogic;
#[cfg(feature = "lemma")]
mod lemma;
mod plain;
#[cfg(feature = "regorus")]
mod rego;
#[cfg(feature = "zen")]
mod zen;

use crate::cases::Case;
use crate::peer::Peer;
use crate::rules::Rules;
use anyhow::{Context, Result};

type Make = fn(&Rules, &[Case]) -> Result<Box<dyn Peer>>;

const PEERS: &[(&str, Make)] = &[
    ("plain loop", |rules, cases| Ok(Box::new(plain::Plain::new(rules, cases)))),
    ("Continuum, outcomes", |rules, cases| Ok(Box::new(continuum::Outcomes::new(rules, cases)))),
    ("Continuum, accounts", |rules, cases| {
        Ok(Box::new(continuum::WholeAccount::new(rules, cases)))
    }),
    #[cfg(feature = "cedar")]
    ("cedar-policy", |rules, cases| Ok(Box::new(cedar::Cedar::new(rules, cases)?))),
    #[cfg(feature = "datalogic")]
    ("datalogic-rs", |rules, cases| Ok(Box::new(datalogic::Datalogic::new(rules, cases)?))),
    #[cfg(feature = "lemma")]
    ("lemma-engine", |rules, cases| Ok(Box::new(lemma::Lemma::new(rules, cases)?))),
    #[cfg(feature = "regorus")]
    ("regorus, interpreter", |rules, cases| Ok(Box::new(rego::Interpreter::new(rules, cases)?))),
    #[cfg(feature = "regorus")]
    ("regorus, virtual machine", |rules, cases| Ok(Box::new(rego::Machine::new(rules, cases)?))),
    #[cfg(feature = "zen")]
    ("zen-engine, expressions", |rules, cases| Ok(Box::new(zen::Expressions::new(rules, cases)?))),
    #[cfg(feature = "zen")]
    ("zen-engine, tables", |rules, cases| Ok(Box::new(zen::Tables::new(rules, cases)?))),
];

/// Every engine, ready. The plain loop comes first: the others are held against it.
pub fn all(rules: &Rules, cases: &[Case]) -> Result<Vec<Box<dyn Peer>>> {
    let ready = |(name, make): &(&str, Make)| {
        make(rules, cases).with_context(|| format!("{name} does not take the rules"))
    };
    PEERS.iter().map(ready).collect()
}
