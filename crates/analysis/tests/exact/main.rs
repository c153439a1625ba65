//! On small random documents, what is found is what trying every case finds, no more and no less;
//! and every case that comes with a finding really shows it to the reference interpreter.

#[path = "../../../engine/tests/support/mod.rs"]
#[allow(dead_code, unused_imports)]
mod support;

mod every_case;
mod without_a_part;

use continuum_analysis::{Case, Finding, Look, OF_CASES, findings};
use continuum_engine::{Answers, Engine, reference};
use continuum_model::{Document, Id, LevelId, Lowers, QuestionId, Subject};
use every_case::EveryCase;
use std::collections::BTreeMap;
use support::{Random, describe, random_document};

const DOCUMENTS: u64 = 1500;

/// A random document, some of whose rules and uplifts may lower the level.
fn document(seed: u64) -> Document {
    let mut random = Random::seeded(seed);
    let mut document = random_document(&mut random);
    let count = document.questions.len();
    let mut lowers = || {
        let questions =
            vec![QuestionId::at(random.below(count)), QuestionId::at(random.below(count))];
        random.percent(40).then(|| Lowers { questions, because: "It is meant".to_owned() })
    };
    document.rules.iter_mut().for_each(|rule| rule.lowers = lowers());
    document.uplifts.iter_mut().for_each(|uplift| uplift.lowers = lowers());
    let protecting = random.below(document.levels.len());
    document.levels[protecting].basis = vec!["s47".to_owned()];
    document
}

/// What is found by looking at every case.
fn of_cases(document: &Document) -> Vec<Finding> {
    let engine = Engine::new(document.clone());
    let mut found = findings(&mut Look::new(&engine));
    found.retain(|finding| OF_CASES.iter().any(|check| check.code == finding.code()));
    found
}

/// Actions that nothing names, which are given in no case either.
fn unnamed_actions(document: &Document) -> Vec<String> {
    let engine = Engine::new(document.clone());
    let found = findings(&mut Look::new(&engine));
    let without = found.iter().filter(|finding| finding.code() == "action-without-level");
    let subjects = without.filter_map(|finding| match finding.about.first()? {
        Subject::Statement(name) => document.action_named(name).map(|_| format!("`{name}`")),
        _ => None,
    });
    subjects.collect()
}

/// What was found, by name: what each finding is about.
fn by_name(found: &[Finding]) -> BTreeMap<&'static str, Vec<String>> {
    let mut by_name: BTreeMap<_, Vec<String>> = BTreeMap::new();
    for finding in found {
        let about = finding.about.first().map_or(String::new(), ToString::to_string);
        by_name.entry(finding.code()).or_default().push(about);
    }
    for about in by_name.values_mut() {
        about.sort();
    }
    by_name
}

#[test]
fn what_is_found_is_what_trying_every_case_finds() {
    let mut found_of: BTreeMap<&str, usize> = BTreeMap::new();
    for seed in 0..DOCUMENTS {
        let document = document(seed);
        let found = of_cases(&document);
        let every_case = EveryCase::of(&document);
        let mut found = by_name(&found);
        let shown = || describe(&document, &Answers::none(&document));
        if every_case.is_empty() {
            assert_eq!(
                found.keys().copied().collect::<Vec<_>>(),
                ["impossible-condition"],
                "{}",
                shown()
            );
            continue;
        }
        let ungiven = found.entry("unreachable-action").or_default();
        ungiven.extend(unnamed_actions(&document));
        ungiven.sort();
        for (code, expected) in every_case.findings() {
            let expected: Vec<String> = expected;
            let found = found.get(code).cloned().unwrap_or_default();
            assert_eq!(found, expected, "{code}, seed {seed}\n{}", shown());
            *found_of.entry(code).or_default() += found.len();
        }
    }
    // A finding that never turned up was not tried.
    assert!(found_of.values().all(|count| *count > 10), "{found_of:?}");
}

#[test]
fn every_case_shows_its_finding_to_the_reference() {
    for seed in 0..DOCUMENTS {
        let document = document(seed);
        for finding in of_cases(&document) {
            let shown = format!(
                "{finding:?}, seed {seed}\n{}",
                describe(&document, &Answers::none(&document))
            );
            for case in &finding.witness {
                assert_eq!(level(&document, case), case.level, "{shown}");
                let band = case.level.map(|level| (level, level));
                assert_eq!(reference::band(&document, &case.answers), band, "{shown}");
                for name in &case.fires {
                    assert!(fires(&document, case, name), "{shown}");
                }
            }
            assert!(shows(&document, &finding), "{shown}");
        }
    }
}

