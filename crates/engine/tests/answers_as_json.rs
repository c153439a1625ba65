//! What answers look like as JSON, and what is said of each mistake.

use continuum_engine::{Answers, Given, Missing, answers_from_json, answers_to_json};
use continuum_model::{ChoiceId, Document, Id};
use serde_json::{Value, json};

/// A ladder, an indicator, a number from 0 to 5 or more, a number from 1 to 3, and a question.
fn document() -> Document {
    let choice = |name: &str, level: Option<u16>| json!({ "name": name, "words": name, "level": level, "actions": [] });
    let question = |name: &str, kind: Value, choices: Vec<Value>| {
        json!({
            "name": name, "formerly": [], "text": name, "topic": null, "kind": kind,
            "choices": choices, "asked_when": null, "otherwise": 0, "why": null, "hint": null,
            "origin": origin(),
        })
    };
    let numbers =
        |from: u32, to: u32| (from..=to).map(|one| choice(&one.to_string(), None)).collect();
    let grounds = json!({ "because": null, "see": [], "standing": null });
    let yes_or_no = || vec![choice("no", None), choice("yes", Some(1))];
    let questions = vec![
        question(
            "supervision",
            json!({ "ladder": grounds }),
            vec![choice("universal", Some(0)), choice("early-help", Some(1))],
        ),
        question(
            "bruise",
            json!({ "indicator": { "red_flag": true, "grounds": grounds } }),
            yes_or_no(),
        ),
        question(
            "contacts",
            json!({ "number": { "from": 0, "or_more": true, "fixed": false } }),
            numbers(0, 5),
        ),
        question(
            "children",
            json!({ "number": { "from": 1, "or_more": false, "fixed": true } }),
            numbers(1, 3),
        ),
        question(
            "age",
            json!({ "one-of": { "ordered": true, "fixed": true } }),
            vec![choice("under-1", None), choice("5-10", None)],
        ),
    ];
    let citation = json!({ "source": 0, "place": "" });
    serde_json::from_value(json!({
        "identity": {
            "id": "d", "title": "D", "edition": "1", "status": "test", "aligned": citation, "language": "en",
            "effective": null, "owner": null, "licence": null, "disclaimer": null, "digest": "",
        },
        "sources": [], "levels": [], "actions": [], "partners": [], "topics": [], "groups": [],
        "questions": questions, "asking_order": [0, 1, 2, 3, 4], "uplifts": [], "rules": [],
        "duties": [], "nevers": [], "requirements": [], "contacts": [], "wordings": [], "allowed": [],
    }))
    .expect("a document as JSON")
}

fn origin() -> Value {
    json!({ "span": { "file": 0, "start": 0, "end": 0 }, "headings": [] })
}

#[track_caller]
fn given(question: &str, value: &Value) -> Given {
    let document = document();
    let read = answers_from_json(&document, &json!({ question: value })).expect("an answer");
    read.get(document.question_named(question).expect("a question"))
}

#[track_caller]
fn refused(value: &Value, messages: &[&str]) {
    let problems = answers_from_json(&document(), value).expect_err("a mistake");
    let found: Vec<String> = problems.iter().map(ToString::to_string).collect();
    assert_eq!(found, messages);
}

fn choice(position: usize) -> Given {
    Given::Choice(ChoiceId::at(position))
}

#[test]
fn answers_are_names_yes_and_no_or_numbers() {
    assert_eq!(given("supervision", &json!("early-help")), choice(1));
    assert_eq!(given("bruise", &json!(true)), choice(1));
    assert_eq!(given("bruise", &json!("no")), choice(0));
    assert_eq!(given("contacts", &json!(3)), choice(3));
    assert_eq!(given("contacts", &json!("3")), choice(3));
    assert_eq!(given("contacts", &json!(3.0)), choice(3));
    assert_eq!(given("children", &json!(1)), choice(0));
    assert_eq!(given("age", &json!("5-10")), choice(1));
}

#[test]
fn missing_answers_say_why_they_are_missing() {
    assert_eq!(given("bruise", &json!(null)), Given::Missing(Missing::NotAsked));
    assert_eq!(given("bruise", &json!({ "not_asked": true })), Given::Missing(Missing::NotAsked));
    assert_eq!(given("bruise", &json!({ "not_known": true })), Given::Missing(Missing::NotKnown));
    assert_eq!(given("bruise", &json!({ "declined": true })), Given::Missing(Missing::Declined));
    assert_eq!(given("bruise", &json!({ "no_worry": true })), Given::NoWorry);
}

#[test]
fn a_number_above_an_or_more_range_is_its_last_choice() {
    assert_eq!(given("contacts", &json!(5)), choice(5));
    assert_eq!(given("contacts", &json!(7)), choice(5));
    assert_eq!(given("contacts", &json!(u64::MAX)), choice(5));
    assert_eq!(given("contacts", &json!("9".repeat(60))), choice(5));
    assert_eq!(given("contacts", &json!(1e300)), choice(5));
}

#[test]
fn every_mistake_is_named() {
    refused(
        &json!({
            "age": 4, "bruise": "perhaps", "bruises": true, "children": 4, "contacts": -1,
            "supervision": true,
        }),
        &[
            "`age`: expected the name of an answer, found `4`",
            "`bruise`: expected one of `no`, `yes`, found `perhaps`",
            "expected the name of a question, found `bruises`",
            "`children`: expected a number from 1 to 3, found `4`",
            "`contacts`: expected a number from 0 to 5 or more, found `-1`",
            "`supervision`: expected the name of an answer, found `true`",
        ],
    );
}

#[test]
fn nothing_is_guessed_from_the_wrong_type() {
    refused(&json!({ "contacts": 2.5 }), &["`contacts`: expected a whole number, found `2.5`"]);
    refused(&json!({ "bruise": 1 }), &["`bruise`: expected `true` or `false`, found `1`"]);
    refused(&json!({ "bruise": [true] }), &["`bruise`: expected `true` or `false`, found a list"]);
    refused(
        &json!({ "bruise": { "not_known": false } }),
        &["`bruise`: expected `true` or `false`, found `{\"not_known\":false}`"],
    );
    refused(
        &json!({ "bruise": { "not_known": true, "declined": true } }),
        &["`bruise`: expected `true` or `false`, found an object"],
    );
    refused(&json!([]), &["expected an object of names and answers, found a list"]);
}

#[test]
fn answers_are_written_as_they_are_read() {
    let document = document();
    let json = json!({
        "age": "under-1", "bruise": true, "children": 2, "contacts": 5,
        "supervision": { "no_worry": true },
    });
    let answers = answers_from_json(&document, &json).expect("answers");
    assert_eq!(answers_to_json(&document, &answers), json);
    assert_eq!(answers_to_json(&document, &Answers::none(&document)), json!({}));
}
