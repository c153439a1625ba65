//! The schema of records is right, and accepts exactly what the reader of records accepts of the
//! same text: of records that were saved, and of such as somebody changed.

use continuum_engine::{Acceptable, Answers, Given, Missing, answers_to_json};
use continuum_model::{ChoiceId, Document, Id, Question};
use continuum_record::{InWords, Made, Named, Record, Worries, fit, record_schema};
use jsonschema::Validator;
use serde_json::{Map, Value, json};
use std::fs;
use std::path::Path;

/// A small generator, so that a failure can be played again from its seed.
struct Dice(u64);

impl Dice {
    fn below(&mut self, count: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from((self.0 >> 33) % count.max(1) as u64).expect("below a count")
    }
}

#[track_caller]
fn document(files: Vec<(String, Vec<u8>)>) -> Document {
    let loaded = continuum_check::load(files);
    let said = continuum_diag::render::plain(&loaded.sources, &loaded.diagnostics);
    loaded.document.unwrap_or_else(|| panic!("{said}"))
}

fn small() -> Document {
    document(vec![("small.md".to_owned(), include_bytes!("small.md").to_vec())])
}

/// The same as an edition of another one.
fn amending() -> Document {
    let mut document = small();
    document.identity.amends = Some("large".to_owned());
    document
}

fn shipped() -> Document {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../rules/bradford-2018");
    let files = fs::read_dir(folder).expect("the shipped document").map(|entry| {
        let path = entry.expect("a file").path();
        let name = path.file_name().expect("a name").to_string_lossy().into_owned();
        (name, fs::read(path).expect("a readable file"))
    });
    document(files.collect())
}

fn validator(document: &Document) -> Validator {
    jsonschema::draft202012::new(&record_schema(document)).expect("a schema")
}

#[test]
fn it_is_a_schema() {
    for document in [small(), amending(), shipped()] {
        let schema = record_schema(&document);
        jsonschema::draft202012::meta::validate(&schema).expect("a schema by the meta-schema");
    }
}

#[test]
fn what_is_written_is_accepted() {
    for document in [small(), amending(), shipped()] {
        let schema = validator(&document);
        for seed in 0..50 {
            let written = record(&document, &mut Dice(seed)).to_json();
            assert!(agree(&document, &schema, &written), "{written}");
        }
    }
}

#[test]
fn it_accepts_one_change_anywhere_exactly_where_the_reader_does() {
    for document in [small(), amending()] {
        let schema = validator(&document);
        for seed in 0..4 {
            let good = record(&document, &mut Dice(seed)).to_json();
            let values = values(&document, &good);
            for place in places(&good) {
                for value in &values {
                    let put = |here: &mut Value| *here = value.clone();
                    agree(&document, &schema, &changed(&good, &place, put));
                }
                for change in CHANGES {
                    agree(&document, &schema, &changed(&good, &place, change));
                }
                for at in 0..7 {
                    let less = |here: &mut Value| drop(take(here, at));
                    agree(&document, &schema, &changed(&good, &place, less));
                }
            }
        }
    }
}

#[test]
fn it_accepts_several_changes_exactly_where_the_reader_does() {
    let mut accepted = 0;
    let mut refused = 0;
    for (document, cases) in [(small(), 4_000), (amending(), 4_000), (shipped(), 400)] {
        let schema = validator(&document);
        for seed in 0..cases {
            let dice = &mut Dice(seed);
            let mut record = record(&document, dice).to_json();
            for _ in 0..=dice.below(3) {
                record = changed_somewhere(&document, &record, dice);
            }
            if agree(&document, &schema, &record) {
                accepted += 1;
            } else {
                refused += 1;
            }
        }
    }
    assert!(accepted > 1_000 && refused > 1_000, "{accepted} accepted, {refused} refused");
}

/// Whether both accept it; they must say the same.
#[track_caller]
fn agree(document: &Document, schema: &Validator, record: &Value) -> bool {
    let read = read(document, record);
    let valid = schema.validate(record);
    assert_eq!(read.is_ok(), valid.is_ok(), "{record:#}: {read:?}, by the schema {valid:?}");
    read.is_ok()
}

/// The schema is of records of this very text; of another edition's the reader takes what fits.
fn read(document: &Document, json: &Value) -> Result<(), String> {
    let record = Record::from_json(json).map_err(|refusal| refusal.to_string())?;
    fit(document, &record).map_err(|refusal| refusal.to_string())?;
    let same = record.document.is(&document.identity);
    same.then_some(()).ok_or_else(|| "of another text".to_owned())
}

