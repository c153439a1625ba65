//! What an impatient programmer would write: the rules as arrays, gone through once a case. It
//! knows complete cases only, and gives a level without a reason.

use continuum_model::{ChoiceId, ChoiceSet, Condition, Document, Id};

/// A condition, ready to be gone through.
enum Test {
    Answer(usize, ChoiceSet),
    Topic(usize, usize),
    Topics(usize, Vec<usize>, usize),
    Count(usize, Vec<Test>),
    Not(Box<Test>),
}

/// The rules as arrays.
pub struct Plain {
    /// Questions that are not always asked, in the order of asking: when, and what counts if not.
    asked: Vec<(usize, Test, ChoiceId)>,
    /// Ladders and indicators: the question, its topic, and the level of each choice.
    stands: Vec<(usize, usize, Vec<usize>)>,
    topics: usize,
    /// Uplifts, lowest `up_to` first: topic, when, up to.
    uplifts: Vec<(usize, Test, usize)>,
    rules: Vec<(Test, usize)>,
    nevers: Vec<Test>,
}

impl Plain {
    /// The rules of a document, laid out for the loop.
    pub fn of(document: &Document) -> Self {
        let asked = document.asking_order.iter().filter_map(|id| {
            let question = document.question(*id);
            let when = question.asked_when.as_ref()?;
            Some((id.position(), test(when), question.otherwise))
        });
        let stands = document.question_ids().filter_map(|id| {
            let question = document.question(id);
            let level = |at| question.choice(ChoiceId::at(at)).level.map_or(0, Id::position);
            let levels: Vec<usize> = (0..question.choices.len()).map(level).collect();
            let topic = question.topic.filter(|_| levels.iter().any(|level| *level > 0))?;
            Some((id.position(), topic.position(), levels))
        });
        let mut uplifts: Vec<_> = document.uplifts.iter().collect();
        uplifts.sort_by_key(|uplift| uplift.up_to);
        let uplifts = uplifts
            .into_iter()
            .map(|uplift| (uplift.topic.position(), test(&uplift.when), uplift.up_to.position()));
        let rules = document.rules.iter();
        Self {
            asked: asked.collect(),
            stands: stands.collect(),
            topics: document.topics.len(),
            uplifts: uplifts.collect(),
            rules: rules.map(|rule| (test(&rule.when), rule.at_least.position())).collect(),
            nevers: document.nevers.iter().map(|never| test(&never.condition)).collect(),
        }
    }

    /// The level of a complete case; none where a `never` forbids it.
    pub fn level(&self, given: &[ChoiceId]) -> Option<usize> {
        let mut answers = given.to_vec();
        let mut topics = vec![0; self.topics];
        for (question, when, otherwise) in &self.asked {
            if !when.holds(&answers, &topics) {
                answers[*question] = *otherwise;
            }
        }
        if self.nevers.iter().any(|never| never.holds(&answers, &topics)) {
            return None;
        }
        for (question, topic, levels) in &self.stands {
            topics[*topic] = topics[*topic].max(levels[answers[*question].position()]);
        }
        for (topic, when, up_to) in &self.uplifts {
            let level = topics[*topic];
            if level > 0 && level < *up_to && when.holds(&answers, &topics) {
                topics[*topic] += 1;
            }
        }
        let rules = self.rules.iter().filter(|(when, _)| when.holds(&answers, &topics));
        topics.iter().copied().chain(rules.map(|(_, at_least)| *at_least)).max()
    }
}

impl Test {
    fn holds(&self, answers: &[ChoiceId], topics: &[usize]) -> bool {
        match self {
            Self::Answer(question, choices) => choices.has(answers[*question]),
            Self::Topic(topic, level) => topics[*topic] >= *level,
            Self::Topics(at_least, of, level) => {
                of.iter().filter(|topic| topics[**topic] >= *level).count() >= *at_least
            }
            Self::Count(at_least, of) => {
                of.iter().filter(|one| one.holds(answers, topics)).count() >= *at_least
            }
            Self::Not(negated) => !negated.holds(answers, topics),
        }
    }
}

fn test(of: &Condition) -> Test {
    let all = |of: &[Condition]| of.iter().map(test).collect();
    match of {
        Condition::Answer { question, choices } => Test::Answer(question.position(), *choices),
        Condition::Topic { topic, level } => Test::Topic(topic.position(), level.position()),
        Condition::Topics { at_least, topics, level } => {
            let topics = topics.iter().map(|topic| topic.position()).collect();
            Test::Topics(*at_least, topics, level.position())
        }
        Condition::Count { at_least, of } => Test::Count(*at_least, all(of)),
        Condition::All(of) => Test::Count(of.len(), all(of)),
        Condition::Any(of) => Test::Count(1, all(of)),
        Condition::Not(negated) => Test::Not(Box::new(test(negated))),
    }
}
