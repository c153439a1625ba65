//! What is still worth asking, and how much of it there is.

use crate::case::Case;
use crate::{Next, QuestionsLeft, Unknown};
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
pub(crate) fn next(document: &Document, at_least: &str, not_known: &[Unknown]) -> Vec<Next> {
    let next = |unknown: &Unknown| Next {
        question: unknown.question.clone(),
        because: because(document, at_least, unknown),
    };
    not_known.iter().map(next).collect()
}

fn because(document: &Document, at_least: &str, unknown: &Unknown) -> String {
    let mut alone = Vec::new();
    if unknown.could_reach != at_least {
        let level = document.level_named(&unknown.could_reach);
        let title = level.map_or(&unknown.could_reach, |id| &document.level(id).title);
        alone.push(format!("one answer alone would put the level at {title}"));
    }
    if unknown.could_rule_out {
        alone.push("one answer alone would rule out the highest level".to_owned());
    }
    if !unknown.could_give.is_empty() {
        let actions = what(document, &unknown.could_give);
        alone.push(format!("one answer alone would call for {actions}"));
    }
    if alone.is_empty() && !unknown.moves_level {
        let actions = what(document, &unknown.could_give_with_others);
        return format!("together with other answers it could call for {actions}");
    }
    if alone.is_empty() {
        "it matters together with other answers".to_owned()
    } else {
        alone.join("; ")
    }
}

/// What to do, in the document's words.
fn what(document: &Document, actions: &[String]) -> String {
    let ids = actions.iter().filter_map(|name| document.action_named(name));
    let words: Vec<_> = ids.map(|id| format!("“{}”", document.action(id).what)).collect();
    words.join(", ")
}
