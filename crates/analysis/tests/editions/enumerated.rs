//! Every kind of case of two small documents, one after the other.

use continuum_engine::reference;
use continuum_model::{ChoiceId, Document, Id, Kind as Sort, Question, QuestionId};
use std::collections::{BTreeMap, BTreeSet};

/// More combinations are not enumerated.
const MOST: usize = 20_000;

/// A kind of case.
pub struct Kind {
    /// The place of its level in OLD, where OLD has a place for it.
    pub before: Option<usize>,
    /// The place of its level in NEW, where NEW has a place for it.
    pub after: Option<usize>,
    /// The names of the actions due in OLD.
    pub due_before: BTreeSet<String>,
    /// The names of the actions due in NEW.
    pub due_after: BTreeSet<String>,
    /// How many answers are not the least worrying.
    worries: usize,
}

/// An answer in each edition.
type Answer = (Option<usize>, Option<usize>);

/// A question of either edition or both, and its answers.
struct Asked {
    old: Option<QuestionId>,
    new: Option<QuestionId>,
    answers: Vec<Answer>,
}

/// Every kind of case.
pub struct Enumerated {
    kinds: Vec<Kind>,
}

impl Enumerated {
    /// None where there are too many.
    pub fn of(old: &Document, new: &Document) -> Option<Self> {
        let asked = all_asked(old, new);
        let all = asked.iter().try_fold(1_usize, |all, one| all.checked_mul(one.answers.len()))?;
        if all > MOST {
            return None;
        }
        // What is not asked has no answer, so that several combinations are one kind.
        let mut kinds = BTreeMap::new();
        for number in 0..all {
            let answers = combination(&asked, number);
            let completion_old = completion(old, &asked, &answers, |one| one.old, |one| one.0);
            let completion_new = completion(new, &asked, &answers, |one| one.new, |one| one.1);
            let applies = |one: &Asked| {
                one.old.is_some_and(|id| reference::applies(old, &completion_old, id))
                    || one.new.is_some_and(|id| reference::applies(new, &completion_new, id))
            };
            let told: Vec<Option<Answer>> = asked
                .iter()
                .zip(&answers)
                .map(|(one, answer)| applies(one).then_some(*answer))
                .collect();
            kinds.entry(told).or_insert_with_key(|told| {
                let knows_old =
                    knows(old, &asked, &answers, &completion_old, |one| one.old, |one| one.0);
                let knows_new =
                    knows(new, &asked, &answers, &completion_new, |one| one.new, |one| one.1);
                Kind {
                    before: knows_old.then(|| reference::level(old, &completion_old).position()),
                    after: knows_new.then(|| reference::level(new, &completion_new).position()),
                    due_before: due(old, &completion_old),
                    due_after: due(new, &completion_new),
                    worries: worries(old, new, &asked, told),
                }
            });
        }
        Some(Self { kinds: kinds.into_values().collect() })
    }

    pub fn count(&self, wanted: &dyn Fn(&Kind) -> bool) -> usize {
        self.kinds.iter().filter(|kind| wanted(kind)).count()
    }

    pub fn fewest_worries(&self, wanted: impl Fn(&Kind) -> bool) -> Option<usize> {
        self.kinds.iter().filter(|kind| wanted(kind)).map(|kind| kind.worries).min()
    }
}

/// The questions of both, matched by name, or by the name that NEW says was there before.
fn all_asked(old: &Document, new: &Document) -> Vec<Asked> {
    let mut asked = Vec::new();
    let mut matched = BTreeSet::new();
    for id in old.question_ids() {
        let question = old.question(id);
        let same = |other: &&Question| {
            other.name == question.name || other.formerly.contains(&question.name)
        };
        let counterpart = new.questions.iter().find(same);
        let both =
            counterpart.map(|other| (new.question_named(&other.name), in_both(question, other)));
        match both {
            Some((Some(new), answers)) if !answers.is_empty() => {
                matched.insert(new);
                asked.push(Asked { old: Some(id), new: Some(new), answers });
            }
            _ => {
                let answers = (0..question.choices.len()).map(|at| (Some(at), None)).collect();
                asked.push(Asked { old: Some(id), new: None, answers });
            }
        }
    }
    for id in new.question_ids().filter(|id| !matched.contains(id)) {
        let answers = (0..new.question(id).choices.len()).map(|at| (None, Some(at))).collect();
        asked.push(Asked { old: None, new: Some(id), answers });
    }
    asked
}

