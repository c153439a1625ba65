//! Whatever is formatted says what it said, its prose is untouched, and formatting it again
//! changes nothing.

mod support;

use continuum_diag::{FileId, Sources};
use continuum_syntax::{Parsed, example, format, parse};
use proptest::prelude::*;
use pulldown_cmark::{CodeBlockKind, Event, Parser, Tag};
use support::{REAL, changes, markdown, spoilt, words};

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn any_text(text in any::<String>()) {
        settles(&text);
    }

    #[test]
    fn any_words_of_the_language(words in words()) {
        settles(&format!("```threshold\n{words}\n```\n"));
    }

    #[test]
    fn any_statement(words in statement()) {
        settles(&format!("```threshold\n{words}\n```\n"));
    }

    #[test]
    fn any_example(lines in example_lines()) {
        settles(&format!("Prose\n\n```scenario\n{lines}\n```\n"));
    }

    #[test]
    fn any_markdown(text in markdown()) {
        settles(&text);
    }

    #[test]
    fn a_spoilt_document(page in 0..REAL.len(), changes in changes()) {
        settles(&spoilt(REAL[page], &changes));
    }

    #[test]
    fn a_document_with_other_blanks(
        page in 0..REAL.len(), blanks in prop::collection::vec(0..12_usize, 1..40),
    ) {
        settles(&with_other_blanks(REAL[page], &blanks));
    }
}

/// Statements that are mostly right, with line breaks anywhere.
fn statement() -> impl Strategy<Value = String> {
    let head = prop::sample::select(vec![
        "topic a \"A\" in harm",
        "ladder a \"A\"",
        "question a \"A\"",
        "indicator a \"A\"",
        "rule a",
        "never a is yes and b is no",
        "never (a is x or y)\nand b at least 2",
        "group a\n\"A\"",
        "do a",
        "source a “A”",
    ]);
    let clause = prop::sample::select(vec![
        "topic a",
        "in harm",
        "level b",
        "hint \"words\"",
        "why “words”",
        "red flag",
        "asked when a is yes",
        "asked when a is x or y",
        "asked\nwhen not (a is yes\nor b is no)",
        "when at least 2 of (a, b,\nc is x or d is y)",
        "when any topic in harm reaches b",
        "answer yes \"Yes\"",
        "answer perhaps\n\"Perhaps\"",
        "rung one \"One\"",
        "rung another \"Another\" do a, b",
        "rung third \"Third\"\ndo a",
        "see a \"place\"",
        "see a",
        "because \"words\"",
        "do a,b , c",
        "give a\n, b",
        "topics a, b,\nc",
        "at least b",
        "up to b",
        "lowers a, b because \"words\"",
        "number 0 to 5 or more",
        "ordered",
        "yes or no",
        "otherwise no",
        "standing proposed",
        "formerly c",
        "date \"1989\"",
    ]);
    let gap = prop::sample::select(vec![" ", "\n", "\n\n", "  ", "\n  ", "\t", "\r\n"]);
    let clauses = prop::collection::vec((gap.clone(), clause), 0..6)
        .prop_map(|clauses| clauses.concat_pairs());
    let one = (head, clauses.clone(), clauses, gap, 0..3_u8).prop_map(
        |(head, beside, inside, gap, braces)| match braces {
            0 => format!("{head}{beside}\n"),
            1 => format!("{head}{gap}{{{inside}{gap}}}\n"),
            _ => format!("{head}{beside}{gap}{{{inside}{gap}}}{gap}"),
        },
    );
    prop::collection::vec(one, 1..3).prop_map(|statements| statements.concat())
}

trait ConcatPairs {
    fn concat_pairs(&self) -> String;
}

impl ConcatPairs for Vec<(&'static str, &'static str)> {
    fn concat_pairs(&self) -> String {
        self.iter().map(|(gap, clause)| format!("{gap}{clause}")).collect()
    }
}

