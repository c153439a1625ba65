//! What the worry is about.

use crate::support::{Walk, small};
use continuum_engine::Given;
use continuum_flow::{Body, Event, answers};

#[test]
fn a_topic_is_ticked_where_its_red_flag_is_yes_or_not_known() {
    let document = small();
    let mut walk = Walk::started(&document);
    walk.reply("age", "under-1").reply("mobile", "still").go_on();
    walk.reply("bruise", "not known").reply("told-secret", "no").go_on();
    walk.is_at("worries").go_on();
    walk.is_at("topic_injuries");
}

#[test]
fn a_tick_that_a_corrected_red_flag_left_behind_goes_before_it_is_seen() {
    let document = small();
    let mut walk = Walk::started(&document);
    walk.reply("age", "under-1").reply("mobile", "still").go_on();
    walk.reply("bruise", "not known").reply("told-secret", "no").go_on();
    walk.back().reply("bruise", "no").go_on();
    walk.is_at("worries").go_on();
    assert_eq!(walk.view().errors.len(), 1);
}

#[test]
fn no_worry_must_be_said_and_not_left_out() {
    let document = small();
    let mut walk = Walk::started(&document);
    walk.mildly_to("worries").go_on();
    walk.is_at("worries");
    assert_eq!(walk.view().errors[0].target, "topic_injuries");
}

#[test]
fn an_answer_in_a_topic_that_is_no_longer_chosen_does_not_count_and_comes_back() {
    let document = small();
    let mut walk = Walk::started(&document);
    walk.mildly_to("worries").tick(&["care"]).go_on();
    walk.is_at("topic_care").reply("meals", "need").go_on();
    walk.mildly_to("result");
    assert_eq!(walk.level(), "need");
    walk.back().is_at("check").change_worries();
    walk.is_at("worries").untick("care").send(Event::ToggledNone { chosen: true }).go_on();
    walk.is_at("check").go_on();
    assert_eq!(walk.level(), "universal");
    let meals = walk.question("meals");
    assert_eq!(answers(&walk.engine, &walk.state).get(meals), Given::NoWorry);
    walk.back().change_worries().tick(&["care"]).go_on();
    walk.is_at("check").go_on();
    assert_eq!(walk.level(), "need");
}

#[test]
fn a_topic_that_would_ask_this_child_nothing_is_not_offered() {
    let document = small();
    let mut walk = Walk::started(&document);
    walk.reply("age", "under-1").reply("mobile", "moves").mildly_to("worries");
    let Body::Worries(worries) = walk.view().body else { panic!("no worries") };
    let offered: Vec<_> =
        worries.groups.iter().flat_map(|group| &group.topics).map(|topic| &*topic.name).collect();
    assert_eq!(offered, ["injuries", "care"]);
}

#[test]
fn what_was_not_chosen_as_a_worry_is_never_shown_as_an_answer() {
    let document = small();
    let mut walk = Walk::started(&document);
    walk.reply("age", "child").go_on();
    walk.reply("told-secret", "not known").mildly_to("result");
    let more = walk.result().more_serious.expect("it could be more serious");
    let from: Vec<_> = more.answers.iter().map(|one| &*one.from).collect();
    assert!(from.iter().all(|from| ["No worry mentioned", "Not known"].contains(from)), "{from:?}");
}
