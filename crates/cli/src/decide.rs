//! `continuum decide` and `continuum explain`: one child's situation, shortly or in full. The answers
//! may stand in a record that the site saved.

use crate::arguments::Format;
use crate::document;
use crate::output;
use continuum_account::{Layout, contradiction};
use continuum_diag::nearest;
use continuum_engine::{AnswerProblem, Answers, Decision, Engine, Impossible, answers_from_json};
use continuum_model::Document;
use continuum_record::{Record, Refusal, is_record};
use serde_json::{Value, json};
use std::fs;
use std::io::Read;
use std::path::Path;

/// How a decision is told to people.
pub(crate) type Account = fn(&Document, &Decision, Layout) -> String;

/// Exits with 0 when there is one level, with 3 when missing answers still allow several.
pub(crate) fn decide(
    folder: &Path,
    answers: &Path,
    language: Option<&str>,
    format: Format,
    account: Account,
) -> Result<u8, String> {
    let opened = document::open(folder)?;
    let document = match opened.document_in(language, format) {
        Ok(document) => document,
        Err(problem) => return refuse(&[problem], format),
    };
    let answers = match read_answers(document, answers) {
        Ok(answers) => answers,
        Err(problems) => return refuse(&problems, format),
    };
    let decision = match Engine::new(document.clone()).decide(&answers) {
        Ok(decision) => decision,
        Err(impossible) => return refuse(&[said(document, &impossible, format)], format),
    };
    if format == Format::Json {
        output::print_json(&decision)?;
    } else {
        output::print(&account(document, &decision, output::layout(format)));
    }
    let settled = decision.band.at_least == decision.band.at_most;
    Ok(if settled { 0 } else { 3 })
}

/// Which answers contradict each other. It is written to standard error, so without colour.
fn said(document: &Document, impossible: &Impossible, format: Format) -> String {
    if format == Format::Json {
        return impossible.to_string();
    }
    let layout = Layout { colour: false, ..output::layout(format) };
    contradiction(document, impossible, layout).trim_end().to_owned()
}

/// Says what is wrong: as JSON for programs, on standard error for people.
fn refuse(problems: &[String], format: Format) -> Result<u8, String> {
    if format == Format::Json {
        output::print_json(&json!({ "errors": problems }))?;
        return Ok(1);
    }
    Err(problems.join("\n"))
}

fn read_answers(document: &Document, path: &Path) -> Result<Answers, Vec<String>> {
    let text = read(path).map_err(|problem| vec![problem])?;
    let value: Value = serde_json::from_str(&text).map_err(|error| {
        vec![format!(
            "cannot read {}: expected JSON, found a mistake: {error}\nAnswers are an object of names and answers: {{\"age\": \"under-1\", \"bruise\": true}}",
            path.display()
        )]
    })?;
    let value = recorded(value).map_err(|refusal| vec![refusal.to_string()])?;
    answers_from_json(document, &value)
        .map_err(|problems| problems.iter().map(|problem| explain(document, problem)).collect())
}

/// The answers of a record that the site saved; other answers as they are.
fn recorded(value: Value) -> Result<Value, Refusal> {
    if !is_record(&value) {
        return Ok(value);
    }
    Ok(Value::Object(Record::from_json(&value)?.answers))
}

fn read(path: &Path) -> Result<String, String> {
    let read = if path == Path::new("-") {
        let mut text = String::new();
        std::io::stdin().read_to_string(&mut text).map(|_| text)
    } else {
        fs::read_to_string(path)
    };
    read.map_err(|error| format!("cannot read {}: {error}", path.display()))
}

/// A problem, with the nearest name that the document has.
fn explain(document: &Document, problem: &AnswerProblem) -> String {
    let near = match problem {
        AnswerProblem::UnknownName { name } => {
            nearest(name, document.questions.iter().map(|question| question.name.as_str()))
        }
        AnswerProblem::UnknownAnswer { found, possible, .. } => {
            nearest(found, possible.iter().map(String::as_str))
        }
        _ => None,
    };
    match near {
        Some(near) => format!("{problem}\nDid you mean `{near}`?"),
        None => problem.to_string(),
    }
}
