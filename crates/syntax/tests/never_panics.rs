//! Whatever a person types, it is read, and every place named lies in the text.

use continuum_diag::{Sources, Span};
use continuum_syntax::{Change, Condition, Parsed, Part, Statement, Value, Word, parse};
use proptest::prelude::*;

/// Pages of the shipped document, to be spoilt.
const REAL: &[&str] = &[
    include_str!("../../../rules/bradford-2018/00-about.md"),
    include_str!("../../../rules/bradford-2018/10-levels.md"),
    include_str!("../../../rules/bradford-2018/20-the-child.md"),
    include_str!("../../../rules/bradford-2018/65-the-childs-view.md"),
    include_str!("../../../rules/bradford-2018/70-weighing-up.md"),
];

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

/// Keywords, marks and names in any order.
fn words() -> impl Strategy<Value = String> {
    let word = prop::sample::select(vec![
        "document",
        "amends",
        "replace",
        "remove",
        "formerly",
        "after",
        "level",
        "topic",
        "topics",
        "group",
        "areas",
        "harm",
        "question",
        "ladder",
        "indicator",
        "rule",
        "do",
        "never",
        "require",
        "allow",
        "of",
        "expected",
        "because",
        "answer",
        "rung",
        "when",
        "asked",
        "at",
        "least",
        "any",
        "not",
        "and",
        "or",
        "is",
        "in",
        "of",
        "reaches",
        "because",
        "see",
        "lowers",
        "name",
        "under-1",
        "3",
        "{",
        "}",
        "(",
        ")",
        ",",
        "\"",
        "“",
        "”",
        "\"words\"",
        "\n",
        "é",
        "'",
        "=",
        "🦉",
        "\r\n",
        "\t",
    ]);
    prop::collection::vec(word, 0..120).prop_map(|words| words.join(" "))
}

fn markdown() -> impl Strategy<Value = String> {
    let part = prop::sample::select(vec![
        "```",
        "```threshold\n",
        "```scenario\n",
        "````\n",
        "\n",
        "# ",
        "- ",
        "> ",
        "  ",
        "    ",
        "~~~ threshold\n",
        "Words",
        "é",
        "topic a \"A\" in harm\n",
        "\r\n",
        "\0",
        "<div>",
        "1. ",
        "```treshold\n",
        "\t",
        "|",
        "[a](b)",
    ]);
    prop::collection::vec(part, 0..60).prop_map(|parts| parts.concat())
}

/// Where, what to do there, and with which other place.
fn changes() -> impl Strategy<Value = Vec<(usize, u8, usize)>> {
    prop::collection::vec((any::<usize>(), 0..5_u8, any::<usize>()), 1..12)
}

/// Deletes, doubles and swaps words, and drops and swaps lines.
fn spoilt(text: &str, changes: &[(usize, u8, usize)]) -> String {
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    for (at, change, other) in changes {
        let (at, other) = (at % lines.len(), other % lines.len());
        let mut words: Vec<_> = lines[at].split(' ').map(str::to_owned).collect();
        let word = other % words.len();
        match change {
            0 => words[word].clear(),
            1 => words.insert(word, words[word].clone()),
            2 => words.swap(0, word),
            3 => words[word] = words[word].chars().take(1).collect(),
            _ => words = lines[other].split(' ').map(str::to_owned).collect(),
        }
        lines[at] = words.join(" ");
    }
    lines.join("\n")
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
