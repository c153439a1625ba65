//! What must be done at once comes before everything else.

use crate::support::{Walk, small};
use continuum_flow::{Body, Event};

#[test]
fn urgent_advice_comes_before_anything_else_is_asked_and_only_once() {
    let document = small();
    let mut walk = Walk::started(&document);
    walk.reply("age", "under-1").reply("mobile", "still").go_on();
    walk.is_at("red-flags").reply("bruise", "yes").reply("told-secret", "no").go_on();
    walk.is_at("act-now");
    let Body::ActNow(page) = walk.view().body else { panic!("no page about acting now") };
    assert_eq!(page.actions[0].what, "Telephone");
    assert_eq!(page.actions[0].family_advice.as_deref(), Some("Unless it raises risk."));
    walk.back().is_at("red-flags").go_on();
    walk.is_at("worries");
    assert_eq!(walk.view().reminders, ["Telephone"]);
    walk.mildly_to("result");
    assert_eq!(walk.level(), "protection");
}

#[test]
fn a_second_urgent_action_stops_the_person_again() {
    let document = small();
    let mut walk = Walk::started(&document);
    walk.reply("age", "under-1").reply("mobile", "still").go_on();
    walk.reply("bruise", "yes").reply("told-secret", "no").go_on();
    walk.is_at("act-now").back();
    walk.reply("told-secret", "yes").go_on();
    walk.is_at("act-now").go_on();
    walk.is_at("worries");
    assert_eq!(walk.view().reminders.len(), 2);
}

#[test]
fn the_suggestion_can_be_seen_early_and_the_picture_completed_afterwards() {
    let document = small();
    let mut walk = Walk::started(&document);
    walk.reply("age", "child").go_on();
    walk.reply("told-secret", "yes").go_on();
    walk.is_at("act-now").send(Event::AskedForSuggestion);
    walk.is_at("result");
    assert!(walk.result().can_complete);
    assert!(walk.actions().contains(&"quiet".to_owned()));
    walk.back().is_at("act-now").send(Event::AskedForSuggestion);
    walk.go_on().is_at("worries");
    walk.mildly_to("check");
}

#[test]
fn once_nothing_can_be_more_serious_what_to_do_comes_first() {
    let document = small();
    let mut walk = Walk::started(&document);
    walk.reply("age", "child").go_on().reply("told-secret", "yes").go_on();
    let Body::ActNow(page) = walk.is_at("act-now").view().body else { panic!("no page") };
    assert!(page.settled);
    assert!(page.then.contains("complete the picture afterwards"), "{}", page.then);
    walk.send(Event::AskedForSuggestion).is_at("result");
    assert!(walk.result().can_complete);
    assert_eq!(walk.level(), "protection");
}
