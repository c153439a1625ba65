//! What to do, and what to do at once.

use super::grade::{self, GradeView};
use crate::asked::Asked;
use crate::urgent;
use continuum_engine::ActionDue;
use continuum_model::{Contact, Document, Family, Urgency, sentence};
use continuum_words as words;
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
    /// That is in the document's words.
    pub when_of_document: bool,
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
    pub contacts: Vec<ContactView>,
    /// Why.
    pub because: String,
    /// Must be done at once.
    pub at_once: bool,
}

/// How to reach somebody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ContactView {
    /// Who or what it reaches.
    pub title: String,
    /// The telephone number.
    pub number: Option<String>,
    /// The same as a telephone dials it.
    pub dialled: Option<String>,
    /// A page to read or an address to write to.
    pub address: Option<String>,
    /// When it is answered.
    pub hours: Option<String>,
}

pub fn of(asked: &Asked<'_>) -> ActNowView {
    let due = asked.engine.due(&asked.answers);
    let actions = due.iter().flat_map(|(_, due)| urgent::at_once(due));
    let actions = actions.map(|due| action(asked.document, due)).collect();
    let settled = due.is_some_and(|(band, _)| band.at_least == band.at_most);
    ActNowView {
        lead: words::act_now_lead().to_owned(),
        actions,
        then: if settled { words::act_now_then_settled() } else { words::act_now_then() }
            .to_owned(),
        settled,
    }
}

/// An action as it is drawn.
pub fn action(document: &Document, due: &ActionDue) -> ActionView {
    let when = when(document, due);
    ActionView {
        name: due.name.clone(),
        what: due.what.clone(),
        who: due.who.clone(),
        when_of_document: when.is_some(),
        when: when.unwrap_or_else(|| how_soon(due.urgency).to_owned()),
        grade: due.priority.map(grade::of),
        consent: due.consent.as_deref().map(sentence),
        family: due.family.map(|family| advice(family).to_owned()),
        family_advice: due.family_advice.as_deref().map(sentence),
        keep_from_family: due.family == Some(Family::NotToldFirst),
        contacts: contacts(document, due),
        because: sentence(&due.because),
        at_once: due.urgency == Urgency::AtOnce,
    }
}

fn contacts(document: &Document, due: &ActionDue) -> Vec<ContactView> {
    let action = document.action_named(&due.name).map(|id| document.action(id));
    let contacts = action.iter().flat_map(|action| &action.contacts);
    let contact = |contact: &Contact| ContactView {
        title: contact.title.clone(),
        number: contact.number.clone(),
        dialled: contact.dialled(),
        address: contact.address.clone(),
        hours: contact.hours.clone(),
    };
    contacts.map(|id| contact(document.contact(*id))).collect()
}

/// In the document's words, where it has its own.
fn when(document: &Document, due: &ActionDue) -> Option<String> {
    let action = document.action_named(&due.name).map(|id| document.action(id));
    action.and_then(|action| action.when.as_deref()).map(capitalised)
}

fn how_soon(urgency: Urgency) -> &'static str {
    match urgency {
        Urgency::AtOnce => words::at_once(),
        Urgency::SameDay => words::the_same_day(),
        Urgency::OneWorkingDay => words::within_one_working_day(),
        Urgency::OneWeek => words::within_one_week(),
        Urgency::Planned => words::as_part_of_a_plan(),
    }
}

/// The document writes how soon as part of a sentence; here it begins one.
fn capitalised(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().map(|letter| letter.to_uppercase().collect::<String>());
    first.unwrap_or_default() + letters.as_str()
}

fn advice(family: Family) -> &'static str {
    match family {
        Family::ToldFirst => words::family_told_first(),
        Family::ToldUnlessRisk => words::family_told_unless_risk(),
        Family::NotToldFirst => words::family_not_told_first(),
    }
}
