//! The cases that show a finding, as worked examples to paste and as data.

use continuum_analysis::{Case, Finding};
use continuum_engine::answers_to_json;
use continuum_model::Document;
use serde_json::{Value, json};

/// The cases as worked examples, one after another.
pub(crate) fn as_examples(document: &Document, finding: &Finding) -> Vec<String> {
    finding.witness.iter().map(|case| as_example(document, finding, case)).collect()
}

fn as_example(document: &Document, finding: &Finding, case: &Case) -> String {
    let story = match finding.witness.len() {
        1 => format!("A smallest case that shows `{}`.", finding.code()),
        _ => format!("One of the smallest cases that together show `{}`.", finding.code()),
    };
    let expected = case.expectations(document);
    continuum_scenario::write(document, &case.title, &story, &case.answers, &expected)
}

/// The cases with their answers as `decide` reads them.
pub(crate) fn as_data(document: &Document, finding: &Finding) -> Vec<Value> {
    let one = |case: &Case| {
        json!({
            "title": case.title,
            "answers": answers_to_json(document, &case.answers),
            "level": case.level.map(|level| &document.level(level).name),
            "scenario": as_example(document, finding, case),
        })
    };
    finding.witness.iter().map(one).collect()
}
