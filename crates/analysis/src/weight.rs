//! What a rule weighs: whether the level, or what to do, would ever be different without it.

use crate::possible::{within, without};
use continuum_diagram::{BudgetSpent, Diagram};
use continuum_engine::Variants;
use continuum_model::{ActionId, ChoiceId, ChoiceSet, Condition, Id, LevelId, QuestionId, TopicId};

/// What a rule that never decides the level does instead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Weight {
    /// The level is always higher than it says where it holds.
    Outranked,
    /// It gives something to do that nothing else gives in some case.
    Gives(ActionId),
    /// Nothing at all: others together say the same.
    Nothing,
}

/// What a rule weighs that holds in some case and never decides the level.
/// None of one that decides it in some case, and of one that never holds.
pub(crate) fn weight(
    variants: &mut Variants,
    position: usize,
) -> Result<Option<Weight>, BudgetSpent> {
    let compiled = variants.compiled();
    let rule = &compiled.document().rules[position];
    let holds = within(variants, compiled.rule(position))?;
    let decides = variants.decides(position)?;
    if holds == Diagram::NO || within(variants, decides)? != Diagram::NO {
        return Ok(None);
    }
    for action in &rule.actions {
        let others = given_by_others(variants, *action, position)?;
        if without(variants, holds, others)? != Diagram::NO {
            return Ok(Some(Weight::Gives(*action)));
        }
    }
    let stands = |level: u8, holds: u8| {
        u8::from(holds == 1 && usize::from(level) == rule.at_least.position())
    };
    let matched = variants.table.combine(compiled.level(), holds, stands)?;
    Ok(Some(if matched == Diagram::NO { Weight::Outranked } else { Weight::Nothing }))
}

/// Yes where something other than a rule gives an action.
fn given_by_others(
    variants: &mut Variants,
    action: ActionId,
    rule: usize,
) -> Result<Diagram, BudgetSpent> {
    let compiled = variants.compiled();
    let document = compiled.document();
    let mut given = Vec::new();
    for id in document.question_ids() {
        let question = document.question(id);
        let choices = (0..question.choices.len()).map(ChoiceId::at);
        let choices: ChoiceSet =
            choices.filter(|choice| question.choice(*choice).actions.contains(&action)).collect();
        if !choices.is_empty() {
            given.push(answered(variants, id, choices)?);
        }
    }
    for (position, other) in document.rules.iter().enumerate() {
        if position != rule && other.actions.contains(&action) {
            given.push(within(variants, compiled.rule(position))?);
        }
    }
    for (position, duty) in document.duties.iter().enumerate() {
        if duty.give.contains(&action) {
            given.push(within(variants, compiled.duty(position))?);
        }
    }
    let gives = |level: u8| {
        let level = document.levels.get(usize::from(level));
        u8::from(level.is_some_and(|level| level.actions.contains(&action)))
    };
    given.push(variants.table.map(compiled.level(), gives)?);
    variants.table.count_at_least(1, &given)
}

fn answered(
    variants: &mut Variants,
    question: QuestionId,
    choices: ChoiceSet,
) -> Result<Diagram, BudgetSpent> {
    variants.condition(&Condition::Answer { question, choices })
}

/// Something that puts the level as high as a rule does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Cover {
    Rule(usize),
    Topic(TopicId),
}

/// A smallest list of what covers a rule: wherever it holds, one of them puts the level as high.
/// One of them alone wherever one is enough.
pub(crate) fn covers(variants: &mut Variants, position: usize) -> Result<Vec<Cover>, BudgetSpent> {
    let compiled = variants.compiled();
    let document = compiled.document();
    let level = document.rules[position].at_least;
    let holds = within(variants, compiled.rule(position))?;
    let rules = (0..document.rules.len())
        .filter(|other| *other != position && document.rules[*other].at_least >= level)
        .map(Cover::Rule);
    let mut covering = Vec::new();
    for cover in rules.chain(document.topic_ids().map(Cover::Topic)) {
        let covered = covered_by(variants, cover, level)?;
        if variants.table.and(holds, covered)? == Diagram::NO {
            continue;
        }
        if without(variants, holds, covered)? == Diagram::NO {
            return Ok(vec![cover]);
        }
        covering.push((cover, covered));
    }
    for last in (0..covering.len()).rev() {
        let mut fewer = covering.clone();
        fewer.remove(last);
        let together: Vec<Diagram> = fewer.iter().map(|(_, covered)| *covered).collect();
        let together = variants.table.count_at_least(1, &together)?;
        if without(variants, holds, together)? == Diagram::NO {
            covering = fewer;
        }
    }
    Ok(covering.into_iter().map(|(cover, _)| cover).collect())
}

fn covered_by(
    variants: &mut Variants,
    cover: Cover,
    level: LevelId,
) -> Result<Diagram, BudgetSpent> {
    let compiled = variants.compiled();
    match cover {
        Cover::Rule(position) => within(variants, compiled.rule(position)),
        Cover::Topic(topic) => {
            let reaches = |stands: u8| u8::from(usize::from(stands) >= level.position());
            let reaches = variants.table.map(compiled.topic(topic), reaches)?;
            within(variants, reaches)
        }
    }
}
