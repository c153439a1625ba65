//! Answers changed from the check page, and answers that contradict each other.

use crate::support::{Walk, small};
use continuum_flow::Body;

#[test]
fn changing_returns_to_the_check_page_and_asks_only_what_is_new() {
    let document = small();
    let mut walk = Walk::started(&document);
    walk.reply("age", "child").mildly_to("check");
    walk.change("contacts").is_at("topic_history").reply("contacts", "2").go_on();
    walk.is_at("check").change_worries();
    walk.tick(&["education"]).go_on();
    walk.is_at("topic_education").reply("attendance", "early-help").go_on();
    walk.is_at("check");
}

#[test]
fn focus_goes_to_the_question_that_is_changed() {
    let document = small();
    let mut walk = Walk::started(&document);
    walk.mildly_to("check").change("aunt");
    assert_eq!(walk.view().focus, "q_aunt");
}

#[test]
fn going_back_from_a_change_returns_to_where_it_was_pressed() {
    let document = small();
    let mut walk = Walk::started(&document);
    walk.mildly_to("check").change("age").is_at("child").back();
    walk.is_at("check");
}

#[test]
fn answers_that_contradict_each_other_are_named_where_they_arise() {
    let document = small();
    let mut walk = Walk::started(&document);
    walk.reply("age", "under-1").reply("mobile", "moves");
    walk.with_two_worries().mildly_to("topic_history");
    walk.reply("contacts", "3").go_on();
    walk.is_at("topic_history");
    let view = walk.view();
    assert_eq!(view.errors[0].target, "q_contacts");
    assert!(view.errors[0].words.contains("Under 1"), "{:?}", view.errors);
    assert!(view.errors[0].words.contains("no time for so many"), "{:?}", view.errors);
}

#[test]
fn answers_made_to_contradict_on_the_way_back_are_named_on_the_check_page() {
    let document = small();
    let mut walk = Walk::started(&document);
    walk.reply("age", "under-1").reply("mobile", "moves").with_two_worries().mildly_to("check");
    walk.change("contacts").reply("contacts", "3").back();
    walk.is_at("check").go_on();
    walk.is_at("check");
    let view = walk.view();
    assert_eq!(view.focus, "errors");
    let Body::Check(check) = view.body else { panic!("no check page") };
    let rows = check.contradiction.expect("a contradiction").rows;
    assert_eq!(rows.iter().map(|row| &*row.name).collect::<Vec<_>>(), ["age", "contacts"]);
}
