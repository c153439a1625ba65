//! The smallest case of some kind: the fewest worries first, then the mildest, then the fewest
//! facts that have to be told.

use super::answers::Branch;
use super::together::{Edition, Levels, Together};
use continuum_diagram::{Diagram, Variable};
use continuum_engine::{Answers, Given};
use continuum_model::{ChoiceId, Id, LevelId, Question, QuestionId};
use std::collections::BTreeSet;

/// What one worry costs: more than any number of degrees and facts.
const A_WORRY: u32 = 1 << 16;

/// What one step costs from one answer to the next more worrying one.
const A_DEGREE: u32 = 1 << 9;

/// A kind of case: an answer to every shared question.
#[derive(Clone, Debug)]
pub(crate) struct Case {
    /// The branch of each.
    branches: Vec<u8>,
    /// The places of the questions that make it the case that was wanted; the others are at rest.
    telling: BTreeSet<usize>,
}

/// A value of a diagram that a case was wanted for. Cases that have
/// [`FORBIDDEN`](continuum_diagram::Table::FORBIDDEN) there are passed over.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Wanted {
    pub of: Diagram,
    pub value: u8,
}

/// An answer to a shared question, by their places.
pub(crate) type Answered = (usize, u8);

/// What one answer costs.
pub(crate) fn price(together: &Together, at: usize, branch: Branch) -> u32 {
    match degree(together, at, branch) {
        Some(0) => 0,
        Some(degree) => A_WORRY + A_DEGREE * degree,
        None => 1,
    }
}

/// How worrying an answer is, in the edition where it is more so; none for a fact without a
/// worrying direction.
fn degree(together: &Together, at: usize, branch: Branch) -> Option<u32> {
    let question = &together.shared.questions[at];
    let of = |edition: &Edition, id: Option<QuestionId>, choice: Option<ChoiceId>| {
        let asked = edition.engine.document().question(id?);
        let degree = choice.map_or(0, |choice| u32::try_from(choice.position()).unwrap_or(0));
        asked.is_worrying().then_some(degree)
    };
    of(&together.old, question.old, branch.old).max(of(&together.new, question.new, branch.new))
}

impl Together<'_> {
    /// The smallest case that has a value that is wanted, and none of the answers in `closed`.
    pub fn smallest(
        &self,
        of: Diagram,
        wanted: impl Fn(u8) -> bool,
        closed: &BTreeSet<Answered>,
    ) -> Option<Case> {
        let cost = |variable: Variable, branch: u8| {
            let at = variable.position();
            let is_open = !closed.contains(&(at, branch));
            is_open.then(|| price(self, at, self.branch(at, branch)))
        };
        let path = self.table.cheapest(of, cost, wanted)?;
        let at_rest = (0..self.shared.questions.len()).map(|at| self.at_rest(at));
        let mut case = Case { branches: at_rest.collect(), telling: BTreeSet::new() };
        for (variable, branch) in path.answers {
            case.branches[variable.position()] = branch;
            case.telling.insert(variable.position());
        }
        Some(case)
    }

    /// The levels of a case.
    pub fn levels_of(&self, case: &Case) -> Levels {
        self.levels(self.value_of(case))
    }

    /// The same as a value of [`pairs`](Self::pairs).
    pub fn value_of(&self, case: &Case) -> u8 {
        self.table.value(self.pairs, &case.branches)
    }

    /// The worries in a case.
    pub fn worries(&self, case: &Case) -> BTreeSet<Answered> {
        let answered = case.branches.iter().copied().enumerate();
        let is_worry = |(at, branch): &Answered| self.degree(*at, *branch) > Some(0);
        answered.filter(is_worry).collect()
    }

    /// A case as the answers of each edition, with as few facts told as make certain its levels
    /// and that it is the case that was wanted, if that says more than the levels.
    pub fn as_answers(&self, case: &Case, wanted: &[Wanted]) -> (Answers, Answers) {
        let levels = self.levels_of(case);
        let is_fact = |at: &usize| self.degree(*at, case.branches[*at]).is_none();
        let is_certain = |told: &BTreeSet<usize>| {
            self.is_certain(case, told, levels)
                && wanted.iter().all(|wanted| self.is_wanted(case, told, *wanted))
        };
        let mut told = case.telling.clone();
        if !is_certain(&told) {
            told.extend((0..case.branches.len()).filter(is_fact));
        }
        for at in told.clone().into_iter().rev().filter(is_fact) {
            told.remove(&at);
            if !is_certain(&told) {
                told.insert(at);
            }
        }
        (self.old_answers(case, &told), self.new_answers(case, &told))
    }

    /// Whether a diagram has the wanted value whatever the facts are that are not told.
    fn is_wanted(&self, case: &Case, told: &BTreeSet<usize>, wanted: Wanted) -> bool {
        let possible = |(at, branch): (usize, &u8)| {
            let is_open = self.degree(at, *branch).is_none() && !told.contains(&at);
            if is_open { u64::MAX } else { 1 << branch }
        };
        let possible: Vec<u64> = case.branches.iter().enumerate().map(possible).collect();
        self.table.values(wanted.of, &possible) == [wanted.value]
    }

    fn branch(&self, at: usize, branch: u8) -> Branch {
        self.shared.questions[at].branches[usize::from(branch)]
    }

    fn degree(&self, at: usize, branch: u8) -> Option<u32> {
        degree(self, at, self.branch(at, branch))
    }

    fn is_certain(&self, case: &Case, told: &BTreeSet<usize>, levels: Levels) -> bool {
        has_level(&self.old, &self.old_answers(case, told), levels.before)
            && has_level(&self.new, &self.new_answers(case, told), levels.after)
    }

    fn old_answers(&self, case: &Case, told: &BTreeSet<usize>) -> Answers {
        let told = told.iter().filter_map(|at| {
            let branch = self.branch(*at, case.branches[*at]);
            Some((self.shared.questions[*at].old?, branch.old?))
        });
        answers(&self.old, told)
    }

    fn new_answers(&self, case: &Case, told: &BTreeSet<usize>) -> Answers {
        let told = told.iter().filter_map(|at| {
            let branch = self.branch(*at, case.branches[*at]);
            Some((self.shared.questions[*at].new?, branch.new?))
        });
        answers(&self.new, told)
    }
}

/// These answers, and no other worry.
fn answers(edition: &Edition, told: impl Iterator<Item = (QuestionId, ChoiceId)>) -> Answers {
    let document = edition.engine.document();
    let mut answers = Answers::none(document);
    for id in document.question_ids().filter(|id| document.question(*id).is_worrying()) {
        answers.set(id, Given::NoWorry);
    }
    for (id, choice) in told {
        if !is_no_worry(document.question(id), choice) {
            answers.set(id, Given::Choice(choice));
        }
    }
    answers
}

fn is_no_worry(question: &Question, choice: ChoiceId) -> bool {
    question.is_worrying() && choice.position() == 0
}

/// Whether a level is certain. Where the edition has no place for the case, nothing is told of it.
fn has_level(edition: &Edition, answers: &Answers, level: Option<LevelId>) -> bool {
    let along_one_path = edition.engine.level(answers) == level;
    let is_certain = || edition.engine.band(answers) == level.map(|level| (level, level));
    level.is_none() || along_one_path || is_certain()
}
