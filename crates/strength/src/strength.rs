//! The examples run against every mutant.

use crate::by_bounds::Tried;
use crate::mutants::{Mutant, mutants};
use crate::witness::Witness;
use continuum_engine::{Engine, Given, ToldApart};
use continuum_model::Document;
use continuum_scenario::{Expected, Scenario, passes};
use std::sync::Arc;

/// A mutant, and what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trial {
    /// The changed document.
    pub mutant: Mutant,
    /// What became of it.
    pub fate: Fate,
}

/// What became of a mutant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fate {
    /// An example fails on it.
    Caught,
    /// No example fails, and this one would.
    Survived(Box<Witness>),
    /// In every case that can occur it has the same level and the same actions, and the same cases
    /// can occur: no expectation about them could tell it from the document.
    Equivalent,
    /// No example surely fails, and more than that was not decided: the document has too many
    /// nodes.
    NotDecided,
}

/// Runs the examples against every mutant, in the order of [`mutants`]. Examples that fail on the
/// document itself notice nothing, and are passed over.
pub fn strength(engine: &Engine, scenarios: &[Scenario]) -> Vec<Trial> {
    let passing = scenarios.iter().filter(|scenario| passes(engine, scenario));
    let examples: Vec<Tried> = passing.map(|scenario| Tried::new(engine, scenario)).collect();
    let mutants = mutants(engine.document()).into_iter();
    let trial = |mutant: Mutant| Trial { fate: fate(engine, &examples, &mutant), mutant };
    mutants.map(trial).collect()
}

fn fate(engine: &Engine, examples: &[Tried], mutant: &Mutant) -> Fate {
    let changed = Arc::new(mutant.change.of(engine.document()));
    let likeliest = likeliest_first(engine.document(), examples, mutant);
    let by_bounds = Engine::bounded(Arc::clone(&changed), 0);
    if likeliest.iter().any(|example| example.surely_fails(&by_bounds)) {
        return Fate::Caught;
    }
    if engine.size().is_none() {
        return Fate::NotDecided;
    }
    let exact = Engine::new(changed);
    let told_apart = engine.told_apart(&exact);
    if told_apart == ToldApart::Never {
        return Fate::Equivalent;
    }
    let is_exact = exact.size().is_some();
    if is_exact && likeliest.iter().any(|example| !passes(&exact, example.scenario)) {
        return Fate::Caught;
    }
    match told_apart {
        ToldApart::By(contrast) => {
            Fate::Survived(Box::new(Witness::new(engine, &exact, mutant, &contrast)))
        }
        ToldApart::Never | ToldApart::NotDecided => Fate::NotDecided,
    }
}

/// Examples that speak of the changed statement, then those of its chapter, then all others: the
/// sooner one fails the less is run.
fn likeliest_first<'t, 's>(
    document: &Document,
    examples: &'t [Tried<'s>],
    mutant: &Mutant,
) -> Vec<&'t Tried<'s>> {
    let question = document.question_named(&mutant.statement);
    let speaks = |scenario: &Scenario| {
        let answered = |id| matches!(scenario.answers.get(id), Given::Choice(_));
        question.is_some_and(answered) || names(scenario).any(|name| *name == mutant.statement)
    };
    let rank = |example: &&Tried| {
        let chapter = example.scenario.headings.first().map_or("", String::as_str);
        (!speaks(example.scenario), chapter != mutant.chapter())
    };
    let mut examples: Vec<&Tried> = examples.iter().collect();
    examples.sort_by_cached_key(rank);
    examples
}

/// The statements that an example expects as reasons.
fn names(scenario: &Scenario) -> impl Iterator<Item = &String> {
    scenario.expectations.iter().flat_map(|expectation| named(&expectation.expected))
}

fn named(expected: &Expected) -> &[String] {
    match expected {
        Expected::Because(names) | Expected::NotBecause(names) | Expected::Also(names) => names,
        _ => &[],
    }
}
