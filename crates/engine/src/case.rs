//! One child's situation: what is possible, and what follows from it.

use crate::bounds::bounds;
use crate::engine::Engine;
use crate::evaluation::Evaluation;
use crate::{Answers, Given};
use continuum_model::{ChoiceSet, Id, QuestionId};

/// One child's situation.
pub(crate) struct Case<'e> {
    /// The document, made ready.
    pub engine: &'e Engine,
    /// What was given.
    pub answers: &'e Answers,
    /// The choices still possible for each question; `otherwise` where it certainly does not
    /// apply, so that nothing said can depend on an answer given there.
    pub possible: Vec<ChoiceSet>,
    /// What follows.
    pub evaluation: Evaluation,
    /// For each question, whether it certainly does not apply.
    pub hidden: Vec<bool>,
}

impl<'e> Case<'e> {
    /// What follows from the answers; `None` where they have no completion.
    pub fn new(engine: &'e Engine, answers: &'e Answers) -> Option<Self> {
        let possible = engine.possible(answers);
        let evaluation = engine.evaluate(&possible)?;
        Some(Self::with(engine, answers, possible, evaluation))
    }

    /// As if no `never` forbade anything: the answers can be shown, even where they contradict
    /// each other.
    pub fn unforbidden(engine: &'e Engine, answers: &'e Answers) -> Self {
        let possible = engine.possible(answers);
        let mut evaluation = bounds(engine, &possible);
        evaluation.applies = engine.all_apply(&possible);
        Self::with(engine, answers, possible, evaluation)
    }

    fn with(
        engine: &'e Engine,
        answers: &'e Answers,
        mut possible: Vec<ChoiceSet>,
        evaluation: Evaluation,
    ) -> Self {
        let hidden: Vec<bool> = evaluation.applies.iter().map(|applies| applies.fails()).collect();
        for (position, asked) in engine.document.questions.iter().enumerate() {
            if hidden[position] {
                possible[position] = ChoiceSet::only(asked.otherwise);
            }
        }
        Self { engine, answers, possible, evaluation, hidden }
    }

    /// The lowest level that some completion has.
    pub fn at_least(&self) -> usize {
        self.evaluation.level.least
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
