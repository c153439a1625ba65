//! The way through the pages, forward, back and again.

use crate::support::{Walk, document as document_of, small};
use continuum_engine::{Given, Missing};
use continuum_flow::{Body, Event, answers};

#[test]
fn the_whole_way_with_nothing_worrying_ends_at_the_lowest_level_with_a_way_to_help() {
    let document = small();
    let mut walk = Walk::started(&document);
    walk.is_at("child").reply("age", "child").go_on();
    walk.is_at("red-flags").reply("told-secret", "no").go_on();
    walk.is_at("worries").send(Event::ToggledNone { chosen: true }).go_on();
    // Earlier contacts only matter beside two worries, so they are passed; strengths never are.
    walk.is_at("strengths").reply("aunt", "yes").go_on();
    walk.is_at("check").go_on();
    walk.is_at("result");
    let result = walk.result();
    assert_eq!(walk.level(), "universal");
    assert_eq!(result.actions[0].contacts[0].title, "The MASH, which anyone may call");
    assert!(result.why_lowest.is_some_and(|why| why.contains("MASH")));
    assert!(result.caveat.contains("at any time"));
    assert_eq!(result.strengths, ["An aunt who helps"]);
    assert_eq!(result.no_worry, ["Injuries", "Care", "Education"]);
}

#[test]
fn a_number_can_be_dialled_where_it_is_one_and_nothing_else() {
    let dialled = |number: &str| {
        let reached = format!("{{ number \"{number}\" checked \"2026-11-23\" }}");
        let text = include_str!("../support/small.md").replacen("{ local }", &reached, 1);
        let document = document_of(&text);
        let mut walk = Walk::started(&document);
        walk.reply("age", "child").mildly_to("result");
        walk.result().actions[0].contacts[0].dialled.clone()
    };
    assert_eq!(dialled("0808 800 5000").as_deref(), Some("08088005000"));
    assert_eq!(dialled("+44 1274 000000").as_deref(), Some("+441274000000"));
    assert_eq!(dialled("999 or 112"), None);
    assert_eq!(dialled("111, then choose 2"), None);
}

#[test]
fn continuing_without_an_answer_names_each_missing_one_and_loses_nothing() {
    let document = small();
    let mut walk = Walk::started(&document);
    walk.reply("age", "under-1").go_on();
    walk.is_at("child");
    let view = walk.view();
    assert_eq!(view.errors.len(), 1);
    assert_eq!(view.errors[0].target, "q_mobile");
    assert!(view.errors[0].words.contains("Not known"));
    assert_eq!(view.focus, "errors");
    assert!(view.title.starts_with("Error: "));
    walk.reply("mobile", "not known").go_on();
    walk.is_at("red-flags");
    assert_eq!(walk.view().errors.len(), 0);
}

#[test]
fn a_strength_may_be_left_out_and_that_says_nothing() {
    let document = small();
    let mut walk = Walk::started(&document);
    walk.mildly_to("strengths").go_on();
    walk.is_at("check");
    let Body::Check(check) = walk.view().body else { panic!("no check page") };
    assert_eq!(check.unanswered, 0);
    let aunt = walk.question("aunt");
    assert_eq!(answers(&walk.engine, &walk.state).get(aunt), Given::Missing(Missing::NotAsked));
    walk.go_on().is_at("result");
    assert!(!walk.result().can_complete);
}

#[test]
fn starting_again_forgets_everything() {
    let document = small();
    let mut walk = Walk::started(&document);
    walk.mildly_to("result").send(Event::Restarted);
    walk.is_at("start");
    assert!(walk.state.is_untouched());
}

#[test]
fn no_page_uses_words_that_judge_the_child_or_the_call() {
    let document = small();
    let mut walk = Walk::started(&document);
    let mut seen = String::new();
    walk.reply("age", "child").go_on();
    walk.reply("told-secret", "not known").go_on();
    for _ in 0..12 {
        seen.push_str(&serde_json::to_string(&walk.view()).expect("a view is data"));
        walk.send(Event::ToggledNone { chosen: true });
        walk.answer_the_rest_mildly().go_on();
    }
    let seen = seen.to_lowercase();
    for word in ["do not refer", "threshold", "score", "the case", "inappropriate", "verdict"] {
        assert!(!seen.contains(word), "{word}");
    }
}

#[test]
fn progress_says_how_many_questions_are_left() {
    let document = small();
    let mut walk = Walk::started(&document);
    let words = |walk: &Walk<'_>| walk.view().progress.map(|progress| progress.words);
    assert_eq!(words(&walk).as_deref(), Some("Section 1 · at least 1 question left"));
    walk.reply("age", "child").mildly_to("worries").tick(&["care", "education"]).go_on();
    // Meals and attendance, and contacts only beside two worries; strengths may be left out.
    assert_eq!(words(&walk).as_deref(), Some("Section 4 · 1 to 3 questions left"));
    walk.reply("meals", "universal").go_on();
    assert_eq!(words(&walk).as_deref(), Some("Section 5 · 1 question left"));
    walk.reply("attendance", "universal").go_on();
    walk.reply("aunt", "no").reply("coach", "no");
    assert_eq!(words(&walk).as_deref(), Some("Section 6 · no questions left"));
}

#[test]
fn every_question_says_why_it_is_asked_and_not_which_answer_does_what() {
    let document = small();
    let mut walk = Walk::started(&document);
    walk.reply("age", "child").mildly_to("worries").tick(&["care", "education"]).go_on();
    let mut told = Vec::new();
    while let Body::Form(form) = walk.view().body {
        for field in form.groups.into_iter().flat_map(|group| group.fields) {
            assert!(!field.why.words.is_empty(), "{}", field.name);
            let words = field.why.words.join(" ");
            for choice in field.answers.iter().filter(|choice| choice.words.len() > 3) {
                assert!(!words.contains(&choice.words), "{}: {words}", field.name);
            }
            told.push((field.name, words, field.why.sources));
        }
        // So that earlier contacts matter.
        if walk.place().ends_with("care") {
            walk.reply("meals", "early-help");
        }
        if walk.place().ends_with("education") {
            walk.reply("attendance", "early-help");
        }
        walk.answer_the_rest_mildly().go_on();
    }
    let of = |name: &str| told.iter().find(|(one, ..)| one == name).expect("it is asked");
    assert_eq!(of("meals").2, ["Guidance, page 6"], "a ladder without a reason of its own");
    assert_eq!(of("contacts").1, "Worries add up", "the document's own words");
    assert_eq!(of("contacts").2, ["Guidance, page 8"]);
}
