//! Whatever is formatted says what it said, its prose is untouched, and formatting it again
//! changes nothing.

mod support;

use continuum_diag::{FileId, Sources};
use continuum_syntax::{Need, Parsed, Shape, StatementKind, code, example, format, parse};
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
        settles_once_read(&format!("```threshold\n{words}\n```\n"));
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

/// Statements as the table has them, with blanks and line breaks wherever they may be.
fn statement() -> impl Strategy<Value = String> {
    let kind = prop::sample::select(StatementKind::ALL);
    let choices = prop::collection::vec(any::<prop::sample::Index>(), 60);
    let one = (kind, choices).prop_map(|(kind, choices)| {
        let mut choices = choices.iter();
        let mut below = |count: usize| choices.next().map_or(0, |index| index.index(count));
        written(kind, &mut below)
    });
    prop::collection::vec(one, 1..4).prop_map(|statements| statements.concat())
}

/// One statement; `below` chooses.
fn written(kind: StatementKind, below: &mut impl FnMut(usize) -> usize) -> String {
    let mut gap = |kinds: &[&str]| kinds[below(kinds.len())].to_owned();
    let blank = gap(&[" ", "  ", "\n", "\t"]);
    let head = match kind {
        StatementKind::Never => {
            let condition = gap(CONDITIONS);
            format!("never{blank}{condition}")
        }
        kind if kind.needs_text() => format!("{}{blank}name{blank}“Words”", kind.keyword()),
        kind => format!("{} name", kind.keyword()),
    };
    let mut clauses = Vec::new();
    for (keyword, shape, need) in kind.clauses() {
        let times = match need {
            Need::Once => 1,
            Need::Optional => below(2),
            Need::AtLeastOne => 1 + below(2),
            Need::Many => below(4),
        };
        clauses.extend((0..times).map(|_| {
            let values = values(*shape);
            format!("{keyword} {}", values[below(values.len())])
        }));
    }
    // What matters to nobody: in which order they stand.
    let turns = below(clauses.len().max(1));
    clauses.rotate_left(turns);
    let breaks = ["\n", "\n\n", "\r\n", "\n    ", " "];
    let beside = if below(3) == 0 { below(clauses.len() + 1) } else { 0 };
    let mut text = head;
    for (at, clause) in clauses.iter().enumerate() {
        if at == beside {
            text += [" {", "\n{\n", " { "][below(3)];
        }
        // `do a` on a line of its own before a brace begins a statement.
        let stays = at < beside && clause.starts_with("do ");
        text += breaks[if stays { 4 } else { below(breaks.len()) }];
        text += clause;
    }
    if beside < clauses.len() {
        text += ["}", "\n}", " }"][below(3)];
    }
    text + ["\n", "\n\n", "\n \n\n"][below(3)]
}

const CONDITIONS: &[&str] = &[
    "a is yes",
    "a is not b and c is yes",
    "a is b or\nc",
    "(a is b or c)\n  and d at least 2",
    "not (a is b\n)",
    "at least 2 of (a, b\n, c is d or\ne is f)",
    "any topic in harm reaches b",
    "at least 3 topics\nreach b",
];

/// What may follow a keyword.
fn values(shape: Shape) -> Vec<String> {
    let all = |values: &[&str]| values.iter().map(|value| (*value).to_owned()).collect();
    match shape {
        Shape::Flag => all(&[""]),
        Shape::Text => all(&["\"words\"", "“with \"marks\"”", "  \" blanks  \""]),
        Shape::Name => all(&["name", "5-10"]),
        Shape::Names => all(&["a", "a,b", "a , b,\n c", "a\n, b"]),
        Shape::NamesOrTexts => all(&["a", "\"A heading\",a", "a,\n\"A heading\""]),
        Shape::OneOf(words) => all(words),
        Shape::ManyOf(words) => vec![words.join(", "), words.join(",\n"), words[0].to_owned()],
        Shape::OneOfText(words) => vec![words[0].to_owned(), format!("{} \"words\"", words[0])],
        Shape::Answer => all(&["a \"A\"", "a-longer-one   \"B\"", "c\n\"C\""]),
        Shape::Rung => all(&["a \"A\"", "longer  \"B\" do a", "c \"C\"\ndo a,b", "d\n\"D\""]),
        Shape::Number => all(&["0 to 5", "0  to 5 or\nmore"]),
        Shape::Citation => all(&["guide", "guide \"chapter 1\"", "guide\n\"chapter 1\""]),
        Shape::Condition => all(CONDITIONS),
        Shape::Lowers => all(&["a because \"words\"", "a,\nb\nbecause \"words\""]),
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
        "for training ,  hard",
        "for training,hard",
        "for training hard",
        "for training of the staff",
        "also defensible",
        "also defensible   b because one, and  two,three",
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
                text.extend(["\"", part, "\""]);
                continue;
            }
            for word in part.split_inclusive(' ') {
                let gap = [" ", "  ", "\t", "   "][blanks.next().map_or(0, |blank| blank % 4)];
                text.push_str(&word.replace(' ', gap));
            }
        }
        text.push_str(
            ["\n", "\n\n", " \n", "\n", "\n   ", " "][blanks.next().map_or(0, |b| b % 6)],
        );
    }
    text
}

/// It is read, and settles.
#[track_caller]
fn settles_once_read(text: &str) {
    let (sources, file) = read(text);
    assert!(format(&sources, file).is_ok(), "{:?}\n{text}", format(&sources, file));
    settles(text);
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
    // What is left out may be: that is how a translation is written.
    let mut wrong = diagnostics.iter().filter(|said| said.code != code::MISSING_CLAUSE);
    assert_eq!(wrong.next(), None);
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
        example::Line::Defensible(rest) => {
            format!("defensible {}", rest.split_whitespace().collect::<Vec<_>>().join(" "))
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
