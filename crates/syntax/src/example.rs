//! The lines of a worked example, each with its place.

use continuum_diag::{Sources, Span};

/// What a line says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Line<'a> {
    /// `# A baby with a bruise`
    Title(&'a str),
    /// Part of the story.
    Story(&'a str),
    /// `age: under-1`
    Answer(&'a str, &'a str),
    /// `no other worry`
    NoOtherWorry,
    /// `for training, hard`, what follows the comma; empty where there is none.
    ForTraining(&'a str),
    /// `also defensible …`, without the keywords.
    Defensible(&'a str),
    /// `withdrawn because …`, the reason; empty where there is none.
    Withdrawn(&'a str),
    /// `expect …`, without the keyword.
    Expect(&'a str),
    /// None of these, after the answers have begun.
    Unreadable(&'a str),
}

/// The lines of a block that say something.
pub fn lines(sources: &Sources, block: Span) -> Vec<(Line<'_>, Span)> {
    let text = sources.slice(block);
    let mut lines = Vec::new();
    let mut answers_begun = false;
    let mut next = 0;
    for written in text.split_inclusive('\n') {
        let start = next + (written.len() - written.trim_start().len());
        next += written.len();
        let line = written.trim();
        if line.is_empty() {
            continue;
        }
        let said = classify(line, answers_begun);
        answers_begun |= !matches!(said, Line::Title(_) | Line::Story(_));
        lines.push((said, place(block, start, line)));
    }
    lines
}

fn classify(line: &str, answers_begun: bool) -> Line<'_> {
    if let Some(title) = line.strip_prefix('#') {
        return Line::Title(title.trim());
    }
    if line == "no other worry" {
        return Line::NoOtherWorry;
    }
    if let Some(difficulty) = line.strip_prefix("for training").and_then(difficulty) {
        return Line::ForTraining(difficulty);
    }
    if let Some(rest) = line.strip_prefix("also defensible") {
        return Line::Defensible(rest.trim());
    }
    if let Some(rest) = line.strip_prefix("withdrawn because") {
        return Line::Withdrawn(rest.trim());
    }
    if line == "withdrawn" {
        return Line::Withdrawn("");
    }
    if let Some(rest) = line.strip_prefix("expect ") {
        return Line::Expect(rest.trim());
    }
    match line.split_once(':') {
        Some((name, answer)) if is_name(name.trim()) => Line::Answer(name.trim(), answer.trim()),
        _ if answers_begun => Line::Unreadable(line),
        _ => Line::Story(line),
    }
}

/// What follows `for training`: after a comma anything, without one a word at most, since a sentence
/// of the story may go on so.
fn difficulty(rest: &str) -> Option<&str> {
    let rest = rest.trim_start();
    match rest.strip_prefix(',') {
        Some(difficulty) => Some(difficulty.trim()),
        None => (!rest.contains(char::is_whitespace)).then_some(rest),
    }
}

fn is_name(word: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    !word.is_empty() && word.bytes().all(plain)
}

/// Where a line stands; it begins `start` bytes into the block.
fn place(block: Span, start: usize, line: &str) -> Span {
    let at = |at: usize| block.start.saturating_add(u32::try_from(at).unwrap_or(u32::MAX));
    Span { file: block.file, start: at(start), end: at(start + line.len()) }
}