/// With too little room for diagrams, or just enough for the document and little for what is built
/// from it, less is found, and then it says so; nothing is found that is not there.
#[test]
fn with_little_room_nothing_is_guessed() {
    let (mut undecided, mut decided) = (0, 0);
    for seed in 0..400 {
        let document = document(seed);
        let all = by_name(&of_cases(&document));
        for nodes in [0, 10, 20, 40, 60, 80, 100, 150] {
            let engine = Engine::bounded(document.clone(), nodes);
            let found = by_name(&findings(&mut Look::new(&engine)));
            let says_so = found.contains_key("not-decided-exactly");
            for check in OF_CASES {
                let mut all = all.get(check.code).cloned().unwrap_or_default();
                for about in found.get(check.code).into_iter().flatten() {
                    let at = all.iter().position(|one| one == about);
                    let shown = || format!("{}: {about}, seed {seed}, {nodes} nodes", check.code);
                    all.remove(at.unwrap_or_else(|| panic!("{}", shown())));
                }
                assert!(all.is_empty() || says_so, "{}, seed {seed}, {nodes} nodes", check.code);
            }
            if says_so { undecided += 1 } else { decided += 1 }
        }
    }
    assert!(undecided > 500 && decided > 500, "{undecided} undecided, {decided} decided");
}

fn level(document: &Document, case: &Case) -> Option<LevelId> {
    let is_possible = reference::is_possible(document, &case.choices);
    is_possible.then(|| reference::level(document, &case.choices))
}

fn fires(document: &Document, case: &Case, name: &str) -> bool {
    let rule = document.rules.iter().find(|rule| rule.name == name);
    rule.is_some_and(|rule| reference::holds(document, &case.choices, &rule.when))
}

/// Whether the cases show what their finding says.
fn shows(document: &Document, finding: &Finding) -> bool {
    let shown = match (finding.code(), finding.witness.as_slice()) {
        ("worse-answer-lowers", [better, worse]) => {
            is_next_answer(better, worse) && better.level > worse.level
        }
        ("single-answer-cliff", [before, after]) => {
            let steps = |case: &Case| case.level.map(Id::position);
            is_next_answer(before, after) && steps(after) >= steps(before).map(|steps| steps + 2)
        }
        ("level-gap", [below, above]) => below.level.is_some() && above.level.is_some(),
        (
            "shadowed-rule" | "rule-never-decides" | "unreachable-level" | "ambiguous-pair",
            [case],
        ) => case.level.is_some(),
        ("unreachable-question", [case]) => case.level.is_none(),
        // A case, or that there is none at all.
        ("unreachable-rung" | "impossible-condition" | "redundant-condition", [_])
        | (
            "unreachable-question"
            | "unreachable-rung"
            | "unreachable-level"
            | "unreachable-action"
            | "impossible-condition",
            [],
        ) => true,
        _ => false,
    };
    shown && smallest(document, finding)
}

/// Two cases that differ in one answer, the second with the next one.
fn is_next_answer(first: &Case, second: &Case) -> bool {
    let pairs = first.choices.iter().zip(&second.choices);
    let differing: Vec<_> = pairs.filter(|(one, other)| one != other).collect();
    matches!(differing.as_slice(), [(one, other)] if one.position() + 1 == other.position())
}

/// Of a rule: no case in which it holds has fewer worries.
fn smallest(document: &Document, finding: &Finding) -> bool {
    let rule = document
        .rules
        .iter()
        .find(|rule| finding.witness.iter().any(|case| case.fires.contains(&rule.name)));
    let (Some(rule), [case]) = (rule, finding.witness.as_slice()) else { return true };
    let worries = |choices: &[continuum_model::ChoiceId]| {
        let worrying = document.question_ids().filter(|id| document.question(*id).is_worrying());
        worrying.filter(|id| choices[id.position()].position() > 0).count()
    };
    let all = reference::completions(document, &Answers::none(document));
    let holding = all.iter().filter(|one| reference::holds(document, one, &rule.when));
    holding.map(|one| worries(one)).min() == Some(worries(&case.choices))
}
