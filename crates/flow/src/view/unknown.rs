//! What is not known, and why it matters.

use super::{check, level};
use crate::Change;
use crate::asked::Asked;
use continuum_engine::{Decision, Missing, Unknown};
use continuum_model::Document;
use continuum_words as words;
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
    /// Why it matters; none where it matters only together with others, which is said once.
    pub matters: Option<String>,
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
        talk: reaches_protection(asked, decision, unknown)
            .then(|| words::talk_about_exactly_this(&unknown.text)),
        change: id.map(|id| check::row(asked, id).change),
    }
}

fn missing(missing: Missing) -> &'static str {
    match missing {
        Missing::NotAsked => words::not_asked(),
        Missing::NotKnown => words::not_known(),
        Missing::Declined => words::prefer_not_to_say(),
    }
}

/// A sentence on the level, where it can move it by itself, and one on what to do.
fn matters(asked: &Asked<'_>, decision: &Decision, unknown: &Unknown) -> Option<String> {
    let level = for_level(asked, decision, unknown);
    let to_do = for_actions(asked.document, unknown);
    let both: Vec<_> = level.into_iter().chain(to_do).collect();
    (!both.is_empty()).then(|| both.join(" "))
}

fn for_level(asked: &Asked<'_>, decision: &Decision, unknown: &Unknown) -> Option<String> {
    (unknown.could_reach != decision.band.at_least).then(|| {
        let reach = level::title(asked.document, &unknown.could_reach);
        words::could_put_the_level_at(&reach)
    })
}

/// What else it could call for. Where it moves the level together with other answers, that they
/// matter together has been said.
fn for_actions(document: &Document, unknown: &Unknown) -> Option<String> {
    if !unknown.could_give.is_empty() {
        let actions = what(document, &unknown.could_give);
        let also = unknown.moves_level;
        return Some(if also {
            words::could_also_call_for(&actions)
        } else {
            words::could_call_for(&actions)
        });
    }
    let others = what(document, &unknown.could_give_with_others);
    (!unknown.moves_level).then(|| words::could_call_for_together(&others))
}

/// What to do, in the document's words.
fn what(document: &Document, actions: &[String]) -> String {
    let ids = actions.iter().filter_map(|name| document.action_named(name));
    let whats: Vec<_> = ids.map(|id| document.action(id).what.trim_end_matches('.')).collect();
    whats.join("; ")
}

/// Whether the answer could raise the level to one that rests on the duty to protect.
fn reaches_protection(asked: &Asked<'_>, decision: &Decision, unknown: &Unknown) -> bool {
    unknown.could_reach != decision.band.at_least
        && level::is_protection(asked.document, &unknown.could_reach)
}
