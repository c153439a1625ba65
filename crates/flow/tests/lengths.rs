//! The shipped document is long, and what one person is asked is not.
//!
//! Every field that wants an answer counts as a question, on every page from the first to the
//! result. The tick of a worry is not one, and neither is a strength, which may be left out.

mod support;

use continuum_model::{Document, Question, TopicId};
use support::referrer::{Child, MANNERS, Manner, Referrer, shipped};

/// With one clear worry.
const ONE: usize = 25;
/// With two.
const TWO: usize = 35;
/// With three.
const THREE: usize = 45;

const BEFORE_SCHOOL: &[Child] = &[
    &[("age", "unborn")],
    &[("age", "under-1"), ("mobility", "not-mobile")],
    &[("age", "under-1"), ("mobility", "moves")],
    &[("age", "1-4")],
    &[("age", "1-4"), ("disabled", "yes"), ("mobility", "not-mobile")],
];

const AT_SCHOOL: &[Child] = &[
    &[("age", "5-6"), ("schooling", "at-school")],
    &[("age", "5-6"), ("schooling", "home-educated"), ("disabled", "yes")],
    &[("age", "7-12"), ("schooling", "at-school")],
    &[("age", "7-12"), ("schooling", "no-school"), ("disabled", "yes"), ("mobility", "not-mobile")],
];

const NEARLY_GROWN: &[Child] = &[
    &[("age", "13-15"), ("schooling", "no-school")],
    &[("age", "13-15"), ("schooling", "at-school"), ("disabled", "yes")],
    &[("age", "16-17"), ("schooling", "at-school"), ("lives-with", "in-care")],
    &[
        ("age", "16-17"),
        ("schooling", "at-school"),
        ("disabled", "yes"),
        ("mobility", "not-mobile"),
    ],
];

/// Where a child lives is then a worry of its own, which nobody had to tick.
const ELSEWHERE: &[Child] = &[
    &[("age", "7-12"), ("schooling", "at-school"), ("lives-with", "private-arrangement")],
    &[("age", "16-17"), ("schooling", "no-school"), ("lives-with", "without-a-home")],
    &[
        ("age", "16-17"),
        ("disabled", "yes"),
        ("mobility", "not-mobile"),
        ("schooling", "no-school"),
        ("lives-with", "private-arrangement"),
    ],
];

#[test]
fn one_clear_worry_about_a_small_child_takes_at_most_25_answers() {
    each_worry(BEFORE_SCHOOL, |person| at_most(person, ONE, person.answered.len()));
}

#[test]
fn one_clear_worry_about_a_child_at_school_takes_at_most_25_answers() {
    each_worry(AT_SCHOOL, |person| at_most(person, ONE, person.answered.len()));
}

#[test]
fn one_clear_worry_about_somebody_nearly_grown_takes_at_most_25_answers() {
    each_worry(NEARLY_GROWN, |person| at_most(person, ONE, person.answered.len()));
}

#[test]
fn a_worry_about_a_child_who_lives_elsewhere_counts_as_two() {
    each_worry(ELSEWHERE, |person| {
        let document = person.document;
        let elsewhere = document.topic_named("private-fostering").expect("the topic");
        let of_the_worry = |id| {
            document.question(id).topic != Some(elsewhere) || document.question(id).is_red_flag()
        };
        let of_the_worry = person.answered.iter().filter(|(id, _)| of_the_worry(*id)).count();
        at_most(person, TWO, person.answered.len());
        at_most(person, ONE, of_the_worry);
    });
}

#[test]
fn three_worries_take_at_most_45_answers() {
    let engine = shipped();
    for child in [BEFORE_SCHOOL[4], AT_SCHOOL[2], AT_SCHOOL[3], NEARLY_GROWN[3], ELSEWHERE[2]] {
        for manner in [Manner::KnowsLittle, Manner::Grave] {
            let person = Referrer::new(&engine, child, manner);
            for three in triples(engine.document(), &person.offered()) {
                let person = person.with(&three).expect("offered");
                at_most(&person, THREE, person.answered.len());
            }
        }
    }
}

/// Every worry, of every child, in every manner.
#[track_caller]
fn each_worry(children: &[Child], check: impl Fn(&Referrer<'_>)) {
    let engine = shipped();
    for child in children {
        for manner in MANNERS {
            let person = Referrer::new(&engine, child, manner);
            let worries = person.offered();
            assert!(worries.len() > 10, "{child:?}: {worries:?}");
            worries.iter().filter_map(|worry| person.with(&[*worry])).for_each(|one| check(&one));
        }
    }
}

/// The longest worries together, and each worry with two that stand far from it.
fn triples(document: &Document, offered: &[TopicId]) -> Vec<[TopicId; 3]> {
    let mut longest = offered.to_vec();
    longest.sort_by_key(|topic| std::cmp::Reverse(length(document, *topic)));
    let longest = &longest[..5];
    let mut triples = Vec::new();
    for (at, first) in longest.iter().enumerate() {
        for (later, second) in longest.iter().enumerate().skip(at + 1) {
            triples.extend(longest[later + 1..].iter().map(|third| [*first, *second, *third]));
        }
    }
    let far = |from: usize, steps: usize| offered[(from + steps) % offered.len()];
    triples.extend((0..offered.len()).map(|at| [far(at, 0), far(at, 7), far(at, 16)]));
    triples
}

/// How many questions stand on a topic's page for somebody to whom all of them apply.
fn length(document: &Document, topic: TopicId) -> usize {
    let on_its_page = |question: &&Question| {
        question.topic == Some(topic) && !question.is_red_flag() && !question.is_strength()
    };
    document.questions.iter().filter(on_its_page).count()
}

#[track_caller]
fn at_most(person: &Referrer<'_>, limit: usize, count: usize) {
    let Referrer { document, child, manner, worries, answered, .. } = person;
    let worries: Vec<_> = worries.iter().map(|topic| &document.topic(*topic).name).collect();
    let asked = answered.iter().map(|(id, _)| &*document.question(*id).name);
    let asked = asked.collect::<Vec<_>>().join(", ");
    assert!(count <= limit, "{count} questions: {child:?}, {manner:?}, {worries:?}: {asked}");
}
