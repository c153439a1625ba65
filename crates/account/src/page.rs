//! Headings and paragraphs, as wide as the reader's terminal.

use anstyle::Style;
use std::fmt::Write;

/// How a page is laid out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Layout {
    /// The widest line; none where lines are not broken, so that a screen reader is not either.
    pub width: Option<usize>,
    /// Headings are bold.
    pub colour: bool,
}

/// What is written so far.
pub(crate) struct Page {
    pub out: String,
    layout: Layout,
}

impl Page {
    pub fn new(layout: Layout) -> Self {
        Self { out: String::new(), layout }
    }

    pub fn heading(&mut self, words: &str) {
        let style = if self.layout.colour { Style::new().bold() } else { Style::new() };
        if !self.out.is_empty() {
            self.out.push('\n');
        }
        self.line(&format!("{style}{words}{style:#}"));
    }

    /// A paragraph, its first line after `mark` and the others indented alike.
    pub fn item(&mut self, mark: &str, words: &str) {
        let Some(width) = self.layout.width else {
            return self.line(&format!("{mark}{words}"));
        };
        let indent = " ".repeat(mark.chars().count());
        let options = textwrap::Options::new(width).initial_indent(mark).subsequent_indent(&indent);
        self.line(&textwrap::fill(words, options));
    }

    /// Whether lines are not broken.
    pub fn is_plain(&self) -> bool {
        self.layout.width.is_none()
    }

    /// Text to be copied: as it is, between empty lines.
    pub fn verbatim(&mut self, text: &str) {
        self.line("");
        self.line(text);
    }

    fn line(&mut self, words: &str) {
        // Writing to a `String` cannot fail.
        let _ = writeln!(self.out, "{words}");
    }
}
