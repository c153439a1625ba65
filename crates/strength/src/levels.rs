//! A rung, an indicator or a rule one level up or down.

use crate::change::Change;
use crate::kind::Kind;
use crate::mutants::{Mutant, of_question, of_statement};
use continuum_model::{ChoiceId, Document, Id, LevelId, Question, QuestionId};

pub(crate) fn mutants(document: &Document) -> Vec<Mutant> {
    let questions = document.question_ids().flat_map(|id| of_choices(document, id));
    let rules = (0..document.rules.len()).flat_map(|rule| of_rule(document, rule));
    questions.chain(rules).collect()
}

/// The choices above the lowest level: the first rung of a ladder is where there is no worry.
fn of_choices(document: &Document, id: QuestionId) -> Vec<Mutant> {
    let question = document.question(id);
    let mut mutants = Vec::new();
    for choice in (0..question.choices.len()).map(ChoiceId::at) {
        let Some(stands) = question.choice(choice).level.filter(|at| *at > document.lowest())
        else {
            continue;
        };
        for (level, is_up) in neighbours(document, stands) {
            let change_in_words = format!(
                "`{}` stands at `{}`, not at `{}`",
                question.choice(choice).name,
                document.level(level).name,
                document.level(stands).name
            );
            let change = Change::ChoiceAt(id, choice, level);
            mutants.push(of_question(question, kind(question, is_up), change_in_words, change));
        }
    }
    mutants
}

fn kind(question: &Question, is_up: bool) -> Kind {
    match (question.is_yes_or_no(), is_up) {
        (true, true) => Kind::IndicatorUp,
        (true, false) => Kind::IndicatorDown,
        (false, true) => Kind::RungUp,
        (false, false) => Kind::RungDown,
    }
}

/// Down to the lowest level is as good as dropped, which is another kind.
fn of_rule(document: &Document, position: usize) -> Vec<Mutant> {
    let rule = &document.rules[position];
    let neighbours = neighbours(document, rule.at_least).into_iter();
    let above = neighbours.filter(|(level, _)| *level > document.lowest());
    let mutant = |(level, is_up): (LevelId, bool)| {
        let kind = if is_up { Kind::RuleUp } else { Kind::RuleDown };
        let change_in_words = format!(
            "at least `{}`, not `{}`",
            document.level(level).name,
            document.level(rule.at_least).name
        );
        let change = Change::RuleAt(position, level);
        of_statement((&rule.name, &rule.origin), kind, change_in_words, change)
    };
    above.map(mutant).collect()
}

/// The next level up and the next level down, where there are such, and whether it is the one up.
pub(crate) fn neighbours(document: &Document, level: LevelId) -> Vec<(LevelId, bool)> {
    let up = (level < document.highest()).then(|| (LevelId::at(level.position() + 1), true));
    let down = (level > document.lowest()).then(|| (LevelId::at(level.position() - 1), false));
    up.into_iter().chain(down).collect()
}
