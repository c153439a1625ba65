//! One child's situation: what is possible, the band, and completions that witness it.

use crate::applies::may_apply;
use crate::engine::Engine;
use crate::evaluate::{Evaluation, evaluate};
use crate::goal::Goal;
use crate::search::{Budget, End, Found, Quest, search};
use crate::truth::Reach;
use crate::{Answers, Given};
use continuum_model::{ChoiceSet, Id, QuestionId, TopicId};

/// One child's situation.
pub(crate) struct Case<'e> {
    /// The document, made ready.
    pub engine: &'e Engine<'e>,
    /// What was given.
    pub answers: &'e Answers,
    /// The choices still possible for each question, before asking whether it applies.
    pub possible: Vec<ChoiceSet>,
    /// What follows from them at once.
    pub evaluation: Evaluation,
    /// For each question, whether it certainly does not apply.
    pub hidden: Vec<bool>,
    /// For each topic, a level below which it never stands: exact where an uplift fired.
    pub topics: Vec<usize>,
    /// The least and the greatest level.
    pub level: Reach,
    /// Whether both are reached by some completion.
    pub exact: bool,
    /// A completion with the least level, where found.
    pub lowest_witness: Option<Completion>,
    /// A completion with the greatest level, where found.
    pub highest_witness: Option<Completion>,
    /// What may still be spent.
    pub budget: Budget,
}

/// Answers to everything, and what follows.
pub(crate) struct Completion {
    /// One choice for each question.
    pub chosen: Vec<ChoiceSet>,
    /// What follows.
    pub evaluation: Evaluation,
}

impl<'e> Case<'e> {
    /// Finds the band; `None` where the answers have no completion.
    pub fn new(engine: &'e Engine<'e>, answers: &'e Answers) -> Option<Self> {
        let mut case = Self::with(engine, answers, engine.possible(answers))?;
        let hidden: Vec<bool> =
            engine.document.question_ids().map(|question| case.is_hidden(question)).collect();
        // Questions that certainly do not apply are put on `otherwise`, so that nothing said from
        // here on, not even which of several equal completions is found, can depend on an answer
        // given to them. The band is the same; it is found again only in the rare case that the
        // evaluator could not see by itself that a question is hidden.
        let mut is_seen = true;
        for (position, asked) in engine.document.questions.iter().enumerate() {
            if hidden[position] {
                is_seen &= case.evaluation.applies[position].fails();
                case.possible[position] = ChoiceSet::only(asked.otherwise);
            }
        }
        if !is_seen {
            case = Self::with(engine, answers, case.possible)?;
        }
        case.hidden = hidden;
        Some(case)
    }

    fn with(
        engine: &'e Engine<'e>,
        answers: &'e Answers,
        possible: Vec<ChoiceSet>,
    ) -> Option<Self> {
        let least = find_end(engine, &possible, End::Least);
        if least.best.is_none() && least.exact {
            return None;
        }
        let greatest = find_end(engine, &possible, End::Greatest);
        let evaluation = evaluate(engine, &possible);
        Some(Self {
            engine,
            answers,
            hidden: vec![false; possible.len()],
            topics: evaluation.topics.iter().map(|topic| topic.least).collect(),
            possible,
            evaluation,
            level: Reach { least: least.bound, greatest: greatest.bound },
            exact: least.exact && greatest.exact,
            lowest_witness: least.best.map(|(_, choices)| complete(engine, &choices)),
            highest_witness: greatest.best.map(|(_, choices)| complete(engine, &choices)),
            budget: Budget::of(engine.nodes),
        })
    }

    fn is_hidden(&mut self, question: QuestionId) -> bool {
        let applies =
            |completion: &Completion| completion.evaluation.applies[question.position()].holds();
        if self.lowest_witness.iter().chain(&self.highest_witness).any(applies) {
            return false;
        }
        let applies = self.evaluation.applies[question.position()];
        let mut part = self.budget.part();
        let given = part;
        let hidden =
            applies.fails() || !may_apply(self.engine, &self.possible, question, &mut part);
        self.budget.settle(given, part);
        hidden
    }

    /// Whether something is so in every completion; `false` where that could not be proved.
    pub fn is_certain(&mut self, goal: Goal) -> bool {
        self.certainty(goal) == Some(true)
    }

    /// Whether something is so in every completion; `None` where neither was proved.
    pub fn certainty(&mut self, goal: Goal) -> Option<bool> {
        let reach = goal.reach(self.engine, &self.evaluation);
        let fails = |witness: &Completion| goal.reach(self.engine, &witness.evaluation).least == 0;
        if reach.least > 0 || reach.greatest == 0 {
            return Some(reach.least > 0);
        }
        if self.lowest_witness.iter().chain(&self.highest_witness).any(fails) {
            return Some(false);
        }
        let quest = Quest { goal, end: End::Least, beat: Some(1), nevers: true };
        let failing = self.search(&self.possible.clone(), quest);
        let proved = failing.best.is_some() || failing.exact;
        proved.then_some(failing.best.is_none())
    }

    /// Searches with a part of what may still be spent.
    pub fn search(&mut self, possible: &[ChoiceSet], quest: Quest) -> Found {
        let given = self.budget.part();
        let mut part = given;
        let found = search(self.engine, possible, quest, &mut part);
        self.budget.settle(given, part);
        found
    }

    /// Works out the level below which a topic never stands.
    pub fn settle_topic(&mut self, topic: TopicId) {
        let quest = Quest { goal: Goal::Topic(topic), end: End::Least, beat: None, nevers: true };
        let found = self.search(&self.possible.clone(), quest);
        self.topics[topic.position()] = found.bound;
    }

    /// Whether an answer was given that counts, to a question that is or may be asked.
    pub fn counts(&self, question: QuestionId) -> bool {
        self.is_given(question) && !self.hidden[question.position()]
    }

    /// Whether an answer was given that counts: a choice, or no worry where that means the least
    /// worrying one. Says nothing about whether the question applies.
    pub fn is_given(&self, question: QuestionId) -> bool {
        match self.answers.get(question) {
            Given::Choice(_) => true,
            Given::NoWorry => self.engine.document.question(question).is_worrying(),
            Given::Missing(_) => false,
        }
    }
}

fn find_end(engine: &Engine, possible: &[ChoiceSet], end: End) -> Found {
    let quest = Quest { goal: Goal::Level, end, beat: None, nevers: true };
    search(engine, possible, quest, &mut Budget::of(engine.nodes))
}

/// Takes the first of the choices left for each question: any of them would do.
fn complete(engine: &Engine, choices: &[ChoiceSet]) -> Completion {
    let first = |left: &ChoiceSet| left.choices().next().map_or(*left, ChoiceSet::only);
    let chosen: Vec<ChoiceSet> = choices.iter().map(first).collect();
    let evaluation = evaluate(engine, &chosen);
    Completion { chosen, evaluation }
}
