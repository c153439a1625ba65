//! The reference page and the parser say the same.

use continuum_syntax::{Need, Shape, StatementKind};
use continuum_tests::{Outcome, Page, messages};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

fn reference() -> Outcome<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../rules/README.md");
    Ok(fs::read_to_string(path)?)
}

/// The rows of the table of statements: a keyword, and the clauses as they are written.
fn rows(page: &str) -> BTreeMap<String, Vec<String>> {
    let section = page.split("\n## ").find(|section| section.starts_with("Statements\n"));
    let rows = section.unwrap_or("").lines().filter_map(|line| line.strip_prefix("| `"));
    rows.filter_map(|row| {
        let (keyword, rest) = row.split_once('`')?;
        let (_, clauses) = rest.split_once(" | ")?;
        Some((keyword.to_owned(), clauses.split(" · ").map(str::to_owned).collect()))
    })
    .collect()
}

/// Clauses that the page gives once for many statements.
const SHARED: &[&str] = &["formerly", "see"];

/// The keyword of each clause of a row, with whether the page marks it as one that may be left
/// out and as one that may be repeated.
fn clauses_on_page(kind: StatementKind, row: &[String]) -> BTreeMap<&'static str, (bool, bool)> {
    let mut found = BTreeMap::new();
    for clause in row {
        // "one of `yes or no`, `answer`* name "words", `number` a `to` b" holds three clauses.
        let alternatives = clause.starts_with("one of ");
        let parts: Vec<_> = if alternatives { clause.split(", ").collect() } else { vec![clause] };
        for part in parts {
            let optional = alternatives || part.starts_with('[');
            let keyword = kind.clauses().iter().map(|(keyword, ..)| *keyword).find(|keyword| {
                let start = part.trim_start_matches("one of ").trim_start_matches('[');
                start.strip_prefix('`').is_some_and(|rest| {
                    rest.strip_prefix(keyword).is_some_and(|rest| rest.starts_with(['`', ' ']))
                })
            });
            let keyword = keyword.unwrap_or_else(|| panic!("no clause of {kind:?}: {part}"));
            found.insert(keyword, (optional, part.contains("`*")));
        }
    }
    found
}

#[test]
fn the_table_has_every_statement_and_no_other() -> Outcome<()> {
    let on_page: BTreeSet<_> = rows(&reference()?).into_keys().collect();
    let in_grammar = StatementKind::ALL.iter().map(|kind| kind.keyword().to_owned()).collect();
    assert_eq!(on_page, in_grammar);
    Ok(())
}

#[test]
fn the_table_has_every_clause_and_says_how_often_it_may_stand() -> Outcome<()> {
    let rows = rows(&reference()?);
    for kind in StatementKind::ALL.iter().copied() {
        let mut row = rows.get(kind.keyword()).cloned().unwrap_or_default();
        if kind == StatementKind::Never {
            row.retain(|clause| clause != "condition");
        }
        let on_page = clauses_on_page(kind, &row);
        for (keyword, shape, need) in kind.clauses() {
            let Some((optional, repeated)) = on_page.get(keyword) else {
                assert!(SHARED.contains(keyword), "`{keyword}` of `{}`", kind.keyword());
                continue;
            };
            let may_be_left_out = matches!(need, Need::Optional | Need::Many);
            let may_be_repeated = matches!(need, Need::Many | Need::AtLeastOne);
            let whose = format!("`{keyword}` of `{}` {shape:?}", kind.keyword());
            assert_eq!(*optional, may_be_left_out, "left out: {whose}");
            assert_eq!(*repeated, may_be_repeated, "repeated: {whose}");
        }
    }
    Ok(())
}

#[test]
fn words_that_may_be_chosen_from_are_on_the_page() -> Outcome<()> {
    let page = reference()?;
    for (keyword, shape, _) in StatementKind::ALL.iter().flat_map(|kind| kind.clauses()) {
        if let Shape::OneOf(words) | Shape::OneOfText(words) = shape {
            let missing: Vec<_> = words.iter().filter(|word| !page.contains(**word)).collect();
            assert!(missing.is_empty(), "{keyword}: {missing:?}");
        }
    }
    Ok(())
}

/// The conditions of the table, each put where a condition may stand.
#[test]
fn the_conditions_on_the_page_can_be_read() -> Outcome<()> {
    let page = reference()?;
    let section = page.split("\n## ").find(|section| section.starts_with("Conditions\n"));
    let cells = section.unwrap_or("").lines().filter_map(|line| {
        let (written, _) = line.strip_prefix("| `")?.rsplit_once(" | ")?;
        Some(written.trim_end_matches('`').to_owned())
    });
    let written: Vec<String> =
        cells.flat_map(|cell| cell.split("`, `").map(str::to_owned).collect::<Vec<_>>()).collect();
    assert!(written.len() > 10, "{written:?}");
    // `…` stands for any condition, and a comparison may leave out what it compares.
    let whole = |part: &str| match part {
        part if part.contains('…') => part.replace('…', "a is yes"),
        part if is_comparison_alone(part) => format!("contacts {part}"),
        part => part.to_owned(),
    };
    for part in written {
        let condition = whole(&part);
        assert_eq!(said(&format!("never {condition}")), "", "{condition}");
    }
    Ok(())
}

/// `at most 2`, `below 5`, `above 1`.
fn is_comparison_alone(part: &str) -> bool {
    ["at most ", "below ", "above "].iter().any(|start| part.starts_with(start))
}

/// What the parser says of these statements.
fn said(statements: &str) -> String {
    let mut sources = continuum_diag::Sources::default();
    sources.add("page.md", format!("```threshold\n{statements}\n```\n"));
    let parsed = continuum_syntax::parse(&sources);
    continuum_diag::render::plain(&sources, &parsed.diagnostics)
}

#[test]
fn the_short_statement_on_the_page_can_be_read() -> Outcome<()> {
    let example = "topic bruising \"Bruising\" in harm";
    assert!(reference()?.contains(example));
    assert_eq!(said(example), "");
    Ok(())
}

/// The page itself is no document: its blocks are shown and not read.
#[test]
fn the_page_holds_examples_and_no_rules() -> Outcome<()> {
    let page = Page::read(&reference()?);
    let is_example = |info: &str| ["text", "toml"].contains(&info);
    assert!(page.blocks.iter().all(|block| is_example(&block.info)));
    let loaded = continuum_check::load(vec![("README.md".to_owned(), page.text.into_bytes())]);
    assert!(messages(&loaded).contains("no-document"), "{}", messages(&loaded));
    Ok(())
}
