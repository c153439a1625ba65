//! What is still worth asking, and how much of it there is.

use crate::case::Case;
use crate::{Next, QuestionsLeft, Unknown};
use continuum_model::Document;

/// How many questions, asked in the order of the diagram and leaving out what no longer matters,
/// settle the level: at best and at worst.
pub(crate) fn questions_left(case: &Case) -> QuestionsLeft {
    let missing = (0..case.possible.len()).filter(|position| case.possible[*position].len() > 1);
    let all = QuestionsLeft { fewest: 0, most: missing.count() };
    case.engine.diagrams.as_ref().map_or(all, |diagrams| {
        let possible = diagrams.by_variable(&case.possible);
        let table = &diagrams.table;
        let left = table.remainder(&[diagrams.level], &possible);
        QuestionsLeft { fewest: left.fewest(), most: left.most() }
    })
}

/// The questions to ask next, most decisive first, each with what hangs on it.
pub(crate) fn next(document: &Document, not_known: &[Unknown]) -> Vec<Next> {
    let next = |unknown: &Unknown| Next {
        question: unknown.question.clone(),
        because: because(document, unknown),
    };
    not_known.iter().map(next).collect()
}

fn because(document: &Document, unknown: &Unknown) -> String {
    let title = |name: &str| {
        document.level_named(name).map_or_else(String::new, |id| document.level(id).title.clone())
    };
    match (unknown.raises, unknown.could_rule_out) {
        (true, true) => format!(
            "one answer would put the level at {}, and another would rule the highest level out",
            title(&unknown.could_reach)
        ),
        (true, false) => {
            format!("one answer would put the level at {}", title(&unknown.could_reach))
        }
        (false, true) => "one answer would rule the highest level out".to_owned(),
        (false, false) => "it matters together with other answers that are missing".to_owned(),
    }
}
