//! The reasons and what else was seen are together what fires in every completion.

use crate::support::for_each_case;
use continuum_engine::{Answers, Engine, Fired, Given, Reason, Statement, reference};
use continuum_model::{ChoiceId, Document, Id, Kind, QuestionId};
use std::collections::BTreeSet;

#[test]
fn what_certainly_fires_is_said_and_nothing_else() {
    for_each_case(2000, |_, document, answers| {
        let completions = reference::completions(document, answers);
        let Ok(decision) = Engine::new(document.clone()).decide(answers) else { return };
        let mut expected = fired(document, &completions[0]);
        for completion in &completions[1..] {
            let other = fired(document, completion);
            expected.retain(|statement| other.contains(statement));
        }
        let named = |reasons: &[Reason]| -> BTreeSet<String> { reasons.iter().map(key).collect() };
        let (why, also) = (named(&decision.why), named(&decision.also_seen));
        assert!(why.is_disjoint(&also));
        let said: BTreeSet<String> = why.union(&also).cloned().collect();
        assert!(said.is_superset(&expected), "said {said:?}, fired {expected:?}");
        assert!(expected.is_superset(&also), "also {also:?}, fired {expected:?}");
        // Where nothing certain stands at the level, `why` says what may, one or another. An
        // uplift may then be shown at a level to which it carries its topic in some completions.
        let at_the_level = |reason: &&Reason| {
            reason.fired != Fired::Uplift
                && reason.level.as_deref() >= Some(decision.band.at_least.as_str())
        };
        let certain = decision.also_seen.iter().chain(&decision.why);
        if certain.filter(at_the_level).any(|reason| expected.contains(&key(reason))) {
            assert!(expected.is_superset(&why), "why {why:?}, fired {expected:?}");
        }
    });
}

/// A complete case has one level and one list of what fired; any other case has none.
#[test]
fn the_outcome_of_a_complete_case_is_what_the_reference_finds() {
    for_each_case(3000, |random, document, answers| {
        let engine = Engine::new(document.clone());
        let is_complete = |answers: &Answers| {
            document.question_ids().all(|id| answers.possible(document, id).len() == 1)
        };
        assert!(is_complete(answers) || engine.outcome(answers).is_none());
        let mut complete = answers.clone();
        for id in document.question_ids() {
            let possible: Vec<_> = answers.possible(document, id).choices().collect();
            complete.set(id, Given::Choice(possible[random.below(possible.len())]));
        }
        let completion = reference::completions(document, &complete).into_iter().next();
        let found =
            completion.map(|case| (reference::level(document, &case), fired(document, &case)));
        let said = engine.outcome(&complete).map(|outcome| {
            let fired = outcome.fired.into_iter().map(|one| key_of(document, one));
            (outcome.level, fired.collect::<BTreeSet<_>>())
        });
        assert_eq!(said, found);
    });
}

fn key_of(document: &Document, statement: Statement) -> String {
    let name = statement.name(document);
    match statement {
        Statement::Choice(question, choice) => {
            let question = document.question(question);
            match question.kind {
                Kind::Ladder(_) => format!("{name} {}", question.choice(choice).name),
                _ => name.to_owned(),
            }
        }
        _ => name.to_owned(),
    }
}

fn key(reason: &Reason) -> String {
    match reason.fired {
        Fired::Rung => format!("{} {}", reason.statement, reason.level.as_deref().unwrap_or("")),
        _ => reason.statement.clone(),
    }
}

/// What fires in one completion, by the words of the language page.
fn fired(document: &Document, completion: &[ChoiceId]) -> BTreeSet<String> {
    let holds = |condition| reference::holds(document, completion, condition);
    let questions = document.question_ids().filter_map(|id| rung(document, completion, id));
    let uplifts = document.uplifts.iter().filter(|uplift| {
        let mut unraised = document.clone();
        unraised.uplifts.clear();
        let base = reference::topic_level(&unraised, completion, uplift.topic);
        holds(&uplift.when) && base > document.lowest() && base < uplift.up_to
    });
    let rules = document.rules.iter().filter(|rule| holds(&rule.when));
    let duties = document.duties.iter().filter(|duty| holds(&duty.when));
    questions
        .chain(uplifts.map(|uplift| uplift.name.clone()))
        .chain(rules.map(|rule| rule.name.clone()))
        .chain(duties.map(|duty| duty.name.clone()))
        .collect()
}

fn rung(document: &Document, completion: &[ChoiceId], id: QuestionId) -> Option<String> {
    let question = document.question(id);
    let chosen = reference::effective(document, completion, id);
    let choice = question.choice(chosen);
    match question.kind {
        Kind::Ladder(_) if choice.level > Some(document.lowest()) => {
            Some(format!("{} {}", question.name, choice.name))
        }
        Kind::Indicator { .. } if chosen.position() == 1 => Some(question.name.clone()),
        _ => None,
    }
}
