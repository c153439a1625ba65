//! What is still worth asking, and how much of it there is.

use crate::case::Case;
use crate::{Band, Next, QuestionsLeft, Unknown};
use continuum_diagram::Remainder;
use continuum_model::Document;

/// How many questions, asked in the order of the diagram and leaving out what no longer matters,
/// settle the level: at best and at worst.
pub(crate) fn questions_left(case: &Case, level: Option<&Remainder>) -> QuestionsLeft {
    let missing = (0..case.possible.len()).filter(|position| case.possible[*position].len() > 1);
    let all = QuestionsLeft { fewest: 0, most: missing.count() };
    level.map_or(all, |left| QuestionsLeft { fewest: left.fewest(), most: left.most() })
}

/// What is left of the level once the answers are known; none where there are no diagrams.
pub(crate) fn level_left<'e>(case: &Case<'e>) -> Option<Remainder<'e>> {
    let diagrams = case.engine.diagrams.as_ref()?;
    let possible = diagrams.by_variable(&case.possible);
    Some(diagrams.table.remainder(&[diagrams.level], &possible))
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
