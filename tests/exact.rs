//! What the engine says of the shipped document is what the reference interpreter finds.
//!
//! The two share no code: the engine reads its decision diagrams, the reference recurses over the
//! document and knows nothing but complete answers. Where few answers are missing, every
//! completion is tried and both must say the same; where many are, some completions are drawn and
//! none may lie outside of what the engine says. A disagreement prints a worked example that can
//! be pasted into the document.

#[path = "../crates/engine/tests/support/random.rs"]
mod random;
#[path = "../crates/engine/tests/support/scenario.rs"]
mod scenario;

use continuum_engine::{Answers, Decision, Engine, Given, Impossible, Missing, reference};
use continuum_model::{ActionId, ChoiceId, Document, Id, LevelId, QuestionId};
use continuum_tests::{Outcome, load_texts, messages, shipped};
use random::Random;
use reference::Completion;
use scenario::scenario;
use std::collections::BTreeSet;
use std::thread;

/// How many random answer sets are tried.
const SETS: u64 = 10_000;

/// Up to so many completions, every one is tried.
const ALL: usize = 4;

/// How many completions are drawn where there are more.
const DRAWN: usize = 2;

fn document() -> Outcome<Document> {
    let loaded = load_texts(&shipped()?);
    let said = messages(&loaded);
    Ok(loaded.document.ok_or(said)?)
}

#[test]
fn on_every_worked_example_they_agree() -> Outcome<()> {
    let mut loaded = load_texts(&shipped()?);
    let examples = continuum_scenario::read(&mut loaded);
    let engine = Engine::new(loaded.document.ok_or("a document")?);
    assert!(examples.len() >= 100, "{} examples", examples.len());
    let mut random = Random::seeded(0);
    let breaches: Vec<String> = examples
        .iter()
        .filter_map(|example| disagreement(&engine, &example.answers, &mut random, &example.title))
        .collect();
    assert!(breaches.is_empty(), "{}", breaches.join("\n"));
    Ok(())
}

#[test]
fn on_ten_thousand_random_answer_sets_they_agree() -> Outcome<()> {
    let engine = Engine::new(document()?);
    let half = |first: u64| {
        let sets = (first..SETS).step_by(2);
        let breaches = sets.filter_map(|seed| {
            let mut random = Random::seeded(seed);
            let answers = some_answers(&mut random, engine.document());
            disagreement(&engine, &answers, &mut random, &format!("Random answers {seed}"))
        });
        breaches.take(3).collect::<Vec<String>>()
    };
    let breaches = thread::scope(|scope| {
        let other = scope.spawn(|| half(1));
        let mut breaches = half(0);
        breaches.extend(other.join().expect("a half that ends"));
        breaches
    });
    assert!(breaches.is_empty(), "{}", breaches.join("\n"));
    Ok(())
}

/// A child with few worries or some, about whom nearly everything is known or any part of it.
fn some_answers(random: &mut Random, document: &Document) -> Answers {
    let mut answers = Answers::none(document);
    let worries = [1, 3, 8][random.below(3)];
    let calm_by_choice = random.percent(50);
    for id in document.question_ids() {
        let question = document.question(id);
        let count = question.choices.len();
        let given = if !question.is_worrying() || random.percent(worries) {
            ChoiceId::at(random.below(count))
        } else if calm_by_choice {
            answers.set(id, Given::NoWorry);
            continue;
        } else {
            ChoiceId::at(0)
        };
        answers.set(id, Given::Choice(given));
    }
    let all = document.questions.len();
    let missing = if random.percent(80) { random.below(4) } else { random.between(4, all) };
    let questions = random.shuffled(document.question_ids().collect());
    for id in questions.into_iter().take(missing) {
        let why = [Missing::NotAsked, Missing::NotKnown, Missing::Declined][random.below(3)];
        answers.set(id, Given::Missing(why));
    }
    answers
}

/// What the two say differently about these answers, with an example to paste.
fn disagreement(
    engine: &Engine,
    answers: &Answers,
    random: &mut Random,
    title: &str,
) -> Option<String> {
    let document = engine.document();
    let (completions, is_all) = some_completions(document, answers, random);
    let found = Found::of(document, &completions);
    let breach = match (engine.decide(answers), &found) {
        (Ok(decision), Some(found)) => found.against(document, &decision, is_all),
        (Ok(_), None) => is_all.then(|| "every completion is forbidden".to_owned()),
        (Err(impossible), Some(_)) => Some(format!("a completion is possible, but {impossible}")),
        (Err(impossible), None) => not_forbidden(document, answers, random, &impossible),
    }?;
    let lowest = (document.lowest(), document.lowest());
    let example = scenario(document, answers, title, found.map_or(lowest, |found| found.band));
    Some(format!("{breach}\n\n{example}"))
}

/// All completions that no `never` forbids, or some, and whether that is all.
fn some_completions(
    document: &Document,
    answers: &Answers,
    random: &mut Random,
) -> (Vec<Completion>, bool) {
    let open = |id: QuestionId| answers.possible(document, id).len();
    let all = document.question_ids().try_fold(1_usize, |all, id| all.checked_mul(open(id)));
    if all.is_some_and(|all| all <= ALL) {
        return (reference::completions(document, answers), true);
    }
    let drawn = (0..DRAWN).map(|_| drawn(document, answers, random));
    (drawn.filter(|one| reference::is_possible(document, one)).collect(), false)
}

