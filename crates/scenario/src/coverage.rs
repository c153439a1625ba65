//! What the worked examples exercise: which statements fired in at least one of them.

use crate::read::Scenario;
use crate::run::{Outcome, run};
use continuum_engine::{Engine, Fired, Reason};
use continuum_model::{Document, Origin, Subject};
use std::collections::BTreeSet;

/// What can be exercised.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Exercise {
    /// A rung above the lowest level.
    Rung,
    /// An indicator.
    Indicator,
    /// An uplift.
    Uplift,
    /// A rule.
    Rule,
    /// A `do` statement.
    Do,
    /// An action.
    Action,
}

impl Exercise {
    /// Every kind, in the order of a report.
    pub const ALL: [Self; 6] =
        [Self::Rung, Self::Indicator, Self::Uplift, Self::Rule, Self::Do, Self::Action];

    /// Its name in a report.
    pub fn plural(self) -> &'static str {
        match self {
            Self::Rung => "rungs",
            Self::Indicator => "indicators",
            Self::Uplift => "uplifts",
            Self::Rule => "rules",
            Self::Do => "do",
            Self::Action => "actions",
        }
    }
}

/// One thing that worked examples should exercise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// What it is.
    pub kind: Exercise,
    /// Its name; a rung's is its ladder's and its level's, `supervision targeted`.
    pub name: String,
    /// The outermost heading it stands under.
    pub chapter: String,
    /// Whether some example exercises it.
    pub exercised: bool,
}

impl Item {
    /// What an exception names to mean this.
    pub fn subject(&self) -> Subject {
        match (self.kind, self.name.split_once(' ')) {
            (Exercise::Rung, Some((ladder, level))) => {
                Subject::Rung { ladder: ladder.to_owned(), level: level.to_owned() }
            }
            _ => Subject::Statement(self.name.clone()),
        }
    }
}

/// Everything that can be exercised, in the order of the document, and whether it was.
pub fn coverage<'o>(document: &Document, outcomes: impl Iterator<Item = &'o Outcome>) -> Vec<Item> {
    let mut seen = BTreeSet::new();
    for decision in outcomes.filter_map(|outcome| outcome.decision.as_ref().ok()) {
        let reasons = decision.why.iter().chain(&decision.also_seen);
        seen.extend(reasons.map(|reason| (kind(reason), name(reason))));
        seen.extend(decision.actions.iter().map(|action| (Exercise::Action, action.name.clone())));
    }
    let exercised = |mut item: Item| {
        item.exercised = seen.contains(&(item.kind, item.name.clone()));
        item
    };
    items(document).into_iter().map(exercised).collect()
}

/// What none of these examples exercises.
pub fn untested(engine: &Engine, examples: &[Scenario]) -> Vec<Subject> {
    let outcomes: Vec<_> = examples.iter().map(|example| run(engine, example)).collect();
    let items = coverage(engine.document(), outcomes.iter());
    items.iter().filter(|item| !item.exercised).map(Item::subject).collect()
}

/// How many of these are exercised, in whole percent, rounded down; all of none is 100.
pub fn percent<'i>(items: impl Iterator<Item = &'i Item>) -> usize {
    let (exercised, all) = items
        .fold((0, 0), |(exercised, all), item| (exercised + usize::from(item.exercised), all + 1));
    (exercised * 100).checked_div(all).unwrap_or(100)
}

fn kind(reason: &Reason) -> Exercise {
    match reason.fired {
        Fired::Rung => Exercise::Rung,
        Fired::Indicator => Exercise::Indicator,
        Fired::Uplift => Exercise::Uplift,
        Fired::Rule => Exercise::Rule,
        Fired::Do => Exercise::Do,
    }
}

fn name(reason: &Reason) -> String {
    match (&reason.fired, &reason.level) {
        (Fired::Rung, Some(level)) => format!("{} {level}", reason.statement),
        _ => reason.statement.clone(),
    }
}

fn items(document: &Document) -> Vec<Item> {
    let item = |kind, name: &str, origin: &Origin| Item {
        kind,
        name: name.to_owned(),
        chapter: origin.headings.first().cloned().unwrap_or_default(),
        exercised: false,
    };
    let mut items = Vec::new();
    for question in &document.questions {
        let standing = |level| level > Some(document.lowest());
        for choice in question.choices.iter().filter(|choice| standing(choice.level)) {
            items.push(if question.is_yes_or_no() {
                item(Exercise::Indicator, &question.name, &question.origin)
            } else {
                item(
                    Exercise::Rung,
                    &format!("{} {}", question.name, choice.name),
                    &question.origin,
                )
            });
        }
    }
    items.extend(
        document.uplifts.iter().map(|uplift| item(Exercise::Uplift, &uplift.name, &uplift.origin)),
    );
    items.extend(document.rules.iter().map(|rule| item(Exercise::Rule, &rule.name, &rule.origin)));
    items.extend(document.duties.iter().map(|duty| item(Exercise::Do, &duty.name, &duty.origin)));
    items.extend(
        document.actions.iter().map(|action| item(Exercise::Action, &action.name, &action.origin)),
    );
    items
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percent_rounds_down_so_that_100_means_all() {
        let item = |exercised| Item {
            kind: Exercise::Rule,
            name: String::new(),
            chapter: String::new(),
            exercised,
        };
        let mut items = vec![item(true); 199];
        assert_eq!(percent(items.iter()), 100);
        items.push(item(false));
        assert_eq!(percent(items.iter()), 99);
        assert_eq!(percent([].iter()), 100);
    }
}
