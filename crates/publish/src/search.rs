//! Words looked for in the whole document: what there is to find, and the page that finds it.

use crate::book::Book;
use crate::frame::{Place, frame};
use crate::item::Item;
use continuum_model::Question;
use continuum_syntax::ChapterPart;
use maud::{Markup, html};
use serde::Serialize;

/// Something that can be found.
#[derive(Serialize)]
struct Entry<'a> {
    /// What it is.
    title: &'a str,
    /// What sort of thing it is.
    kind: &'a str,
    /// Its address.
    href: String,
    /// All that is looked through, beside the title.
    text: String,
}

/// The page. Without a script it leads to what can be looked through without one.
pub(crate) fn search(book: &Book<'_>) -> Markup {
    let main = html! {
        h1 { "Search" }
        form role="search" id="search" {
            label for="q" { "Words to look for" }
            input type="search" id="q" name="q" autocomplete="off";
            button type="submit" { "Search" }
        }
        noscript {
            p { "The search needs JavaScript, which is off or blocked here. "
                a href="whole.html" { "Everything on one page" }
                " can be looked through with your browser’s own “find”." }
        }
        p id="found" role="status" {}
        ol id="results" {}
    };
    frame(book, "search.html", "Search", true, &main)
}

/// What there is to find, as JSON.
pub(crate) fn entries(book: &Book<'_>) -> String {
    let mut entries: Vec<Entry<'_>> = Vec::new();
    for (at, chapter) in book.chapters().iter().enumerate() {
        let prose = chapter.parts.iter().filter_map(|part| match part {
            ChapterPart::Prose(prose) => Some(words(prose)),
            ChapterPart::Block(_) => None,
        });
        entries.push(Entry {
            title: &chapter.title,
            kind: "Chapter",
            href: book.file_of(at).to_owned(),
            text: prose.collect::<Vec<_>>().join(" "),
        });
    }
    for item in book.items() {
        if let Some(name) = item.name() {
            entries.push(Entry {
                title: item.title(),
                kind: item.kind(),
                href: book.link(Place::Chapters, name),
                text: format!("{name} {}", further(item)),
            });
        }
    }
    // INVARIANT: words and addresses are always JSON.
    serde_json::to_string(&entries).unwrap_or_default()
}

/// HTML without its marks.
fn words(html: &str) -> String {
    let mut words = String::new();
    let mut inside = false;
    for char in html.chars() {
        match char {
            '<' => {
                inside = true;
                words.push(' ');
            }
            '>' => inside = false,
            _ if !inside => words.push(char),
            _ => {}
        }
    }
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn further(item: &Item<'_>) -> String {
    match item {
        Item::Question(question) => of_question(question),
        Item::Level(level) => level.meaning.clone(),
        Item::Topic(topic) => topic.hint.clone().unwrap_or_default(),
        Item::Rule(rule) => rule.grounds.because.clone().unwrap_or_default(),
        Item::Uplift(uplift) => uplift.grounds.because.clone().unwrap_or_default(),
        Item::Duty(duty) => duty.grounds.because.clone().unwrap_or_default(),
        Item::Wording(wording) => wording.say.clone(),
        _ => String::new(),
    }
}

fn of_question(question: &Question) -> String {
    let because = question.grounds().and_then(|grounds| grounds.because.as_ref());
    let words = question.choices.iter().map(|choice| &choice.words);
    let rest = [question.hint.as_ref(), question.why.as_ref(), because];
    words.chain(rest.into_iter().flatten()).cloned().collect::<Vec<_>>().join(" ")
}
