//! A document with its text, and where everything in it is published.

use crate::chapter::file_name;
use crate::item::{Item, items};
use continuum_diag::{FileId, Sources, Span};
use continuum_model::Document;
use continuum_scenario::Scenario;
use continuum_syntax::Chapter;
use std::collections::{BTreeMap, BTreeSet};

/// What is published.
pub struct Book<'a> {
    /// The document.
    pub(crate) document: &'a Document,
    pub(crate) scenarios: &'a [Scenario],
    chapters: Vec<Chapter>,
    /// The file of each chapter.
    files: Vec<String>,
    /// Every statement, in the order of the text.
    items: Vec<Item<'a>>,
    /// For each name, the chapter it stands in.
    chapter_of: BTreeMap<&'a str, usize>,
    /// The files of editions that this one amends.
    inherited: &'a [FileId],
    /// The check that asks about this document.
    check: Option<String>,
}

impl<'a> Book<'a> {
    /// A valid document, the text it was read from, and its worked examples.
    pub fn new(document: &'a Document, sources: &'a Sources, scenarios: &'a [Scenario]) -> Self {
        let chapters = continuum_syntax::chapters(sources);
        let items = items(document);
        let chapter = |span: Span| chapters.iter().position(|chapter| chapter.file == span.file);
        let named =
            items.iter().filter_map(|item| Some((item.name()?, chapter(item.origin().span)?)));
        let chapter_of = named.collect();
        let files = files(&chapters);
        Self {
            document,
            scenarios,
            chapters,
            files,
            items,
            chapter_of,
            inherited: &[],
            check: None,
        }
    }

    /// The document amends others, whose files these are.
    #[must_use]
    pub fn amending(self, inherited: &'a [FileId]) -> Self {
        Self { inherited, ..self }
    }

    /// Every page leads to the check at this address.
    #[must_use]
    pub fn with_check(self, address: &str) -> Self {
        Self { check: Some(address.to_owned()), ..self }
    }

    /// Where the check is that asks about this document.
    pub(crate) fn check(&self) -> Option<&str> {
        self.check.as_deref()
    }

    /// In the order of reading.
    pub(crate) fn chapters(&self) -> &[Chapter] {
        &self.chapters
    }

    /// Whether a chapter belongs to an edition that this one amends.
    pub(crate) fn is_inherited(&self, chapter: usize) -> bool {
        self.inherited.contains(&self.chapters[chapter].file)
    }

    /// The file of a chapter.
    pub(crate) fn file_of(&self, chapter: usize) -> &str {
        &self.files[chapter]
    }

    /// Every statement, in the order of the text.
    pub(crate) fn items(&self) -> &[Item<'a>] {
        &self.items
    }

    /// The statements written in a block.
    pub(crate) fn items_in(&self, block: Span) -> impl Iterator<Item = &Item<'a>> {
        self.items.iter().filter(move |item| within(item.origin().span, block))
    }

    /// The worked example written in a block.
    pub(crate) fn example_in(&self, block: Span) -> Option<&Scenario> {
        self.scenarios.iter().find(|scenario| scenario.span == block)
    }

    /// The chapter in which a statement stands.
    pub(crate) fn chapter_of(&self, name: &str) -> Option<usize> {
        self.chapter_of.get(name).copied()
    }
}

/// One name a chapter; two chapters of one title are told apart.
pub(crate) fn files(chapters: &[Chapter]) -> Vec<String> {
    let mut taken: BTreeSet<String> = RESERVED.iter().map(|name| (*name).to_owned()).collect();
    let mut files = Vec::new();
    for chapter in chapters {
        let mut file = file_name(&chapter.title);
        let mut number = 2;
        while !taken.insert(file.clone()) {
            file = file_name(&format!("{} {number}", chapter.title));
            number += 1;
        }
        files.push(file);
    }
    files
}

/// Names of the pages that are no chapter.
const RESERVED: &[&str] = &["index.html", "levels.html", "names.html", "whole.html", "search.html"];

fn within(inner: Span, outer: Span) -> bool {
    inner.file == outer.file && outer.start <= inner.start && inner.end <= outer.end
}
