//! What is still worth asking, and how much of it there is.

use crate::case::Case;
use crate::forcing::{Forcing, fewest_forcing};
use crate::not_known::{NotKnown, Trial};
use crate::truth::Reach;
use crate::{Next, QuestionsLeft};
use continuum_model::{ActionId, ChoiceSet, Document, Id, LevelId, QuestionId};

/// How many questions settle the level, in whatever order they are asked, as long as none is asked
/// that no longer matters to it: at best and at most.
pub(crate) fn questions_left(case: &Case, not_known: &NotKnown) -> QuestionsLeft {
    let most = not_known.trials.iter().filter(|(_, trial)| trial.moves_level).count();
    QuestionsLeft { fewest: fewest(case, not_known, most).unwrap_or(0), most }
}

/// The fewest answers with which the level is settled; none where there are no diagrams.
fn fewest(case: &Case, not_known: &NotKnown, most: usize) -> Option<usize> {
    case.engine.diagrams.as_ref()?;
    let Reach { least, greatest } = case.level;
    if least == greatest {
        return Some(0);
    }
    if not_known.one_settles() {
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
pub(crate) fn next(case: &Case, not_known: &NotKnown) -> Vec<Next> {
    let document = &case.engine.document;
    let next = |(question, trial): &(QuestionId, Trial)| Next {
        question: document.question(*question).name.clone(),
        because: because(case, trial),
    };
    not_known.trials.iter().map(next).collect()
}

/// A sentence on what one answer could do by itself; where that is nothing, on what it could do
/// together with others.
fn because(case: &Case, trial: &Trial) -> String {
    let (document, Reach { least, greatest }) = (&case.engine.document, case.level);
    let mut alone = Vec::new();
    if trial.could_reach != least {
        alone.push(format!("make it at least {}", titled(document, trial.could_reach)));
    }
    if trial.could_rule_out {
        alone.push(format!("rule out {}", titled(document, greatest)));
    }
    if !trial.could_give.is_empty() {
        alone.push(format!("call for {}", what(document, &trial.could_give)));
    }
    if !alone.is_empty() {
        return format!("One answer alone could {}.", alone.join(", or "));
    }
    let mut together = Vec::new();
    if trial.moves_level {
        together.push("change the level".to_owned());
    }
    if !trial.with_others.is_empty() {
        together.push(format!("call for {}", what(document, &trial.with_others)));
    }
    // Where the level was not worked out exactly, nothing is known not to matter.
    let may = if case.is_exact() { "could" } else { "may" };
    format!("One answer, together with other missing ones, {may} {}.", together.join(", or "))
}

/// A level's words before its number.
fn titled(document: &Document, level: usize) -> String {
    let level = document.level(LevelId::at(level));
    format!("{} (level {})", level.title, level.number)
}

/// What to do, in the document's words.
fn what(document: &Document, actions: &[ActionId]) -> String {
    let mut words = String::new();
    for action in actions {
        let before = if words.is_empty() { "“" } else { " and “" };
        words += before;
        words += &document.action(*action).what;
        words += "”";
    }
    words
}
