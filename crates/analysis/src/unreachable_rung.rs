//! # A rung on which no child can stand
//!
//! **What it finds.** An answer that can never count: a `never` forbids it in every case, or
//! whoever gives it is never asked. Also a rung or an indicator that counts and changes nothing,
//! since the same topic stands at least as high wherever it is given.
//!
//! **Why it matters for a child.** The words of the rung describe a child. When a person recognises
//! that child in them and chooses the rung, nothing follows from it.
//!
//! **Example.** `never food is targeted and age is under-1`, on a ladder that is `asked when age is
//! under-1`: nobody can ever stand on the rung `targeted`.
//!
//! **What to do.** Put right the `never` or the `asked when`. Where the rung says nothing that
//! another does not say, take it out; where it should do something by itself, give it a `do`.

use crate::case::{Told, smallest};
use crate::code;
use crate::findings::Check;
use crate::not_decided_exactly::undecided;
use crate::possible::{Why, within, without};
use crate::{Finding, Look};
use continuum_diag::Diagnostic;
use continuum_diagram::{BudgetSpent, Diagram};
use continuum_engine::Variants;
use continuum_model::{ChoiceId, ChoiceSet, Condition, Document, Id, LevelId, QuestionId, TopicId};

pub(crate) const CHECK: Check = Check {
    code: code::UNREACHABLE_RUNG,
    source: include_str!("unreachable_rung.rs"),
    look: unreachable_rung,
};

fn unreachable_rung(look: &mut Look) -> Vec<Finding> {
    let document = look.document();
    let mut found = Vec::new();
    for id in document.question_ids() {
        let question = document.question(id);
        for choice in (0..question.choices.len()).map(ChoiceId::at) {
            let idle = look.ask(|variants| idle(variants, id, choice));
            found.extend(match idle {
                Ok(idle) => idle.map(|(why, told)| finding(look, id, choice, &why, told)),
                Err(BudgetSpent) => Some(undecided(CHECK.code, &question.name, &question.origin)),
            });
        }
    }
    found
}

enum Idle<'e> {
    /// It can never be the answer that counts.
    Never(Why<'e>),
    /// Something in its topic stands at least as high wherever it is given.
    Covered(TopicId),
}

type Found<'e> = Option<(Idle<'e>, Option<Told>)>;

/// Why an answer does nothing, with a case in which it is given.
fn idle<'e>(
    variants: &mut Variants<'e>,
    id: QuestionId,
    choice: ChoiceId,
) -> Result<Found<'e>, BudgetSpent> {
    let asked = variants.compiled().applies(id);
    if within(variants, asked)? == Diagram::NO {
        // That it is never asked is a finding of its own.
        return Ok(None);
    }
    let given = Condition::Answer { question: id, choices: ChoiceSet::only(choice) };
    let given = variants.condition(&given)?;
    let counts = within(variants, given)?;
    if counts == Diagram::NO {
        let told = smallest(variants, given);
        return Ok(Some((Idle::Never(Why::not(variants, given)?), told)));
    }
    let Some((topic, level)) = stands(variants.compiled().document(), id, choice) else {
        return Ok(None);
    };
    let others = reached_by_others(variants, topic, level, id)?;
    let covered = without(variants, counts, others)? == Diagram::NO;
    Ok(covered.then(|| (Idle::Covered(topic), smallest(variants, counts))))
}

/// Where a choice stands, if standing there is all it does: it gives no action, and no condition
/// looks at it.
fn stands(document: &Document, id: QuestionId, choice: ChoiceId) -> Option<(TopicId, LevelId)> {
    let question = document.question(id);
    let asked = question.choice(choice);
    let level = asked.level.filter(|level| *level > document.lowest())?;
    let stands_only = asked.actions.is_empty() && !is_looked_at(document, id);
    question.topic.filter(|_| stands_only).map(|topic| (topic, level))
}

fn is_looked_at(document: &Document, id: QuestionId) -> bool {
    let asked = document.questions.iter().filter_map(|question| question.asked_when.as_ref());
    let uplifts = document.uplifts.iter().map(|uplift| &uplift.when);
    let rules = document.rules.iter().map(|rule| &rule.when);
    let duties = document.duties.iter().map(|duty| &duty.when);
    let mut looked_at = false;
    for condition in asked.chain(uplifts).chain(rules).chain(duties) {
        condition.each_question(&mut |question| looked_at |= question == id);
    }
    looked_at
}

/// Yes where something else in a topic stands at a level or higher.
fn reached_by_others(
    variants: &mut Variants,
    topic: TopicId,
    level: LevelId,
    id: QuestionId,
) -> Result<Diagram, BudgetSpent> {
    let document = variants.compiled().document();
    let mut reached = Vec::new();
    for other in document.question_ids().filter(|other| *other != id) {
        let question = document.question(other);
        let high = (0..question.choices.len())
            .map(ChoiceId::at)
            .filter(|choice| question.choice(*choice).level.is_some_and(|stands| stands >= level));
        let high: ChoiceSet = high.collect();
        if question.topic == Some(topic) && !high.is_empty() {
            reached
                .push(variants.condition(&Condition::Answer { question: other, choices: high })?);
        }
    }
    variants.table.count_at_least(1, &reached)
}

fn finding(
    look: &Look,
    id: QuestionId,
    choice: ChoiceId,
    why: &Idle,
    told: Option<Told>,
) -> Finding {
    let document = look.document();
    let question = document.question(id);
    let answer = &question.choice(choice).name;
    let (message, help) = match why {
        Idle::Never(why) => (
            format!(
                "expected a case in which `{}: {answer}` counts, found none: {}",
                question.name,
                why.in_words()
            ),
            "put right what forbids it, or take the answer out".to_owned(),
        ),
        Idle::Covered(topic) => (
            format!(
                "expected a case in which `{}: {answer}` changes something, found that `{}` stands at least as high wherever it is given",
                question.name,
                document.topic(*topic).name
            ),
            "take it out, or give it a `do` where it should do something by itself".to_owned(),
        ),
    };
    let mut said = Diagnostic::warning(CHECK.code, message, question.origin.span).help(help);
    if let Idle::Never(why) = why {
        said = why.pointed_at(said);
    }
    let title = format!("{}: {answer}", question.name);
    let case = told.map(|told| look.case(title, &told));
    Finding::of_answer(document, id, choice, said).shown_by(case)
}
