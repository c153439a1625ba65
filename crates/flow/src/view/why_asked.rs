//! Why a question is asked, before it is answered: never which answer does what.

use crate::asked::Asked;
use crate::relevance;
use continuum_engine::{AtStake, Fired};
use continuum_model::{Question, QuestionId};
use continuum_words as words;
use serde::Serialize;

/// Why a question is asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct WhyView {
    /// Sentences, in the document's words where it has any.
    pub words: Vec<String>,
    /// The document has none, and these are the site's.
    pub of_site: bool,
    /// Where that comes from.
    pub sources: Vec<String>,
}

/// How many statements are told: more would keep people from answering.
const TOLD: usize = 2;

/// Why each of these questions is asked. The replies on this page count as open, so that what is
/// said does not change while they are given.
pub fn of(asked: &Asked<'_>, questions: &[QuestionId]) -> Vec<WhyView> {
    let answers = relevance::with_page_open(asked, asked.state.place);
    let at_stake = asked.engine.all_at_stake(&answers, questions).into_iter();
    let question = |id: &QuestionId| asked.document.question(*id);
    questions.iter().map(question).zip(at_stake).map(|(one, stake)| why(one, &stake)).collect()
}

/// The document's own `why` where it has one.
fn why(question: &Question, at_stake: &[AtStake]) -> WhyView {
    let told = &at_stake[..at_stake.len().min(TOLD)];
    let mut why: Vec<String> = question.why.iter().cloned().collect();
    if why.is_empty() {
        why = once(told.iter().filter_map(|one| one.because.clone()));
    }
    let of_site = why.is_empty();
    if of_site {
        why.push(otherwise(question, told).to_owned());
    }
    WhyView { words: why, of_site, sources: once(told.iter().flat_map(sources)) }
}

fn otherwise(question: &Question, told: &[AtStake]) -> &'static str {
    let stands = told.iter().any(|one| matches!(one.fired, Fired::Rung | Fired::Indicator));
    if question.is_strength() {
        words::why_strength()
    } else if stands {
        words::why_sign()
    } else if told.is_empty() {
        words::why_record()
    } else {
        words::why_context()
    }
}

fn sources(one: &AtStake) -> impl Iterator<Item = String> + '_ {
    one.see.iter().map(super::reason::source)
}

/// Each once, in order.
fn once(all: impl Iterator<Item = String>) -> Vec<String> {
    let mut once: Vec<String> = Vec::new();
    for one in all {
        if !once.contains(&one) {
            once.push(one);
        }
    }
    once
}
