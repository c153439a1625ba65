//! A worked example: the story, what is known, and what the document suggests.

use crate::book::Book;
use crate::frame::Place;
use crate::phrase::phrase;
use continuum_engine::{Given, Missing};
use continuum_model::{Id, QuestionId};
use continuum_scenario::{Expected, Scenario, Training};
use continuum_words as words;
use maud::{Markup, html};

/// As a box that can be opened, so that the chapter reads on without it.
pub(crate) fn example(book: &Book<'_>, place: Place, of: &Scenario) -> Markup {
    let answered = (0..book.document.questions.len()).map(QuestionId::at);
    let known: Vec<_> = answered.filter_map(|id| known(book, of, id)).collect();
    let mut given = (0..book.document.questions.len()).map(|at| of.answers.get(QuestionId::at(at)));
    let no_other_worry = given.any(|given| given == Given::NoWorry);
    html! {
        details.example open[place == Place::OnePage] {
            summary { (words::worked_example(&of.title)) }
            p { (of.story) }
            @if !known.is_empty() {
                table {
                    caption { (words::what_was_answered()) }
                    @for (name, question, answer) in known {
                        tr {
                            th scope="row" { a href=(book.link(place, name)) { (question) } }
                            td { (answer) }
                        }
                    }
                }
            }
            @if no_other_worry { p { (words::no_other_worry()) } }
            @for expectation in &of.expectations { (expected(book, place, of, &expectation.expected)) }
            @if let Some(training) = &of.training { (defensible(book, place, training)) }
        }
    }
}

/// Other levels that a careful person may choose.
fn defensible(book: &Book<'_>, place: Place, training: &Training) -> Markup {
    html! {
        @for other in &training.defensible {
            @if let Some(id) = book.document.level_named(&other.level) {
                @let put_in = [
                    html! { strong { (words::another_level()) } },
                    html! { a href=(book.link(place, &other.level)) { (book.document.level(id).title) } },
                    html! { (other.because.trim_end_matches('.')) },
                ];
                p { (phrase(|[lead, level, why]| words::another_level_because(lead, level, why), put_in)) }
            }
        }
    }
}

/// A question's name, its words, and those of its answer; none where it was not mentioned.
fn known<'b>(book: &Book<'b>, of: &Scenario, id: QuestionId) -> Option<(&'b str, &'b str, String)> {
    let question = book.document.question(id);
    let answer = match of.answers.get(id) {
        Given::Choice(choice) => words::answer::in_words(question, choice),
        // Said, so that nobody takes it for a "no".
        Given::Missing(Missing::NotKnown) => words::not_known().to_owned(),
        Given::Missing(Missing::Declined) => words::declined().to_owned(),
        Given::Missing(Missing::NotAsked) | Given::NoWorry => return None,
    };
    Some((&question.name, &question.text, answer))
}

/// Whether an example expects this level.
fn suggests(example: &Scenario, name: &str) -> bool {
    let is_it = |expected: &Expected| matches!(expected, Expected::Level(level) if level == name);
    example.expectations.iter().any(|expectation| is_it(&expectation.expected))
}

/// What people want to know of it; what was written down only to guard the rules is left out.
fn expected(book: &Book<'_>, place: Place, example: &Scenario, of: &Expected) -> Markup {
    let document = book.document;
    let level = |name: &str| {
        document.level_named(name).map_or_else(String::new, |id| document.level(id).title.clone())
    };
    let level = |name: &str| html! { a href=(book.link(place, name)) { (level(name)) } };
    match of {
        Expected::Level(name) => {
            let put_in = [html! { strong { (words::example_suggests()) } }, level(name)];
            html! { p { (phrase(|[lead, level]| words::example_suggests_level(lead, level), put_in)) } }
        }
        Expected::AtMost(name) if suggests(example, name) => {
            html! { p { (words::example_no_higher()) } }
        }
        Expected::AtMost(name) => {
            html! { p { (phrase(|[level]| words::example_could_be(level), [level(name)])) } }
        }
        Expected::Do(names) => {
            let what = |id| document.action(id).what.as_str();
            list(book, place, words::among_what_to_do(), names, |name| {
                document.action_named(name).map(what)
            })
        }
        Expected::NotKnown(names) => {
            let text = |id| document.question(id).text.as_str();
            list(book, place, words::worth_finding_out(), names, |name| {
                document.question_named(name).map(text)
            })
        }
        Expected::Impossible => html! { p { (words::example_impossible()) } },
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