fn drawn(document: &Document, answers: &Answers, random: &mut Random) -> Completion {
    // Mostly least worrying: otherwise every draw would stand at the highest level.
    let worries = [0, 2, 100][random.below(3)];
    let choice = |id: QuestionId| {
        let possible: Vec<ChoiceId> = answers.possible(document, id).choices().collect();
        let is_first = document.question(id).is_worrying() && !random.percent(worries);
        possible[if is_first { 0 } else { random.below(possible.len()) }]
    };
    document.question_ids().map(choice).collect()
}

/// What some completions show.
struct Found {
    band: (LevelId, LevelId),
    /// Given in all of them.
    certain: BTreeSet<ActionId>,
    /// Given in some of them.
    possible: BTreeSet<ActionId>,
}

impl Found {
    fn of(document: &Document, completions: &[Completion]) -> Option<Self> {
        let mut found = None;
        for completion in completions {
            let level = reference::level(document, completion);
            let given = reference::actions(document, completion);
            found = Some(match found {
                None => Self { band: (level, level), certain: given.clone(), possible: given },
                Some(Self { band: (least, greatest), mut certain, mut possible }) => {
                    certain.retain(|action| given.contains(action));
                    possible.extend(given);
                    Self { band: (least.min(level), greatest.max(level)), certain, possible }
                }
            });
        }
        found
    }

    /// Where a decision says something else; less than all completions may only show less.
    fn against(&self, document: &Document, decision: &Decision, is_all: bool) -> Option<String> {
        let said = |name: &str| document.level_named(name);
        let band = (said(&decision.band.at_least)?, said(&decision.band.at_most)?);
        let within = band.0 <= self.band.0 && self.band.1 <= band.1;
        if !within || (is_all && self.band != band) || !decision.band.exact {
            return Some(format!("the engine's band is {:?}", decision.band));
        }
        let names = |actions: &BTreeSet<ActionId>| -> BTreeSet<String> {
            actions.iter().map(|action| document.action(*action).name.clone()).collect()
        };
        let (certain, possible) = (names(&self.certain), names(&self.possible));
        let due = given_by_statements(decision);
        let all_due: BTreeSet<String> =
            decision.actions.iter().map(|action| action.name.clone()).collect();
        let open = could_give(decision);
        let undue: BTreeSet<String> = possible.difference(&all_due).cloned().collect();
        let right = if is_all {
            due == certain && open == undue
        } else {
            due.is_subset(&certain) && undue.is_subset(&open)
        };
        (!right).then(|| {
            format!(
                "due by the engine {due:?}, by the reference {certain:?};\n\
                 possible by the engine {open:?}, by the reference {undue:?}"
            )
        })
    }
}

/// The actions that are due whatever the level.
fn given_by_statements(decision: &Decision) -> BTreeSet<String> {
    let due = decision.actions.iter();
    let due = due.filter(|action| action.given_by.iter().any(|name| *name != decision.level));
    due.map(|action| action.name.clone()).collect()
}

/// The actions that missing answers could still give.
fn could_give(decision: &Decision) -> BTreeSet<String> {
    let unknowns = decision.not_known.iter();
    unknowns
        .flat_map(|one| one.could_give.iter().chain(&one.could_give_with_others))
        .cloned()
        .collect()
}

/// Where one statement alone is said to forbid the answers, it holds in every completion.
fn not_forbidden(
    document: &Document,
    answers: &Answers,
    random: &mut Random,
    impossible: &Impossible,
) -> Option<String> {
    let [forbidden] = impossible.nevers.as_slice() else { return None };
    let never = document.nevers.iter().find(|never| never.written == forbidden.written)?;
    let completion = drawn(document, answers, random);
    let holds = reference::holds(document, &completion, &never.condition);
    (!holds).then(|| format!("`{}` does not forbid every completion", never.written))
}

#[test]
fn a_disagreement_can_be_pasted_into_the_document() -> Outcome<()> {
    let mut files = shipped()?;
    let engine = Engine::new(document()?);
    let document = engine.document();
    let level = |name: &str| document.level_named(name).ok_or("a level");
    let mut sets = Vec::new();
    let mut text = "# Pasted\n".to_owned();
    for seed in 0..20 {
        let answers = some_answers(&mut Random::seeded(seed), document);
        let Ok(decision) = engine.decide(&answers) else { continue };
        let band = (level(&decision.band.at_least)?, level(&decision.band.at_most)?);
        text.push('\n');
        text.push_str(&scenario(document, &answers, "Pasted", band));
        sets.push(answers);
    }
    files.push(("99-pasted.md".to_owned(), text));
    let mut loaded = load_texts(&files);
    let examples = continuum_scenario::read(&mut loaded);
    assert_eq!(messages(&loaded), "nothing to say\n");
    let pasted: Vec<_> = examples.iter().filter(|example| example.title == "Pasted").collect();
    assert!(sets.len() > 10 && pasted.len() == sets.len(), "{} pasted", pasted.len());
    for (example, answers) in pasted.into_iter().zip(&sets) {
        assert_eq!(example.answers, *answers);
        assert!(continuum_scenario::run(&engine, example).passed());
    }
    Ok(())
}
