//! A record that was opened: whether it takes the place of the answers, and what has changed since
//! it was saved.

use crate::components::lines::{bullets, heading, line, small_heading};
use crate::components::link_button::{SECONDARY, button, sends};
use continuum_flow::{Event, OpenedView};
use continuum_words as words;
use yew::prelude::*;

/// Asks before anything is lost; an empty element where nothing is.
pub fn replacing(asks: bool, send: &Callback<Event>) -> Html {
    let asked = |()| {
        html! {
            <section key="replacing" class="replacing no-print" id="replacing" tabindex="-1" aria-labelledby="replacing_title">
                <h2 class="govuk-heading-m" id="replacing_title">{ words::replace_your_answers() }</h2>
                { line("govuk-body", Some(words::replace_your_answers_lead())) }
                <div class="govuk-button-group">
                    { button(words::open_the_record(), "", sends(send, Event::RecordTaken)) }
                    { button(words::keep_my_answers(), SECONDARY, sends(send, Event::RecordLeft)) }
                </div>
            </section>
        }
    };
    html! { <div>{ for asks.then_some(()).map(asked) }</div> }
}

/// The record beside what is here; an empty element where none was opened.
pub fn opened(opened: Option<&OpenedView>) -> Html {
    html! { <div>{ for opened.map(compared) }</div> }
}

fn compared(opened: &OpenedView) -> Html {
    html! {
        <section key="opened" class="opened">
            { heading(words::the_record_you_opened()) }
            { line("govuk-body", Some(&opened.lead)) }
            { bullets(&opened.levels) }
            { part("lost", words::lost_answers(), &opened.lost) }
            { part("reworded", words::reworded_answers(), &opened.reworded) }
            { part("new", words::new_here(), &opened.new) }
        </section>
    }
}

fn part(name: &'static str, title: &'static str, lines: &[String]) -> Html {
    html! {
        <div data-part={name} hidden={lines.is_empty()}>
            { small_heading(title) }
            { bullets(lines) }
        </div>
    }
}
