//! A worked example: the story, what is known, and what the document suggests.

use crate::book::Book;
use crate::frame::Place;
use continuum_engine::{Given, Missing};
use continuum_model::{Id, QuestionId};
use continuum_scenario::{Expected, Scenario, Training};
use maud::{Markup, html};

/// As a box that can be opened, so that the chapter reads on without it.
pub(crate) fn example(book: &Book<'_>, place: Place, of: &Scenario) -> Markup {
    let answered = (0..book.document.questions.len()).map(QuestionId::at);
    let known: Vec<_> = answered.filter_map(|id| known(book, of, id)).collect();
    let mut given = (0..book.document.questions.len()).map(|at| of.answers.get(QuestionId::at(at)));
    let no_other_worry = given.any(|given| given == Given::NoWorry);
    html! {
        details.example open[place == Place::OnePage] {
            summary { "Worked example: " (of.title) }
            p { (of.story) }
            @if !known.is_empty() {
                table {
                    caption { "What was answered" }
                    @for (name, question, answer) in known {
                        tr {
                            th scope="row" { a href=(book.link(place, name)) { (question) } }
                            td { (answer) }
                        }
                    }
                }
            }
            @if no_other_worry { p { "No other worry was mentioned." } }
            @for expectation in &of.expectations { (expected(book, place, &expectation.expected)) }
            @if let Some(training) = &of.training { (defensible(book, place, training)) }
        }
    }
}

/// Other levels that a careful person may choose.
fn defensible(book: &Book<'_>, place: Place, training: &Training) -> Markup {
    html! {
        @for other in &training.defensible {
            @if let Some(id) = book.document.level_named(&other.level) {
                p {
                    strong { "Another level that can be defended: " }
                    a href=(book.link(place, &other.level)) { (book.document.level(id).title) }
                    ", because " (other.because.trim_end_matches('.')) "."
                }
            }
        }
    }
}

/// A question's name, its words, and those of its answer; none where it was not mentioned.
fn known<'b>(
    book: &Book<'b>,
    of: &Scenario,
    id: QuestionId,
) -> Option<(&'b str, &'b str, &'b str)> {
    let question = book.document.question(id);
    let answer = match of.answers.get(id) {
        Given::Choice(choice) => question.choice(choice).words.as_str(),
        // Said, so that nobody takes it for a "no".
        Given::Missing(Missing::NotKnown) => "Not known",
        Given::Missing(Missing::Declined) => "Declined",
        Given::Missing(Missing::NotAsked) | Given::NoWorry => return None,
    };
    Some((&question.name, &question.text, answer))
}

/// What people want to know of it; what was written down only to guard the rules is left out.
fn expected(book: &Book<'_>, place: Place, of: &Expected) -> Markup {
    let document = book.document;
    let level = |name: &str| {
        document.level_named(name).map_or_else(String::new, |id| document.level(id).title.clone())
    };
    match of {
        Expected::Level(name) => html! {
            p { strong { "The document suggests: " } a href=(book.link(place, name)) { (level(name)) } }
        },
        Expected::AtMost(name) => html! {
            p { "With what is not known it could be as high as "
                a href=(book.link(place, name)) { (level(name)) } "." }
        },
        Expected::Do(names) => {
            let what = |id| document.action(id).what.as_str();
            list(book, place, "Among what to do:", names, |name| {
                document.action_named(name).map(what)
            })
        }
        Expected::NotKnown(names) => {
            let text = |id| document.question(id).text.as_str();
            list(book, place, "Worth finding out:", names, |name| {
                document.question_named(name).map(text)
            })
        }
        Expected::Impossible => html! { p { "These answers cannot all be right." } },
        Expected::NotDo(_) | Expected::Because(_) | Expected::NotBecause(_) | Expected::Also(_) => {
            html! {}
        }
    }
}

fn list<'b>(
    book: &Book<'b>,
    place: Place,
    lead: &str,
    names: &[String],
    words: impl Fn(&str) -> Option<&'b str>,
) -> Markup {
    html! {
        div.example__more {
            p { (lead) }
            ul {
                @for name in names {
                    @if let Some(words) = words(name) {
                        li { a href=(book.link(place, name)) { (words) } }
                    }
                }
            }
        }
    }
}
