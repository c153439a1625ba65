//! Words looked for in the whole document: what there is to find, and the page that finds it.

use crate::book::Book;
use crate::frame::{Place, frame};
use crate::item::Item;
use crate::phrase::phrase;
use continuum_model::Question;
use continuum_syntax::ChapterPart;
use continuum_words as words;
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

/// The most that are shown.
const MOST: usize = 50;

/// The page; what the script says stands in it. Without a script it leads to what can be looked through without one.
pub(crate) fn search(book: &Book<'_>) -> Markup {
    let whole = html! { a href="whole.html" { (words::everything_on_one_page()) } };
    let instead = words::look_through_instead(&words::quoted(words::on_one_page()));
    let not_loaded = format!("{} {instead}", words::search_not_loaded());
    let main = html! {
        h1 { (words::search()) }
        form role="search" id="search" {
            label for="q" { (words::words_to_look_for()) }
            input type="search" id="q" name="q" autocomplete="off";
            button type="submit" { (words::search()) }
        }
        noscript {
            p {
                (words::search_needs_javascript()) " "
                (phrase(|[page]| words::look_through_instead(page), [whole]))
            }
        }
        p id="found" role="status" data-most=(MOST) data-none=(words::nothing_found())
            data-some=(words::so_many_found("%")) data-first=(words::so_many_found_first("%", MOST))
            data-not-loaded=(not_loaded) {}
        ol id="results" {}
    };
    frame(book, "search.html", words::search(), true, &main)
}

/// What there is to find, as JSON.
pub(crate) fn entries(book: &Book<'_>) -> String {
    let mut entries: Vec<Entry<'_>> = Vec::new();
    for (at, chapter) in book.chapters().iter().enumerate() {
        let prose = chapter.parts.iter().filter_map(|part| match part {
            ChapterPart::Prose(prose) => Some(text(prose)),
            ChapterPart::Block(_) => None,
        });
        entries.push(Entry {
            title: &chapter.title,
            kind: words::kind_chapter(),
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
fn text(html: &str) -> String {
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
