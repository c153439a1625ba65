//! Which choices and statements give each action.

use crate::statement::Statement;
use continuum_model::{ActionId, ChoiceId, ChoiceSet, Document, Id, Question, QuestionId};

/// What gives one action, besides the overall level.
#[derive(Clone, Debug, Default)]
pub(crate) struct Givers {
    /// Questions, each with the choices that give it.
    pub choices: Vec<(QuestionId, ChoiceSet)>,
    /// Rules and duties.
    pub statements: Vec<Statement>,
}

/// What gives each action of a document.
pub(crate) fn givers(document: &Document) -> Vec<Givers> {
    let mut givers = vec![Givers::default(); document.actions.len()];
    for (position, giver) in givers.iter_mut().enumerate() {
        let action = ActionId::at(position);
        giver.choices = giving_choices(document, action);
        giver.statements = giving_statements(document, action);
    }
    givers
}

fn giving_choices(document: &Document, action: ActionId) -> Vec<(QuestionId, ChoiceSet)> {
    let of = |question: &Question| -> ChoiceSet {
        let gives = |choice: &ChoiceId| question.choice(*choice).actions.contains(&action);
        (0..question.choices.len()).map(ChoiceId::at).filter(gives).collect()
    };
    document
        .question_ids()
        .map(|id| (id, of(document.question(id))))
        .filter(|(_, choices)| !choices.is_empty())
        .collect()
}

fn giving_statements(document: &Document, action: ActionId) -> Vec<Statement> {
    let rules = document.rules.iter().enumerate();
    let rules = rules.filter(|(_, rule)| rule.actions.contains(&action));
    let duties = document.duties.iter().enumerate();
    let duties = duties.filter(|(_, duty)| duty.give.contains(&action));
    rules
        .map(|(position, _)| Statement::Rule(position))
        .chain(duties.map(|(position, _)| Statement::Duty(position)))
        .collect()
}
