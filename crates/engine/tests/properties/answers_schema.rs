//! The schema is right, and accepts exactly what the reader of answers accepts.

use crate::support::{Random, random_document};
use continuum_engine::{Acceptable, answers_from_json, answers_schema};
use continuum_model::{Document, Question};
use jsonschema::Validator;
use serde_json::{Map, Value, json};
use std::fs;
use std::path::Path;

/// The shipped document.
fn shipped() -> Document {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../rules/bradford-2018");
    let files = fs::read_dir(folder).expect("the shipped document").map(|entry| {
        let path = entry.expect("a file").path();
        let name = path.file_name().expect("a name").to_string_lossy().into_owned();
        (name, fs::read(path).expect("a readable file"))
    });
    continuum_check::load(files.collect()).document.expect("no errors")
}

fn schema(document: &Document) -> Value {
    serde_json::to_value(answers_schema(document)).expect("a schema is JSON")
}

fn validator(schema: &Value) -> Validator {
    jsonschema::draft202012::new(schema).expect("a schema")
}

/// Random documents, and the shipped one.
fn documents() -> impl Iterator<Item = (Random, Document)> {
    let random = (0..300).map(|seed| {
        let mut random = Random::seeded(seed);
        let document = random_document(&mut random);
        (random, document)
    });
    random.chain([(Random::seeded(0), shipped())])
}

#[test]
fn it_is_a_schema() {
    for (_, document) in documents() {
        let schema = schema(&document);
        jsonschema::draft202012::meta::validate(&schema).expect("a schema by the meta-schema");
    }
}

#[test]
fn it_accepts_one_answer_exactly_where_the_reader_does() {
    for (_, document) in documents() {
        let schema = validator(&schema(&document));
        for question in &document.questions {
            for value in values(question) {
                agree(&document, &schema, &json!({ &question.name: value }));
            }
        }
    }
}

#[test]
fn it_accepts_answers_exactly_where_the_reader_does() {
    for (mut random, document) in documents() {
        let schema = validator(&schema(&document));
        for _ in 0..30 {
            agree(&document, &schema, &answers(&mut random, &document));
        }
        for value in [json!(null), json!([]), json!("age"), json!(1), json!(true), json!({})] {
            agree(&document, &schema, &value);
        }
    }
}

#[track_caller]
fn agree(document: &Document, schema: &Validator, answers: &Value) {
    let read = answers_from_json(document, answers);
    let valid = schema.validate(answers);
    assert_eq!(read.is_ok(), valid.is_ok(), "{answers}: {read:?}, by the schema {valid:?}");
}

/// Answers of every sort, right and wrong.
fn values(question: &Question) -> Vec<Value> {
    let mut values = vec![
        json!(null),
        json!(true),
        json!(false),
        json!(""),
        json!("true"),
        json!("not known"),
        json!([true]),
        json!([]),
        json!({}),
        json!({ "not_known": true, "declined": true }),
        json!({ "not_known": "yes" }),
        json!({ "unknown": true }),
    ];
    for kind in ["not_known", "not_asked", "declined", "no_worry"] {
        values.extend([true, false].map(|said| json!({ kind: said })));
    }
    let names = question.choices.iter().map(|choice| &choice.name);
    values.extend(names.flat_map(|name| {
        [name.clone(), format!("{name} "), name.to_uppercase(), format!("0{name}")].map(Value::from)
    }));
    let edges = match Acceptable::of(question) {
        Acceptable::Whole(range) => vec![range.from, range.to],
        _ => vec![0, 1],
    };
    let around = edges.iter().flat_map(|edge| [edge.saturating_sub(1), *edge, edge + 1]);
    for number in around.chain([0, 9, 10, 99, 100, 12_345, u64::MAX]) {
        values.extend([json!(number), json!(number.to_string()), json!(format!("00{number}"))]);
        values.extend([json!(format!("{number}.0")), json!(format!("-{number}"))]);
    }
    values.extend([-1.0, -0.0, 0.0, 1.0, 1.5, 2.0, 7.0, 1e15, 1e40, 1e300].map(Value::from));
    values.extend([-1, i64::MIN].map(Value::from));
    values.extend(
        ["9".repeat(60), "0".repeat(60), "٣".to_owned(), "1\n".to_owned()].map(Value::from),
    );
    values
}

/// Some questions with some answers, mostly right, and now and then a name that nothing has.
fn answers(random: &mut Random, document: &Document) -> Value {
    let mut answers = Map::new();
    for question in &document.questions {
        if random.percent(50) {
            let values = values(question);
            let right = question.choices[random.below(question.choices.len())].name.clone();
            let wrong = random.percent(3);
            let value =
                if wrong { values[random.below(values.len())].clone() } else { right.into() };
            answers.insert(question.name.clone(), value);
        }
    }
    if random.percent(10) {
        answers.insert("nothing-has-this-name".to_owned(), json!(null));
    }
    Value::Object(answers)
}
