//! A record that was saved, opened again: with the same document, with another edition, and files
//! that are none.

use crate::support::{Walk, document as document_of, small};
use continuum_flow::{Body, Event, OpenedView, OwnLevel, RECORD_LIMIT, ResultView, State, answers};
use continuum_model::Document;

/// Two worries, one of them not known, and a history.
fn saved(document: &Document) -> Walk<'_> {
    let mut walk = Walk::started(document);
    walk.reply("age", "child").mildly_to("worries").tick(&["care", "education"]).go_on();
    walk.reply("meals", "early-help").go_on();
    walk.reply("attendance", "not known").go_on();
    walk.reply("contacts", "declined").mildly_to("result");
    walk
}

fn file(walk: &Walk<'_>) -> String {
    walk.result().record_json
}

/// Somebody on the first page.
fn arriving(document: &Document) -> Walk<'_> {
    let mut walk = Walk::started(document);
    walk.state = State::new();
    walk
}

fn opened<'a>(document: &'a Document, file: &str) -> Walk<'a> {
    let mut walk = arriving(document);
    walk.open(file);
    walk
}

#[track_caller]
fn compared(walk: &Walk<'_>) -> OpenedView {
    let compared = continuum_flow::opened(&walk.engine, &walk.state);
    compared.unwrap_or_else(|| panic!("nothing opened: {:?}", walk.view().errors))
}

