//! What raises a level, gives something to do, or cannot be.

use super::asked::actions;
use super::{facts, rests_on};
use crate::book::Book;
use crate::condition::condition;
use crate::frame::Place;
use crate::phrase::{joined, phrase};
use continuum_model::{Condition, Duty, LevelId, Lowers, Never, QuestionId, Rule, Uplift};
use continuum_words as words;
use maud::{Markup, html};

pub(super) fn uplift(book: &Book<'_>, place: Place, of: &Uplift) -> Markup {
    let topic = book.document.topic(of.topic);
    let topic = html! { a href=(book.link(place, &topic.name)) { (topic.title) } };
    let up_to = level(book, place, of.up_to);
    html! {
        p { (phrase(|[topic, level]| words::raises_the_topic(topic, level), [topic, up_to])) }
        (when(book, place, &of.when))
        (lowers(book, place, of.lowers.as_ref()))
        (rests_on(book, place, &of.grounds))
    }
}

pub(super) fn rule(book: &Book<'_>, place: Place, of: &Rule) -> Markup {
    let level = html! { strong { (level(book, place, of.at_least)) } };
    html! {
        p { (phrase(|[level]| words::at_least_level(level), [level])) }
        (when(book, place, &of.when))
        (actions(book, place, &of.actions))
        (lowers(book, place, of.lowers.as_ref()))
        (rests_on(book, place, &of.grounds))
    }
}

pub(super) fn duty(book: &Book<'_>, place: Place, of: &Duty) -> Markup {
    html! {
        (actions(book, place, &of.give))
        (when(book, place, &of.when))
        (rests_on(book, place, &of.grounds))
    }
}

pub(super) fn never(book: &Book<'_>, place: Place, of: &Never) -> Markup {
    html! {
        p { (condition(book, place, &of.condition)) }
        @if let Some(because) = &of.because { p.because { (because) "." } }
    }
}

fn level(book: &Book<'_>, place: Place, id: LevelId) -> Markup {
    let level = book.document.level(id);
    html! { a href=(book.link(place, &level.name)) { (level.title) } }
}

fn when(book: &Book<'_>, place: Place, of: &Condition) -> Markup {
    facts(&[(words::under_condition(), Some(condition(book, place, of)))])
}

/// A declared exception to "a worse answer never lowers the level".
fn lowers(book: &Book<'_>, place: Place, of: Option<&Lowers>) -> Markup {
    let quoted = |id: &QuestionId| {
        let question = book.document.question(*id);
        let link = html! { a href=(book.link(place, &question.name)) { (question.text) } };
        phrase(|[question]| words::quoted(question), [link])
    };
    html! {
        @if let Some(lowers) = of {
            @let questions = joined(lowers.questions.iter().map(quoted), ", ");
            @let put_in = [questions, html! { (lowers.because) }];
            p { (phrase(|[questions, why]| words::worse_answer_lowers(questions, why), put_in)) }
        }
    }
}
