//! What changes nothing: the order of statements, the number of files, line endings and the shape
//! of quotation marks.

use continuum_check::{Loaded, load};
use continuum_model::Document;
use proptest::prelude::*;
use std::collections::BTreeMap;
use std::path::Path;
use std::{fs, io};

/// The shipped document, by name.
fn files() -> io::Result<Vec<(String, String)>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../rules/bradford-2018");
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if entry.path().extension().is_some_and(|extension| extension == "md") {
            files.push((name, fs::read_to_string(entry.path())?));
        }
    }
    files.sort();
    Ok(files)
}

fn load_texts(files: impl IntoIterator<Item = (String, String)>) -> Loaded {
    load(files.into_iter().map(|(name, text)| (name, text.into_bytes())).collect())
}

/// The document, which has no errors.
#[track_caller]
fn good(loaded: Loaded) -> Document {
    let said = continuum_diag::render::plain(&loaded.sources, &loaded.diagnostics);
    let Some(document) = loaded.document else { panic!("{said}") };
    assert_eq!(said, "");
    document
}

/// What a document says, by name, whatever the order of its statements.
fn said_by_name(document: &Document) -> BTreeMap<String, String> {
    let level = |id: &continuum_model::LevelId| document.level(*id).name.clone();
    let questions = document.questions.iter().map(|question| {
        let stands = |choice: &continuum_model::Choice| {
            (choice.name.clone(), choice.level.as_ref().map(level), choice.actions.len())
        };
        let choices: Vec<_> = question.choices.iter().map(stands).collect();
        let topic = question.topic.map(|topic| &document.topic(topic).name);
        (question.name.clone(), format!("{} {topic:?} {choices:?}", question.text))
    });
    let rules = document.rules.iter().map(|rule| {
        (rule.name.clone(), format!("{} {:?}", level(&rule.at_least), rule.grounds.because))
    });
    questions.chain(rules).collect()
}

#[test]
fn line_endings_change_nothing() -> io::Result<()> {
    let one = good(load_texts(files()?));
    let other = good(load_texts(
        files()?.into_iter().map(|(name, text)| (name, text.replace('\n', "\r\n"))),
    ));
    assert_eq!(said_by_name(&one), said_by_name(&other));
    Ok(())
}

#[test]
fn a_mark_before_the_text_changes_nothing() -> io::Result<()> {
    let one = good(load_texts(files()?));
    let other = good(load_texts(
        files()?.into_iter().map(|(name, text)| (name, format!("\u{feff}{text}"))),
    ));
    assert_eq!(said_by_name(&one), said_by_name(&other));
    Ok(())
}

#[test]
fn curly_quotation_marks_change_nothing() -> io::Result<()> {
    let one = good(load_texts(files()?));
    let curly = |text: &str| text.lines().map(curly_line).collect::<String>();
    let other = good(load_texts(files()?.into_iter().map(|(name, text)| (name, curly(&text)))));
    assert_eq!(said_by_name(&one), said_by_name(&other));
    Ok(())
}

/// Marks in turn: an opening one, a closing one.
fn curly_line(line: &str) -> String {
    let parts: Vec<_> = line.split('"').collect();
    let marks = ["“", "”"].iter().cycle();
    let joined = parts.iter().zip(std::iter::once(&"").chain(marks));
    joined.flat_map(|(part, mark)| [*mark, *part]).collect::<String>() + "\n"
}

/// The blocks of statements, and the text between them.
fn blocks(text: &str) -> (Vec<String>, Vec<String>) {
    let mut between = vec![String::new()];
    let mut blocks = Vec::new();
    let mut inside = None;
    for line in text.split_inclusive('\n') {
        match (&mut inside, line.trim_end()) {
            (None, "```threshold") => inside = Some(String::new()),
            (Some(block), "```") => {
                blocks.push(std::mem::take(block));
                inside = None;
                between.push(String::new());
            }
            (Some(block), _) => block.push_str(line),
            (None, _) => {
                let last = between.pop().unwrap_or_default();
                between.push(last + line);
            }
        }
    }
    (blocks, between)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn the_order_of_blocks_changes_nothing(seed in any::<u64>(), in_files in 1..5_usize) {
        let files = files().map_err(|error| TestCaseError::fail(error.to_string()))?;
        let one = good(load_texts(files.clone()));
        let text: String = files.iter().map(|(_, text)| text.as_str()).collect();
        let (mut blocks, between) = blocks(&text);
        let levels: Vec<_> = blocks.iter().filter(|block| is_level(block)).cloned().collect();
        shuffle(&mut blocks, seed);
        // Levels stand lowest first, so they keep their order wherever they come to stand.
        blocks.iter_mut().filter(|block| is_level(block)).zip(levels).for_each(|(block, level)| *block = level);
        let of_file = blocks.len().div_ceil(in_files);
        let chunks = blocks.chunks(of_file).enumerate().map(|(at, blocks)| {
            let fenced = blocks.iter().map(|block| format!("```threshold\n{block}```\n\n"));
            (format!("{at}.md"), fenced.collect::<String>())
        });
        let prose = between.concat();
        let headings = std::iter::once(("prose.md".to_owned(), prose));
        let other = good(load_texts(chunks.chain(headings)));
        prop_assert_eq!(said_by_name(&one), said_by_name(&other));
    }
}

fn is_level(block: &str) -> bool {
    block.lines().any(|line| line.starts_with("level "))
}

/// Swaps that depend on nothing but the seed.
fn shuffle(blocks: &mut [String], seed: u64) {
    let mut state = seed;
    for at in (1..blocks.len()).rev() {
        state =
            state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let other = usize::try_from(state >> 33).unwrap_or(0) % (at + 1);
        blocks.swap(at, other);
    }
}
