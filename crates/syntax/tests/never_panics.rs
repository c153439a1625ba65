//! Whatever a person types, it is read, and every place named lies in the text.

mod support;

use continuum_diag::{Sources, Span};
use continuum_syntax::{Change, Condition, Parsed, Part, Statement, Value, Word, parse};
use proptest::prelude::*;
use support::{REAL, changes, markdown, spoilt, words};

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn any_text_is_read(text in any::<String>()) {
        every_place_lies_in_the_text(&text);
    }

    #[test]
    fn any_words_of_the_language_are_read(words in words()) {
        every_place_lies_in_the_text(&format!("```threshold\n{words}\n```\n"));
    }

    #[test]
    fn any_markdown_is_read(words in markdown()) {
        every_place_lies_in_the_text(&words);
    }

    #[test]
    fn a_spoilt_document_is_read(page in 0..REAL.len(), changes in changes()) {
        every_place_lies_in_the_text(&spoilt(REAL[page], &changes));
    }
}

#[track_caller]
fn every_place_lies_in_the_text(text: &str) {
    let mut sources = Sources::default();
    let file = sources.add("page.md", text);
    let Parsed { tree, diagnostics } = parse(&sources);
    let mut spans: Vec<Span> = Vec::new();
    spans.extend(tree.headings.iter().map(|heading| heading.span));
    spans.extend(tree.scenarios.iter().map(|block| block.span));
    for said in &diagnostics {
        spans.push(said.primary);
        spans.extend(said.others.iter().map(|label| label.span));
    }
    tree.statements.iter().for_each(|statement| of_statement(statement, &mut spans));
    for Span { file: of, start, end } in spans {
        assert_eq!(of, file);
        assert!(start <= end, "{start} after {end} in {text:?}");
        assert!(text.get(start as usize..end as usize).is_some(), "{start}..{end} in {text:?}");
    }
}

fn of_statement(statement: &Statement, spans: &mut Vec<Span>) {
    spans.extend([statement.keyword, statement.span]);
    spans.extend(statement.written);
    if let Change::Replace { word } | Change::Remove { word, .. } = &statement.change {
        spans.push(*word);
    }
    let words = statement.name.iter().chain(&statement.text);
    spans.extend(words.map(|word| word.span));
    statement.condition.iter().for_each(|condition| of_condition(condition, spans));
    for clause in &statement.clauses {
        spans.push(clause.span);
        let mut all = |words: &[&Word]| spans.extend(words.iter().map(|word| word.span));
        match &clause.value {
            Value::Flag | Value::Broken => {}
            Value::Text(word) | Value::Name(word) => all(&[word]),
            Value::Names(words) => all(&words.iter().collect::<Vec<_>>()),
            Value::Parts(parts) => all(&parts.iter().map(Part::word).collect::<Vec<_>>()),
            Value::NameText(word, words) => {
                all(&[word]);
                all(&words.iter().collect::<Vec<_>>());
            }
            Value::Answer(name, words, formerly) => {
                all(&[name, words]);
                all(&formerly.iter().collect::<Vec<_>>());
            }
            Value::Rung(level, words, actions, expected) => {
                all(&[level, words]);
                all(&actions.iter().chain(expected).collect::<Vec<_>>());
            }
            Value::Number { from, to, .. } => all(&[from, to]),
            Value::Lowers(names, because) => {
                all(&names.iter().collect::<Vec<_>>());
                all(&[because]);
            }
            Value::Condition(condition) => of_condition(condition, spans),
        }
    }
}

fn of_condition(condition: &Condition, spans: &mut Vec<Span>) {
    spans.push(condition.span());
    match condition {
        Condition::Count { of, .. } | Condition::All(of) | Condition::Any(of) => {
            for inner in of {
                of_condition(inner, spans);
            }
        }
        Condition::Not(inner) => of_condition(inner, spans),
        _ => {}
    }
}
