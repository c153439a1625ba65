//! From a document and answers to a decision: read this file first.

use crate::actions::actions;
use crate::also_seen::{also_seen, fired};
use crate::case::Case;
use crate::goal::Goal;
use crate::impossible::impossible;
use crate::not_known::not_known;
use crate::statement::Statement;
use crate::why::why;
use crate::{Answers, Band, Decision, DocumentRef, Engine, Given, Impossible};
use continuum_model::{ChoiceId, ChoiceSet, Document, Id, LevelId, QuestionId};

/// Decides one child's situation. Where several are decided, [`Engine::decide`] saves preparing
/// the document each time.
pub fn decide(document: &Document, answers: &Answers) -> Result<Decision, Impossible> {
    Engine::new(document).decide(answers)
}

impl Engine<'_> {
    /// Decides one child's situation.
    pub fn decide(&self, answers: &Answers) -> Result<Decision, Impossible> {
        // The least and the greatest level over every completion of the answers.
        let Some(mut case) = Case::new(self, answers) else {
            return Err(impossible(self.document, answers));
        };
        // What fires in all of them, and the part of it that alone puts the level at the least.
        let fired = fired(&mut case);
        let why = why(&mut case, &fired);
        let actions = actions(&mut case);
        Ok(Decision {
            document: document_ref(self.document),
            level: band(&case),
            also_seen: also_seen(&case, &fired, &why.statements),
            why: why.reasons,
            not_known: not_known(&mut case, &actions.due),
            actions: actions.due,
            actions_exact: actions.exact,
            strengths: strengths(&mut case),
            no_worry: no_worry(&case),
        })
    }

    /// The choices still possible for each question, before asking whether it applies.
    pub(crate) fn possible(&self, answers: &Answers) -> Vec<ChoiceSet> {
        let document = self.document;
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

fn band(case: &Case) -> Band {
    let name = |level: usize| case.engine.document.level(LevelId::at(level)).name.clone();
    Band { at_least: name(case.level.least), at_most: name(case.level.greatest), exact: case.exact }
}

/// Strengths whose effective answer is certainly "yes".
fn strengths(case: &mut Case) -> Vec<String> {
    let document = case.engine.document;
    let mut strengths: Vec<QuestionId> =
        document.question_ids().filter(|id| document.question(*id).is_strength()).collect();
    let yes = ChoiceId::at(1);
    strengths.retain(|strength| case.is_certain(Goal::Fires(Statement::Choice(*strength, yes))));
    names(document, &strengths)
}

/// Questions answered by "no worry mentioned" where that counts.
fn no_worry(case: &Case) -> Vec<String> {
    let is_no_worry = |question: &QuestionId| {
        case.answers.get(*question) == Given::NoWorry && case.counts(*question)
    };
    let document = case.engine.document;
    let questions: Vec<QuestionId> = document.question_ids().filter(is_no_worry).collect();
    names(document, &questions)
}

fn names(document: &Document, questions: &[QuestionId]) -> Vec<String> {
    questions.iter().map(|question| document.question(*question).name.clone()).collect()
}
