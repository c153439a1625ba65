//! The person's own level and reason beside the suggested one.

use crate::support::{Walk, document as document_of, small};
use continuum_flow::{Event, OwnLevel};
use continuum_model::{Document, Id, LevelId};

#[track_caller]
fn level(document: &Document, name: &str) -> OwnLevel {
    OwnLevel::Level(document.level_named(name).expect("a level"))
}

/// A child for whom the document suggests early help.
fn early_help(document: &Document) -> Walk<'_> {
    let mut walk = Walk::started(document);
    walk.reply("age", "child").mildly_to("worries").tick(&["care"]).go_on();
    walk.reply("meals", "early-help").mildly_to("result");
    assert_eq!(walk.level(), "early-help");
    walk
}

fn own_actions(walk: &Walk<'_>) -> Vec<String> {
    walk.result().own.actions.into_iter().map(|action| action.name).collect()
}

#[test]
fn nothing_is_chosen_beforehand_and_agreement_comes_first() {
    let document = small();
    let own = early_help(&document).result().own;
    assert_eq!(own.choices[0].words, "I agree with the suggestion");
    assert_eq!(own.choices.len(), 1 + document.levels.len());
    assert!(own.choices.iter().all(|choice| !choice.selected));
    assert!(own.said.is_empty() && own.actions.is_empty() && own.reason.is_empty());
}

#[test]
fn a_higher_level_brings_its_actions_and_says_whence_they_come() {
    let document = small();
    let mut walk = early_help(&document);
    let suggested = walk.actions();
    walk.send(Event::OwnLevelChosen(level(&document, "protection")));
    assert_eq!(walk.actions(), suggested, "what is suggested stays");
    assert_eq!(own_actions(&walk), ["telephone"]);
    let own = walk.result().own;
    assert!(own.said[0].contains("higher than the suggested one"), "{:?}", own.said);
    let lead = own.actions_lead.expect("whence they come");
    assert!(lead.contains("Child protection (level 4)"), "{lead}");
    assert_eq!(own.actions[0].because, "Protection by law.");
    assert_eq!(walk.level(), "early-help", "the suggestion is what it was");
}

#[test]
fn a_lower_level_takes_no_action_away() {
    let document = small();
    let mut walk = early_help(&document);
    let suggested = walk.actions();
    walk.send(Event::OwnLevelChosen(level(&document, "universal")));
    assert_eq!(walk.actions(), suggested);
    assert_eq!(own_actions(&walk), Vec::<String>::new());
    assert!(walk.result().own.said[0].contains("lower than the suggested one"));
}

#[test]
fn where_the_family_must_not_be_told_first_no_action_of_the_own_level_says_so() {
    let text = include_str!("../support/small.md").replacen(
        r#"level need        "Child in need"    { number "4" meaning "Help by law" basis s17 do ask }"#,
        r#"level need        "Child in need"    { number "4" meaning "Help by law" basis s17 do ask, quiet }"#,
        1,
    );
    let document = document_of(&text);
    let mut walk = early_help(&document);
    walk.send(Event::OwnLevelChosen(level(&document, "need")));
    let result = walk.result();
    assert!(result.actions.iter().chain(&result.own.actions).all(|action| action.keep_from_family));
    assert_eq!(own_actions(&walk), ["quiet", "ask"], "soonest first");
}

#[test]
fn agreement_is_with_one_suggestion_and_not_with_the_next() {
    let document = small();
    let mut walk = early_help(&document);
    walk.send(Event::OwnLevelChosen(OwnLevel::Agreed));
    assert!(walk.result().own.choices[0].selected);
    walk.back().change("meals").reply("meals", "need").go_on().mildly_to("result");
    assert_eq!(walk.level(), "need");
    let own = walk.result().own;
    assert!(own.choices.iter().all(|choice| !choice.selected) && own.said.is_empty());
}

#[test]
fn a_reason_is_kept_as_it_was_written_and_no_longer_than_there_is_room() {
    let document = small();
    let mut walk = early_help(&document);
    walk.send(Event::ReasonWritten("  It was\nworse last week ".to_owned()));
    let own = walk.result().own;
    assert_eq!(own.reason, "  It was\nworse last week ");
    assert_eq!(own.said, ["Your reason: It was\nworse last week"]);
    walk.send(Event::ReasonWritten("ä".repeat(20_000)));
    assert_eq!(walk.result().own.reason.chars().count(), own.letters);
}

#[test]
fn starting_again_forgets_it_and_other_pages_do_not_take_it() {
    let document = small();
    let mut walk = early_help(&document);
    walk.send(Event::OwnLevelChosen(OwnLevel::Agreed));
    walk.send(Event::ReasonWritten("Because".to_owned())).send(Event::Restarted);
    assert!(walk.state.is_untouched());
    walk.send(Event::OwnLevelChosen(level(&document, "need")));
    walk.send(Event::ReasonWritten("Because".to_owned()));
    assert!(walk.state.is_untouched());
    let none = OwnLevel::Level(LevelId::at(99));
    let mut walk = early_help(&document);
    walk.send(Event::OwnLevelChosen(none));
    assert!(walk.result().own.said.is_empty());
}
