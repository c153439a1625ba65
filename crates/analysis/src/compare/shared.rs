//! The questions of both editions as one list of variables, in one order.
//!
//! OLD's order stays as it is, since its diagrams are small in it. A question that only NEW asks
//! comes right after whatever comes before it in NEW's order, and so beside its topic.
//!
//! ```text
//! OLD's order      age · food ·         school
//! NEW's order      age · food · teeth · school · sleep
//! shared           age · food · teeth · school · sleep
//! ```

use super::alike::Alike;
use super::answers::{Branch, branches, only_new, only_old};
use super::scale::Scale;
use continuum_model::{ChoiceId, Document, Id, QuestionId};

/// A question of one edition or of both.
#[derive(Clone, Debug)]
pub(crate) struct SharedQuestion {
    /// The question in OLD.
    pub old: Option<QuestionId>,
    /// The question in NEW.
    pub new: Option<QuestionId>,
    /// Its answers.
    pub branches: Vec<Branch>,
}

/// The questions of both editions.
#[derive(Clone, Debug)]
pub(crate) struct Shared {
    /// In the order in which diagrams ask them.
    pub questions: Vec<SharedQuestion>,
    /// The place of each question of OLD.
    pub of_old: Vec<usize>,
    /// The place of each question of NEW.
    pub of_new: Vec<usize>,
}

impl Shared {
    /// Matches the questions of two documents, each with its questions in some order.
    pub fn of(
        old: (&Document, &[QuestionId]),
        new: (&Document, &[QuestionId]),
        scale: &Scale,
    ) -> Self {
        let both = questions_in_both(old.0, new.0, scale);
        let mut questions: Vec<SharedQuestion> =
            old.1.iter().map(|id| of_old(*id, old.0, &both)).collect();
        let mut next = 0;
        for &id in new.1 {
            if let Some(at) = questions.iter().position(|question| question.new == Some(id)) {
                next = at + 1;
            } else {
                let branches = only_new(new.0.question(id));
                questions.insert(next, SharedQuestion { old: None, new: Some(id), branches });
                next += 1;
            }
        }
        let mut shared = Self {
            of_old: vec![0; old.0.questions.len()],
            of_new: vec![0; new.0.questions.len()],
            questions,
        };
        for (at, question) in shared.questions.iter().enumerate() {
            if let Some(id) = question.old {
                shared.of_old[id.position()] = at;
            }
            if let Some(id) = question.new {
                shared.of_new[id.position()] = at;
            }
        }
        shared
    }

    /// The branches that both editions can say and that stand for one of these answers in OLD.
    pub fn bits_of_old(&self, question: QuestionId, choices: impl Fn(ChoiceId) -> bool) -> u64 {
        let branches = &self.questions[self.of_old[question.position()]].branches;
        bits(branches, |branch| branch.old.is_some_and(&choices) && branch.new.is_some())
    }

    /// The same of answers in NEW.
    pub fn bits_of_new(&self, question: QuestionId, choices: impl Fn(ChoiceId) -> bool) -> u64 {
        let branches = &self.questions[self.of_new[question.position()]].branches;
        bits(branches, |branch| branch.new.is_some_and(&choices) && branch.old.is_some())
    }
}

/// The branches that are wanted, as bits.
pub(crate) fn bits(branches: &[Branch], wanted: impl Fn(&Branch) -> bool) -> u64 {
    let wanted = branches.iter().enumerate().filter(|(_, branch)| wanted(branch));
    wanted.fold(0, |bits, (at, _)| bits | 1 << at)
}

/// For each question of OLD, its counterpart in NEW with the answers of both. A question of the
/// same name whose answers have nothing in common asks something else.
fn questions_in_both(
    old: &Document,
    new: &Document,
    scale: &Scale,
) -> Vec<Option<(QuestionId, Vec<Branch>)>> {
    let alike = Alike::of(&old.questions, &new.questions);
    let counterpart = |(at, counterpart): (usize, &Option<usize>)| {
        let id = QuestionId::at((*counterpart)?);
        Some((id, branches(&old.questions[at], new.question(id), scale)?))
    };
    alike.new_of.iter().enumerate().map(counterpart).collect()
}

fn of_old(
    id: QuestionId,
    document: &Document,
    both: &[Option<(QuestionId, Vec<Branch>)>],
) -> SharedQuestion {
    match &both[id.position()] {
        Some((new, branches)) => {
            SharedQuestion { old: Some(id), new: Some(*new), branches: branches.clone() }
        }
        None => {
            SharedQuestion { old: Some(id), new: None, branches: only_old(document.question(id)) }
        }
    }
}
