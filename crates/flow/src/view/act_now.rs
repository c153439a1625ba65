//! What to do, and what to do at once.

use super::grade::{self, GradeView};
use crate::asked::Asked;
use crate::urgent;
use continuum_engine::ActionDue;
use continuum_model::Family;
use serde::Serialize;

/// The page that comes in between as soon as something must be done at once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ActNowView {
    /// Said first.
    pub lead: String,
    /// What to do at once.
    pub actions: Vec<ActionView>,
    /// Said before the two ways on.
    pub then: String,
    /// No answer that is missing can put the level higher: what to do comes first, and the rest of
    /// the picture afterwards.
    pub settled: bool,
}

/// Something to do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ActionView {
    /// The action's name in the document.
    pub name: String,
    /// What to do.
    pub what: String,
    /// Who does it.
    pub who: String,
    /// How soon.
    pub when: String,
    /// The front door's grade.
    pub grade: Option<GradeView>,
    /// Whose consent it needs.
    pub consent: Option<String>,
    /// Whether and how the family is told: the short form.
    pub family: Option<String>,
    /// What to say to the family, and when.
    pub family_advice: Option<String>,
    /// Telling the family first raises risk.
    pub keep_from_family: bool,
    /// How to reach those concerned.
    pub contact: Option<String>,
    /// Why.
    pub because: String,
    /// Must be done at once.
    pub at_once: bool,
}

pub fn of(asked: &Asked<'_>) -> ActNowView {
    let due = asked.engine.due(&asked.answers);
    let actions = due.iter().flat_map(|(_, due)| urgent::at_once(due)).map(action).collect();
    let settled = due.is_some_and(|(band, _)| band.at_least == band.at_most);
    ActNowView {
        lead: "From what you have answered so far, this should be done now, before you answer \
               anything else."
            .to_owned(),
        actions,
        then: if settled { THEN_SETTLED } else { THEN }.to_owned(),
        settled,
    }
}

const THEN: &str = "When that is done, or while you wait, you can go on. Your answers are kept as \
    long as this page is open.";

const THEN_SETTLED: &str = "Nothing that is still to be asked can put the level higher, so you can \
    see all that should be done now, and complete the picture afterwards. Your answers are kept as \
    long as this page is open.";

/// An action as it is drawn.
pub fn action(due: &ActionDue) -> ActionView {
    ActionView {
        name: due.name.clone(),
        what: due.what.clone(),
        who: due.who.clone(),
        when: capitalised(&due.when),
        grade: due.priority.map(grade::of),
        consent: due.consent.clone(),
        family: due.family.map(|family| words(family).to_owned()),
        family_advice: due.family_advice.clone(),
        keep_from_family: due.family == Some(Family::NotToldFirst),
        contact: due.contact.clone(),
        because: due.because.clone(),
        at_once: due.urgency == continuum_model::Urgency::AtOnce,
    }
}

/// The document writes how soon as part of a sentence; here it begins one.
fn capitalised(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().map(|letter| letter.to_uppercase().collect::<String>());
    first.unwrap_or_default() + letters.as_str()
}

fn words(family: Family) -> &'static str {
    match family {
        Family::ToldFirst => "Talk to the family first",
        Family::ToldUnlessRisk => "Tell the family, unless that could raise the risk",
        Family::NotToldFirst => "Do not tell the family first",
    }
}
