//! What is still worth asking, and how much of it there is.

use crate::case::Case;
use crate::forcing::{Forcing, fewest_forcing};
use crate::not_known::NotKnown;
use crate::truth::Reach;
use crate::{Band, Next, QuestionsLeft, Unknown};
use continuum_model::{ChoiceSet, Document, Id, QuestionId};

/// How many questions settle the level, in whatever order they are asked, as long as none is asked
/// that no longer matters to it: at best and at most.
pub(crate) fn questions_left(case: &Case, not_known: &NotKnown) -> QuestionsLeft {
    let most = not_known.unknown.iter().filter(|unknown| unknown.moves_level).count();
    QuestionsLeft { fewest: fewest(case, not_known, most).unwrap_or(0), most }
}

/// The fewest answers with which the level is settled; none where there are no diagrams.
fn fewest(case: &Case, not_known: &NotKnown, most: usize) -> Option<usize> {
    case.engine.diagrams.as_ref()?;
    let Reach { least, greatest } = case.level;
    if least == greatest {
        return Some(0);
    }
    if not_known.one_settles {
        return Some(1);
    }
    let to_find = |question: QuestionId| {
        let possible = case.possible[question.position()];
        if case.is_missing(question) && possible.len() > 1 { possible } else { ChoiceSet::EMPTY }
    };
    let forcing = |level: usize| Forcing {
        engine: case.engine,
        possible: &case.possible,
        other: &to_find,
        wanted: 1 << level,
        touching: None,
    };
    let settles = |count: &usize| {
        (least..=greatest).any(|level| fewest_forcing(&forcing(level), *count, *count).is_some())
    };
    // All open answers together settle it.
    Some((2..most).find(settles).unwrap_or(most))
}

/// The questions to ask next, most decisive first, each with what hangs on it.
pub(crate) fn next(document: &Document, band: &Band, not_known: &[Unknown]) -> Vec<Next> {
    let next = |unknown: &Unknown| Next {
        question: unknown.question.clone(),
        because: because(document, band, unknown),
    };
    not_known.iter().map(next).collect()
}

/// A sentence on what one answer could do by itself; where that is nothing, on what it could do
/// together with others.
fn because(document: &Document, band: &Band, unknown: &Unknown) -> String {
    let mut alone = Vec::new();
    if unknown.could_reach != band.at_least {
        alone.push(format!("make it at least {}", titled(document, &unknown.could_reach)));
    }
    if unknown.could_rule_out {
        alone.push(format!("rule out {}", titled(document, &band.at_most)));
    }
    if !unknown.could_give.is_empty() {
        alone.push(format!("call for {}", what(document, &unknown.could_give)));
    }
    if !alone.is_empty() {
        return format!("One answer alone could {}.", alone.join(", or "));
    }
    let mut together = Vec::new();
    if unknown.moves_level {
        together.push("change the level".to_owned());
    }
    if !unknown.could_give_with_others.is_empty() {
        let actions = what(document, &unknown.could_give_with_others);
        together.push(format!("call for {actions}"));
    }
    // Where the level was not worked out exactly, nothing is known not to matter.
    let may = if band.exact { "could" } else { "may" };
    format!("One answer, together with other missing ones, {may} {}.", together.join(", or "))
}

/// A level's words before its number.
fn titled(document: &Document, name: &str) -> String {
    document.level_named(name).map_or_else(
        || name.to_owned(),
        |id| format!("{} (level {})", document.level(id).title, document.level(id).number),
    )
}

/// What to do, in the document's words.
fn what(document: &Document, actions: &[String]) -> String {
    let ids = actions.iter().filter_map(|name| document.action_named(name));
    let words: Vec<_> = ids.map(|id| format!("“{}”", document.action(id).what)).collect();
    words.join(" and ")
}
