//! What stands at which level, topic by topic: the table that people know from printed documents.
//!
//! On a narrow screen it shows one level at a time; which one is chosen by a plain radio button, so
//! that no script is needed.

use crate::book::Book;
use crate::condition::{AREAS, of_area};
use crate::frame::{Place, frame};
use continuum_model::{Choice, Id, LevelId, Question, TopicId};
use continuum_words as words;
use maud::{Markup, html};

/// The page.
pub(crate) fn levels(book: &Book<'_>) -> Markup {
    let main = html! {
        h1 { (words::what_stands_at_which_level()) }
        p { (words::levels_lead()) }
        (matrix(book, Place::Chapters))
    };
    frame(book, "levels.html", words::levels(), false, &main)
}

/// The table itself: a row a question, so that each answer stands beside what was asked.
pub(crate) fn matrix(book: &Book<'_>, place: Place) -> Markup {
    let document = book.document;
    let columns: Vec<LevelId> = (0..document.levels.len()).map(LevelId::at).collect();
    html! {
        div.matrix {
            fieldset.one-level {
                legend { (words::level_shown()) }
                @for level in &columns {
                    @let at = level.position();
                    label {
                        input type="radio" name="level" value=(at) checked[at == 0];
                        " " span { (document.level(*level).title) }
                    }
                }
            }
            table aria-label=(words::worries_by_topic_and_level()) {
                thead {
                    tr {
                        th scope="col" { (words::kind_question()) }
                        @for level in &columns {
                            th scope="col" class=(column(*level)) { (heading(book, place, *level)) }
                        }
                    }
                }
                @for area in AREAS {
                    @let topics: Vec<TopicId> = document.topic_ids()
                        .filter(|id| document.topic(*id).area == area).collect();
                    @if !topics.is_empty() {
                        tbody {
                            tr.area { th colspan=(columns.len() + 1) { (of_area(area)) } }
                        }
                        @for topic in topics { (rows(book, place, topic, &columns)) }
                    }
                }
            }
        }
    }
}

fn heading(book: &Book<'_>, place: Place, level: LevelId) -> Markup {
    let of = book.document.level(level);
    html! {
        a href=(book.link(place, &of.name)) { (of.title) }
        " " span.number { (words::level_and_number(&of.number)) }
    }
}

/// A topic's ladders, and last its signs, whose own words say more than their "yes".
fn rows(book: &Book<'_>, place: Place, topic: TopicId, columns: &[LevelId]) -> Markup {
    let of = book.document.topic(topic);
    let own = book.document.questions.iter().filter(|question| question.topic == Some(topic));
    let levelled = own.filter(|one| one.choices.iter().any(|choice| choice.level.is_some()));
    let (signs, ladders): (Vec<_>, Vec<_>) = levelled.partition(|one| one.is_yes_or_no());
    let link = |question: &Question| html! { a href=(book.link(place, &question.name)) { (question.text) } };
    html! {
        tbody.of-topic {
            tr.topic {
                th scope="rowgroup" colspan=(columns.len() + 1) {
                    a href=(book.link(place, &of.name)) { (of.title) }
                }
            }
            @for ladder in ladders {
                tr {
                    th scope="row" { (link(ladder)) }
                    @for level in columns {
                        td class=(column(*level)) {
                            @for choice in at(ladder, *level) { (choice.words) }
                        }
                    }
                }
            }
            @if !signs.is_empty() {
                tr {
                    th scope="row" { (words::signs()) }
                    @for level in columns {
                        @let here: Vec<_> =
                            signs.iter().filter(|sign| at(sign, *level).next().is_some()).collect();
                        td class=(column(*level)) {
                            @if !here.is_empty() { ul { @for sign in here { li { (link(sign)) } } } }
                        }
                    }
                }
            }
        }
    }
}

/// The answers that stand at a level; a ladder has one at most.
fn at(question: &Question, level: LevelId) -> impl Iterator<Item = &Choice> {
    question.choices.iter().filter(move |choice| choice.level == Some(level))
}

fn column(level: LevelId) -> String {
    format!("level-{}", level.position())
}
