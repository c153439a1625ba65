//! What the result says.

use crate::support::{Walk, document as document_of, small};

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
    let text = include_str!("../support/small.md").to_owned()
        + "\n```threshold\n\
           do known { give team when contacts at least 2 because \"They know the family\" }\n\
           do lost  { give ask, offer-help when meals is need and contacts at least 3 because \"b\" }\n```\n";
    let document = document_of(&text);
    let mut walk = Walk::started(&document);
    walk.reply("age", "child").go_on().reply("told-secret", "yes").mildly_to("worries");
    walk.tick(&["care"]).go_on();
    walk.reply("meals", "not known").mildly_to("topic_history");
    walk.reply("contacts", "not known").mildly_to("result");
    assert_eq!(walk.level(), "protection");
    let result = walk.result();
    assert_eq!(result.actions_inexact, None);
    let told: Vec<_> = result
        .not_known
        .iter()
        .map(|unknown| (&*unknown.name, unknown.matters.as_deref()))
        .collect();
    let contacts = "Knowing this could call for this: Bring a team.";
    let meals =
        "Together with other missing answers it could call for this: Ask for help; Offer help.";
    assert_eq!(told, [("contacts", Some(contacts)), ("meals", Some(meals))]);
    assert!(result.not_known.iter().all(|unknown| unknown.talk.is_none()));
}

#[test]
fn a_reason_that_is_one_of_several_is_not_shown_as_an_answer() {
    let text = include_str!("../support/small.md").to_owned()
        + "\n```threshold\n\
           indicator left \"Left alone\" { topic care level need because \"b\" see guidance \"p\" }\n\
           indicator locked \"Locked in\" { topic care level need because \"b\" see guidance \"p\" }\n\
           never left is no and locked is no { because \"One of them is known\" }\n```\n";
    let document = document_of(&text);
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
fn the_level_and_what_to_do_are_graded_in_words() {
    let text = include_str!("../support/small.md").replacen(
        r#"meaning "Protection by law""#,
        r#"meaning "Protection by law" priority red within "today""#,
        1,
    );
    let document = document_of(&text);
    let mut walk = Walk::started(&document);
    walk.reply("age", "child").go_on().reply("told-secret", "yes").mildly_to("result");
    let result = walk.result();
    let level = result.level.expect("a level");
    assert_eq!(level.grade.expect("a grade").words, "Red: at once");
    assert_eq!(level.within.as_deref(), Some("today."));
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
    let level = walk.result().level.expect("a band");
    assert_eq!(level.heading, "At least Universal");
    assert_eq!(
        level.could_be.as_deref(),
        Some(
            "At least Universal (level 1). It could be Child protection (level 4) if the missing \
             answer to “The child has told you of a secret” turned out to be worrying."
        )
    );
    assert_eq!(
        level.talk.as_deref(),
        Some("Talk to the MASH about exactly what is not known here.")
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
    assert!(picture.words.contains("At least: Universal (level 1)"), "{}", picture.words);
    assert!(picture.words.contains("anything up to Child protection (level 4)"));
    assert_eq!(picture.steps[4].lines, ["Child protection"]);
}
