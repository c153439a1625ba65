//! The parts of a document that rules count by themselves.
//!
//! Topics belong together where a rule, or a `do`, looks at them in one condition. That it looks
//! at every topic there is, as in "any topic reaches", binds nothing: a topic more or less is then
//! soon forgotten. A topic at which no rule looks goes with one that needs the same questions.

use continuum_model::{Condition, Document, Id, IdSet, QuestionId, TopicId};
use std::collections::BTreeMap;

/// Topics, by position, and what is asked beside them.
#[derive(Default)]
pub(crate) struct Part {
    /// Those of which some rule counts three or more, in a group of few: to remember how many
    /// there are takes much, so they stand together.
    pub counted: Vec<usize>,
    /// All other topics.
    pub others: Vec<usize>,
    /// The questions at which its rules look.
    pub questions: IdSet<QuestionId>,
}

/// The parts in the order of their first topics; `needed` has the questions on which each topic's
/// level hangs.
pub(crate) fn parts(document: &Document, needed: &[IdSet<QuestionId>]) -> Vec<Part> {
    let rules = document.rules.iter().map(|rule| &rule.when);
    let duties = document.duties.iter().map(|duty| &duty.when);
    let conditions: Vec<Looked> =
        rules.chain(duties).map(|when| Looked::at_by(document, when)).collect();
    let mut together = Together::new(needed.len());
    for looked in &conditions {
        together.join(looked.topics.iter());
    }
    join_by_questions(document, needed, &mut together);
    let groups = Groups::of(&conditions, needed.len());
    let counted = groups.counted(&mut together);
    // Each at the place of its first topic; there are none elsewhere.
    let mut parts: Vec<Part> = needed.iter().map(|_| Part::default()).collect();
    for topic in 0..needed.len() {
        let part = &mut parts[together.first(topic)];
        let list = if counted.contains(topic) { &mut part.counted } else { &mut part.others };
        list.push(topic);
    }
    for looked in conditions {
        if let Some(topic) = looked.topics.first() {
            parts[together.first(topic)].questions.extend(looked.questions.iter());
        }
    }
    parts.retain(|part| !(part.counted.is_empty() && part.others.is_empty()));
    parts
}

/// What one condition looks at.
#[derive(Default)]
struct Looked {
    topics: IdSet<usize>,
    /// Groups that do not have every topic, each with the most that are counted of it.
    groups: BTreeMap<IdSet<usize>, usize>,
    questions: IdSet<QuestionId>,
}

impl Looked {
    fn at_by(document: &Document, condition: &Condition) -> Self {
        let mut looked = Self::default();
        looked.add(document, condition);
        looked.topics.extend(looked.groups.keys().flat_map(IdSet::iter));
        if !looked.topics.is_empty() {
            let topics = looked.questions.iter().filter_map(|id| document.question(id).topic);
            looked.topics.extend(topics.map(TopicId::position));
        }
        looked
    }

    fn add(&mut self, document: &Document, condition: &Condition) {
        match condition {
            Condition::Answer { question, .. } => {
                self.questions.insert(*question);
            }
            Condition::Topic { topic, .. } => {
                self.groups.insert(IdSet::from_iter([topic.position()]), 1);
            }
            Condition::Topics { at_least, topics, .. } => {
                if topics.len() < document.topics.len() {
                    let group = topics.iter().map(|topic| topic.position()).collect();
                    let counted = self.groups.entry(group).or_default();
                    *counted = (*counted).max(*at_least);
                }
            }
            Condition::Count { of, .. } | Condition::All(of) | Condition::Any(of) => {
                for one in of {
                    self.add(document, one);
                }
            }
            Condition::Not(negated) => self.add(document, negated),
        }
    }
}

/// The groups at which rules look.
struct Groups {
    /// For each topic, those it is in, by number.
    of_topic: Vec<IdSet<usize>>,
    /// Those of which three or more are counted.
    much_counted: Vec<IdSet<usize>>,
}

impl Groups {
    fn of(conditions: &[Looked], topics: usize) -> Self {
        let mut groups: BTreeMap<IdSet<usize>, usize> = BTreeMap::new();
        for (group, counted) in conditions.iter().flat_map(|looked| &looked.groups) {
            let most = groups.entry(group.clone()).or_default();
            *most = (*most).max(*counted);
        }
        let mut of_topic = vec![IdSet::new(); topics];
        for (number, group) in groups.keys().enumerate() {
            for topic in group.iter() {
                of_topic[topic].insert(number);
            }
        }
        let much = groups.into_iter().filter(|(_, counted)| *counted > 2);
        let much_counted = much.map(|(group, _)| group).collect();
        Self { of_topic, much_counted }
    }

    /// Of each small group, the topics that are in the same groups otherwise too, as many as there
    /// are: of them, one number is all there is to remember.
    ///
    /// A group is small that has no more than half of the topics of its part.
    fn counted(&self, together: &mut Together) -> IdSet<usize> {
        let mut counted = IdSet::new();
        for group in &self.much_counted {
            let of_part = group.first().map_or(0, |topic| together.size(topic));
            if group.len() * 2 > of_part {
                continue;
            }
            let mut alike: BTreeMap<&IdSet<usize>, Vec<usize>> = BTreeMap::new();
            for topic in group.iter() {
                alike.entry(&self.of_topic[topic]).or_default().push(topic);
            }
            counted.extend(alike.into_values().max_by_key(Vec::len).unwrap_or_default());
        }
        counted
    }
}

/// Each topic that stands alone joins the first that needs one of its questions too, the one that
/// fewest topics need.
fn join_by_questions(document: &Document, needed: &[IdSet<QuestionId>], together: &mut Together) {
    let mut needing = vec![Vec::new(); document.questions.len()];
    for (topic, questions) in needed.iter().enumerate() {
        for question in questions.iter() {
            needing[question.position()].push(topic);
        }
    }
    let is_joined: Vec<bool> = (0..needed.len()).map(|topic| together.size(topic) > 1).collect();
    for (topic, questions) in needed.iter().enumerate().filter(|(topic, _)| !is_joined[*topic]) {
        let topics = questions.iter().map(|question| &needing[question.position()]);
        // Told by the topics alone, so that the order of the questions makes no difference.
        let rarest = topics.filter(|topics| topics.len() > 1).min_by_key(|of| (of.len(), *of));
        if let Some(rarest) = rarest {
            together.join([topic].into_iter().chain(rarest.first().copied()));
        }
    }
}

/// Which topics belong together.
struct Together {
    /// Towards the first of those a topic belongs to.
    towards: Vec<usize>,
    sizes: Vec<usize>,
}

impl Together {
    fn new(topics: usize) -> Self {
        Self { towards: (0..topics).collect(), sizes: vec![1; topics] }
    }

    fn join(&mut self, topics: impl IntoIterator<Item = usize>) {
        let mut topics = topics.into_iter();
        let Some(one) = topics.next() else { return };
        for other in topics {
            let (one, other) = (self.first(one), self.first(other));
            if one != other {
                let (first, second) = (one.min(other), one.max(other));
                self.towards[second] = first;
                self.sizes[first] += self.sizes[second];
            }
        }
    }

    fn size(&mut self, topic: usize) -> usize {
        let first = self.first(topic);
        self.sizes[first]
    }

    /// The first of those a topic belongs to.
    fn first(&mut self, mut topic: usize) -> usize {
        while self.towards[topic] != topic {
            self.towards[topic] = self.towards[self.towards[topic]];
            topic = self.towards[topic];
        }
        topic
    }
}
