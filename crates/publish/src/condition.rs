//! A condition in the document's own words, with a link to each thing that it looks at.
//!
//! ```text
//! all of these:
//!  · “How old is the child?” is “Under 1”
//!  · at least 3 topics among “The parts of a child's life” stand at Early help or higher
//! ```

use crate::book::Book;
use crate::frame::Place;
use continuum_model::{Area, ChoiceSet, Condition, Kind, LevelId, Question, TopicId};
use maud::{Markup, html};

/// A condition, as a phrase or a list.
pub(crate) fn condition(book: &Book<'_>, place: Place, of: &Condition) -> Markup {
    match of {
        Condition::Answer { question, choices } => {
            let question = book.document.question(*question);
            html! {
                "“" a href=(book.link(place, &question.name)) { (question.text) } "” "
                (answer(book, question, *choices))
            }
        }
        Condition::Topic { topic, level } => {
            let topic = book.document.topic(*topic);
            html! {
                "the topic “" a href=(book.link(place, &topic.name)) { (topic.title) } "” stands at "
                (title(book, *level)) " or higher"
            }
        }
        Condition::Topics { at_least, topics, level } => html! {
            "at least " (at_least) @if *at_least == 1 { " topic" } @else { " topics" } " "
            (among(book, place, topics)) " "
            @if *at_least == 1 { "stands" } @else { "stand" } " at "
            (title(book, *level)) " or higher"
        },
        Condition::Count { at_least, of } => {
            list(book, place, &format!("at least {at_least} of these:"), of)
        }
        Condition::All(of) => list(book, place, "all of these:", of),
        Condition::Any(of) => list(book, place, "any of these:", of),
        Condition::Not(of) => html! { "it is not so that " (condition(book, place, of)) },
    }
}

fn list(book: &Book<'_>, place: Place, words: &str, of: &[Condition]) -> Markup {
    html! {
        (words)
        ul { @for one in of { li { (condition(book, place, one)) } } }
    }
}

/// `is “Under 1” or “Unborn”`, `stands at Targeted Support or higher`.
fn answer(book: &Book<'_>, question: &Question, choices: ChoiceSet) -> Markup {
    let worst = question.choices.len().saturating_sub(1);
    let positions: Vec<usize> = (0..=worst).filter(|at| choices.bits() >> at & 1 == 1).collect();
    let (first, last) = (positions.first().copied(), positions.last().copied());
    let in_a_row = first.zip(last).is_some_and(|(first, last)| last - first + 1 == positions.len());
    let words = |at: usize| format!("“{}”", question.choices[at].words);
    match (first, last) {
        (Some(first), Some(last)) if question.is_ordered() && in_a_row && positions.len() > 1 => {
            match (&question.kind, first, last) {
                (Kind::Ladder(_), first, last) if last == worst => {
                    html! { "stands at " (level_of(book, question, first)) " or higher" }
                }
                (Kind::Ladder(_), 0, last) => {
                    html! { "stands at " (level_of(book, question, last)) " or lower" }
                }
                (_, first, last) if last == worst => {
                    html! { "is " (words(first)) ", or further down its list" }
                }
                (_, 0, last) => html! { "is " (words(last)) ", or further up its list" },
                _ => html! { "is from " (words(first)) " to " (words(last)) },
            }
        }
        _ => {
            let one_of: Vec<String> = positions.into_iter().map(words).collect();
            html! { "is " (one_of.join(" or ")) }
        }
    }
}

fn level_of(book: &Book<'_>, question: &Question, choice: usize) -> String {
    let level = question.choices[choice].level.unwrap_or_else(|| book.document.lowest());
    title(book, level)
}

fn title(book: &Book<'_>, level: LevelId) -> String {
    book.document.level(level).title.clone()
}

/// Which topics are counted: all, those of an area, those of a group, or these.
fn among(book: &Book<'_>, place: Place, topics: &[TopicId]) -> Markup {
    let document = book.document;
    if topics.len() == document.topics.len() {
        return html! { "of all" };
    }
    if let Some(group) = document.groups.iter().find(|group| group.topics == topics) {
        return html! { "of “" a href=(book.link(place, &group.name)) { (group.text) } "”" };
    }
    let in_area = |area: &&(Area, &str)| {
        let of_area = document.topic_ids().filter(|id| document.topic(*id).area == area.0);
        of_area.eq(topics.iter().copied())
    };
    if let Some((_, words)) = AREAS.iter().find(in_area) {
        return html! { "in “" (words) "”" };
    }
    html! {
        "of "
        @for (at, topic) in topics.iter().enumerate() {
            @let topic = document.topic(*topic);
            @if at > 0 { ", " }
            a href=(book.link(place, &topic.name)) { (topic.title) }
        }
    }
}

/// The areas of the assessment, with their titles.
pub(crate) const AREAS: &[(Area, &str)] = &[
    (Area::Development, "The child’s development"),
    (Area::Parenting, "Parenting"),
    (Area::Family, "Family and surroundings"),
    (Area::Harm, "Harm"),
];
