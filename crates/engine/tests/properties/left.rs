//! "2 to 5 questions left" is true, and what is asked next is what is not known.

use crate::support::for_each_case;
use continuum_engine::{Answers, Decision, Engine, Given, QuestionsLeft, reference};
use continuum_model::{Document, QuestionId};

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
        assert!(most <= moving.count());
    });
}

/// Asked is the same question whatever else may be asked, the first in the diagram's order. After
/// its best answer one question fewer is left at best, after its worst one fewer at most. So, step
/// by step, asking takes no more than `most` and can take `fewest`.
#[test]
fn some_open_question_leaves_one_fewer_after_its_best_and_its_worst_answer() {
    for_each_case(1000, |_, document, answers| {
        let engine = Engine::new(document.clone());
        let Ok(decision) = engine.decide(answers) else { return };
        if decision.questions_left.most == 0 {
            return;
        }
        let mut moving = decision.not_known.iter().filter(|unknown| unknown.moves_level);
        let is_asked = moving.any(|unknown| {
            let question = document.question_named(&unknown.question).expect("a question");
            counted_by_answers(&engine, answers, question) == Some(decision.questions_left)
        });
        assert!(is_asked, "{:?}", decision.questions_left);
    });
}

/// What is left when a question is asked first, from what is left after each of its answers.
fn counted_by_answers(
    engine: &Engine,
    answers: &Answers,
    question: QuestionId,
) -> Option<QuestionsLeft> {
    let choices = answers.possible(engine.document(), question).choices();
    let left = choices.filter_map(|choice| {
        let mut more = answers.clone();
        more.set(question, Given::Choice(choice));
        engine.decide(&more).ok().map(|decision| decision.questions_left)
    });
    let left: Vec<QuestionsLeft> = left.collect();
    let fewest = left.iter().map(|left| left.fewest).min()?;
    let most = left.iter().map(|left| left.most).max()?;
    Some(QuestionsLeft { fewest: fewest + 1, most: most + 1 })
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

/// However little is known, asking what is left in some order ends within `most`.
#[test]
fn asking_what_the_count_asks_first_ends_in_time() {
    for_each_case(500, |random, document, answers| {
        let engine = Engine::new(document.clone());
        let mut answers = answers.clone();
        let Ok(first) = engine.decide(&answers) else { return };
        let (mut asked, mut left) = (0, first.questions_left);
        while left.most > 0 {
            let Some((more, after)) =
                ask(&engine, document, &answers, left, |count| random.below(count))
            else {
                panic!("nothing to ask, and {left:?}")
            };
            (answers, left, asked) = (more, after, asked + 1);
            assert!(asked + left.most <= first.questions_left.most);
        }
        assert!(asked >= first.questions_left.fewest);
        let (least, greatest) = reference::band(document, &answers).expect("possible");
        assert_eq!(least, greatest);
    });
}

/// Asks the question that the count is about, and gets some possible answer.
fn ask(
    engine: &Engine,
    document: &Document,
    answers: &Answers,
    left: QuestionsLeft,
    mut any: impl FnMut(usize) -> usize,
) -> Option<(Answers, QuestionsLeft)> {
    let mut missing = document.question_ids();
    let asked = missing.find(|question| {
        answers.possible(document, *question).len() > 1
            && counted_by_answers(engine, answers, *question) == Some(left)
    })?;
    let choices = answers.possible(document, asked).choices();
    let possible = choices.filter_map(|choice| {
        let mut more = answers.clone();
        more.set(asked, Given::Choice(choice));
        let left = engine.decide(&more).ok()?.questions_left;
        Some((more, left))
    });
    let mut possible: Vec<_> = possible.collect();
    let one = any(possible.len());
    Some(possible.swap_remove(one))
}
