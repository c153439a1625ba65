//! What stands at which level, topic by topic: the table that people know from printed documents.
//!
//! On a narrow screen it shows one level at a time; which one is chosen by a plain radio button, so
//! that no script is needed.

use crate::book::Book;
use crate::condition::{AREAS, of_area};
use crate::frame::{Place, frame};
use crate::phrase::phrase;
use continuum_model::{Document, Id, LevelId, Question, TopicId};
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

/// The table itself.
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
                        " " (document.level(*level).title)
                    }
                }
            }
            // It scrolls by itself, and so must be reached by keyboard.
            div.scrolls tabindex="0" role="region" aria-label=(words::worries_by_topic_and_level()) {
                table {
                    thead {
                        tr {
                            th scope="col" { (words::kind_topic()) }
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
                                tr.area { th scope="rowgroup" colspan=(columns.len() + 1) { (of_area(area)) } }
                                @for topic in topics { (row(book, place, topic, &columns)) }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn heading(book: &Book<'_>, place: Place, level: LevelId) -> Markup {
    let of = book.document.level(level);
    let title = html! { a href=(book.link(place, &of.name)) { (of.title) } };
    phrase(|[title, number]| words::level_title(title, number), [title, html! { (of.number) }])
}

fn row(book: &Book<'_>, place: Place, topic: TopicId, columns: &[LevelId]) -> Markup {
    let document = book.document;
    let of = document.topic(topic);
    html! {
        tr {
            th scope="row" { a href=(book.link(place, &of.name)) { (of.title) } }
            @for level in columns {
                td class=(column(*level)) {
                    @let here = standing(document, topic, *level);
                    @if !here.is_empty() {
                        ul {
                            @for (question, words) in here {
                                li { a href=(book.link(place, &question.name)) { (words) } }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// The rungs and indicators of a topic at a level.
fn standing(document: &Document, topic: TopicId, level: LevelId) -> Vec<(&Question, String)> {
    let own = document.questions.iter().filter(|question| question.topic == Some(topic));
    let choices =
        own.flat_map(|question| question.choices.iter().map(move |choice| (question, choice)));
    choices
        .filter(|(_, choice)| choice.level == Some(level))
        .map(|(question, choice)| {
            let words = if question.is_yes_or_no() {
                // An indicator's own words say more than its "yes".
                question.text.clone()
            } else if level == document.lowest() {
                // "Yes, as far as you know" says nothing without what was asked.
                format!("{} {}", question.text, choice.words)
            } else {
                choice.words.clone()
            };
            (question, words)
        })
        .collect()
}

fn column(level: LevelId) -> String {
    format!("level-{}", level.position())
}
