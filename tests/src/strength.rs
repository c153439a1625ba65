//! What the examples of a page notice, as the command prints it.

use crate::{Outcome, messages};
use continuum_check::Loaded;
use continuum_engine::Engine;

pub(crate) fn report(loaded: &Loaded) -> Outcome<String> {
    let scenarios = continuum_scenario::read(&mut loaded.clone());
    let document = loaded.document.as_ref().ok_or_else(|| messages(loaded))?;
    let engine = Engine::new(document.clone());
    let trials = continuum_strength::strength(&engine, &scenarios);
    Ok(continuum_strength::report(&loaded.sources, &trials))
}
