//! How each question can still move a goal: the uses of its answer, each with its effect.
//!
//! A *use* is a place that asks "is the answer one of these?": a condition, or a rung's level.
//! Its *effect* says whether a yes there can help the goal, harm it, or both. Effects are found
//! by walking from the goal down to the questions:
//!
//! ```text
//! level ─► rules ─► topics ─► uplifts ─► questions asked last ─► … ─► questions asked first
//!             (a `not` swaps helps and harms)        (through their `asked when`)
//! ```
//!
//! What is already decided has no effect and is not followed. The walk is sound: moving one
//! answer from a choice to another that does at least as well in every use can never make the
//! goal worse, because everything between an answer and the goal (counts, the highest of several
//! levels, uplifts) only ever moves with what it looks at, or, under `not`, against it.

use crate::engine::Engine;
use crate::evaluate::Evaluation;
use crate::goal::Goal;
use crate::statement::Statement;
use continuum_model::{ChoiceSet, Condition, Id, QuestionId};

/// What a yes somewhere can do to the goal.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Effect {
    /// It can bring the goal nearer.
    pub helps: bool,
    /// It can put the goal further away.
    pub harms: bool,
}

impl Effect {
    /// It can only help.
    pub const HELPS: Self = Self { helps: true, harms: false };
    /// It can only harm.
    pub const HARMS: Self = Self { helps: false, harms: true };

    /// The effect of a no instead.
    pub fn swapped(self) -> Self {
        Self { helps: self.harms, harms: self.helps }
    }

    /// Both effects.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        Self { helps: self.helps || other.helps, harms: self.harms || other.harms }
    }

    /// It does nothing.
    pub fn is_none(self) -> bool {
        self == Self::default()
    }
}

/// A place that asks whether a question's effective answer is one of these.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Use {
    /// The choices asked for.
    pub choices: ChoiceSet,
    /// What a yes does.
    pub effect: Effect,
}

/// The levels between which it matters where the goal ends: a step to `level` matters where
/// `above < level <= up_to`. Goals that hold or fail have the one step from 0 to 1.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Window {
    /// Nothing at or below this matters.
    pub above: usize,
    /// Nothing beyond this matters.
    pub up_to: usize,
}

/// What is asked of [`influence`].
#[derive(Clone, Copy, Debug)]
pub(crate) struct Wanted {
    /// What is to move.
    pub goal: Goal,
    /// What a rise of it counts as.
    pub rising: Effect,
    /// Which steps of it matter.
    pub window: Window,
    /// Whether breaking a `never` counts as harm.
    pub nevers: bool,
}

/// For each question, the uses of its answer that can still move what is wanted.
pub(crate) fn influence(
    engine: &Engine,
    evaluation: &Evaluation,
    possible: &[ChoiceSet],
    wanted: Wanted,
) -> Vec<Vec<Use>> {
    let mut walk = Walk::new(engine, evaluation);
    walk.goal(wanted);
    if wanted.nevers {
        for never in &engine.document.nevers {
            walk.condition(&never.condition, Effect::HARMS);
        }
    }
    for topic in 0..engine.document.topics.len() {
        walk.topic(topic);
    }
    for &question in engine.document.asking_order.iter().rev() {
        walk.asked_when(question, possible[question.position()]);
    }
    walk.uses
}

struct Walk<'e> {
    engine: &'e Engine<'e>,
    evaluation: &'e Evaluation,
    levels: usize,
    uses: Vec<Vec<Use>>,
    /// For each topic and level: what reaching it, uplifts included, does.
    reached: Vec<Effect>,
    /// For each topic and level: what a rung or indicator at it does.
    based: Vec<Effect>,
}

impl<'e> Walk<'e> {
    fn new(engine: &'e Engine<'e>, evaluation: &'e Evaluation) -> Self {
        let levels = engine.document.levels.len();
        let cells = levels * engine.document.topics.len();
        Self {
            engine,
            evaluation,
            levels,
            uses: vec![Vec::new(); engine.document.questions.len()],
            reached: vec![Effect::default(); cells],
            based: vec![Effect::default(); cells],
        }
    }

    fn goal(&mut self, wanted: Wanted) {
        match wanted.goal {
            Goal::Level => self.level(wanted.rising, wanted.window),
            Goal::Topic(topic) => {
                for level in wanted.window.above + 1..=wanted.window.up_to {
                    self.reaches(topic.position(), level, wanted.rising);
                }
            }
            Goal::Fires(statement) => self.statement(statement, wanted.rising),
            Goal::Gives(action) => self.action(action.position(), wanted.rising),
            Goal::Applies(question) => {
                if let Some(condition) = &self.engine.document.question(question).asked_when {
                    self.condition(condition, wanted.rising);
                }
            }
        }
    }