/// Answers with the same words are the same; of numbers, those that share one. Every number here
/// begins at 1, and the last is that or more.
fn in_both(old: &Question, new: &Question) -> Vec<Answer> {
    let (last_old, last_new) = (old.choices.len() - 1, new.choices.len() - 1);
    let are_numbers = matches!((&old.kind, &new.kind), (Sort::Number { .. }, Sort::Number { .. }));
    let same = |one: usize, other: usize| {
        if are_numbers {
            return one == other
                || (one == last_old && other > one)
                || (other == last_new && one > other);
        }
        old.choices[one].words == new.choices[other].words
    };
    let mut answers: Vec<Answer> = Vec::new();
    for one in 0..=last_old {
        answers.extend(
            (0..=last_new).filter(|other| same(one, *other)).map(|other| (Some(one), Some(other))),
        );
    }
    if answers.is_empty() {
        return answers;
    }
    let has = |answer: &dyn Fn(&Answer) -> bool| answers.iter().any(answer);
    let only_old = (0..=last_old).filter(|one| !has(&|answer| answer.0 == Some(*one)));
    let only_new = (0..=last_new).filter(|one| !has(&|answer| answer.1 == Some(*one)));
    let only: Vec<Answer> = only_old
        .map(|one| (Some(one), None))
        .chain(only_new.map(|one| (None, Some(one))))
        .collect();
    answers.extend(only);
    answers
}

/// The combination under a number: one digit a question.
fn combination(asked: &[Asked], number: usize) -> Vec<Answer> {
    let mut left = number;
    let digit = |one: &Asked| {
        let answer = one.answers[left % one.answers.len()];
        left /= one.answers.len();
        answer
    };
    asked.iter().map(digit).collect()
}

/// The answers in one edition; what it does not know is read as its first answer.
fn completion(
    document: &Document,
    asked: &[Asked],
    answers: &[Answer],
    question: impl Fn(&Asked) -> Option<QuestionId>,
    answer: impl Fn(&Answer) -> Option<usize>,
) -> Vec<ChoiceId> {
    let mut completion = vec![ChoiceId::at(0); document.questions.len()];
    for (one, given) in asked.iter().zip(answers) {
        if let Some(id) = question(one) {
            completion[id.position()] = ChoiceId::at(answer(given).unwrap_or(0));
        }
    }
    completion
}

/// Whether an edition has a place for a case: it knows the answer to whatever it asks, and no
/// `never` forbids it.
fn knows(
    document: &Document,
    asked: &[Asked],
    answers: &[Answer],
    completion: &[ChoiceId],
    question: impl Fn(&Asked) -> Option<QuestionId>,
    answer: impl Fn(&Answer) -> Option<usize>,
) -> bool {
    let unknown = asked.iter().zip(answers).any(|(one, given)| {
        let asks = question(one).is_some_and(|id| reference::applies(document, completion, id));
        asks && answer(given).is_none()
    });
    !unknown && reference::is_possible(document, completion)
}

fn due(document: &Document, completion: &[ChoiceId]) -> BTreeSet<String> {
    let level = document.level(reference::level(document, completion));
    let mut due = reference::actions(document, completion);
    due.extend(&level.actions);
    due.into_iter().map(|action| document.action(action).name.clone()).collect()
}

/// Answers that are not the least worrying, in the edition where they are more so.
fn worries(old: &Document, new: &Document, asked: &[Asked], told: &[Option<Answer>]) -> usize {
    let is_worry = |document: &Document, id: Option<QuestionId>, at: Option<usize>| {
        id.is_some_and(|id| document.question(id).is_worrying()) && at.is_some_and(|at| at > 0)
    };
    let count = asked.iter().zip(told).filter(|(one, answer)| {
        answer.is_some_and(|(was, now)| is_worry(old, one.old, was) || is_worry(new, one.new, now))
    });
    count.count()
}
