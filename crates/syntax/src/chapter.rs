//! A file as people read it: prose as HTML, with the places where blocks stand between it.
//!
//! ```text
//! # Harm            ─► Prose("<h1 id=\"harm\">Harm</h1>…")
//! A baby who …
//! ```threshold      ─► Block
//! ```
//!
//! HTML written in the prose is shown as it is written: a document holds words, not code.

use crate::markdown::{self, Block};
use continuum_diag::{FileId, Sources};
use pulldown_cmark::{CodeBlockKind, CowStr, Event, Options, Parser, Tag, TagEnd, html};
use std::collections::BTreeMap;
use std::ops::Range;

/// One file of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chapter {
    /// The file.
    pub file: FileId,
    /// Its first heading; the file's name without its ending where it has none.
    pub title: String,
    /// Its headings, in the order of the text.
    pub headings: Vec<Anchored>,
    /// What stands in it, in the order of the text.
    pub parts: Vec<ChapterPart>,
}

/// A heading that can be linked to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Anchored {
    /// 1 for the title of a chapter, to 6.
    pub depth: u8,
    /// Its words.
    pub text: String,
    /// Where a link leads to; unique in the file, and no name of a statement.
    pub anchor: String,
}

/// A piece of a chapter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ChapterPart {
    /// Prose, as HTML.
    Prose(String),
    /// Statements, or a worked example.
    Block(Block),
}

/// Every file as people read it, in reading order.
pub fn chapters(sources: &Sources) -> Vec<Chapter> {
    sources.ids().map(|file| chapter(sources, file)).collect()
}

fn chapter(sources: &Sources, file: FileId) -> Chapter {
    let page = markdown::read(sources, file, &mut Vec::new());
    let text = sources.text(file);
    let mut writer = Writer::default();
    let mut from = 0;
    // Prose is read piece by piece, so that what a person forgot to close spoils one piece only.
    for block in page.blocks {
        let opening = line_before(text, block.span.start as usize);
        writer.prose(text.get(from..opening).unwrap_or(""));
        from = line_after(text, block.span.end as usize);
        writer.parts.push(ChapterPart::Block(block));
    }
    writer.prose(text.get(from..).unwrap_or(""));
    let first = writer.headings.first().map(|heading| heading.text.clone());
    let name = sources.name(file);
    let title = first.unwrap_or_else(|| name.strip_suffix(".md").unwrap_or(name).to_owned());
    Chapter { file, title, headings: writer.headings, parts: writer.parts }
}

/// Where the line before this place begins: a block's opening fence.
fn line_before(text: &str, at: usize) -> usize {
    let before = text.get(..at).unwrap_or("").trim_end_matches('\n');
    before.rfind('\n').map_or(0, |newline| newline + 1)
}

/// Where the line after this one begins: after a block's closing fence.
fn line_after(text: &str, at: usize) -> usize {
    let rest = text.get(at..).unwrap_or("");
    rest.find('\n').map_or(text.len(), |newline| at + newline + 1)
}

#[derive(Default)]
struct Writer {
    headings: Vec<Anchored>,
    /// How often each anchor was wanted.
    anchors: BTreeMap<String, usize>,
    parts: Vec<ChapterPart>,
}

impl Writer {
    fn prose(&mut self, text: &str) {
        if text.trim().is_empty() {
            return;
        }
        let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH;
        let events: Vec<Event<'_>> = Parser::new_ext(text, options).map(shown).collect();
        let mut with_anchors = Vec::with_capacity(events.len());
        let mut at = 0;
        while at < events.len() {
            if let Event::Start(Tag::Heading { level, .. }) = &events[at] {
                let until = end_of_heading(&events, at);
                let words = words(&events, at..until);
                let anchor = self.anchor(&words);
                self.headings.push(Anchored {
                    depth: *level as u8,
                    text: words,
                    anchor: anchor.clone(),
                });
                with_anchors.push(Event::Start(Tag::Heading {
                    level: *level,
                    id: Some(CowStr::from(anchor)),
                    classes: Vec::new(),
                    attrs: Vec::new(),
                }));
            } else {
                with_anchors.push(events[at].clone());
            }
            at += 1;
        }
        let mut out = String::new();
        html::push_html(&mut out, with_anchors.into_iter());
        self.parts.push(ChapterPart::Prose(out));
    }

    /// `What it is not` → `--what-it-is-not`, a second one → `--what-it-is-not--2`. A name begins
    /// with a letter or a digit, so no statement has such an anchor.
    fn anchor(&mut self, words: &str) -> String {
        let slug = slug(words);
        let wanted = self.anchors.entry(slug.clone()).or_insert(0);
        *wanted += 1;
        if *wanted == 1 { format!("--{slug}") } else { format!("--{slug}--{wanted}") }
    }
}

/// Words as part of an address: `Basic care and neglect` → `basic-care-and-neglect`.
pub fn slug(words: &str) -> String {
    let kept = |char: char| if char.is_alphanumeric() { char } else { ' ' };
    let words: String = words.to_lowercase().chars().map(kept).collect();
    words.split_whitespace().collect::<Vec<_>>().join("-")
}

/// HTML in the prose is shown, not obeyed; other blocks of code stay as they are.
fn shown(event: Event<'_>) -> Event<'_> {
    match event {
        Event::Html(text) | Event::InlineHtml(text) => Event::Text(text),
        Event::Start(Tag::Link { link_type, dest_url, title, id }) => {
            let dest_url = safe(dest_url);
            Event::Start(Tag::Link { link_type, dest_url, title, id })
        }
        Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(_))) => {
            Event::Start(Tag::CodeBlock(CodeBlockKind::Indented))
        }
        other => other,
    }
}

/// An address that leads somewhere and does nothing else.
fn safe(address: CowStr<'_>) -> CowStr<'_> {
    let scheme = address.split_once(':').map(|(scheme, _)| scheme.to_lowercase());
    let is_plain = scheme.is_none_or(|scheme| {
        ["http", "https", "mailto", "tel"].contains(&scheme.as_str())
            || scheme.contains(['/', '?', '#'])
    });
    if is_plain { address } else { CowStr::from("#") }
}

fn end_of_heading(events: &[Event<'_>], from: usize) -> usize {
    let ends = |event: &Event<'_>| matches!(event, Event::End(TagEnd::Heading(_)));
    events[from..].iter().position(ends).map_or(events.len(), |at| from + at)
}

fn words(events: &[Event<'_>], range: Range<usize>) -> String {
    let mut words = String::new();
    for event in &events[range] {
        match event {
            Event::Text(text) | Event::Code(text) => words.push_str(text),
            Event::SoftBreak | Event::HardBreak => words.push(' '),
            _ => {}
        }
    }
    words
}
