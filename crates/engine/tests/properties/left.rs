//! "2 to 5 questions left" is true in whatever order they are asked, and what is asked next is
//! what is not known.

use crate::support::{Random, for_each_case};
use continuum_engine::reference::{self, Completion};
use continuum_engine::{Answers, Decision, Engine, Given, QuestionsLeft};
use continuum_model::{ChoiceId, Document, Id, LevelId, QuestionId};

#[test]
fn no_question_is_left_exactly_where_the_level_is_settled() {
    for_each_case(3000, |_, document, answers| {
        let Ok(decision) = Engine::new(document.clone()).decide(answers) else { return };
        let (least, greatest) = reference::band(document, answers).expect("possible");
        let QuestionsLeft { fewest, most } = decision.questions_left;
        assert!(fewest <= most);
        assert_eq!(most == 0, least == greatest);
        assert_eq!(fewest == 0, least == greatest);
        let moving = decision.not_known.iter().filter(|unknown| unknown.moves_level);
        assert_eq!(most, moving.count());
    });
}

/// By trying every set of fewer answers, and some of as many.
#[test]
fn the_fewest_are_the_fewest_answers_that_can_settle_the_level() {
    for_each_case(2000, |_, document, answers| {
        let Ok(decision) = Engine::new(document.clone()).decide(answers) else { return };
        let fewest = decision.questions_left.fewest;
        let cases: Vec<(Completion, LevelId)> = reference::completions(document, answers)
            .into_iter()
            .map(|completion| (completion.clone(), reference::level(document, &completion)))
            .collect();
        let settled = |few: &[(QuestionId, ChoiceId)]| {
            let fits = |case: &Completion| few.iter().all(|(id, one)| case[id.position()] == *one);
            let mut levels = cases.iter().filter(|(case, _)| fits(case)).map(|(_, level)| level);
            let first = levels.next();
            first.is_some() && levels.all(|level| Some(level) == first)
        };
        for count in 0..fewest {
            assert!(!any_of(document, answers, count, settled), "{count} settle it");
        }
        assert!(any_of(document, answers, fewest, settled), "{fewest} do not settle it");
    });
}

/// Answers to some questions.
type Told = Vec<(QuestionId, ChoiceId)>;

/// Whether some of so many possible answers to missing questions are accepted.
fn any_of(
    document: &Document,
    answers: &Answers,
    count: usize,
    accepts: impl Fn(&[(QuestionId, ChoiceId)]) -> bool,
) -> bool {
    let mut sets: Vec<Told> = vec![Vec::new()];
    for question in document.question_ids() {
        let possible = answers.possible(document, question);
        if possible.len() < 2 {
            continue;
        }
        let small = sets.iter().filter(|set| set.len() < count);
        let longer = small.flat_map(|set| {
            let with = |choice| [set.as_slice(), &[(question, choice)]].concat();
            possible.choices().map(with).collect::<Vec<_>>()
        });
        let longer: Vec<_> = longer.collect();
        sets.extend(longer);
    }
    sets.iter().filter(|set| set.len() == count).any(|set| accepts(set))
}

/// Whichever of the questions that matter is asked, and whatever is answered.
#[test]
fn asking_in_any_order_takes_as_many_as_was_said() {
    for_each_case(1000, |random, document, answers| {
        let engine = Engine::new(document.clone());
        let mut answers = answers.clone();
        let Ok(mut decision) = engine.decide(&answers) else { return };
        let first = decision.questions_left;
        let mut asked = 0;
        while decision.questions_left.most > 0 {
            answers = one_more(random, &engine, &answers, &decision);
            decision = engine.decide(&answers).expect("possible");
            asked += 1;
            assert!(asked + decision.questions_left.most <= first.most);
        }
        assert!(first.fewest <= asked && asked <= first.most, "{first:?}, and {asked} were asked");
        let (least, greatest) = reference::band(document, &answers).expect("possible");
        assert_eq!(least, greatest);
    });
}

/// Any question that moves the level, with any answer that can be.
fn one_more(
    random: &mut Random,
    engine: &Engine,
    answers: &Answers,
    decision: &Decision,
) -> Answers {
    let document = engine.document();
    let moving: Vec<_> = decision.not_known.iter().filter(|one| one.moves_level).collect();
    let one = &moving[random.below(moving.len())].question;
    let question = document.question_named(one).expect("a question");
    let choices = answers.possible(document, question).choices();
    let possible = choices.filter_map(|choice| {
        let mut more = answers.clone();
        more.set(question, Given::Choice(choice));
        engine.band(&more).map(|_| more)
    });
    let mut possible: Vec<Answers> = possible.collect();
    possible.swap_remove(random.below(possible.len()))
}

#[test]
fn next_are_the_questions_that_are_not_known_in_the_same_order() {
    for_each_case(2000, |_, document, answers| {
        let Ok(decision) = Engine::new(document.clone()).decide(answers) else { return };
        let Decision { next, not_known, .. } = &decision;
        assert!(next.iter().map(|one| &one.question).eq(not_known.iter().map(|one| &one.question)));
        assert!(next.iter().all(|one| !one.because.is_empty()));
    });
}
