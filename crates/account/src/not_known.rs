//! What is not known, and what each missing answer could do, most decisive first.

use crate::level::is_protection;
use crate::page::Page;
use continuum_engine::{Decision, Missing, Next, Unknown};
use continuum_model::Document;

/// A missing answer, and what hangs on it.
type Open<'d> = (&'d Unknown, &'d Next);

impl Page {
    /// At most so many; those that could do the same and follow each other are told together.
    pub fn not_known(&mut self, document: &Document, decision: &Decision, at_most: usize) {
        self.heading("What is not known");
        let open: Vec<Open> = decision.not_known.iter().zip(&decision.next).take(at_most).collect();
        if open.is_empty() {
            self.item(" ", "No missing answer could change the level or what to do.");
        }
        for alike in open.chunk_by(|one, other| hangs_on(one) == hangs_on(other)) {
            self.alike(document, decision, alike);
        }
        let more = decision.not_known.len() - open.len();
        if more > 0 {
            let s = if more == 1 { "" } else { "s" };
            self.item(" ", &format!("And {more} more question{s} that could matter."));
        }
    }

    fn alike(&mut self, document: &Document, decision: &Decision, alike: &[Open]) {
        let Some((first, next)) = alike.first() else { return };
        let reaches = first.could_reach != decision.band.at_least
            && is_protection(document, &first.could_reach);
        let talk = if reaches { " Talk to the MASH about exactly this:" } else { "" };
        self.item(" ", &format!("{}{talk}", next.because));
        for (unknown, _) in alike {
            let missing = missing(unknown.missing);
            self.item(" - ", &format!("{}{missing}", unknown.text));
        }
    }
}

fn hangs_on<'d>((unknown, next): &Open<'d>) -> (&'d str, &'d str) {
    (&next.because, &unknown.could_reach)
}

fn missing(missing: Missing) -> &'static str {
    match missing {
        Missing::NotAsked => "",
        Missing::NotKnown => " (asked, and not known)",
        Missing::Declined => " (asked, and not said)",
    }
}
