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
use continuum_model::{IdSet, QuestionId};

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
        let others = case.others(of);
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

    /// Uplifts, rules and `do` statements that look at some of these questions and could still
    /// fire, in the order of the text, each with the questions that it looks at.
    fn others(&self, of: &[QuestionId]) -> Vec<(Statement, IdSet<QuestionId>)> {
        let document = &self.engine.document;
        let looks =
            |(_, at): &(Statement, IdSet<QuestionId>)| of.iter().any(|one| at.contains(*one));
        let with_support = |statement: &Statement| (*statement, support(document, *statement));
        let looking: Vec<_> =
            self.engine.telling_others.iter().map(with_support).filter(looks).collect();
        let statements: Vec<Statement> = looking.iter().map(|(statement, _)| *statement).collect();
        let could_fire = self.may_fire(&statements);
        let could_fire = looking.into_iter().zip(could_fire).filter(|(_, could_fire)| *could_fire);
        could_fire.map(|(looking, _)| looking).collect()
    }

    /// A ladder's or an indicator's own grounds, where it can still stand above the lowest
    /// level.
    fn own(&self, id: QuestionId) -> Option<AtStake> {
        let document = &self.engine.document;
        let question = document.question(id);
        let above =
            |choice| question.choice(choice).level.is_some_and(|level| level > document.lowest());
        let choices = question.all().choices().filter(|choice| above(*choice));
        let choices: Vec<_> = choices.map(|choice| Statement::Choice(id, choice)).collect();
        let could_fire = choices.iter().zip(self.may_fire(&choices)).find(|(_, could)| *could);
        could_fire.map(|(choice, _)| self.described(*choice))
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
