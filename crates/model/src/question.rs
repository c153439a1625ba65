//! Facts asked for: questions, ladders, indicators and strengths.

use crate::{
    ActionId, ChoiceId, ChoiceSet, Citation, Condition, Id, LevelId, Origin, Standing, TopicId,
};
use serde::{Deserialize, Serialize};

/// A fact with finitely many choices.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// Its name, unique in the document and stable across editions.
    pub name: String,
    /// Names it had in earlier editions.
    pub formerly: Vec<String>,
    /// What people read.
    pub text: String,
    /// The topic it belongs to; a plain question without one is about the child.
    pub topic: Option<TopicId>,
    /// What sort of fact it is.
    pub kind: Kind,
    /// Two to 64 choices. For a ladder, least worrying first; for an indicator, a strength and a
    /// yes-or-no question `no` then `yes`; for a number, smallest first.
    pub choices: Vec<Choice>,
    /// Where it applies; everywhere when `None`. Looks at answers only.
    pub asked_when: Option<Condition>,
    /// The choice that counts where it does not apply.
    pub otherwise: ChoiceId,
    /// Why we ask.
    pub why: Option<String>,
    /// Help in answering.
    pub hint: Option<String>,
    /// Where it stands in the text.
    pub origin: Origin,
}

/// What sort of fact a question asks for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// Yes or no, without a worrying direction.
    YesOrNo {
        /// A fact that no help can change.
        fixed: bool,
    },
    /// One of several answers.
    OneOf {
        /// The answers can be compared by position.
        ordered: bool,
        /// A fact that no help can change, without a worrying direction.
        fixed: bool,
    },
    /// A small whole number.
    Number {
        /// The smallest.
        from: u32,
        /// The last choice stands for itself and everything above it.
        or_more: bool,
        /// A fact that no help can change, without a worrying direction.
        fixed: bool,
    },
    /// Each choice is a rung at a level, the first at the lowest; the levels rise.
    Ladder(Grounds),
    /// `yes` stands at a level.
    Indicator {
        /// Asked of everyone, early.
        red_flag: bool,
        /// What it rests on.
        grounds: Grounds,
    },
    /// Something that protects: shown, recorded, and changing a level only where a rule says so.
    Strength {
        /// What it rests on.
        see: Vec<Citation>,
    },
}

/// What a statement that sets a level rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Grounds {
    /// The reason, as a sentence; a ladder may leave it to its rungs.
    pub because: Option<String>,
    /// Where it comes from; never empty, except for a `do` statement.
    pub see: Vec<Citation>,
    /// Published practice or this project's proposal, where the document says.
    pub standing: Option<Standing>,
}

/// One of a question's choices.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    /// Its name within the question; a rung's is its level's.
    pub name: String,
    /// Names it had in earlier editions; none for a rung, whose level says.
    #[serde(default)]
    pub formerly: Vec<String>,
    /// What people read.
    pub words: String,
    /// The level at which this answer stands, for rungs and for an indicator's `yes`.
    pub level: Option<LevelId>,
    /// What to do when this is the answer.
    pub actions: Vec<ActionId>,
}

impl Question {
    /// Every choice.
    pub fn all(&self) -> ChoiceSet {
        ChoiceSet::first(self.choices.len())
    }

    /// The choice under an identifier of this question.
    pub fn choice(&self, id: ChoiceId) -> &Choice {
        &self.choices[id.position()]
    }

    /// The choice of that name.
    pub fn choice_named(&self, name: &str) -> Option<ChoiceId> {
        self.choices.iter().position(|choice| choice.name == name).map(ChoiceId::at)
    }

    /// `no` of a yes-or-no fact, `Yes` of which is the second.
    pub fn is_yes_or_no(&self) -> bool {
        matches!(self.kind, Kind::YesOrNo { .. } | Kind::Indicator { .. } | Kind::Strength { .. })
    }

    /// Whether later choices can be compared with earlier ones by position.
    pub fn is_ordered(&self) -> bool {
        match self.kind {
            Kind::OneOf { ordered, .. } => ordered,
            Kind::Number { .. } | Kind::Ladder(_) => true,
            _ => false,
        }
    }

    /// Whether no help can change this fact (an age, a disability).
    pub fn is_fixed(&self) -> bool {
        match self.kind {
            Kind::YesOrNo { fixed } | Kind::OneOf { fixed, .. } | Kind::Number { fixed, .. } => {
                fixed
            }
            _ => false,
        }
    }

    /// Whether it is worth saying what another answer would change: not of a fixed fact, nor of
    /// one without a topic, which says who the child is and where they live and learn.
    pub fn may_differ(&self) -> bool {
        !self.is_fixed() && self.topic.is_some()
    }

    /// Whether a later choice is a more worrying one.
    pub fn is_worrying(&self) -> bool {
        match self.kind {
            Kind::OneOf { ordered, fixed } => ordered && !fixed,
            Kind::Number { fixed, .. } => !fixed,
            Kind::Ladder(_) | Kind::Indicator { .. } => true,
            Kind::YesOrNo { .. } | Kind::Strength { .. } => false,
        }
    }

    /// Whether this is an indicator asked of everyone, early.
    pub fn is_red_flag(&self) -> bool {
        matches!(self.kind, Kind::Indicator { red_flag: true, .. })
    }

    /// Whether this is a strength.
    pub fn is_strength(&self) -> bool {
        matches!(self.kind, Kind::Strength { .. })
    }

    /// What it rests on, where it sets a level.
    pub fn grounds(&self) -> Option<&Grounds> {
        match &self.kind {
            Kind::Ladder(grounds) | Kind::Indicator { grounds, .. } => Some(grounds),
            _ => None,
        }
    }
}
