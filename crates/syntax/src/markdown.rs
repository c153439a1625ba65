//! Headings and fenced blocks of a Markdown file, with their places.

use crate::code;
use continuum_diag::{Diagnostic, FileId, Sources, Span, nearest};
use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, Parser, Tag, TagEnd};
use std::ops::Range;

/// What a block of a document holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BlockKind {
    /// Statements.
    Threshold,
    /// A worked example.
    Scenario,
}

/// A fenced block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// What it holds.
    pub kind: BlockKind,
    /// Its text, between the fences.
    pub span: Span,
    /// The headings it stands under, outermost first.
    pub headings: Vec<String>,
}

/// A heading of the prose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// Its words.
    pub text: String,
    /// How deep it stands, 1 for the outermost.
    pub depth: u8,
    /// Its place.
    pub span: Span,
}

/// One file, taken apart.
pub(crate) struct Page {
    pub headings: Vec<Heading>,
    pub blocks: Vec<Block>,
}

/// After so many blocks that are not closed, the rest of a file is not read: each costs another
/// reading of what follows.
const MOST_UNCLOSED: usize = 100;

/// Reads one file.
pub(crate) fn read(sources: &Sources, file: FileId, diagnostics: &mut Vec<Diagnostic>) -> Page {
    let mut reader = Reader { sources, file, open: Vec::new(), inside: 0, diagnostics };
    let mut page = Page { headings: Vec::new(), blocks: Vec::new() };
    let mut from = Some(0);
    for _ in 0..MOST_UNCLOSED {
        let Some(start) = from else { break };
        from = part(start, &mut reader, &mut page);
    }
    page
}

/// Reads the file from here on; where a block turns out not to be closed, the rest of the file is
/// no part of that block, and this gives the place where it begins.
fn part(start: usize, reader: &mut Reader<'_>, page: &mut Page) -> Option<usize> {
    reader.inside = 0;
    let text = reader.sources.text(reader.file).get(start..)?;
    let mut events = Parser::new(text)
        .into_offset_iter()
        .map(|(event, range)| (event, range.start + start..range.end + start));
    while let Some((event, range)) = events.next() {
        match event {
            Event::Start(Tag::Heading { level, .. }) => {
                let text = words_until_heading_ends(&mut events);
                page.headings.push(Heading {
                    text: text.clone(),
                    depth: level as u8,
                    span: reader.span(&range),
                });
                reader.enter(level, text);
            }
            Event::Start(Tag::List(_) | Tag::BlockQuote(_)) => reader.inside += 1,
            Event::End(TagEnd::List(_) | TagEnd::BlockQuote(_)) => {
                reader.inside = reader.inside.saturating_sub(1);
            }
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info))) => {
                let whole = range.end;
                let Some(block) = reader.block(&info, range) else { continue };
                let end = block.span.end as usize;
                let rest = text.get(end - start..whole - start).unwrap_or("");
                page.blocks.push(block);
                if rest.lines().count() > 1 {
                    return Some(end);
                }
            }
            _ => {}
        }
    }
    None
}

struct Reader<'a> {
    sources: &'a Sources,
    file: FileId,
    /// Headings that are open here, outermost first.
    open: Vec<(HeadingLevel, String)>,
    /// Lists and quotations that are open here.
    inside: usize,
    diagnostics: &'a mut Vec<Diagnostic>,
}

