//! A condition in the document's own words, with a link to each thing that it looks at.
//!
//! ```text
//! all of these:
//!  · “How old is the child?” is “Under 1”
//!  · at least 3 topics among “The parts of a child's life” stand at Early help or higher
//! ```

use crate::book::Book;
use crate::frame::Place;
use crate::phrase::{joined, phrase};
use continuum_model::{Area, ChoiceId, ChoiceSet, Condition, Id, Kind, LevelId, Question, TopicId};
use continuum_words as words;
use maud::{Markup, html};

/// A condition, as a phrase or a list.
pub(crate) fn condition(book: &Book<'_>, place: Place, of: &Condition) -> Markup {
    match of {
        Condition::Answer { question, choices } => {
            let question = book.document.question(*question);
            let asked = html! { a href=(book.link(place, &question.name)) { (question.text) } };
            let answer = html! { (answer(book, question, *choices)) };
            phrase(|[question, answer]| words::condition_answer(question, answer), [asked, answer])
        }
        Condition::Topic { topic, level } => {
            let level = html! { (title(book, *level)) };
            let put_in = [link(book, place, *topic), level];
            phrase(|[topic, level]| words::condition_topic(topic, level), put_in)
        }
        Condition::Topics { at_least, topics, level } => {
            let put_in = [among(book, place, topics), html! { (title(book, *level)) }];
            phrase(|[among, level]| words::condition_topics(*at_least, among, level), put_in)
        }
        Condition::Count { at_least, of } => {
            list(book, place, &words::at_least_of_these(*at_least), of)
        }
        Condition::All(of) => list(book, place, words::all_of_these(), of),
        Condition::Any(of) => list(book, place, words::any_of_these(), of),
        Condition::Not(of) => phrase(|[so]| words::condition_not(so), [condition(book, place, of)]),
    }
}

fn list(book: &Book<'_>, place: Place, words: &str, of: &[Condition]) -> Markup {
    html! {
        (words)
        ul { @for one in of { li { (condition(book, place, one)) } } }
    }
}

/// `is “Under 1” or “Unborn”`, `stands at Targeted Support or higher`.
fn answer(book: &Book<'_>, question: &Question, choices: ChoiceSet) -> String {
    let worst = question.choices.len().saturating_sub(1);
    let positions: Vec<usize> = (0..=worst).filter(|at| choices.bits() >> at & 1 == 1).collect();
    let (first, last) = (positions.first().copied(), positions.last().copied());
    let in_a_row = first.zip(last).is_some_and(|(first, last)| last - first + 1 == positions.len());
    let said = |at: usize| words::quoted(&words::answer::in_words(question, ChoiceId::at(at)));
    match (first, last) {
        (Some(first), Some(last)) if question.is_ordered() && in_a_row && positions.len() > 1 => {
            match (&question.kind, first, last) {
                (Kind::Ladder(_), first, last) if last == worst => {
                    words::answer_stands_or_higher(&level_of(book, question, first))
                }
                (Kind::Ladder(_), 0, last) => {
                    words::answer_stands_or_lower(&level_of(book, question, last))
                }
                (_, first, last) if last == worst => words::answer_or_further_down(&said(first)),
                (_, 0, last) => words::answer_or_further_up(&said(last)),
                _ => words::answer_from_to(&said(first), &said(last)),
            }
        }
        _ => {
            let either = |first: String, second: String| words::answer_or_answer(&first, &second);
            words::answer_is(&positions.into_iter().map(said).reduce(either).unwrap_or_default())
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
        return html! { (words::among_all()) };
    }
    if let Some(group) = document.groups.iter().find(|group| group.topics == topics) {
        let group = html! { a href=(book.link(place, &group.name)) { (group.text) } };
        return phrase(|[group]| words::among_group(group), [group]);
    }
    let in_area = |area: &Area| {
        let of_area = document.topic_ids().filter(|id| document.topic(*id).area == *area);
        of_area.eq(topics.iter().copied())
    };
    if let Some(area) = AREAS.into_iter().find(in_area) {
        return html! { (words::among_area(of_area(area))) };
    }
    let topics = joined(topics.iter().map(|id| link(book, place, *id)), ", ");
    phrase(|[topics]| words::among_topics(topics), [topics])
}

fn link(book: &Book<'_>, place: Place, id: TopicId) -> Markup {
    let topic = book.document.topic(id);
    html! { a href=(book.link(place, &topic.name)) { (topic.title) } }
}

/// The areas of the assessment.
pub(crate) const AREAS: [Area; 4] = [Area::Development, Area::Parenting, Area::Family, Area::Harm];

/// An area's title.
pub(crate) fn of_area(area: Area) -> &'static str {
    match area {
        Area::Development => words::area_development(),
        Area::Parenting => words::area_of_parenting(),
        Area::Family => words::area_family(),
        Area::Harm => words::area_harm(),
    }
}
