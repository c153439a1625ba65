//! What to do: the actions that are due in every completion, and those of the suggested level.

use crate::case::Case;
use crate::decide::band;
use crate::reason::because;
use crate::statement::Statement;
use crate::{ActionDue, Answers, Band, Engine};
use continuum_model::{Action, ActionId, Contact, Document, Family, Id, Level, LevelId, Urgency};

impl Engine {
    /// What is due under these answers, as in a decision, and the band: for whoever has to act
    /// before everything else is worked out. None where the answers are impossible.
    pub fn due(&self, answers: &Answers) -> Option<(Band, Vec<ActionDue>)> {
        let case = Case::new(self, answers)?;
        Some((band(&case), actions(&case)))
    }
}

/// The actions due, soonest first, then in the order of the text. Under missing answers an
/// action is due only where every completion gives it, though not always for the same reason.
pub(crate) fn actions(case: &Case) -> Vec<ActionDue> {
    let all = soonest_first(&case.engine.document).into_iter();
    let mut due: Vec<ActionDue> = all.filter_map(|action| action_due(case, action)).collect();
    keep_from_family(&mut due);
    due
}

/// Every action, soonest first, then in the order of the text.
pub(crate) fn soonest_first(document: &Document) -> Vec<ActionId> {
    let mut all: Vec<ActionId> = (0..document.actions.len()).map(ActionId::at).collect();
    all.sort_by_key(|action| {
        let action = document.action(*action);
        (action.urgency, action.origin.span)
    });
    all
}

/// What is due, and what a level gives besides, soonest first: for whoever puts a case at another
/// level than the suggested one. Where one says not to tell the family first, all do.
pub fn with_level(document: &Document, due: &[ActionDue], level: LevelId) -> Vec<ActionDue> {
    let level = document.level(level);
    let of = |id: ActionId| {
        let action = document.action(id);
        let already = due.iter().find(|due| due.name == action.name).cloned();
        let given = || {
            let reasons = std::slice::from_ref(&level.meaning);
            described(document, action, vec![level.name.clone()], reasons, Some(level))
        };
        already.or_else(|| level.actions.contains(&id).then(given))
    };
    let mut all: Vec<ActionDue> = soonest_first(document).into_iter().filter_map(of).collect();
    keep_from_family(&mut all);
    all
}

/// Where one action says not to tell the family first, no other may say to: telling them about
/// an offer of help would tell them of the worry too.
fn keep_from_family(due: &mut [ActionDue]) {
    let strict = |action: &&ActionDue| action.family == Some(Family::NotToldFirst);
    let Some(strictest) = due.iter().find(strict) else { return };
    let advice = strictest.family_advice.clone();
    for action in due.iter_mut().filter(|action| !strict(&&**action)) {
        action.family = Some(Family::NotToldFirst);
        action.family_advice.clone_from(&advice);
    }
}

fn action_due(case: &Case, id: ActionId) -> Option<ActionDue> {
    let document = &case.engine.document;
    let level = document.level(LevelId::at(case.at_least()));
    let level = level.actions.contains(&id).then_some(level);
    let given = case.evaluation().gives[id.position()].holds();
    if !given && level.is_none() {
        return None;
    }
    let statements = if given { giving_statements(case, id) } else { Vec::new() };
    let mut names: Vec<String> =
        statements.iter().map(|statement| statement.name(document).to_owned()).collect();
    names.dedup();
    names.extend(level.map(|level| level.name.clone()));
    let mut reasons: Vec<String> =
        statements.iter().map(|statement| because(document, *statement)).collect();
    reasons.extend(level.map(|level| level.meaning.clone()));
    Some(described(document, document.action(id), names, &reasons, level))
}

/// The statements that certainly give an action; where none is certain but one or another always
/// gives it, all that may.
fn giving_statements(case: &Case, action: ActionId) -> Vec<Statement> {
    let givers = &case.engine.givers[action.position()];
    let choices = givers.choices.iter().flat_map(|(question, choices)| {
        choices.choices().map(|choice| Statement::Choice(*question, choice))
    });
    let mut giving: Vec<Statement> = choices.chain(givers.statements.iter().copied()).collect();
    giving.sort_by_cached_key(|statement| statement.place(&case.engine.document));
    let certain: Vec<Statement> =
        giving.iter().copied().filter(|one| case.evaluation().fires(*one).holds()).collect();
    if certain.is_empty() {
        giving.retain(|one| case.evaluation().fires(*one).may_hold);
        giving
    } else {
        certain
    }
}

fn described(
    document: &Document,
    action: &Action,
    given_by: Vec<String>,
    reasons: &[String],
    level: Option<&Level>,
) -> ActionDue {
    ActionDue {
        name: action.name.clone(),
        what: action.what.clone(),
        who: action.who.clone(),
        when: action.when.clone().unwrap_or_else(|| in_words(action.urgency).to_owned()),
        urgency: action.urgency,
        consent: action.consent.clone(),
        family: action.family.as_ref().map(|advice| advice.family),
        family_advice: action.family.as_ref().and_then(|advice| advice.advice.clone()),
        contact: contacts(document, action),
        because: joined(reasons),
        given_by,
        priority: action.priority.or_else(|| level.and_then(|level| level.priority)),
    }
}

/// Every way to reach those concerned, in the order of the action.
fn contacts(document: &Document, action: &Action) -> Option<String> {
    let lines = action.contacts.iter().map(|contact| line(document.contact(*contact)));
    let lines: Vec<String> = lines.collect();
    (!lines.is_empty()).then(|| lines.join(". "))
}

/// `NSPCC helpline: 0808 800 5000 (weekdays)`
fn line(contact: &Contact) -> String {
    let parts = [contact.number.as_deref(), contact.address.as_deref()];
    let reached = parts.into_iter().flatten().collect::<Vec<_>>().join(", ");
    let reached = if reached.is_empty() { reached } else { format!(": {reached}") };
    let hours = contact.hours.as_ref().map_or(String::new(), |hours| format!(" ({hours})"));
    format!("{}{reached}{hours}", contact.title)
}

/// Sentences one after another, each once.
fn joined(sentences: &[String]) -> String {
    let mut once: Vec<&str> = Vec::new();
    for sentence in sentences {
        if !once.contains(&sentence.as_str()) {
            once.push(sentence);
        }
    }
    let Some((last, first)) = once.split_last() else { return String::new() };
    let ended = |sentence: &&str| format!("{}. ", sentence.trim_end_matches('.'));
    first.iter().map(ended).chain([(*last).to_owned()]).collect()
}

fn in_words(urgency: Urgency) -> &'static str {
    match urgency {
        Urgency::AtOnce => "at once",
        Urgency::SameDay => "the same day",
        Urgency::OneWorkingDay => "within one working day",
        Urgency::OneWeek => "within one week",
        Urgency::Planned => "as part of a plan",
    }
}