fn example_lines() -> impl Strategy<Value = String> {
    let line = prop::sample::select(vec![
        "# A title",
        "#",
        "## Two marks",
        "A sentence.",
        "    ```",
        "  indented",
        "a sentence: with a colon",
        "age: under-1",
        "  age :  under-1  ",
        "note:",
        "no other worry",
        "for training",
        "expect level b",
        "expect   because  a,b ,c",
        "expect do a,",
        "expect not  known a",
        "",
        "",
        " ",
        "\r",
        "\u{a0}",
    ]);
    prop::collection::vec(line, 0..14).prop_map(|lines| lines.join("\n"))
}

/// Every run of blanks between the words of a block, replaced; a line stays a line, except where
/// two are made one.
fn with_other_blanks(page: &str, blanks: &[usize]) -> String {
    let mut blanks = blanks.iter().cycle();
    let mut inside = false;
    let mut text = String::new();
    for line in page.lines() {
        let fence = line.starts_with("```");
        inside = (inside && !fence) || line == "```threshold";
        if !inside || fence {
            text.push_str(line);
            text.push('\n');
            continue;
        }
        for (at, part) in line.split('"').enumerate() {
            if at % 2 == 1 {
                text.push_str(&format!("\"{part}\""));
                continue;
            }
            for word in part.split_inclusive(' ') {
                let gap = [" ", "  ", "\t", "   "][blanks.next().map_or(0, |blank| blank % 4)];
                text.push_str(&word.replace(' ', gap));
            }
        }
        text.push_str(["\n", "\n\n", " \n", "\n", "\n   ", " "][blanks.next().map_or(0, |b| b % 6)]);
    }
    text
}

/// Either it is not read, and says why; or it is formatted, and then once is enough.
#[track_caller]
fn settles(text: &str) {
    let (sources, file) = read(text);
    let once = match format(&sources, file) {
        Ok(once) => once,
        Err(said) => return assert!(!said.is_empty(), "refused without a word: {text:?}"),
    };
    let (formatted, again) = read(&once);
    assert_eq!(said(&sources), said(&formatted), "\n{text}\n{once}");
    assert_eq!(prose(text), prose(&once), "\n{text}\n{once}");
    assert_eq!(format(&formatted, again).as_ref(), Ok(&once), "\n{text}\n{once}");
}

fn read(text: &str) -> (Sources, FileId) {
    let mut sources = Sources::default();
    let file = sources.add("page.md", text);
    (sources, file)
}

/// Everything a page says, without the places.
fn said(sources: &Sources) -> String {
    let Parsed { tree, diagnostics } = parse(sources);
    assert!(diagnostics.is_empty(), "{diagnostics:?}");
    let examples = tree.scenarios.iter().map(|block| {
        let lines = example::lines(sources, block.span);
        lines.into_iter().map(|(line, _)| with_single_blanks(line)).collect::<Vec<_>>()
    });
    let examples: Vec<_> = examples.collect();
    without_places(&format!("{:#?}\n{examples:#?}\n{:#?}", tree.statements, tree.headings))
}

/// Blanks in what is expected mean nothing.
fn with_single_blanks(line: example::Line<'_>) -> String {
    match line {
        example::Line::Expect(rest) => {
            let names = rest.split(',');
            let names = names.map(|name| name.split_whitespace().collect::<Vec<_>>().join(" "));
            format!("expect {}", names.collect::<Vec<_>>().join(","))
        }
        line => format!("{line:?}"),
    }
}

fn without_places(debug: &str) -> String {
    let mut parts = debug.split("Span {");
    let first = parts.next().unwrap_or("").to_owned();
    parts.fold(first, |text, part| text + part.split_once('}').map_or("", |(_, rest)| rest))
}

/// Everything but what stands in the blocks, as another reader of Markdown finds them.
fn prose(text: &str) -> String {
    let mut prose = String::new();
    let mut done = 0;
    for (event, range) in Parser::new(text).into_offset_iter() {
        let Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info))) = event else { continue };
        let mark = info.split_whitespace().next().unwrap_or("");
        if ["threshold", "scenario"].contains(&mark) {
            let block = text[range.clone()].trim_end();
            let first = block.find('\n').map_or(range.end, |at| range.start + at + 1);
            let last = block.rfind('\n').map_or(range.end, |at| range.start + at + 1);
            prose.push_str(&text[done..first]);
            done = last.max(first);
        }
    }
    prose + &text[done..]
}
