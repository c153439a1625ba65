//! One child's situation: what is possible, and what follows from it. What follows is worked out
//! when it is first asked for, and once.

use crate::bounds::bounds;
use crate::engine::Engine;
use crate::evaluation::Evaluation;
use crate::statement::Statement;
use crate::truth::Reach;
use crate::undecided::Undecided;
use crate::{Answers, Given};
use continuum_model::{ChoiceSet, Id, QuestionId};
use std::cell::OnceCell;

/// One child's situation.
pub(crate) struct Case<'e> {
    /// The document, made ready.
    pub engine: &'e Engine,
    /// What was given.
    pub answers: &'e Answers,
    /// The choices still possible for each question; `otherwise` where it certainly does not
    /// apply, so that nothing said can depend on an answer given there.
    pub possible: Vec<ChoiceSet>,
    /// The lowest and the highest level that some completion has.
    pub level: Reach,
    /// For each question, whether it certainly does not apply.
    pub hidden: Vec<bool>,
    evaluation: OnceCell<Evaluation>,
    undecided: OnceCell<Option<Undecided<'e>>>,
}

impl<'e> Case<'e> {
    /// What follows from the answers; `None` where they have no completion.
    pub fn new(engine: &'e Engine, answers: &'e Answers) -> Option<Self> {
        let mut possible = engine.possible(answers);
        let hidden = hide(engine, &mut possible);
        let level = engine.reach(&possible)?;
        let (evaluation, undecided) = Default::default();
        Some(Self { engine, answers, possible, level, hidden, evaluation, undecided })
    }

    /// As if no `never` forbade anything: the answers can be shown, even where they contradict
    /// each other.
    pub fn unforbidden(engine: &'e Engine, answers: &'e Answers) -> Self {
        let mut possible = engine.possible(answers);
        let hidden = hide(engine, &mut possible);
        let evaluation = bounds(engine, &possible);
        let level = evaluation.level;
        let (evaluation, undecided) = (OnceCell::from(evaluation), OnceCell::new());
        Self { engine, answers, possible, level, hidden, evaluation, undecided }
    }

    /// What follows for every topic and statement.
    pub fn evaluation(&self) -> &Evaluation {
        self.evaluation.get_or_init(|| self.engine.evaluate(&self.possible, self.level))
    }

    /// Whether each of these statements may fire, without working out what follows for the others.
    pub fn may_fire(&self, statements: &[Statement]) -> Vec<bool> {
        if let Some(diagrams) = &self.engine.diagrams {
            return diagrams.may_fire(&self.possible, statements);
        }
        let may_fire = |statement: &Statement| self.evaluation().fires(*statement).may_hold;
        statements.iter().map(may_fire).collect()
    }

    /// What the missing answers leave open; none where there are no diagrams.
    pub fn undecided(&self) -> Option<&Undecided<'e>> {
        let undecided = || {
            let diagrams = self.engine.diagrams.as_ref()?;
            Some(Undecided::of(&self.engine.document, diagrams, &self.possible))
        };
        self.undecided.get_or_init(undecided).as_ref()
    }

    /// Whether everything said is just what the completions show.
    pub fn is_exact(&self) -> bool {
        self.engine.diagrams.is_some() || self.evaluation().is_exact
    }

    /// The lowest level that some completion has.
    pub fn at_least(&self) -> usize {
        self.level.least
    }

    /// Whether an answer was given that counts, to a question that is or may be asked.
    pub fn counts(&self, question: QuestionId) -> bool {
        self.is_given(question) && !self.hidden[question.position()]
    }

    /// Whether an answer was given that counts: a choice, or no worry where that means the least
    /// worrying one. Says nothing about whether the question applies.
    pub fn is_given(&self, question: QuestionId) -> bool {
        match self.answers.get(question) {
            Given::Choice(_) => true,
            Given::NoWorry => self.engine.document.question(question).is_worrying(),
            Given::Missing(_) => false,
        }
    }

    /// Whether an answer that may be asked for is missing.
    pub fn is_missing(&self, question: QuestionId) -> bool {
        !self.is_given(question) && !self.hidden[question.position()]
    }
}

/// Leaves `otherwise` to each question that certainly does not apply; which these are.
fn hide(engine: &Engine, possible: &mut [ChoiceSet]) -> Vec<bool> {
    let hidden: Vec<bool> = engine.all_apply(possible).iter().map(|one| one.fails()).collect();
    for (question, asked) in engine.document.questions.iter().enumerate() {
        if hidden[question] {
            possible[question] = ChoiceSet::only(asked.otherwise);
        }
    }
    hidden
}
