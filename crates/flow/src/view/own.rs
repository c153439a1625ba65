//! The person's own level beside the suggested one. A disagreement is recorded, not argued with.

use super::act_now::{ActionView, action};
use super::level;
use crate::asked::Asked;
use crate::own::OwnLevel;
use continuum_engine::{ActionDue, with_level};
use continuum_model::{Id, LevelId};
use continuum_words as words;
use serde::Serialize;
use std::cmp::Ordering;

/// The person's own level and reason.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct OwnView {
    /// What can be chosen; nothing is chosen beforehand.
    pub choices: Vec<OwnChoiceView>,
    /// Their reason.
    pub reason: String,
    /// How many letters it may have.
    pub letters: usize,
    /// What is recorded, in words.
    pub said: Vec<String>,
    /// Said before what their level calls for besides.
    pub actions_lead: Option<String>,
    /// What their level calls for besides what is suggested.
    pub actions: Vec<ActionView>,
}

/// A level that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct OwnChoiceView {
    /// Unique on the page.
    pub id: String,
    /// What is chosen.
    pub level: OwnLevel,
    /// Its name, for forms and tests.
    pub value: String,
    /// What people read.
    pub words: String,
    /// Chosen now.
    pub selected: bool,
}

/// What there is to draw, and what is due with their level, the suggested first.
pub fn of(
    asked: &Asked<'_>,
    band: (LevelId, LevelId),
    due: &[ActionDue],
) -> (OwnView, Vec<ActionDue>) {
    let own = asked.state.own.beside(band);
    let higher = own.and_then(|own| higher(band.0, own));
    let all = higher.map(|level| with_level(asked.document, due, level));
    let suggested = |one: &ActionDue| due.iter().any(|due| due.name == one.name);
    let (due, more): (Vec<_>, Vec<_>) =
        all.unwrap_or_else(|| due.to_vec()).into_iter().partition(suggested);
    let lead = |id| words::own_actions_lead(&level::title_of(asked.document, id));
    let view = OwnView {
        choices: choices(asked, own),
        reason: asked.state.own.reason.clone(),
        letters: crate::own::LETTERS,
        said: said(asked, band.0, own),
        actions_lead: higher.filter(|_| !more.is_empty()).map(lead),
        actions: more.iter().map(|due| action(asked.document, due)).collect(),
    };
    (view, due)
}

/// Their level, where it is above the suggested one.
fn higher(suggested: LevelId, own: OwnLevel) -> Option<LevelId> {
    let OwnLevel::Level(level) = own else { return None };
    (level > suggested).then_some(level)
}

fn choices(asked: &Asked<'_>, own: Option<OwnLevel>) -> Vec<OwnChoiceView> {
    let agreed = OwnChoiceView {
        id: FIELD.to_owned(),
        level: OwnLevel::Agreed,
        value: "agreed".to_owned(),
        words: words::i_agree_with_the_suggestion().to_owned(),
        selected: own == Some(OwnLevel::Agreed),
    };
    let levels = asked.document.levels.iter().enumerate().map(|(at, one)| {
        let level = OwnLevel::Level(LevelId::at(at));
        OwnChoiceView {
            id: format!("{FIELD}_{}", at + 1),
            level,
            // Names have no underscore, so none is like the value above.
            value: format!("level_{}", one.name),
            words: level::title(asked.document, &one.name),
            selected: own == Some(level),
        }
    });
    std::iter::once(agreed).chain(levels).collect()
}

/// The first field's id.
const FIELD: &str = "own_level";

fn said(asked: &Asked<'_>, suggested: LevelId, own: Option<OwnLevel>) -> Vec<String> {
    let level = own.map(|own| match own {
        OwnLevel::Agreed => words::own_level_agreed().to_owned(),
        OwnLevel::Level(id) => beside(suggested, id, &level::title_of(asked.document, id)),
    });
    let reason = asked.state.own.reason.trim();
    let reason = (!reason.is_empty()).then(|| words::own_reason_is(reason));
    level.into_iter().chain(reason).collect()
}

fn beside(suggested: LevelId, own: LevelId, title: &str) -> String {
    match own.cmp(&suggested) {
        Ordering::Less => words::own_level_lower(title),
        Ordering::Equal => words::own_level_same(title),
        Ordering::Greater => words::own_level_higher(title),
    }
}
