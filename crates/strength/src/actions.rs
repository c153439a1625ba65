//! An action that a statement does not give.

use crate::change::Change;
use crate::kind::Kind;
use crate::mutants::{Mutant, of_question, of_statement};
use continuum_model::{ActionId, ChoiceId, Document, Id, LevelId, QuestionId};

pub(crate) fn mutants(document: &Document) -> Vec<Mutant> {
    let levels = (0..document.levels.len()).flat_map(|at| of_level(document, LevelId::at(at)));
    let questions = document.question_ids().flat_map(|id| of_choices(document, id));
    let rules = (0..document.rules.len()).flat_map(|rule| of_rule(document, rule));
    let duties = (0..document.duties.len()).flat_map(|duty| of_duty(document, duty));
    levels.chain(questions).chain(rules).chain(duties).collect()
}

fn of_level(document: &Document, id: LevelId) -> impl Iterator<Item = Mutant> {
    let level = document.level(id);
    level.actions.iter().map(move |action| {
        let statement = (level.name.as_str(), &level.origin);
        let change = Change::LevelWithout(id, *action);
        of_statement(statement, Kind::ActionDropped, without(document, *action), change)
    })
}

fn of_choices(document: &Document, id: QuestionId) -> impl Iterator<Item = Mutant> {
    let question = document.question(id);
    question.choices.iter().enumerate().flat_map(move |(at, choice)| {
        choice.actions.iter().map(move |action| {
            let words = without(document, *action);
            let is_only_one = question.is_yes_or_no();
            let words = if is_only_one { words } else { format!("`{}` {words}", choice.name) };
            let change = Change::ChoiceWithout(id, ChoiceId::at(at), *action);
            of_question(question, Kind::ActionDropped, words, change)
        })
    })
}

fn of_rule(document: &Document, position: usize) -> impl Iterator<Item = Mutant> {
    let rule = &document.rules[position];
    rule.actions.iter().map(move |action| {
        let statement = (rule.name.as_str(), &rule.origin);
        let change = Change::RuleWithout(position, *action);
        of_statement(statement, Kind::ActionDropped, without(document, *action), change)
    })
}

/// A `do` that gives nothing any more is as good as dropped, which is another kind.
fn of_duty(document: &Document, position: usize) -> impl Iterator<Item = Mutant> {
    let duty = &document.duties[position];
    let several = duty.give.iter().filter(|_| duty.give.len() > 1);
    several.map(move |action| {
        let statement = (duty.name.as_str(), &duty.origin);
        let change = Change::DutyWithout(position, *action);
        of_statement(statement, Kind::ActionDropped, without(document, *action), change)
    })
}

fn without(document: &Document, action: ActionId) -> String {
    format!("does not give `{}`", document.action(action).name)
}
