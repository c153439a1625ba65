//! From a document and answers to a decision: read this file first.

use crate::actions::actions;
use crate::also_seen::{also_seen, fired};
use crate::case::Case;
use crate::change;
use crate::impossible::impossible;
use crate::left::{next, questions_left};
use crate::not_known::not_known;
use crate::statement::Statement;
use crate::truth::Reach;
use crate::why::why;
use crate::{Answers, Band, Decision, DocumentRef, Engine, Given, Impossible};
use continuum_model::{ChoiceId, ChoiceSet, Document, Id, LevelId, QuestionId};

impl Engine {
    /// Decides one child's situation.
    pub fn decide(&self, answers: &Answers) -> Result<Decision, Impossible> {
        // The least and the greatest level over every completion of the answers.
        let Some(case) = Case::new(self, answers) else {
            return Err(impossible(self, answers));
        };
        // What fires in all of them, and the part of it that alone puts the level at the least.
        let fired = fired(&case);
        let why = why(&case, &fired);
        let band = band(&case);
        let actions = actions(&case);
        let not_known = not_known(&case, &actions);
        Ok(Decision {
            document: document_ref(&self.document),
            level: band.at_least.clone(),
            also_seen: also_seen(&case, &fired, &why.statements),
            why: why.reasons,
            why_not_higher: change::higher(&case),
            why_not_lower: change::lower(&case),
            questions_left: questions_left(&case, &not_known),
            next: next(&case, &not_known),
            not_known: not_known.unknown(&case),
            band,
            actions,
            actions_exact: case.is_exact(),
            strengths: strengths(&case),
            no_worry: no_worry(&case),
        })
    }

    /// The choices still possible for each question, before asking whether it applies.
    pub(crate) fn possible(&self, answers: &Answers) -> Vec<ChoiceSet> {
        let document = &self.document;
        document.question_ids().map(|question| answers.possible(document, question)).collect()
    }
}

fn document_ref(document: &Document) -> DocumentRef {
    let identity = &document.identity;
    DocumentRef {
        id: identity.id.clone(),
        edition: identity.edition.clone(),
        digest: identity.digest.clone(),
    }
}

pub(crate) fn band(case: &Case) -> Band {
    let name = |level: usize| case.engine.document.level(LevelId::at(level)).name.clone();
    let Reach { least, greatest } = case.level;
    Band { at_least: name(least), at_most: name(greatest), exact: case.is_exact() }
}

/// Strengths whose effective answer is certainly "yes".
fn strengths(case: &Case) -> Vec<String> {
    let document = &case.engine.document;
    let yes = ChoiceId::at(1);
    let is_there = |id: &QuestionId| case.evaluation().fires(Statement::Choice(*id, yes)).holds();
    let strengths = document.question_ids().filter(|id| document.question(*id).is_strength());
    names(document, &strengths.filter(is_there).collect::<Vec<_>>())
}

/// Questions answered by "no worry mentioned" where that counts.
fn no_worry(case: &Case) -> Vec<String> {
    let is_no_worry = |question: &QuestionId| {
        case.answers.get(*question) == Given::NoWorry && case.counts(*question)
    };
    let document = &case.engine.document;
    let questions: Vec<QuestionId> = document.question_ids().filter(is_no_worry).collect();
    names(document, &questions)
}

fn names(document: &Document, questions: &[QuestionId]) -> Vec<String> {
    questions.iter().map(|question| document.question(*question).name.clone()).collect()
}
