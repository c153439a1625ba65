//! Why: each statement with the answers it looks at, its reason, and what it rests on.

use crate::answer::{self, asked};
use crate::level::titled;
use crate::page::Page;
use continuum_engine::{Decision, Fired, Reason, Seen};
use continuum_model::{Document, Standing, sentence};

impl Page {
    pub fn why(&mut self, document: &Document, decision: &Decision) {
        self.heading("Why");
        if decision.why.is_empty() {
            self.item(" ", "Nothing that was answered puts it higher. A missing answer is not read as “no”, and a worry that no question asks about still counts: talk to your safeguarding lead or to the MASH.");
        }
        self.reasons(document, &decision.why);
    }

    pub fn also_seen(&mut self, document: &Document, decision: &Decision) {
        if !decision.also_seen.is_empty() {
            self.heading("What else was seen");
            self.reasons(document, &decision.also_seen);
        }
    }

    /// Where no single statement is certain, one or another of several is.
    pub fn reasons(&mut self, document: &Document, reasons: &[Reason]) {
        let (certain, one_of): (Vec<_>, Vec<_>) = reasons.iter().partition(|one| one.certain);
        for reason in certain {
            self.reason(document, reason);
        }
        if !one_of.is_empty() {
            self.item(" ", "Whatever the missing answers are, at least one of these holds:");
        }
        for reason in one_of {
            self.reason(document, reason);
        }
    }

    fn reason(&mut self, document: &Document, reason: &Reason) {
        let level = reason.level.as_deref().map(|level| format!(" [{}]", titled(document, level)));
        let head = head(document, reason);
        self.item(" - ", &format!("{head}{}", level.unwrap_or_default()));
        let others = others(document, reason);
        if !others.is_empty() {
            self.item("   ", &sentence(&format!("Answered: {}", others.join("; "))));
        }
        if head != reason.because {
            self.item("   ", &sentence(&reason.because));
        }
        let rests_on = rests_on(reason);
        if !rests_on.is_empty() {
            self.item("   ", &rests_on);
        }
    }
}

/// What it says: a question and its answer, or a rule's title.
fn head(document: &Document, reason: &Reason) -> String {
    let own = reason.answers.get(&reason.statement);
    match (reason.fired, own) {
        (Fired::Rung | Fired::Indicator, Some(answer)) => {
            asked(document, &reason.statement, answer)
        }
        (Fired::Rung, None) => {
            let text = reason.text.as_deref().unwrap_or_default();
            format!("{} {text}", answer::text(document, &reason.statement))
        }
        _ => reason.text.clone().unwrap_or_else(|| reason.because.clone()),
    }
}

/// The other answers it looks at.
fn others(document: &Document, reason: &Reason) -> Vec<String> {
    let other = reason.answers.iter().filter(|(question, _)| **question != reason.statement);
    other.map(|(question, is)| asked(document, question, is)).collect()
}

/// Its source and the place in it, its standing, and the heading it stands under.
fn rests_on(reason: &Reason) -> String {
    let standing = reason.standing.map(|standing| match standing {
        Standing::Published => "Published practice.",
        Standing::Proposed => "Proposed by this document, not published practice.",
    });
    let heading = (!reason.heading.is_empty())
        .then(|| format!("In this document under “{}”.", reason.heading));
    let parts = [sources(&reason.see), standing.map(str::to_owned), heading];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// Where it comes from.
pub(crate) fn sources(see: &[Seen]) -> Option<String> {
    let cited = see.iter().map(|seen| match seen.place.as_str() {
        "" => seen.title.clone(),
        place => format!("{}, {place}", seen.title),
    });
    let cited = cited.collect::<Vec<_>>().join("; ");
    (!cited.is_empty()).then(|| sentence(&format!("Source: {cited}")))
}
