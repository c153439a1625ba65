//! # A requirement that is met by nothing
//!
//! **What it finds.** A `require` of which a part after `met by` is there and holds nothing: a
//! heading with no prose and no rules under it, a topic in which nothing is asked, or another
//! `require`.
//!
//! **Why it matters for a child.** The guidance lists what a threshold document must contain
//! because each has failed some child before. A heading that promises it, with nothing under it,
//! looks like an answer to whoever inspects the document and is none to whoever needs it.
//!
//! **Example.** `require secure-estate "…" met by "Children in custody"`, and under that heading
//! only the next heading.
//!
//! **What to do.** Write what is missing, or name the part that really meets the requirement.

use crate::code;
use crate::findings::Check;
use crate::look::Text;
use crate::{Finding, Look};
use continuum_diag::{Diagnostic, Section, Span};
use continuum_model::{Document, Requirement};

pub(crate) const CHECK: Check = Check {
    code: code::REQUIREMENT_NOT_MET,
    source: include_str!("requirement_not_met.rs"),
    look: |look: &mut Look| {
        let (document, text) = (look.document(), look.beside.text);
        let found = document.requirements.iter().flat_map(|requirement| {
            let empty = |part: &&String| is_empty(document, text, part);
            let parts = requirement.met_by.iter().filter(empty);
            parts.map(|part| finding(requirement, part)).collect::<Vec<_>>()
        });
        found.collect()
    },
};

/// Whether a part of the document is there and holds nothing.
fn is_empty(document: &Document, text: Option<Text>, part: &str) -> bool {
    if document.requirements.iter().any(|requirement| requirement.name == part) {
        return true;
    }
    if let Some(topic) = document.topic_named(part) {
        return document.questions.iter().all(|question| question.topic != Some(topic));
    }
    let Some(text) = text else { return false };
    let mut sections = text.sections.iter().filter(|section| section.words == part).peekable();
    sections.peek().is_some() && sections.all(|section| holds_nothing(document, text, section))
}

/// Whether nothing stands under a heading but other headings and requirements.
fn holds_nothing(document: &Document, text: Text, section: &Section) -> bool {
    let headings = text.sections.iter().map(|section| section.heading);
    let requirements = document.requirements.iter().map(|requirement| requirement.origin.span);
    let mut passed: Vec<Span> =
        headings.chain(requirements).filter(|span| section.under.holds(*span)).collect();
    passed.sort_unstable();
    let end = Span { start: section.under.end, ..section.under };
    let mut from = section.under.start;
    passed.into_iter().chain([end]).all(|next| {
        let between = Span { start: from.min(next.start), end: next.start, ..next };
        from = from.max(next.end);
        !says_something(text.sources.slice(between))
    })
}

/// Whether there are words beside the fences of blocks.
fn says_something(text: &str) -> bool {
    let lines = text.lines().filter(|line| !line.trim_start().starts_with("```"));
    lines.flat_map(str::chars).any(char::is_alphanumeric)
}

fn finding(requirement: &Requirement, part: &str) -> Finding {
    let Requirement { name, origin, .. } = requirement;
    let message = format!("expected something in `{part}` that meets `{name}`, found nothing");
    let help = "write what is missing there, or name the part that meets the requirement";
    Finding::new(name, origin, Diagnostic::warning(CHECK.code, message, origin.span).help(help))
}
