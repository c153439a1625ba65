//! Conditions that say something else, and `asked when` that is not there.

use crate::change::{Change, Place};
use crate::condition::variants;
use crate::kind::Kind;
use crate::mutants::{Mutant, of_question, of_statement};
use continuum_model::{Condition, Document, Origin};

pub(crate) fn mutants(document: &Document) -> Vec<Mutant> {
    let mut mutants = Vec::new();
    for id in document.question_ids() {
        let question = document.question(id);
        let Some(condition) = &question.asked_when else { continue };
        let statement = (question.name.as_str(), &question.origin);
        mutants.extend(of_condition(document, statement, condition, Place::AskedWhen(id)));
        let words = "asked of everyone".to_owned();
        mutants.push(of_question(question, Kind::AskedAlways, words, Change::AskedAlways(id)));
    }
    for (at, uplift) in document.uplifts.iter().enumerate() {
        let statement = (uplift.name.as_str(), &uplift.origin);
        mutants.extend(of_condition(document, statement, &uplift.when, Place::Uplift(at)));
    }
    for (at, rule) in document.rules.iter().enumerate() {
        let statement = (rule.name.as_str(), &rule.origin);
        mutants.extend(of_condition(document, statement, &rule.when, Place::Rule(at)));
    }
    for (at, duty) in document.duties.iter().enumerate() {
        let statement = (duty.name.as_str(), &duty.origin);
        mutants.extend(of_condition(document, statement, &duty.when, Place::Duty(at)));
    }
    for (at, never) in document.nevers.iter().enumerate() {
        let statement = (never.written.as_str(), &never.origin);
        mutants.extend(of_condition(document, statement, &never.condition, Place::Never(at)));
    }
    mutants
}

fn of_condition(
    document: &Document,
    statement: (&str, &Origin),
    condition: &Condition,
    place: Place,
) -> Vec<Mutant> {
    let variants = variants(document, condition).into_iter();
    let mutant = |variant: crate::condition::Variant| {
        let change = Change::When(place, variant.condition);
        of_statement(statement, variant.kind, variant.in_words, change)
    };
    variants.map(mutant).collect()
}
