//! One small change to a document, and how it is made.

use continuum_model::{ActionId, ChoiceId, Condition, Document, Id, LevelId, QuestionId};

/// One small change. Uplifts, rules, duties and nevers are named by their position.
///
/// No change touches the lists of levels, actions, topics and questions themselves, so answers to
/// the document are answers to the changed one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// A choice stands at this level.
    ChoiceAt(QuestionId, ChoiceId, LevelId),
    /// A rule puts the level here.
    RuleAt(usize, LevelId),
    /// An uplift raises no higher than this.
    UpTo(usize, LevelId),
    /// An uplift is gone.
    NoUplift(usize),
    /// A rule is gone.
    NoRule(usize),
    /// A `do` is gone.
    NoDuty(usize),
    /// A `never` is gone.
    NoNever(usize),
    /// A choice does not give this action.
    ChoiceWithout(QuestionId, ChoiceId, ActionId),
    /// A rule does not give this action.
    RuleWithout(usize, ActionId),
    /// A `do` does not give this action.
    DutyWithout(usize, ActionId),
    /// A level does not give this action.
    LevelWithout(LevelId, ActionId),
    /// A statement has this condition.
    When(Place, Condition),
    /// A question is asked of everyone.
    AskedAlways(QuestionId),
}

/// Where a condition stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// In the `asked when` of a question.
    AskedWhen(QuestionId),
    /// In an uplift.
    Uplift(usize),
    /// In a rule.
    Rule(usize),
    /// In a `do`.
    Duty(usize),
    /// In a `never`.
    Never(usize),
}

impl Change {
    /// The changed document.
    pub fn of(&self, document: &Document) -> Document {
        let mut changed = document.clone();
        match self {
            Self::ChoiceAt(question, choice, level) => {
                changed.questions[question.position()].choices[choice.position()].level =
                    Some(*level);
            }
            Self::RuleAt(rule, level) => changed.rules[*rule].at_least = *level,
            Self::UpTo(uplift, level) => changed.uplifts[*uplift].up_to = *level,
            Self::NoUplift(uplift) => drop(changed.uplifts.remove(*uplift)),
            Self::NoRule(rule) => drop(changed.rules.remove(*rule)),
            Self::NoDuty(duty) => drop(changed.duties.remove(*duty)),
            Self::NoNever(never) => drop(changed.nevers.remove(*never)),
            Self::ChoiceWithout(question, choice, action) => {
                let question = &mut changed.questions[question.position()];
                without(&mut question.choices[choice.position()].actions, *action);
            }
            Self::RuleWithout(rule, action) => without(&mut changed.rules[*rule].actions, *action),
            Self::DutyWithout(duty, action) => without(&mut changed.duties[*duty].give, *action),
            Self::LevelWithout(level, action) => {
                without(&mut changed.levels[level.position()].actions, *action);
            }
            Self::When(place, condition) => place.put(condition.clone(), &mut changed),
            Self::AskedAlways(question) => changed.questions[question.position()].asked_when = None,
        }
        changed
    }
}

impl Place {
    fn put(self, condition: Condition, document: &mut Document) {
        match self {
            Self::AskedWhen(question) => {
                document.questions[question.position()].asked_when = Some(condition);
            }
            Self::Uplift(uplift) => document.uplifts[uplift].when = condition,
            Self::Rule(rule) => document.rules[rule].when = condition,
            Self::Duty(duty) => document.duties[duty].when = condition,
            Self::Never(never) => document.nevers[never].condition = condition,
        }
    }
}

fn without(actions: &mut Vec<ActionId>, action: ActionId) {
    actions.retain(|other| *other != action);
}