/// A record such as the site saves, with each kind of answer, and with what may be left open.
fn record(document: &Document, dice: &mut Dice) -> Record {
    let given = answers(document, dice);
    let (chosen, not_chosen) = document
        .topics
        .iter()
        .map(|topic| Named { name: topic.name.clone(), title: topic.title.clone() })
        .partition(|_| dice.below(2) == 0);
    let agrees = dice.below(2) == 0;
    let has_own = agrees || dice.below(2) == 0;
    Record {
        document: Made::with(&document.identity),
        answers: every_answer(document, &given),
        in_words: document.questions.iter().take(2).map(in_words).collect(),
        worries: (dice.below(3) > 0).then_some(Worries { chosen, not_chosen }),
        at_least: level(document, dice),
        at_most: level(document, dice),
        own: has_own.then(|| level(document, dice)),
        agrees,
        reason: "Because\n“so”".to_owned(),
    }
}

fn answers(document: &Document, dice: &mut Dice) -> Answers {
    let mut answers = Answers::none(document);
    for id in document.question_ids() {
        let given = match dice.below(8) {
            0 => Given::Missing(Missing::NotKnown),
            1 => Given::Missing(Missing::Declined),
            2 => Given::Missing(Missing::NotAsked),
            3 => Given::NoWorry,
            _ => Given::Choice(ChoiceId::at(dice.below(document.question(id).choices.len()))),
        };
        answers.set(id, given);
    }
    answers
}

fn level(document: &Document, dice: &mut Dice) -> Named {
    let level = &document.levels[dice.below(document.levels.len())];
    Named { name: level.name.clone(), title: level.title.clone() }
}

fn in_words(question: &Question) -> (String, InWords) {
    let answer = question.choices[0].words.clone();
    (question.name.clone(), InWords { question: question.text.clone(), answer })
}

fn every_answer(document: &Document, given: &Answers) -> Map<String, Value> {
    let mut all: Map<_, _> =
        document.questions.iter().map(|one| (one.name.clone(), Value::Null)).collect();
    if let Value::Object(answers) = answers_to_json(document, given) {
        all.extend(answers);
    }
    all
}

/// The names that lead to each value, the whole included.
fn places(json: &Value) -> Vec<Vec<String>> {
    let mut all = vec![Vec::new()];
    for (name, value) in json.as_object().into_iter().flatten() {
        let below = places(value).into_iter();
        all.extend(below.map(|place| [vec![name.clone()], place].concat()));
    }
    all
}

fn changed(json: &Value, place: &[String], change: impl FnOnce(&mut Value)) -> Value {
    let mut json = json.clone();
    change(place.iter().fold(&mut json, |here, name| &mut here[name.as_str()]));
    json
}

fn changed_somewhere(document: &Document, json: &Value, dice: &mut Dice) -> Value {
    let places = places(json);
    let place = &places[dice.below(places.len())];
    match dice.below(3) {
        0 => changed(json, place, CHANGES[dice.below(CHANGES.len())]),
        1 => changed(json, place, |here| drop(take(here, dice.below(7)))),
        _ => {
            let mut values = values(document, json);
            let value = values.swap_remove(dice.below(values.len()));
            changed(json, place, |here| *here = value)
        }
    }
}

/// What may be done to a value where it stands.
const CHANGES: &[fn(&mut Value)] = &[
    |here| *here = json!([here.clone()]),
    |here| *here = json!({ "name": here.clone() }),
    |here| *here = here.as_str().map_or(Value::Null, |text| format!("{text} ").into()),
    |here| put(here, "other", json!(1)),
    |here| put(here, "", json!("")),
    |here| put(here, "level", Value::Null),
    |here| {
        if let Some(value) = take(here, 0) {
            put(here, "renamed", value);
        }
    },
];

fn put(here: &mut Value, name: &str, value: Value) {
    if let Value::Object(entries) = here {
        entries.insert(name.to_owned(), value);
    }
}

/// One of its entries, which it then has no more.
fn take(here: &mut Value, at: usize) -> Option<Value> {
    let entries = here.as_object_mut()?;
    let name = entries.keys().nth(at)?.clone();
    entries.remove(&name)
}

/// What may stand in place of another value: of every sort, and what stands elsewhere.
fn values(document: &Document, json: &Value) -> Vec<Value> {
    let mut values = vec![
        json!(null),
        json!(true),
        json!(false),
        json!(""),
        json!("no such name"),
        json!([]),
        json!({}),
        json!({ "not_known": true }),
        json!({ "name": "no such name", "title": "" }),
        json!({ "question": "", "answer": "" }),
    ];
    values.extend([-1.0, 0.0, 1.0, 1.5, 2.0, 1e300].map(Value::from));
    values.extend([0, 1, 2, u64::MAX].map(Value::from));
    values.extend(document.levels.iter().map(|level| json!(level.name)));
    values.extend([&document.identity.id, &document.identity.digest].map(|one| json!(one)));
    for question in &document.questions {
        if let Acceptable::Whole(range) = Acceptable::of(question) {
            values.extend([range.from, range.to, range.to + 1].map(Value::from));
        }
    }
    values.extend(json.as_object().into_iter().flatten().map(|(_, value)| value.clone()));
    values.push(json["suggestion"]["at_least"].clone());
    values
}