    fn level(&mut self, rising: Effect, window: Window) {
        for rule in &self.engine.document.rules {
            if rule.at_least.position() > window.above {
                self.condition(&rule.when, rising);
            }
        }
        for topic in 0..self.engine.document.topics.len() {
            for level in window.above + 1..=window.up_to {
                self.reaches(topic, level, rising);
            }
        }
    }

    fn action(&mut self, action: usize, rising: Effect) {
        let givers = &self.engine.givers[action];
        for &(question, choices) in &givers.choices {
            self.answer(question, choices, rising);
        }
        for &statement in &givers.statements {
            self.statement(statement, rising);
        }
    }

    fn statement(&mut self, statement: Statement, rising: Effect) {
        let document = self.engine.document;
        if let Statement::Choice(question, choice) = statement {
            self.answer(question, ChoiceSet::only(choice), rising);
        }
        if let Statement::Uplift(position) = statement {
            let uplift = &document.uplifts[position];
            self.bases(uplift.topic.position(), 1, rising);
            self.bases(uplift.topic.position(), uplift.up_to.position(), rising.swapped());
        }
        if let Some(condition) = statement.condition(document) {
            self.condition(condition, rising);
        }
    }

    fn condition(&mut self, condition: &Condition, effect: Effect) {
        if effect.is_none() || !self.evaluation.truth(condition).is_open() {
            return;
        }
        match condition {
            Condition::Answer { question, choices } => self.answer(*question, *choices, effect),
            Condition::Topic { topic, level } => {
                self.reaches(topic.position(), level.position(), effect);
            }
            Condition::Topics { topics, level, .. } => {
                for topic in topics {
                    self.reaches(topic.position(), level.position(), effect);
                }
            }
            Condition::Count { of, .. } | Condition::All(of) | Condition::Any(of) => {
                for one in of {
                    self.condition(one, effect);
                }
            }
            Condition::Not(negated) => self.condition(negated, effect.swapped()),
        }
    }

    fn answer(&mut self, question: QuestionId, choices: ChoiceSet, effect: Effect) {
        if effect.is_none() || !self.evaluation.is_one_of(question, choices).is_open() {
            return;
        }
        let uses = &mut self.uses[question.position()];
        match uses.iter_mut().find(|one| one.choices == choices) {
            Some(same) => same.effect = same.effect.or(effect),
            None => uses.push(Use { choices, effect }),
        }
    }

    fn reaches(&mut self, topic: usize, level: usize, effect: Effect) {
        if self.evaluation.topics[topic].reaches(level).is_open() {
            let reached = &mut self.reached[topic * self.levels + level];
            *reached = reached.or(effect);
        }
    }

    fn bases(&mut self, topic: usize, level: usize, effect: Effect) {
        if level < self.levels && self.evaluation.bases[topic].reaches(level).is_open() {
            let based = &mut self.based[topic * self.levels + level];
            *based = based.or(effect);
        }
    }

    /// From a topic's levels to its uplifts, and to its rungs and indicators.
    fn topic(&mut self, topic: usize) {
        let open = self.evaluation.topics[topic];
        for level in open.least + 1..=open.greatest {
            let effect = self.reached[topic * self.levels + level];
            if !effect.is_none() {
                self.topic_level(topic, level, effect);
            }
        }
        let base = self.evaluation.bases[topic];
        for level in base.least + 1..=base.greatest {
            let effect = self.based[topic * self.levels + level];
            for &question in &self.engine.standing_in[topic] {
                let reaching = self.engine.choices_reaching[question.position()][level - 1];
                self.answer(question, reaching, effect);
            }
        }
    }

    /// A topic reaches a level from a rung at it, or from a lower rung by uplifts.
    fn topic_level(&mut self, topic: usize, level: usize, effect: Effect) {
        let document = self.engine.document;
        let mut raising = 0;
        for &position in &self.engine.uplifts_of[topic] {
            raising += usize::from(self.evaluation.uplifts[position].may_hold);
            // One that stops below this level can still carry the topic part of the way.
            self.condition(&document.uplifts[position].when, effect);
        }
        for base in level.saturating_sub(raising).max(1)..=level {
            self.bases(topic, base, effect);
        }
    }

    /// Whether a question applies decides between `otherwise` and its own answer.
    fn asked_when(&mut self, question: QuestionId, possible: ChoiceSet) {
        let position = question.position();
        let applies = self.evaluation.applies[position];
        if applies.fails() {
            self.uses[position].clear();
            return;
        }
        let asked = self.engine.document.question(question);
        let Some(condition) = &asked.asked_when else { return };
        let effect = self.uses[position].iter().fold(Effect::default(), |effect, one| {
            let starts = one.choices.has(asked.otherwise);
            let comes = !starts && !possible.and(one.choices).is_empty();
            let goes = starts && !possible.without(one.choices).is_empty();
            effect.or(if comes { one.effect } else { Effect::default() }).or(if goes {
                one.effect.swapped()
            } else {
                Effect::default()
            })
        });
        self.condition(condition, effect);
    }
}
