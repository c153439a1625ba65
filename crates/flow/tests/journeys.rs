//! Journeys through the questionnaire, page by page.

mod support;

use continuum_engine::{Given, Missing};
use continuum_flow::{Body, Event, answers};
use support::{Walk, small};

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
    assert_eq!(result.actions[0].contact.as_deref(), Some("The MASH, which anyone may call"));
    assert!(result.why_lowest.is_some_and(|why| why.contains("MASH")));
    assert!(result.caveat.contains("at any time"));
    assert_eq!(result.strengths, ["An aunt who helps"]);
    assert_eq!(result.no_worry, ["Injuries", "Care", "Education"]);
}

#[test]
fn urgent_advice_comes_before_anything_else_is_asked_and_only_once() {
    let document = small();
    let mut walk = Walk::started(&document);
    walk.reply("age", "under-1").reply("mobile", "still").go_on();
    walk.is_at("red-flags").reply("bruise", "yes").reply("told-secret", "no").go_on();
    walk.is_at("act-now");
    let Body::ActNow(page) = walk.view().body else { panic!("no page about acting now") };
    assert_eq!(page.actions[0].what, "Telephone");
    assert_eq!(page.actions[0].family_advice.as_deref(), Some("Unless it raises risk"));
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
fn no_worry_must_be_said_and_not_left_out() {
    let document = small();
    let mut walk = Walk::started(&document);
    walk.mildly_to("worries").go_on();
    walk.is_at("worries");
    assert_eq!(walk.view().errors[0].target, "topic_injuries");
}

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
fn two_worries_and_a_history_reach_targeted_by_the_rule_that_says_so() {
    let document = small();
    let mut walk = Walk::started(&document);
    walk.reply("age", "child").mildly_to("worries").tick(&["care", "education"]).go_on();
    walk.reply("meals", "early-help").go_on();
    walk.reply("attendance", "early-help").go_on();
    walk.reply("contacts", "2").go_on();
    walk.mildly_to("result");
    assert_eq!(walk.level(), "targeted");
    let result = walk.result();
    let rule = result.why.iter().find(|why| why.statement == "adds-up").expect("the rule");
    assert_eq!(rule.standing.as_deref(), Some("Proposed by this project"));
    assert_eq!(rule.sources, ["Guidance, page 8"]);
    assert_eq!(result.partners.iter().map(|p| &*p.name).collect::<Vec<_>>(), ["school"]);
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

#[test]
fn what_is_not_known_says_why_it_matters_and_whom_to_talk_to() {
    let document = small();
    let mut walk = Walk::started(&document);
    walk.reply("age", "child").go_on();
    walk.reply("told-secret", "not known").go_on();
    walk.mildly_to("result");
    assert_eq!(walk.level(), "universal");
    let result = walk.result();
    assert!(
        result
            .level
            .and_then(|level| level.could_be)
            .is_some_and(|up| up.contains("Child protection"))
    );
    let unknown = &result.not_known[0];
    assert_eq!(unknown.name, "told-secret");
    assert!(unknown.talk.as_ref().is_some_and(|talk| talk.contains("MASH")));
}

#[test]
fn what_is_not_known_says_what_else_it_could_call_for() {
    let text = include_str!("support/small.md").to_owned()
        + "\n```threshold\n\
           do known { give team when contacts at least 2 because \"They know the family\" }\n\
           do lost  { give ask, offer-help when meals is need and contacts at least 3 because \"b\" }\n```\n";
    let document = support::document(&text);
    let mut walk = Walk::started(&document);
    walk.reply("age", "child").go_on().reply("told-secret", "yes").mildly_to("worries");
    walk.tick(&["care"]).go_on();
    walk.reply("meals", "not known").mildly_to("topic_history");
    walk.reply("contacts", "not known").mildly_to("result");
    assert_eq!(walk.level(), "protection");
    let result = walk.result();
    assert_eq!(result.actions_inexact, None);
    let told: Vec<_> =
        result.not_known.iter().map(|unknown| (&*unknown.name, &*unknown.matters)).collect();
    let contacts = "Knowing this could call for this: Bring a team.";
    let meals =
        "Together with other missing answers it could call for this: Ask for help; Offer help.";
    assert_eq!(told, [("contacts", contacts), ("meals", meals)]);
    assert!(result.not_known.iter().all(|unknown| unknown.talk.is_none()));
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
fn a_reason_that_is_one_of_several_is_not_shown_as_an_answer() {
    let text = include_str!("support/small.md").to_owned()
        + "\n```threshold\n\
           indicator left \"Left alone\" { topic care level need because \"b\" see guidance \"p\" }\n\
           indicator locked \"Locked in\" { topic care level need because \"b\" see guidance \"p\" }\n\
           never left is no and locked is no { because \"One of them is known\" }\n```\n";
    let document = support::document(&text);
    let mut walk = Walk::started(&document);
    walk.reply("age", "child").mildly_to("worries").tick(&["care"]).go_on();
    walk.reply("left", "not known").reply("locked", "not known");
    walk.mildly_to("result");
    assert_eq!(walk.level(), "need");
    let why = walk.result().why;
    assert_ne!(why.len(), 0);
    assert!(why.iter().all(|why| why.kind.starts_with("Not certain by itself")), "{why:?}");
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
fn the_result_says_what_would_make_it_more_or_less_serious_with_the_clause() {
    let document = small();
    let mut walk = Walk::started(&document);
    walk.reply("age", "child").mildly_to("worries").tick(&["care"]).go_on();
    walk.reply("meals", "need").mildly_to("result");
    let result = walk.result();
    let more = result.more_serious.expect("it could be more serious");
    assert_eq!(more.level, "Child protection (level 4)");
    assert_eq!(more.answers.len(), 1);
    assert_eq!((&*more.answers[0].from, &*more.answers[0].to), ("No", "Yes"));
    assert_eq!(more.why[0].sources, ["Guidance, page 3"]);
    assert_eq!(more.why[0].kind, "If the answer were yes", "nobody has answered so");
    let less = result.less_serious.expect("it could be less serious");
    assert_eq!(less.answers[0].question, "Is the child fed?");
    assert_eq!(less.answers[0].from, "Often hungry");
    assert!(less.lead.starts_with("The level rests on what you answered"), "{}", less.lead);
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

#[test]
fn the_level_and_what_to_do_are_graded_in_words() {
    let text = include_str!("support/small.md").replacen(
        r#"meaning "Protection by law""#,
        r#"meaning "Protection by law" priority red within "today""#,
        1,
    );
    let document = support::document(&text);
    let mut walk = Walk::started(&document);
    walk.reply("age", "child").go_on().reply("told-secret", "yes").mildly_to("result");
    let result = walk.result();
    let level = result.level.expect("a level");
    assert_eq!(level.grade.expect("a grade").words, "Red: at once");
    assert_eq!(level.within.as_deref(), Some("today"));
    let telephone = result.actions.iter().find(|action| action.name == "telephone");
    assert_eq!(telephone.and_then(|one| one.grade.as_ref()).map(|one| &*one.name), Some("red"));
}

#[test]
fn a_missing_answer_is_named_with_what_it_could_make_of_the_level() {
    let document = small();
    let mut walk = Walk::started(&document);
    walk.reply("age", "child").go_on();
    walk.reply("told-secret", "not known").go_on();
    walk.mildly_to("result");
    let could_be = walk.result().level.and_then(|level| level.could_be).expect("a band");
    assert_eq!(
        could_be,
        "At least Universal (level 1). It could be Child protection (level 4) if the missing \
         answer to “The child has told you of a secret” turned out to be worrying."
    );
    let talk = walk.result().not_known[0].talk.clone().expect("whom to talk to");
    assert!(talk.contains("The child has told you of a secret"), "{talk}");
}

#[test]
fn the_picture_says_in_words_what_it_shows() {
    let document = small();
    let mut walk = Walk::started(&document);
    walk.reply("age", "child").go_on();
    walk.reply("told-secret", "not known").mildly_to("result");
    let picture = walk.result().continuum.expect("a picture");
    let suggested: Vec<_> = picture.steps.iter().filter(|step| step.suggested).collect();
    assert_eq!(suggested.len(), 1);
    assert_eq!(suggested[0].name, "universal");
    assert!(picture.steps.iter().all(|step| step.possible));
    assert!(picture.words.contains("Suggested: Universal (level 1)"), "{}", picture.words);
    assert!(picture.words.contains("anything up to Child protection (level 4)"));
    assert_eq!(picture.steps[4].lines, ["Child protection"]);
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
