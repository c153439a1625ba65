//! The level that is suggested, and how high it could be.

use crate::actions::in_words;
use crate::page::Page;
use continuum_engine::{Decision, Unknown};
use continuum_model::{Document, Level, sentence};

impl Page {
    pub fn level(&mut self, document: &Document, decision: &Decision) {
        let band = &decision.band;
        let is_settled = band.at_least == band.at_most;
        self.heading("What the document suggests");
        let at_least = if is_settled { "" } else { "At least " };
        self.item(" ", &sentence(&format!("{at_least}{}", in_full(document, &band.at_least))));
        if let Some(level) = find(document, &band.at_least) {
            self.item(" ", &sentence(&level.meaning));
            let graded = graded(level);
            if !graded.is_empty() {
                self.item(" ", &graded);
            }
        }
        if !is_settled {
            self.could_be(document, decision);
        }
        if !band.exact {
            self.item(" ", "There are too many missing answers to settle this exactly. It is not below the lowest level named here and not above the highest.");
        }
    }

    /// How high, and which missing answers could alone make it so.
    fn could_be(&mut self, document: &Document, decision: &Decision) {
        let most = &decision.band.at_most;
        let alone = |unknown: &&Unknown| unknown.could_reach == *most;
        let alone: Vec<_> = decision.not_known.iter().filter(alone).collect();
        let why = match alone.len() {
            0 => "Several missing answers together could make it so.",
            1 => "This missing answer alone could make it so:",
            _ => "Any one of these missing answers could make it so:",
        };
        self.item(" ", &format!("It could be {}. {why}", in_full(document, most)));
        for unknown in alone.iter().take(FIRST) {
            self.item(" - ", &unknown.text);
        }
        if let Some(more) = alone.len().checked_sub(FIRST).filter(|more| *more > 0) {
            self.item(" - ", &format!("and {more} more, under “What is not known”"));
        }
        if is_protection(document, most) {
            self.item(" ", "Talk to the MASH about exactly what is not known here.");
        }
    }
}

/// How many missing answers are named beside the level.
const FIRST: usize = 3;

/// A level by name.
pub(crate) fn find<'d>(document: &'d Document, name: &str) -> Option<&'d Level> {
    document.level_named(name).map(|id| document.level(id))
}

/// A level's words before its number.
pub(crate) fn titled(document: &Document, name: &str) -> String {
    find(document, name).map_or_else(
        || name.to_owned(),
        |level| format!("{} (level {})", level.title, level.number),
    )
}

/// Whether the duty to protect a child from significant harm is among a level's legal bases.
pub(crate) fn is_protection(document: &Document, name: &str) -> bool {
    find(document, name).is_some_and(|level| level.basis.iter().any(|basis| basis == "s47"))
}

/// With its legal basis.
fn in_full(document: &Document, name: &str) -> String {
    let basis: Vec<_> = find(document, name)
        .map(|level| level.basis.iter().map(|basis| section(basis)).collect())
        .unwrap_or_default();
    let titled = titled(document, name);
    if basis.is_empty() { titled } else { format!("{titled}, under {}", basis.join(" and ")) }
}

/// `s47` → section 47 of the Children Act 1989
fn section(basis: &str) -> String {
    match basis.strip_prefix('s') {
        Some(section) if section.starts_with(|first: char| first.is_ascii_digit()) => {
            format!("section {section} of the Children Act 1989")
        }
        _ => basis.to_owned(),
    }
}

/// How the front door grades a level, how soon it answers, and whose agreement it needs.
fn graded(level: &Level) -> String {
    let grade = level.priority.map(in_words);
    let parts = [
        ("Grade", grade),
        ("How soon", level.within.as_deref()),
        ("Consent", level.consent.as_deref()),
    ];
    let said = parts
        .iter()
        .filter_map(|(label, words)| words.map(|words| sentence(&format!("{label}: {words}"))));
    said.collect::<Vec<_>>().join(" ")
}
