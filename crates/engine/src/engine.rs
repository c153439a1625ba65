//! A document made ready for deciding: looked through once, asked many times.

use crate::givers::{Givers, givers};
use crate::polarity::{Polarity, polarities};
use continuum_model::{ChoiceId, ChoiceSet, Document, Id, LevelId, QuestionId};

/// How many combinations of answers a search looks at before it gives up being exact. Documents
/// whose worrying answers only ever raise the level need fewer than ten.
const NODES: u32 = 20_000;

/// A document made ready for deciding. Prepare it once where many decisions follow;
/// [`decide`](crate::decide) and [`applies`](crate::applies) prepare it anew each time.
#[derive(Clone, Debug)]
pub struct Engine<'a> {
    /// The document decided on.
    pub(crate) document: &'a Document,
    /// For each topic, the questions whose choices stand at levels above the lowest.
    pub(crate) standing_in: Vec<Vec<QuestionId>>,
    /// For each topic, its uplifts in the order in which they apply: lowest `up_to` first.
    pub(crate) uplifts_of: Vec<Vec<usize>>,
    /// For each question and each level above the lowest, the choices at that level or higher.
    pub(crate) choices_reaching: Vec<Vec<ChoiceSet>>,
    /// For each action, what gives it.
    pub(crate) givers: Vec<Givers>,
    /// How many nodes a search may look at.
    pub(crate) nodes: u32,
    /// For each question, which way a later choice moves the level.
    pub(crate) polarities: Vec<Polarity>,
}

impl<'a> Engine<'a> {
    /// Makes a document ready.
    pub fn new(document: &'a Document) -> Self {
        let mut engine = Self {
            document,
            standing_in: standing_in(document),
            uplifts_of: uplifts_of(document),
            choices_reaching: document
                .questions
                .iter()
                .map(|question| {
                    (1..document.levels.len())
                        .map(|level| choices_reaching(question, level))
                        .collect()
                })
                .collect(),
            givers: givers(document),
            nodes: NODES,
            polarities: Vec::new(),
        };
        engine.polarities = polarities(&engine);
        engine
    }

    /// Bounds the work of each decision: the search for either end of the band looks at no more
    /// than so many combinations of answers, and so does all the rest together (what certainly
    /// fired, why, what is not known, what to do). Where the bound is met the decision says
    /// `exact: false` if the band was cut short and `actions_exact: false` if an action may be
    /// missing from what to do, and stays sound: the band is never too narrow,
    /// nothing is called certain that was not proved, and no question is left out of `not_known`
    /// that matters.
    #[must_use]
    pub fn bounded(mut self, nodes: u32) -> Self {
        self.nodes = nodes;
        self
    }

    /// The document decided on.
    pub fn document(&self) -> &'a Document {
        self.document
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
