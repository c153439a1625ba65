//! `asked when` puts questions in an order: each after those that decide whether it applies.

use crate::code;
use crate::resolve::Context;
use continuum_diag::Diagnostic;
use continuum_model::{Id, Question, QuestionId};
use continuum_syntax::Statement;

/// The order of asking; circles are said, each once.
pub(crate) fn asking_order(
    statements: &[&Statement],
    questions: &[Option<Question>],
    context: &mut Context<'_, '_>,
) -> Option<Vec<QuestionId>> {
    let deciders: Vec<Vec<usize>> =
        questions.iter().map(|question| deciders(question.as_ref())).collect();
    let mut order = Vec::with_capacity(deciders.len());
    let mut placed = vec![false; deciders.len()];
    loop {
        let before = order.len();
        for at in 0..deciders.len() {
            if !placed[at] && deciders[at].iter().all(|decider| placed[*decider]) {
                placed[at] = true;
                order.push(QuestionId::at(at));
            }
        }
        if order.len() == before {
            break;
        }
    }
    if order.len() < deciders.len() {
        circles(statements, &deciders, &placed, context);
        return None;
    }
    Some(order)
}

/// The questions that decide whether this one applies; none where it is in error.
fn deciders(question: Option<&Question>) -> Vec<usize> {
    let mut found = Vec::new();
    if let Some(Question { asked_when: Some(condition), .. }) = question {
        condition.each_question(&mut |id| found.push(id.position()));
    }
    found
}

/// Says each circle once, at its first question.
fn circles(
    statements: &[&Statement],
    deciders: &[Vec<usize>],
    placed: &[bool],
    context: &mut Context<'_, '_>,
) {
    let mut said = vec![false; deciders.len()];
    for start in 0..deciders.len() {
        if placed[start] || said[start] {
            continue;
        }
        if let Some(circle) = circle_from(start, deciders, placed) {
            if !circle.iter().any(|at| said[*at]) {
                context.diagnostics.push(circular(statements, &circle));
            }
            for at in circle {
                said[at] = true;
            }
        }
    }
}

/// Follows undecided deciders until one comes round again. A question that only hangs on a
/// circle leads into it.
fn circle_from(start: usize, deciders: &[Vec<usize>], placed: &[bool]) -> Option<Vec<usize>> {
    let mut path = vec![start];
    loop {
        let last = *path.last()?;
        let next = *deciders[last].iter().find(|decider| !placed[**decider])?;
        if let Some(from) = path.iter().position(|at| *at == next) {
            return Some(path.split_off(from));
        }
        path.push(next);
    }
}

fn circular(statements: &[&Statement], circle: &[usize]) -> Diagnostic {
    let name_of = |at: &usize| statements[*at].name.as_ref().map_or("", |name| name.text.as_str());
    let place = |at: &usize| {
        statements[*at].get("asked when").map_or(statements[*at].keyword, |clause| clause.span)
    };
    // The circle is told from the question that stands first in the text.
    let first = (0..circle.len()).min_by_key(|at| circle[*at]).unwrap_or(0);
    let around: Vec<usize> = circle[first..].iter().chain(&circle[..first]).copied().collect();
    let names: Vec<_> =
        around.iter().chain(around.first()).map(|at| format!("`{}`", name_of(at))).collect();
    let message = format!(
        "expected `asked when` to lead to a question that is always asked, found a circle: {}",
        names.join(" → ")
    );
    let mut said = Diagnostic::error(code::ASKED_IN_A_CIRCLE, message, place(&around[0]))
        .help("ask one of them always: take out its `asked when`");
    for at in &around[1..] {
        said = said.other(place(at), "the circle goes on here");
    }
    said
}
