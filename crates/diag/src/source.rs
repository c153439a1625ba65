//! Files of a document, and spans of bytes in them.

use serde::{Deserialize, Serialize};

/// One file of a set of [`Sources`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct FileId(u32);

impl FileId {
    /// Where it stands among the files of its set, from 0 on.
    pub fn position(self) -> usize {
        self.0 as usize
    }
}

/// A run of bytes in one file; `start <= end`, both on character boundaries of that file's text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Span {
    /// The file it lies in.
    pub file: FileId,
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl Span {
    /// The file, without the place in it.
    #[must_use]
    pub fn file_alone(self) -> Self {
        Self { start: 0, end: 0, ..self }
    }

    /// From the start of `self` to the end of `other`, both in one file.
    #[must_use]
    pub fn to(self, other: Self) -> Self {
        Self { end: other.end.max(self.end), ..self }
    }

    /// Whether all of `other` lies in it.
    pub fn holds(self, other: Self) -> bool {
        self.file == other.file && self.start <= other.start && other.end <= self.end
    }
}

/// A part of a text: its heading, and what stands under it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// The words of the heading.
    pub words: String,
    /// The heading.
    pub heading: Span,
    /// What stands under it: up to the next heading that is as high or higher.
    pub under: Span,
}

/// A place as people count: line and column from 1, the column in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct SourceFile {
    name: String,
    text: String,
    /// Byte offset at which each line starts.
    lines: Vec<u32>,
}

/// The text of every file, in reading order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sources {
    files: Vec<SourceFile>,
}

impl Sources {
    /// Adds a file. Text past 4 GiB is not addressable and is left out.
    pub fn add(&mut self, name: impl Into<String>, text: impl Into<String>) -> FileId {
        let mut text = text.into();
        if u32::try_from(text.len()).is_err() {
            text.clear();
        }
        let starts = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
        let lines = std::iter::once(0).chain(starts.map(|(at, _)| offset(at + 1))).collect();
        self.files.push(SourceFile { name: name.into(), text, lines });
        FileId(offset(self.files.len() - 1))
    }

    /// The files that were added before one; places in them stay what they are.
    #[must_use]
    pub fn before(&self, file: FileId) -> Self {
        Self { files: self.files.iter().take(file.0 as usize).cloned().collect() }
    }

    /// The files, in the order in which they were added.
    pub fn ids(&self) -> impl Iterator<Item = FileId> + use<> {
        (0..offset(self.files.len())).map(FileId)
    }

    /// The name under which a file was added.
    pub fn name(&self, file: FileId) -> &str {
        &self.file(file).name
    }

    /// The whole text of a file.
    pub fn text(&self, file: FileId) -> &str {
        &self.file(file).text
    }

    /// The text under a span; empty where the span does not fit the file.
    pub fn slice(&self, span: Span) -> &str {
        self.text(span.file).get(span.start as usize..span.end as usize).unwrap_or("")
    }

    /// Where a span starts.
    pub fn position(&self, span: Span) -> Position {
        let file = self.file(span.file);
        let line = file.lines.partition_point(|start| *start <= span.start).saturating_sub(1);
        let before = file.lines.get(line).map_or(0, |start| *start as usize)..span.start as usize;
        let column = file.text.get(before).map_or(0, |text| text.chars().count()) + 1;
        Position { line: line + 1, column }
    }

    /// The whole of a file.
    pub fn whole(&self, file: FileId) -> Span {
        Span { file, start: 0, end: offset(self.text(file).len()) }
    }

    /// The first place in a file where `words` stand; the file's start where they do not. For
    /// tests and examples, which speak of underlined text and never of offsets.
    pub fn span_of(&self, file: FileId, words: &str) -> Span {
        let start = self.text(file).find(words);
        let start = start.map_or(0..0, |at| at..at + words.len());
        Span { file, start: offset(start.start), end: offset(start.end) }
    }

    fn file(&self, id: FileId) -> &SourceFile {
        // INVARIANT: a `FileId` is only made by `add`, and files are never removed.
        &self.files[id.0 as usize]
    }
}

/// A byte offset of a file that `add` has let in, so it fits.
fn offset(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters_not_bytes() {
        let mut sources = Sources::default();
        let file = sources.add("a.md", "één\ntwée drie\n");
        let span = sources.span_of(file, "drie");
        assert_eq!(sources.position(span), Position { line: 2, column: 6 });
        assert_eq!(sources.slice(span), "drie");
    }
}
