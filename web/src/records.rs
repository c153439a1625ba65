//! What a page does with saved records: the check leads to the page that opens them, so that it
//! need not load what reads them.

use crate::components::lines::line;
use crate::load::Shared;
use continuum_flow::{Event, OpeningView, State};
use continuum_words as words;
use web_sys::File;
use yew::prelude::*;

/// How a page treats saved records.
pub trait Records: 'static {
    /// Whether people come to the page for that.
    const FIRST: bool;

    /// The heading of the first page.
    fn first_heading() -> &'static str;

    /// The way to a saved record.
    fn way(document: &Shared, opening: &OpeningView, send: &Callback<Event>) -> Html;

    /// Whether a record takes the place of the answers.
    fn asks(replacing: bool, send: &Callback<Event>) -> Html;

    /// A record that was opened, beside what is here.
    fn compared(document: &Shared, state: &State) -> Html;

    /// A file was dropped on the page.
    fn dropped(document: &Shared, file: &File, send: &Callback<Event>);
}

/// They are opened on a page of their own.
pub struct Elsewhere;

impl Records for Elsewhere {
    const FIRST: bool = false;

    fn first_heading() -> &'static str {
        words::start_heading()
    }

    fn way(document: &Shared, _: &OpeningView, _: &Callback<Event>) -> Html {
        let address = ["open.html?document=", &document.1.folder].concat();
        html! {
            <section class="open-record">
                { line("govuk-body", Some(words::open_a_record_elsewhere())) }
                <p class="govuk-body">
                    <a class="govuk-link" href={address} target="_blank" rel="noopener">
                        { words::open_a_record_in_a_new_tab() }
                    </a>
                </p>
            </section>
        }
    }

    fn asks(_: bool, _: &Callback<Event>) -> Html {
        html! { <div></div> }
    }

    fn compared(_: &Shared, _: &State) -> Html {
        html! { <div></div> }
    }

    /// What was entered stays; the page says where records are opened.
    fn dropped(_: &Shared, _: &File, _: &Callback<Event>) {}
}