/// The other edition of the small document: with another text, and so another digest.
#[track_caller]
fn edition(from: &str, to: &str) -> Document {
    let text = include_str!("../support/small.md")
        // It bounds what a number may be, and is no part of what is tried here.
        .replace(
            "never age is under-1 and contacts at least 3",
            "never age is under-1 and contacts at least 2",
        )
        .replacen(r#"edition "First""#, r#"edition "Second""#, 1);
    assert!(text.contains(from), "{from}");
    document_of(&text.replace(from, to))
}

/// The same with more statements.
#[track_caller]
fn edition_with(more: &str) -> Document {
    edition("never age", &format!("{more}\nnever age"))
}

fn plain(result: ResultView) -> ResultView {
    ResultView { record_json: String::new(), ..result }
}

#[test]
fn the_same_document_gives_the_same_result() {
    let document = small();
    let mut before = saved(&document);
    let need = document.level_named("need").expect("a level");
    before.send(Event::OwnLevelChosen(OwnLevel::Level(need)));
    before.send(Event::ReasonWritten("“Worse”\nsince May\u{7}".to_owned()));
    let mut after = opened(&document, &file(&before));
    after.is_at("result");
    assert_eq!(plain(after.result()), plain(before.result()));
    assert_eq!(file(&after), file(&before), "saved again it is the same file");
    assert_eq!(answers(&after.engine, &after.state), answers(&before.engine, &before.state));
    let compared = compared(&after);
    assert!(compared.lead.contains("suggest the same now"), "{}", compared.lead);
    assert!(compared.levels.is_empty() && compared.lost.is_empty());
    assert!(compared.new.is_empty() && compared.reworded.is_empty());
}

#[test]
fn the_file_names_the_document_and_holds_each_kind_of_missing_and_no_time() {
    let document = small();
    let json: serde_json::Value = serde_json::from_str(&file(&saved(&document))).expect("JSON");
    assert_eq!(json["document"]["id"], "small");
    assert_eq!(json["document"]["edition"], "First");
    assert_eq!(json["document"]["digest"], document.identity.digest);
    assert_eq!(json["answers"]["attendance"]["not_known"], true);
    assert_eq!(json["answers"]["contacts"]["declined"], true);
    assert_eq!(json["answers"]["falls"]["no_worry"], true);
    assert!(json["answers"]["coach"].is_null() || json["answers"]["coach"].is_boolean());
    assert_eq!(json["in_words"]["meals"]["answer"], "Sometimes hungry");
    assert_eq!(json["suggestion"]["at_least"]["name"], "early-help");
    assert!(json["own"]["level"].is_null() && json["own"]["agrees"] == false);
    let names: Vec<_> = json.as_object().expect("an object").keys().collect();
    let expected =
        ["answers", "continuum_record", "document", "in_words", "own", "suggestion", "worries"];
    assert_eq!(names, expected);
}

#[test]
fn agreement_is_saved_and_opened() {
    let document = small();
    let mut walk = saved(&document);
    walk.send(Event::OwnLevelChosen(OwnLevel::Agreed));
    let after = opened(&document, &file(&walk));
    assert!(after.result().own.choices[0].selected);
}

#[test]
fn answers_are_replaced_only_when_the_person_says_so() {
    let document = small();
    let record = file(&saved(&document));
    let mut walk = Walk::started(&document);
    walk.reply("age", "older").mildly_to("result");
    let before = walk.result();
    walk.open(&record);
    assert_eq!(plain(walk.result()), plain(before.clone()), "nothing has changed yet");
    let asked = walk.view();
    assert!(asked.replacing && asked.focus == "replacing");
    walk.send(Event::RecordLeft);
    assert!(!walk.view().replacing);
    assert_eq!(plain(walk.result()), plain(before));
    walk.open(&record).send(Event::RecordTaken);
    assert_eq!(walk.level(), "early-help");
    assert_eq!(walk.view().focus, "heading");
}

#[test]
fn answers_given_before_going_back_to_the_start_are_asked_about_too() {
    let document = small();
    let record = file(&saved(&document));
    let mut walk = Walk::started(&document);
    walk.reply("age", "older").back();
    walk.is_at("start").open(&record);
    assert!(walk.view().replacing);
    walk.send(Event::Started);
    walk.is_at("child");
    assert!(!walk.view().replacing, "going on leaves the record");
}

#[test]
fn another_text_says_what_has_changed_since() {
    let old = small();
    let new = edition(
        r#"rung early-help "Sometimes hungry""#,
        r#"rung early-help "Skips meals"
  rung targeted   "Sometimes hungry""#,
    );
    let after = opened(&new, &file(&saved(&old)));
    assert_eq!(after.level(), "targeted", "what was seen stands at another level now");
    let compared = compared(&after);
    assert!(compared.lead.contains("“A small document”, First"), "{}", compared.lead);
    assert!(compared.lead.contains("“A small document”, Second"), "{}", compared.lead);
    let then = "Suggested in the record: Early help (level 2) to Targeted (level 3).";
    assert_eq!(compared.levels[0], then);
    assert!(compared.levels[1].starts_with("Suggested now"), "{:?}", compared.levels);
    assert!(compared.levels[1].contains("Targeted (level 3)"));
    assert!(compared.reworded.is_empty(), "the person read the same words");
}

#[test]
fn a_renamed_question_keeps_its_answer_and_says_how_it_reads_now() {
    let old = small();
    let new = edition(
        r#"ladder meals "Is the child fed?" {"#,
        "ladder food \"Does the child eat enough?\" {\n  formerly meals",
    );
    let after = opened(&new, &file(&saved(&old)));
    assert_eq!(after.level(), "early-help");
    let compared = compared(&after);
    let said = "Then: “Is the child fed?” – Sometimes hungry. \
                Now: “Does the child eat enough?” – Sometimes hungry.";
    assert_eq!(compared.reworded, [said]);
    assert!(compared.lost.is_empty() && compared.new.is_empty(), "{compared:?}");
}

#[test]
fn a_question_that_is_gone_is_told_in_the_words_of_then_and_the_new_one_is_asked() {
    let old = small();
    let new =
        edition(r#"ladder meals "Is the child fed?""#, r#"ladder food "Does the child eat?""#);
    let mut after = opened(&new, &file(&saved(&old)));
    let compared = compared(&after);
    assert_eq!(
        compared.lost,
        ["“Is the child fed?” – Sometimes hungry. This edition does not ask it."]
    );
    assert_eq!(compared.new, ["Does the child eat?"]);
    assert!(after.result().can_complete);
    after.go_on().is_at("topic_care").reply("food", "need").go_on();
    after.mildly_to("result");
    assert_eq!(after.level(), "need");
    assert!(self::compared(&after).new.is_empty(), "it is answered now");
}

#[test]
fn an_answer_that_is_gone_does_not_count() {
    let old = small();
    let new = edition(r#"answer child "1 to 15""#, r#"answer pupil "5 to 15""#);
    let after = opened(&new, &file(&saved(&old)));
    let compared = compared(&after);
    assert_eq!(compared.lost.len(), 1, "{compared:?}");
    assert!(compared.lost[0].contains("1 to 15. This edition has no such answer"));
    assert_eq!(after.state.reply(after.question("age")), None);
}

#[test]
fn more_than_a_number_counts_only_where_it_is_certain() {
    let old = small();
    let mut walk = Walk::started(&old);
    walk.reply("age", "child").with_two_worries().reply("contacts", "3").mildly_to("result");
    let record = file(&walk);
    let more = edition("number 0 to 3 or more", "number 0 to 5 or more");
    let after = opened(&more, &record);
    assert_eq!(after.state.reply(after.question("contacts")), None, "it may have been more than 3");
    assert!(compared(&after).lost[0].contains("3 or more"), "{:?}", compared(&after).lost);
    let fewer = edition("number 0 to 3 or more", "number 0 to 2 or more");
    let after = opened(&fewer, &record);
    let reworded = compared(&after).reworded;
    assert_eq!(reworded.len(), 1, "{reworded:?}");
    assert!(reworded[0].ends_with("2 or more."), "{reworded:?}");
    assert!(compared(&after).lost.is_empty());
}

#[test]
fn a_worry_that_was_never_offered_is_not_taken_for_none() {
    let old = small();
    let new = edition_with(
        r#"topic sleep "Sleep" in parenting
           ladder nights "Does the child sleep?" {
             topic sleep rung universal "Yes" rung need "Hardly" see guidance "page 9"
           }"#,
    );
    let mut after = opened(&new, &file(&saved(&old)));
    let counted = answers(&after.engine, &after.state);
    let nights = after.question("nights");
    assert_eq!(counted.get(nights), continuum_engine::Given::default(), "not asked, never “no”");
    assert_eq!(compared(&after).new, ["Sleep. This worry was not offered before."]);
    assert!(!after.result().no_worry.contains(&"Sleep".to_owned()));
    after.go_on().is_at("worries").go_on();
    assert!(compared_at_result(&mut after).new.is_empty());
    assert!(after.result().no_worry.contains(&"Sleep".to_owned()));
}

fn compared_at_result(walk: &mut Walk<'_>) -> OpenedView {
    walk.mildly_to("result");
    compared(walk)
}

#[test]
fn answers_that_cannot_all_be_right_in_the_other_edition_are_shown_to_be_changed() {
    let old = small();
    let new = edition_with(r#"never age is child and meals is early-help { because "It was so" }"#);
    let mut after = opened(&new, &file(&saved(&old)));
    after.is_at("check");
    assert!(!after.view().errors.is_empty());
    assert!(matches!(after.view().body, Body::Check(_)));
    assert!(compared(&after).lead.contains("another edition"));
}

#[test]
fn a_file_that_is_no_record_is_refused_and_nothing_is_lost() {
    let document = small();
    let good = file(&saved(&document));
    let other = good.replace(r#""id": "small""#, r#""id": "large""#);
    let wrong = |from: &str, to: &str| {
        assert!(good.contains(from), "{from} in {good}");
        good.replacen(from, to, 1)
    };
    let deep = "[".repeat(100_000);
    let cases = [
        (String::new(), "empty or could not be read"),
        ("Dear all,".to_owned(), "line 1, character 1"),
        (good[..good.len() / 2].to_owned(), "cannot be read from line"),
        (deep, "cannot be read from line 1"),
        (" ".repeat(RECORD_LIMIT + 1), "larger than any record"),
        ("[1, 2]".to_owned(), "no record of this check"),
        (r#"{"name": "package"}"#.to_owned(), "no record of this check"),
        (wrong(r#""continuum_record": 1"#, r#""continuum_record": 2"#), "another version"),
        (wrong(r#""meals": "early-help""#, r#""meals": 7"#), "“answers.meals”"),
        (wrong(r#""meals": "early-help""#, r#""unicorn": "early-help""#), "“answers.unicorn”"),
        (wrong(r#""reason": """#, r#""reason": 1e999"#), "cannot be read from line"),
        (wrong(r#""reason": """#, r#""reason": []"#), "“own.reason”"),
        (wrong(r#""agrees": false"#, r#""agrees": "no""#), "“own.agrees”"),
        (wrong(r#""question": "Is"#, r#""question": {}, "x": "Is"#), "“in_words.meals.question”"),
        (other, "another document: “A small document”"),
    ];
    let mut walk = Walk::started(&document);
    walk.reply("age", "older").mildly_to("result");
    let before = walk.state.clone();
    for (bytes, said) in cases {
        walk.open(&bytes);
        let view = walk.view();
        assert_eq!(view.errors.len(), 1, "{said}");
        assert_eq!(view.errors[0].target, "open_record");
        assert!(view.errors[0].words.contains(said), "{} has no {said}", view.errors[0].words);
        assert!(view.errors[0].words.ends_with("Nothing you entered here has changed."));
        assert_eq!(view.focus, "errors");
        assert_eq!(answers(&walk.engine, &walk.state), answers(&walk.engine, &before));
        assert_eq!(walk.level(), "universal");
    }
    walk.open(&good).send(Event::RecordTaken);
    assert!(walk.view().errors.is_empty());
    assert_eq!(walk.level(), "early-help");
}

#[test]
fn a_file_given_on_another_page_changes_nothing() {
    let document = small();
    let record = file(&saved(&document));
    let mut walk = Walk::started(&document);
    let before = walk.state.clone();
    walk.open(&record).send(Event::RecordTaken);
    assert_eq!(walk.state, before);
}

#[test]
fn a_byte_order_mark_before_the_file_does_no_harm() {
    let document = small();
    let record = format!("\u{feff}{}", file(&saved(&document)));
    assert_eq!(opened(&document, &record).level(), "early-help");
}

#[test]
fn a_suggestion_that_was_changed_in_the_file_is_shown_beside_the_true_one() {
    let document = small();
    let record = file(&saved(&document));
    let at = record.find(r#""suggestion""#).expect("it is there");
    let (head, tail) = record.split_at(at);
    let forged = format!("{head}{}", tail.replacen(r#""early-help""#, r#""universal""#, 1));
    let after = opened(&document, &forged);
    assert_eq!(after.level(), "early-help");
    assert!(compared(&after).lead.contains("not what is suggested now"));
}
