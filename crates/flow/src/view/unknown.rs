//! What is not known, and why it matters.

use super::{check, level};
use crate::Change;
use crate::asked::Asked;
use continuum_engine::{Decision, Missing, Unknown};
use continuum_model::Document;
use serde::Serialize;

/// A missing answer that could still change the level or what to do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct UnknownView {
    /// The question's name in the document.
    pub name: String,
    /// What people read.
    pub question: String,
    /// Why it is missing.
    pub missing: String,
    /// Why it matters.
    pub matters: String,
    /// What to do about it, where it could reach the duty to protect.
    pub talk: Option<String>,
    /// The way to answer it, where it was asked.
    pub change: Option<Change>,
}

/// Those that were asked and not answered, most decisive first.
pub fn asked(asked: &Asked<'_>, decision: &Decision) -> Vec<UnknownView> {
    let unknown = decision.not_known.iter().filter(|one| one.missing != Missing::NotAsked);
    unknown.map(|one| of(asked, decision, one)).collect()
}

/// How many were not asked at all and could still matter.
pub fn not_asked(decision: &Decision) -> usize {
    decision.not_known.iter().filter(|one| one.missing == Missing::NotAsked).count()
}

fn of(asked: &Asked<'_>, decision: &Decision, unknown: &Unknown) -> UnknownView {
    let id = asked.document.question_named(&unknown.question);
    UnknownView {
        name: unknown.question.clone(),
        question: unknown.text.clone(),
        missing: missing(unknown.missing).to_owned(),
        matters: matters(asked, decision, unknown),
        talk: reaches_protection(asked, decision, unknown).then(|| talk(unknown)),
        change: id.map(|id| check::row(asked, id).change),
    }
}

fn missing(missing: Missing) -> &'static str {
    match missing {
        Missing::NotAsked => "Not asked",
        Missing::NotKnown => "Not known",
        Missing::Declined => "Prefer not to say",
    }
}

/// A sentence on the level, where it can still move, and one on what to do.
fn matters(asked: &Asked<'_>, decision: &Decision, unknown: &Unknown) -> String {
    let level = for_level(asked, decision, unknown);
    let to_do = for_actions(asked.document, unknown);
    level.into_iter().chain(to_do).collect::<Vec<_>>().join(" ")
}

fn for_level(asked: &Asked<'_>, decision: &Decision, unknown: &Unknown) -> Option<String> {
    if unknown.could_reach != decision.band.at_least {
        let reach = level::title(asked.document, &unknown.could_reach);
        return Some(format!("Knowing this could put the level at {reach}."));
    }
    let together = "It matters together with other answers that are missing.";
    unknown.moves_level.then(|| together.to_owned())
}

/// What else it could call for. Where it moves the level together with other answers, that they
/// matter together has been said.
fn for_actions(document: &Document, unknown: &Unknown) -> Option<String> {
    if !unknown.could_give.is_empty() {
        let lead = if unknown.moves_level { "It could also" } else { "Knowing this could" };
        return Some(format!("{lead} call for this: {}.", what(document, &unknown.could_give)));
    }
    let others = what(document, &unknown.could_give_with_others);
    (!unknown.moves_level)
        .then(|| format!("Together with other missing answers it could call for this: {others}."))
}

/// What to do, in the document's words.
fn what(document: &Document, actions: &[String]) -> String {
    let ids = actions.iter().filter_map(|name| document.action_named(name));
    let words: Vec<_> = ids.map(|id| document.action(id).what.trim_end_matches('.')).collect();
    words.join("; ")
}

/// Whether the answer could raise the level to one that rests on the duty to protect.
fn reaches_protection(asked: &Asked<'_>, decision: &Decision, unknown: &Unknown) -> bool {
    unknown.could_reach != decision.band.at_least
        && level::find(asked.document, &unknown.could_reach)
            .is_some_and(|level| level.basis.iter().any(|basis| basis == "s47"))
}

fn talk(unknown: &Unknown) -> String {
    let question = &unknown.text;
    format!("Talk to the MASH about exactly this: “{question}” You do not have to find out first.")
}
