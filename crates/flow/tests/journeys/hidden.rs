//! Questions that come and go with the answers that govern them.

use crate::support::{Walk, small};
use continuum_engine::{Given, Missing};
use continuum_flow::{Body, answers};

#[test]
fn a_question_appears_and_goes_with_the_answer_that_governs_it() {
    let document = small();
    let mut walk = Walk::started(&document);
    assert_eq!(walk.shown(), ["age"], "the others wait for what decides about them");
    walk.reply("age", "not known");
    assert_eq!(walk.shown(), ["age", "mobile", "work"], "what may apply is asked");
    walk.reply("age", "under-1");
    assert_eq!(walk.shown(), ["age", "mobile"]);
    walk.reply("mobile", "still").reply("age", "older");
    assert_eq!(walk.shown(), ["age", "work"]);
    walk.reply("age", "under-1");
    assert_eq!(walk.shown(), ["age", "mobile"]);
    assert!(walk.state.reply(walk.question("mobile")).is_some(), "it comes back with its answer");
}

#[test]
fn an_answer_that_is_hidden_again_does_not_count() {
    let document = small();
    let mut walk = Walk::started(&document);
    walk.reply("age", "under-1").reply("mobile", "still").go_on();
    walk.reply("bruise", "yes").reply("told-secret", "no").go_on();
    walk.mildly_to("check");
    walk.change("age").is_at("child").reply("age", "child").go_on();
    walk.mildly_to("result");
    assert_eq!(walk.level(), "universal");
    let bruise = walk.question("bruise");
    assert_eq!(answers(&walk.engine, &walk.state).get(bruise), Given::Missing(Missing::NotAsked));
    assert!(walk.state.reply(bruise).is_some());
}

#[test]
fn what_can_change_nothing_is_not_asked_and_can_be_answered_on_the_check_page() {
    let document = small();
    let mut walk = Walk::started(&document);
    walk.reply("age", "child").mildly_to("check");
    let Body::Check(check) = walk.view().body else { panic!("no check page") };
    assert_eq!(check.unanswered, 0);
    let rows: Vec<_> = check.not_asked.iter().map(|row| (&*row.name, &*row.reply)).collect();
    assert_eq!(rows, [("contacts", "Not asked")]);
    let contacts = walk.question("contacts");
    let now = answers(&walk.engine, &walk.state).get(contacts);
    assert_eq!(now, Given::Missing(Missing::NotAsked));
    walk.change("contacts").is_at("topic_history");
    assert_eq!(walk.view().focus, "q_contacts");
    walk.reply("contacts", "1").go_on();
    walk.is_at("check");
    let Body::Check(check) = walk.view().body else { panic!("no check page") };
    assert!(check.not_asked.is_empty());
}

#[test]
fn looking_at_what_was_not_asked_and_going_back_asks_nothing() {
    let document = small();
    let mut walk = Walk::started(&document);
    walk.reply("age", "child").mildly_to("check").change("contacts").back();
    walk.is_at("check").go_on();
    walk.is_at("result");
}

#[test]
fn changing_an_answer_brings_back_what_matters_now() {
    let document = small();
    let mut walk = Walk::started(&document);
    walk.reply("age", "child").mildly_to("worries").tick(&["care", "education"]).go_on();
    walk.reply("meals", "universal").go_on();
    walk.reply("attendance", "early-help").go_on();
    walk.is_at("strengths").mildly_to("check");
    walk.change("meals").is_at("topic_care").reply("meals", "early-help").go_on();
    walk.is_at("topic_history").reply("contacts", "2").go_on();
    walk.is_at("check").go_on();
    assert_eq!(walk.level(), "targeted");
}
