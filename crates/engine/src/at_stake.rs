//! What hangs on a question: the statements that look at it and could still fire.
//!
//! Said to the person before they answer, so it names what a question is about and where that
//! comes from, and never which answer fires what: rungs and choices are left out, because their
//! words are the answers.

use crate::case::Case;
use crate::reason::{fired, grounds, seen};
use crate::statement::Statement;
use crate::support::support;
use crate::{Answers, Engine, Fired, Seen};
use continuum_model::{Id, IdSet, QuestionId};

/// A statement that looks at a question and could still fire, in the document's words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AtStake {
    /// The statement's name.
    pub statement: String,
    /// What sort of statement it is.
    pub fired: Fired,
    /// The reason, as a sentence, where the document gives one. Never a rung's words.
    pub because: Option<String>,
    /// Where it comes from.
    pub see: Vec<Seen>,
}

impl Engine {
    /// What hangs on a question under the present answers: its own grounds first, then uplifts,
    /// rules and `do` statements in the order of the text. Empty where the answers are impossible,
    /// and where the question only records.
    ///
    /// ```text
    /// question contacts ◄── uplift history-of-contacts   could still fire: at stake
    ///                   ◄── rule several-and-a-history   cannot any more: left out
    /// ```
    ///
    /// Give the answers without the one to the question itself, or what it has settled already is
    /// left out.
    pub fn at_stake(&self, answers: &Answers, question: QuestionId) -> Vec<AtStake> {
        self.all_at_stake(answers, &[question]).swap_remove(0)
    }

    /// The same of several questions that are shown together, looked at once.
    pub fn all_at_stake(&self, answers: &Answers, of: &[QuestionId]) -> Vec<Vec<AtStake>> {
        let Some(case) = Case::new(self, answers) else { return vec![Vec::new(); of.len()] };
        let others = case.others();
        of.iter().map(|question| case.at_stake(*question, &others)).collect()
    }
}

impl Case<'_> {
    fn at_stake(
        &self,
        question: QuestionId,
        others: &[(Statement, IdSet<QuestionId>)],
    ) -> Vec<AtStake> {
        let own = self.own(question).into_iter();
        let looking = others.iter().filter(|(_, looked_at)| looked_at.contains(question));
        own.chain(looking.map(|(statement, _)| self.described(*statement))).collect()
    }

    /// Uplifts, rules and `do` statements that could still fire, in the order of the text, each
    /// with the questions that it looks at.
    fn others(&self) -> Vec<(Statement, IdSet<QuestionId>)> {
        let document = &self.engine.document;
        let mut others: Vec<Statement> = (0..document.uplifts.len())
            .map(Statement::Uplift)
            .chain((0..document.rules.len()).map(Statement::Rule))
            .chain((0..document.duties.len()).map(Statement::Duty))
            .filter(|statement| self.evaluation().fires(*statement).may_hold)
            .collect();
        others.sort_by_cached_key(|statement| statement.place(document));
        others.into_iter().map(|statement| (statement, support(document, statement))).collect()
    }

    /// A ladder's or an indicator's own grounds, where it can still stand above the lowest
    /// level.
    fn own(&self, id: QuestionId) -> Option<AtStake> {
        let document = &self.engine.document;
        let question = document.question(id);
        let choices = self.evaluation().effective[id.position()];
        let above =
            |choice| question.choice(choice).level.is_some_and(|level| level > document.lowest());
        let choice = choices.choices().find(|choice| above(*choice))?;
        Some(self.described(Statement::Choice(id, choice)))
    }

    fn described(&self, statement: Statement) -> AtStake {
        let document = &self.engine.document;
        AtStake {
            statement: statement.name(document).to_owned(),
            fired: fired(document, statement),
            because: grounds(document, statement).and_then(|grounds| grounds.because.clone()),
            see: seen(document, statement),
        }
    }
}
