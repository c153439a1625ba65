//! A document as its next edition: a few things changed, as an author might.

use super::random::Random;
use continuum_model::{Document, Id, Kind, LevelId, Question};

/// The next edition of a document: one to three changes.
pub fn revised(random: &mut Random, document: &Document) -> Document {
    let mut new = document.clone();
    for _ in 0..random.between(1, 3) {
        change(random, &mut new);
    }
    new
}

fn change(random: &mut Random, document: &mut Document) {
    let question = random.below(document.questions.len());
    match random.below(8) {
        0 => raise_last_rung(document, question),
        1 if !document.rules.is_empty() => {
            let at = random.below(document.rules.len());
            document.rules[at].at_least = LevelId::at(random.between(1, document.levels.len() - 1));
        }
        2 if !document.rules.is_empty() => {
            document.rules.remove(random.below(document.rules.len()));
        }
        3 if !document.nevers.is_empty() => {
            document.nevers.remove(random.below(document.nevers.len()));
        }
        4 => document.questions[question].asked_when = None,
        5 => ask_more(random, document, question),
        6 if !document.duties.is_empty() => {
            document.duties.remove(random.below(document.duties.len()));
        }
        _ => rename(&mut document.questions[question]),
    }
}

/// The same words now stand one level higher.
fn raise_last_rung(document: &mut Document, question: usize) {
    let highest = document.highest();
    let levels = &document.levels;
    let question = &mut document.questions[question];
    if let (Kind::Ladder(_), Some(rung)) = (&question.kind, question.choices.last_mut())
        && let Some(level) = rung.level.filter(|level| *level < highest)
    {
        let raised = LevelId::at(level.position() + 1);
        rung.level = Some(raised);
        rung.name.clone_from(&levels[raised.position()].name);
    }
}

/// A question like another, asked of everyone.
fn ask_more(random: &mut Random, document: &mut Document, like: usize) {
    let at = document.questions.len();
    if at > 7 {
        return;
    }
    let name = format!("more-{at}-{}", random.below(1000));
    let like = document.questions[like].clone();
    document.questions.push(Question { name, formerly: Vec::new(), asked_when: None, ..like });
    document.asking_order.push(Id::at(at));
}

fn rename(question: &mut Question) {
    let renamed = format!("new-{}", question.name);
    let before = std::mem::replace(&mut question.name, renamed);
    question.formerly.push(before);
}
