//! The fenced blocks of a page.

use std::ops::Range;

/// A page, taken apart.
#[derive(Clone, Debug)]
pub struct Page {
    /// All of it.
    pub text: String,
    /// Its fenced blocks that stand at the left margin.
    pub blocks: Vec<Block>,
}

/// A fenced block.
#[derive(Clone, Debug)]
pub struct Block {
    /// What stands after the opening fence.
    pub info: String,
    /// What stands between the fences.
    pub content: String,
    /// Where that is.
    pub place: Range<usize>,
}

impl Page {
    /// Takes a page apart.
    pub fn read(text: &str) -> Self {
        let mut blocks = Vec::new();
        let mut open: Option<(usize, String, usize)> = None;
        let mut at = 0;
        for line in text.split_inclusive('\n') {
            let ticks = line.bytes().take_while(|byte| *byte == b'`').count();
            let info = line[ticks..].trim();
            match open.take() {
                Some((fence, info_of, start)) if ticks >= fence && info.is_empty() => {
                    let content = text[start..at].to_owned();
                    blocks.push(Block { info: info_of, content, place: start..at });
                }
                Some(still) => open = Some(still),
                None if ticks >= 3 => open = Some((ticks, info.to_owned(), at + line.len())),
                None => {}
            }
            at += line.len();
        }
        Self { text: text.to_owned(), blocks }
    }

    /// The day in a sentence such as "Contacts are to be checked since 2026-01-01."
    pub fn contacts_since(&self) -> Option<&str> {
        let (_, rest) = self.text.split_once("Contacts are to be checked since ")?;
        rest.get(..10)
    }

    /// The findings in a sentence such as "Looked through for `shadowed-rule` and `level-gap`."
    pub fn looked_through_for(&self) -> Vec<&str> {
        let sentence = self.text.split_once("Looked through for ").map_or("", |(_, rest)| rest);
        let sentence = sentence.lines().next().unwrap_or("");
        sentence.split('`').skip(1).step_by(2).collect()
    }

    /// Whether what the page links to is a folder of its own, which the page amends.
    pub fn amends_what_it_links_to(&self) -> bool {
        self.text.contains("mends the [small document]")
    }

    /// Whether it has files of two editions.
    pub fn has_editions(&self) -> bool {
        self.blocks.iter().any(|block| block.edition().is_some())
    }

    /// Whether a link leads to a file of this name.
    pub fn links_to(&self, name: &str) -> bool {
        self.text.contains(&format!("{name})"))
    }
}

impl Block {
    /// The file's name, for a block that is a whole file.
    pub fn file(&self) -> Option<&str> {
        let (_, name) = self.info.split_once(" file: ")?;
        Some(name.split(',').next().unwrap_or(name).trim())
    }

    /// The edition it is a whole file of, `old` or `new`, and the file's name.
    pub fn edition(&self) -> Option<(&str, &str)> {
        self.info
            .strip_prefix("markdown ")?
            .split_once(": ")
            .filter(|(edition, _)| *edition != "file")
    }

    /// How many times over.
    pub fn times(&self) -> usize {
        let count = self.info.split_once(", ").and_then(|(_, rest)| rest.strip_suffix(" times"));
        count.and_then(|count| count.parse().ok()).unwrap_or(1)
    }

    /// Whether what comes out is written here.
    pub fn comes_out(&self) -> bool {
        matches!(
            self.info.as_str(),
            "text"
                | "text cases"
                | "text account"
                | "text account in cy"
                | "text strength"
                | "json answers"
                | "json decision"
                | "markdown formatted"
        )
    }
}
