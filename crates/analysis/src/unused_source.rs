//! # A source that nothing cites
//!
//! **What it finds.** A `source` that no `see` and no `aligned` names.
//!
//! **Why it matters for a child.** A list of sources says what the document rests on. One that
//! nothing cites lends its name to rules that do not come from it, and nobody can tell what was
//! taken from it; or the rule that did come from it has been lost.
//!
//! **Example.** `source nspcc "…" { date "2020" }`, and no `see nspcc` anywhere.
//!
//! **What to do.** Cite it where it is used: `see nspcc "the place in it"`. Take it out where it
//! is not. Where it is named for further reading, say so: `allow unused-source of nspcc because
//! "For those who want to read on"`.

use crate::code;
use crate::findings::Check;
use crate::{Finding, Look};
use continuum_diag::Diagnostic;
use continuum_model::{Citation, Document, Id, Kind, Question, Source, SourceId};
use std::collections::BTreeSet;

pub(crate) const CHECK: Check = Check {
    code: code::UNUSED_SOURCE,
    source: include_str!("unused_source.rs"),
    look: |look: &mut Look| {
        let document = look.document();
        let cited = cited(document);
        let sources = document.sources.iter().enumerate();
        let unused = sources.filter(|(position, _)| !cited.contains(&SourceId::at(*position)));
        unused.map(|(_, source)| finding(source)).collect()
    },
};

/// Every source that is cited.
fn cited(document: &Document) -> BTreeSet<SourceId> {
    let questions = document.questions.iter().flat_map(see);
    let uplifts = document.uplifts.iter().flat_map(|uplift| &uplift.grounds.see);
    let rules = document.rules.iter().flat_map(|rule| &rule.grounds.see);
    let duties = document.duties.iter().flat_map(|duty| &duty.grounds.see);
    let requirements = document.requirements.iter().flat_map(|requirement| &requirement.see);
    let wordings = document.wordings.iter().flat_map(|wording| &wording.see);
    let all = questions.chain(uplifts).chain(rules).chain(duties).chain(requirements);
    let all = all.chain(wordings).chain([&document.identity.aligned]);
    all.map(|citation| citation.source).collect()
}

fn see(question: &Question) -> &[Citation] {
    match &question.kind {
        Kind::Ladder(grounds) | Kind::Indicator { grounds, .. } => &grounds.see,
        Kind::Strength { see } => see,
        Kind::YesOrNo { .. } | Kind::OneOf { .. } | Kind::Number { .. } => &[],
    }
}

fn finding(source: &Source) -> Finding {
    let Source { name, origin, .. } = source;
    let message = format!("expected something that cites `{name}`, found nothing that does");
    let help = format!("write `see {name} \"the place in it\"` where it is used, or take it out");
    Finding::new(name, origin, Diagnostic::warning(CHECK.code, message, origin.span).help(help))
}
