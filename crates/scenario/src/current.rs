//! Which examples count: an edition runs those of the document that it amends, unless it tells one
//! anew under the same title, or withdraws it and says why.
//!
//! ```text
//! # Two targeted worries                       the title of an earlier example
//! withdrawn because both needs are met by one offer now
//! ```

use crate::code;
use continuum_check::example::{Line, lines};
use continuum_check::{Block, Loaded};
use continuum_diag::{Diagnostic, Span, nearest};

/// An example of an amended document that no longer counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Withdrawn {
    /// Its title.
    pub title: String,
    /// Why.
    pub because: String,
    /// Where it is withdrawn.
    pub span: Span,
}

/// What each edition withdraws of those before it, in the order of the text.
pub fn withdrawn(loaded: &Loaded) -> Vec<Withdrawn> {
    let all: Vec<_> = loaded.scenarios.iter().map(|block| Told::of(loaded, block)).collect();
    let really = all.iter().filter(|told| told.earlier(&all).next().is_some());
    let withdrawn = really.filter_map(|told| {
        let (because, _) = told.withdrawn?;
        let (title, because) = (told.title?.to_owned(), because.to_owned());
        Some(Withdrawn { title, because, span: told.block.span })
    });
    withdrawn.collect()
}

/// The examples that count, and what is wrong with those that are withdrawn.
pub(crate) fn blocks(loaded: &Loaded, said: &mut Vec<Diagnostic>) -> Vec<Block> {
    let all: Vec<_> = loaded.scenarios.iter().map(|block| Told::of(loaded, block)).collect();
    let withdrawals = all.iter().filter(|told| told.withdrawn.is_some());
    withdrawals.for_each(|told| told.check(&all, loaded, said));
    let counts = |told: &&Told<'_>| {
        let is_anew = |other: &Told<'_>| other.edition > told.edition && other.title == told.title;
        match told.title {
            Some(_) => told.withdrawn.is_none() && !all.iter().any(is_anew),
            // That it has none is said where it is read.
            None => true,
        }
    };
    all.iter().filter(counts).map(|told| told.block.clone()).collect()
}

/// The first lines of an example.
struct Told<'a> {
    block: &'a Block,
    /// Counted from the first.
    edition: usize,
    title: Option<&'a str>,
    /// The reason, and the line that gives it.
    withdrawn: Option<(&'a str, Span)>,
    /// The first line that a withdrawn example cannot have.
    beside: Option<Span>,
}

impl<'a> Told<'a> {
    fn of(loaded: &'a Loaded, block: &'a Block) -> Self {
        let edition = loaded.amendments.edition_of(block.span.file);
        let mut told = Self { block, edition, title: None, withdrawn: None, beside: None };
        for (line, span) in lines(&loaded.sources, block.span) {
            match line {
                Line::Title(title) => told.title = Some(title).filter(|title| !title.is_empty()),
                Line::Withdrawn(because) => told.withdrawn = Some((because, span)),
                Line::Story(_) => {}
                _ => told.beside = told.beside.or(Some(span)),
            }
        }
        told
    }

    /// Examples of earlier editions under the same title.
    fn earlier(&self, all: &'a [Told<'a>]) -> impl Iterator<Item = &'a Told<'a>> {
        let (edition, title) = (self.edition, self.title);
        let named = move |other: &&Told<'_>| other.title.is_some() && other.title == title;
        all.iter().filter(move |other| other.edition < edition && named(other))
    }

    /// What is wrong with an example that is withdrawn.
    fn check(&self, all: &'a [Told<'a>], loaded: &Loaded, said: &mut Vec<Diagnostic>) {
        let (Some((because, line)), Some(title)) = (self.withdrawn, self.title) else { return };
        let nothing = |message: String, help: String| {
            Diagnostic::error(code::NOTHING_TO_WITHDRAW, message, line).help(help)
        };
        if self.earlier(all).next().is_none() {
            said.push(self.nowhere(title, line, all, loaded));
        } else if because.is_empty() {
            let message = "expected a reason after `withdrawn because`, found none".to_owned();
            let help = "say what changed, so that nobody wonders why the example is gone";
            said.push(nothing(message, help.to_owned()));
        } else if let Some(beside) = self.beside {
            let message =
                "expected a title and a reason alone in an example that is withdrawn, found more";
            let help = "take the other lines out; or take out `withdrawn` to tell the example anew";
            said.push(Diagnostic::error(code::UNREADABLE_LINE, message, beside).help(help));
        }
    }

    fn nowhere(&self, title: &str, line: Span, all: &[Told<'_>], loaded: &Loaded) -> Diagnostic {
        let amends = loaded.amendments.edition_of(self.block.span.file) > 0;
        let what = if amends { "the amended document" } else { "a document that this one amends" };
        let message = format!("expected an example of {what}, found none called “{title}”");
        let titles = all.iter().filter(|other| other.edition < self.edition);
        let near = nearest(title, titles.filter_map(|other| other.title));
        let help = near.map_or_else(
            || {
                let instead = if amends {
                    "write its title as it is there, or take this one out"
                } else {
                    "take the example itself out of the text"
                };
                instead.to_owned()
            },
            |near| format!("did you mean “{near}”?"),
        );
        Diagnostic::error(code::NOTHING_TO_WITHDRAW, message, line).help(help)
    }
}
