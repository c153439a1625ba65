//! What a trainee may notice: facts that the story tells, among others that it does not.
//!
//! ```text
//! told     each worry that an answer of the story stands for, and each strength
//! others   from the same topics first, then the same areas: rungs and indicators that the story
//!          gives no cause for. Nothing that the story leaves open ("not known") is among them.
//! ```
//!
//! Which others, and in which order, follows from the story's title: the same for everybody.

use crate::shuffle;
use crate::vignette::Vignette;
use continuum_engine::{Answers, Applies, Engine, Given, Missing};
use continuum_model::{Area, ChoiceId, Document, Id, Kind, Question, QuestionId, TopicId};
use std::collections::BTreeSet;

/// An answer to a question, as something that can be noticed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fact {
    /// The question.
    pub question: QuestionId,
    /// The answer.
    pub choice: ChoiceId,
}

/// A fact that is offered for a story.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Offered {
    /// The fact.
    pub fact: Fact,
    /// The story tells it.
    pub told: bool,
}

/// The fewest others beside those that are told, and the most together.
const FEWEST_OTHERS: usize = 4;
const MOST: usize = 12;

/// The facts that a story tells, in the order of the document.
pub(crate) fn told(document: &Document, vignette: &Vignette) -> Vec<Fact> {
    let mut facts: Vec<Fact> = vignette
        .given
        .iter()
        .filter_map(|(question, given)| match given {
            Given::Choice(choice) => Some(Fact { question: *question, choice: *choice }),
            Given::Missing(_) | Given::NoWorry => None,
        })
        .filter(|fact| counts(document.question(fact.question), fact.choice))
        .collect();
    facts.sort_unstable();
    facts
}

/// A worry, or a strength; not who the child is, nor what is as it should be.
fn counts(question: &Question, choice: ChoiceId) -> bool {
    let speaks = question.is_worrying() || question.is_strength();
    question.may_differ() && speaks && choice.position() > 0
}

/// What is offered for a story.
pub fn offered(engine: &Engine, vignette: &Vignette) -> Vec<Offered> {
    let document = engine.document();
    let told = told(document, vignette);
    let wanted = told.len().clamp(FEWEST_OTHERS, MOST).min(MOST.saturating_sub(told.len()));
    let others = others(engine, vignette, &told, wanted.max(FEWEST_OTHERS));
    let told = told.into_iter().map(|fact| Offered { fact, told: true });
    let mut offered: Vec<_> =
        told.chain(others.into_iter().map(|fact| Offered { fact, told: false })).collect();
    let seed = shuffle::number(&vignette.title);
    shuffle::mix(seed, &mut offered, |one| &document.question(one.fact.question).name);
    offered
}

fn others(engine: &Engine, vignette: &Vignette, told: &[Fact], wanted: usize) -> Vec<Fact> {
    let document = engine.document();
    let answers = vignette.answers(document);
    let applies = engine.applies_all(&answers);
    let may = |question: &QuestionId| {
        applies[question.position()] != Applies::No && is_no_cause(document, &answers, *question)
    };
    let mut questions: Vec<QuestionId> = document.question_ids().filter(may).collect();
    let seed = shuffle::number(&vignette.title);
    shuffle::mix(seed, &mut questions, |id| &document.question(*id).name);
    let nearness = Nearness::of(document, told);
    // The order of the shuffle stays among those that are equally near.
    questions.sort_by_key(|id| nearness.rank(document, *id));
    questions.truncate(wanted);
    let fact = |id: QuestionId| Fact { question: id, choice: some_worry(document, id, seed) };
    questions.into_iter().map(fact).collect()
}

/// A ladder or an indicator on which the story says "nothing", or says nothing at all.
fn is_no_cause(document: &Document, answers: &Answers, id: QuestionId) -> bool {
    let question = document.question(id);
    let is_worry = matches!(question.kind, Kind::Ladder(_) | Kind::Indicator { .. });
    let is_free = match answers.get(id) {
        Given::Choice(choice) => choice.position() == 0,
        Given::NoWorry | Given::Missing(Missing::NotAsked) => true,
        Given::Missing(Missing::NotKnown | Missing::Declined) => false,
    };
    is_worry && is_free && question.may_differ()
}

/// Some rung above the lowest; an indicator's "yes".
fn some_worry(document: &Document, id: QuestionId, seed: u64) -> ChoiceId {
    let question = document.question(id);
    let worries = u64::try_from(question.choices.len().saturating_sub(1)).unwrap_or(1).max(1);
    let at = (seed ^ shuffle::number(&question.name)) % worries;
    ChoiceId::at(1 + usize::try_from(at).unwrap_or(0))
}

/// The topics and areas of what is told.
struct Nearness {
    topics: BTreeSet<TopicId>,
    areas: Vec<Area>,
}

impl Nearness {
    fn of(document: &Document, told: &[Fact]) -> Self {
        let topics: BTreeSet<TopicId> =
            told.iter().filter_map(|fact| document.question(fact.question).topic).collect();
        let areas = topics.iter().map(|topic| document.topic(*topic).area).collect();
        Self { topics, areas }
    }

    /// Nearer ones rank lower.
    fn rank(&self, document: &Document, id: QuestionId) -> u8 {
        match document.question(id).topic {
            Some(topic) if self.topics.contains(&topic) => 0,
            Some(topic) if self.areas.contains(&document.topic(topic).area) => 1,
            _ => 2,
        }
    }
}
