//! Examples for training as stories to practise with.

use crate::read::Scenario;
use crate::training::Training;
use continuum_engine::{Engine, Given};
use continuum_practise::{Defensible, Practice, Vignette};

/// The stories among these examples, each with the level that the document suggests. One whose
/// answers cannot all be true has no level, and is left out.
pub fn practice(engine: &Engine, examples: &[Scenario]) -> Practice {
    let told = examples.iter().filter_map(|example| Some((example, example.training.as_ref()?)));
    let vignettes = told.filter_map(|(example, training)| vignette(engine, example, training));
    Practice::new(engine.document(), vignettes.collect())
}

fn vignette(engine: &Engine, example: &Scenario, training: &Training) -> Option<Vignette> {
    let document = engine.document();
    let level = engine.outline(&example.answers)?.at_least;
    let given = document.question_ids().map(|id| (id, example.answers.get(id)));
    let defensible = training.defensible.iter().filter_map(|other| {
        let level = document.level_named(&other.level)?;
        Some(Defensible { level, because: other.because.clone() })
    });
    Some(Vignette {
        title: example.title.clone(),
        story: example.story.clone(),
        difficulty: training.difficulty,
        given: given.filter(|(_, given)| *given != Given::default()).collect(),
        level,
        // The document may suggest another level than the example expects, which its test says.
        defensible: defensible.filter(|other| other.level != level).collect(),
    })
}
