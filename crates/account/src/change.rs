//! Why not lower, and why not higher: the fewest other answers that would lead there.

use crate::answer::words;
use crate::level::titled;
use crate::page::Page;
use crate::reason::sources;
use continuum_engine::{Change, Decision, Difference, Reason};
use continuum_model::{Document, Level, sentence};

impl Page {
    pub fn why_not_lower(&mut self, document: &Document, decision: &Decision) {
        self.heading("Why not lower");
        let is_lowest = is(document.levels.first(), decision);
        match &decision.why_not_lower {
            Some(change) => {
                let level = titled(document, &change.level);
                self.change(document, decision, change, &format!("It could be {level} if:"));
            }
            None if is_lowest => self.item(" ", "This is the lowest level of the document."),
            None => self.unproved(
                decision,
                "No other answers that could really differ would make it lower.",
            ),
        }
    }

    pub fn why_not_higher(&mut self, document: &Document, decision: &Decision) {
        self.heading("Why not higher");
        let is_highest = is(document.levels.last(), decision);
        match &decision.why_not_higher {
            Some(change) => {
                let highest = document.levels.last().map(|level| &level.name);
                let at_least = if highest == Some(&change.level) { "" } else { "at least " };
                let level = titled(document, &change.level);
                let if_so = format!("It would be {at_least}{level} if:");
                self.change(document, decision, change, &if_so);
            }
            None if is_highest => self.item(" ", "This is the highest level of the document."),
            None => self.unproved(
                decision,
                "No other answers that could really differ would make a higher level certain.",
            ),
        }
    }

    fn unproved(&mut self, decision: &Decision, proved: &str) {
        let words = if decision.band.exact {
            proved
        } else {
            "The document is too large for this to be worked out."
        };
        self.item(" ", words);
    }

    fn change(&mut self, document: &Document, decision: &Decision, change: &Change, if_so: &str) {
        self.item(" ", if_so);
        for difference in &change.answers {
            self.item(" - ", &different(document, difference));
        }
        let told = |why: &Reason| decision.why.contains(why) || decision.also_seen.contains(why);
        let new = change.why.iter().filter(|why| !told(why));
        for why in new {
            self.item("   ", &format!("Then: {}", clause(why)));
        }
    }
}

fn is(level: Option<&Level>, decision: &Decision) -> bool {
    level.is_some_and(|level| level.name == decision.level)
}

/// The question, the answer given, and the answer that would change it.
fn different(document: &Document, difference: &Difference) -> String {
    let Difference { question, text, from, words: to, .. } = difference;
    match from {
        Some(from) => {
            let from = words(document, question, from);
            format!("“{text}” were answered “{to}” instead of “{from}”")
        }
        None => format!("“{text}”, which is not answered, were answered “{to}”"),
    }
}

/// The clause, with its source.
fn clause(why: &Reason) -> String {
    let said = sentence(&why.because);
    match sources(&why.see) {
        Some(sources) => format!("{said} {sources}"),
        None => said,
    }
}
