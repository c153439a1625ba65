//! A document made ready for deciding: looked through once, asked many times.

use crate::bounds::{bounds, is_impossible};
use crate::diagrams::Diagrams;
use crate::evaluation::Evaluation;
use crate::exact::exact;
use crate::givers::{Givers, givers};
use crate::statement::{Statement, telling_choices, telling_statements};
use crate::truth::Reach;
use continuum_model::{ChoiceId, ChoiceSet, Document, Id, LevelId, QuestionId};
use std::sync::Arc;

/// How many nodes the diagrams of a document may have while they are built: enough for a document
/// ten times as large as the shipped one, which needs a twelfth of it.
const NODES: usize = 400_000;

/// A document made ready for deciding: compiled once, asked many times.
#[derive(Clone, Debug)]
pub struct Engine {
    /// The document decided on.
    pub(crate) document: Arc<Document>,
    /// For each topic, the questions whose choices stand at levels above the lowest.
    pub(crate) standing_in: Vec<Vec<QuestionId>>,
    /// For each topic, its uplifts in the order in which they apply: lowest `up_to` first.
    pub(crate) uplifts_of: Vec<Vec<usize>>,
    /// For each question and each level above the lowest, the choices at that level or higher.
    pub(crate) choices_reaching: Vec<Vec<ChoiceSet>>,
    /// For each action, what gives it.
    pub(crate) givers: Vec<Givers>,
    /// Every statement worth telling a reader about when it fires, in the order of the text.
    pub(crate) telling: Vec<Statement>,
    /// For each question, its choices among them.
    pub(crate) telling_choices: Vec<ChoiceSet>,
    /// The others among them.
    pub(crate) telling_others: Vec<Statement>,
    /// What answers exactly; none where the document would need more nodes than it may have.
    pub(crate) diagrams: Option<Diagrams>,
}

/// How large a compiled document is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    /// Nodes of its diagrams.
    pub nodes: usize,
    /// The memory they take.
    pub bytes: usize,
}

impl Engine {
    /// Makes a document ready.
    pub fn new(document: impl Into<Arc<Document>>) -> Self {
        Self::bounded(document, NODES)
    }

    /// Makes a document ready, with at most so many nodes in its diagrams. Where it would need
    /// more, every decision says `exact: false` and stays sound: the band is never too narrow,
    /// nothing is called certain that was not proved, and no question is left out of `not_known`
    /// that matters.
    pub fn bounded(document: impl Into<Arc<Document>>, nodes: usize) -> Self {
        let document = document.into();
        let mut engine = Self {
            standing_in: standing_in(&document),
            uplifts_of: uplifts_of(&document),
            choices_reaching: document
                .questions
                .iter()
                .map(|question| {
                    (1..document.levels.len())
                        .map(|level| choices_reaching(question, level))
                        .collect()
                })
                .collect(),
            givers: givers(&document),
            telling_choices: telling_choices(&document),
            telling_others: telling_statements(&document)
                .into_iter()
                .filter(|statement| !matches!(statement, Statement::Choice(..)))
                .collect(),
            telling: telling_statements(&document),
            diagrams: None,
            document,
        };
        engine.diagrams = Diagrams::compile(&engine, nodes).ok();
        engine
    }

    /// The document decided on.
    pub fn document(&self) -> &Arc<Document> {
        &self.document
    }

    /// How large the diagrams are; none where the document has too many nodes for them.
    pub fn size(&self) -> Option<Size> {
        let Diagrams { table, known, .. } = self.diagrams.as_ref()?;
        Some(Size { nodes: table.nodes(), bytes: table.bytes() + known.bytes() })
    }

    /// What follows where these choices are possible, some completion of them being allowed, and
    /// the level between these ends.
    pub(crate) fn evaluate(&self, possible: &[ChoiceSet], level: Reach) -> Evaluation {
        match &self.diagrams {
            Some(diagrams) => exact(diagrams, possible, level),
            None => bounds(self, possible),
        }
    }

    /// The lowest and the highest level that these choices allow; `None` where every completion
    /// is forbidden. Wider than the truth only where there are no diagrams.
    pub(crate) fn reach(&self, possible: &[ChoiceSet]) -> Option<Reach> {
        if let Some(diagrams) = &self.diagrams {
            return diagrams.band(possible);
        }
        let evaluation = bounds(self, possible);
        (!is_impossible(&self.document, &evaluation)).then_some(evaluation.level)
    }

    /// Whether every completion has at least this level; `false` where that could not be proved.
    pub(crate) fn is_at_least(&self, possible: &[ChoiceSet], level: usize) -> bool {
        match &self.diagrams {
            Some(diagrams) => diagrams.is_at_least(possible, level),
            None => bounds(self, possible).level.least >= level,
        }
    }

    /// A level below which no completion stands: exact where there are diagrams.
    pub(crate) fn least_level(&self, possible: &[ChoiceSet]) -> Option<usize> {
        match &self.diagrams {
            Some(diagrams) => diagrams.least_level(possible),
            None => Some(bounds(self, possible).level.least),
        }
    }
}

fn standing_in(document: &Document) -> Vec<Vec<QuestionId>> {
    let mut standing = vec![Vec::new(); document.topics.len()];
    for (position, question) in document.questions.iter().enumerate() {
        let stands = question.choices.iter().any(|choice| choice.level > Some(document.lowest()));
        if let (Some(topic), true) = (question.topic, stands) {
            standing[topic.position()].push(QuestionId::at(position));
        }
    }
    standing
}

/// Lowest `up_to` first, so that the topic rises as high as any order of its uplifts would let it.
///
/// Take two neighbours with `up_to` a ≤ b and a topic at level l, not the lowest. Where l < a,
/// "a then b" gives l + 2 if l + 1 < b and l + 1 otherwise, "b then a" gives l + 2 only if
/// l + 1 < a, which is less often. Where a ≤ l < b both give l + 1, and beyond b nothing moves.
/// So putting the lower `up_to` first never loses a step, and since every uplift keeps the order
/// of levels (a higher topic stays at least as high), no later step undoes that. Sorted so, the
/// result is the highest reachable one and does not depend on the order of the text; uplifts of
/// equal `up_to` are the same function and may stand in any order.
fn uplifts_of(document: &Document) -> Vec<Vec<usize>> {
    let mut uplifts = vec![Vec::new(); document.topics.len()];
    for (position, uplift) in document.uplifts.iter().enumerate() {
        uplifts[uplift.topic.position()].push(position);
    }
    for of_topic in &mut uplifts {
        of_topic.sort_by_key(|&position| document.uplifts[position].up_to);
    }
    uplifts
}

fn choices_reaching(question: &continuum_model::Question, level: usize) -> ChoiceSet {
    let reaches = |choice: &ChoiceId| {
        question.choice(*choice).level.is_some_and(|stands| stands >= LevelId::at(level))
    };
    (0..question.choices.len()).map(ChoiceId::at).filter(reaches).collect()
}