impl Reader<'_> {
    fn enter(&mut self, level: HeadingLevel, text: String) {
        self.open.retain(|(outer, _)| *outer < level);
        self.open.push((level, text));
    }

    fn block(&mut self, info: &str, range: Range<usize>) -> Option<Block> {
        let kind = self.kind(info, &range)?;
        let text = self.sources.text(self.file);
        let written = text.get(range.clone())?;
        let opening = written.lines().next().unwrap_or("");
        let start = range.start + written.find('\n').map_or(written.len(), |at| at + 1);
        if self.inside > 0 {
            let message =
                "expected this block at the left margin, found it inside a list or a quotation";
            let place = self.span(&(range.start..range.start + opening.len()));
            let help = "end the list before it, and start the block at the beginning of a line";
            self.diagnostics.push(Diagnostic::error(code::BLOCK_INSIDE, message, place).help(help));
        }
        let end = self.end(kind, opening, start, &range);
        let headings = self.open.iter().map(|(_, text)| text.clone()).collect();
        Some(Block { kind, span: self.span(&(start.min(end)..end)), headings })
    }

    /// Where the block ends: at its closing fence, or, where that is missing, before what cannot
    /// be part of it.
    fn end(&mut self, kind: BlockKind, opening: &str, start: usize, range: &Range<usize>) -> usize {
        let inside = self.sources.text(self.file).get(start..range.end).unwrap_or("");
        let foreign = prose_or_fence(inside, kind);
        let closing = self.closing_fence(opening, start, range);
        let (None, Some(closing)) = (fence_with_mark(inside), closing) else {
            let what = if kind == BlockKind::Threshold { "threshold" } else { "scenario" };
            let message = format!("expected a closing fence for this `{what}` block, found none");
            let place = self.span(&(range.start..range.start + opening.len()));
            let help = "put a line with three backticks after the last line of the block";
            let said = Diagnostic::error(code::UNCLOSED_BLOCK, message, place).help(help);
            self.diagnostics.push(said);
            return foreign.map_or(range.end, |at| start + at);
        };
        closing
    }

    /// What the words after the fence ask for; near misses are reported.
    fn kind(&mut self, info: &str, range: &Range<usize>) -> Option<BlockKind> {
        let word = info.split_whitespace().next().unwrap_or("");
        match word {
            "threshold" => return Some(BlockKind::Threshold),
            "scenario" => return Some(BlockKind::Scenario),
            _ => {}
        }
        let meant =
            nearest(&word.to_lowercase(), ["threshold", "scenario", "thresholds", "scenarios"])?;
        let meant = meant.trim_end_matches('s');
        let message = format!("expected `{meant}`, found `{word}` after the fence");
        let place = self.span(&self.first_line(range));
        let help =
            format!("write `{meant}`; any other block is only shown, and is no part of the rules");
        self.diagnostics.push(Diagnostic::error(code::UNKNOWN_BLOCK, message, place).help(help));
        // What was meant is read, so that its names are not missed elsewhere.
        Some(if meant == "threshold" { BlockKind::Threshold } else { BlockKind::Scenario })
    }

    fn first_line(&self, range: &Range<usize>) -> Range<usize> {
        let text = self.sources.text(self.file).get(range.clone()).unwrap_or("");
        range.start..range.start + text.lines().next().unwrap_or("").len()
    }

    /// Where the closing fence's line starts; `None` where the file ends first.
    fn closing_fence(&self, opening: &str, start: usize, range: &Range<usize>) -> Option<usize> {
        let inside = self.sources.text(self.file).get(start..range.end)?;
        let mark = opening.trim_start().chars().next()?;
        let last = inside.trim_end().rfind('\n').map_or(0, |at| at + 1);
        let fence = inside.get(last..)?.trim();
        let closes = fence.len() >= 3 && fence.chars().all(|char| char == mark);
        closes.then_some(start + last)
    }

    fn span(&self, range: &Range<usize>) -> Span {
        let at = |at| u32::try_from(at).unwrap_or(u32::MAX);
        Span { file: self.file, start: at(range.start), end: at(range.end) }
    }
}

/// A fence inside a block that opens another one: the block before it was never closed.
fn fence_with_mark(inside: &str) -> Option<usize> {
    let opens = |line: &str| {
        let mark = line.trim_start_matches('`').trim();
        line.starts_with("```") && ["threshold", "scenario"].contains(&mark)
    };
    line_starts(inside).find(|(_, line)| opens(line)).map(|(at, _)| at)
}

/// The first line that is no statement's: a heading, a list, a sentence, another block.
fn prose_or_fence(inside: &str, kind: BlockKind) -> Option<usize> {
    let is_prose = |line: &str| {
        kind == BlockKind::Threshold
            && line.starts_with(|char: char| char.is_uppercase() || "#*->|".contains(char))
    };
    line_starts(inside)
        .find(|(_, line)| line.starts_with("```") || is_prose(line))
        .map(|(at, _)| at)
}

/// Each line and where it starts.
fn line_starts(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut next = 0;
    text.split_inclusive('\n').map(move |line| {
        let at = next;
        next += line.len();
        (at, line)
    })
}

fn words_until_heading_ends<'a>(
    events: &mut impl Iterator<Item = (Event<'a>, Range<usize>)>,
) -> String {
    let mut words = String::new();
    for (event, _) in events {
        match event {
            Event::End(TagEnd::Heading(_)) => break,
            Event::Text(text) | Event::Code(text) => words.push_str(&text),
            Event::SoftBreak | Event::HardBreak => words.push(' '),
            _ => {}
        }
    }
    words
}
