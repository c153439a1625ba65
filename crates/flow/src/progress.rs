//! How many questions are left until the check page: never fewer and never more than is said.
//!
//! The engine's own count is of the level alone, whatever is asked first. Here everything that the
//! pages still ask counts: what may tell something of the level or of what to do, by the same
//! measure, and what only records.

use crate::asked::Asked;
use crate::journey;
use continuum_engine::Applies;
use continuum_model::QuestionId;
use continuum_words as words;

/// How many questions are left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Left {
    /// Those that will certainly be asked.
    pub fewest: usize,
    /// Those that may be asked; none where worries can still be chosen, which bring their own.
    pub most: Option<usize>,
}

/// How many questions that want a reply stand between this page and the check page.
pub fn left(asked: &Asked<'_>) -> Left {
    let here = asked.unanswered(asked.state.place).len();
    let ahead = ahead(asked);
    let certain = |id: &&QuestionId| {
        asked.applies_now(**id) == Applies::Yes
            && asked.state.records.contains(**id)
            && asked.is_certainly_open(**id)
            && asked.place_of(**id) != asked.state.place
    };
    let fewest = here + ahead.iter().filter(certain).count();
    Left { fewest, most: asked.worries_are_behind().then_some(ahead.len()) }
}

/// Every question without a reply that may still be asked, on this page or later.
fn ahead(asked: &Asked<'_>) -> Vec<QuestionId> {
    let pages = journey::ahead(asked);
    let unanswered = asked.document.question_ids().filter(|id| asked.wants_reply(*id));
    unanswered
        .filter(|id| pages.contains(&asked.place_of(*id)) && asked.may_be_asked(*id))
        .collect()
}

impl Left {
    /// In words.
    pub fn words(self) -> String {
        match (self.fewest, self.most) {
            (0, None) => words::questions_depend_on_worries().to_owned(),
            (fewest, None) => words::at_least_questions_left(fewest),
            (0, Some(0)) => words::no_questions_left().to_owned(),
            (fewest, Some(most)) if fewest == most => words::questions_left(fewest),
            (0, Some(most)) => words::up_to_questions_left(most),
            (fewest, Some(most)) => words::some_questions_left(fewest, most),
        }
    }
}
