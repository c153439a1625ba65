//! What would make the level another one: the answers, and the clause behind it.

use crate::components::lines::{heading, line, small_heading};
use crate::components::link_button::{link_button, sends};
use crate::components::reasons::reasons;
use crate::load::Pages;
use continuum_flow::{Change, ChangeView, DifferenceView, Event, ResultView};
use continuum_words as words;
use yew::prelude::*;

/// What would make it more serious, and what less.
pub fn changes(result: &ResultView, pages: &Pages, send: &Callback<Event>) -> Html {
    let none = result.more_serious.is_none() && result.less_serious.is_none();
    html! {
        <section class="changes" hidden={none}>
            { heading(words::what_would_change_it()) }
            <div>{ for result.more_serious.iter().map(|one| change((words::more_serious(), "more"), one, pages, send)) }</div>
            <div>{ for result.less_serious.iter().map(|one| change((words::less_serious(), "less"), one, pages, send)) }</div>
        </section>
    }
}

fn change(
    (title, way): (&'static str, &'static str),
    to: &ChangeView,
    pages: &Pages,
    send: &Callback<Event>,
) -> Html {
    html! {
        <div key={way} data-change={way}>
            { small_heading(title) }
            { line("govuk-body", Some(&to.lead)) }
            <ul class="govuk-list govuk-list--bullet">
                { for to.answers.iter().map(|one| difference(one, send)) }
            </ul>
            { line("govuk-body", (!to.why.is_empty()).then_some(words::document_says_so_here())) }
            { reasons(&to.why, pages) }
        </div>
    }
}

fn difference(one: &DifferenceView, send: &Callback<Event>) -> Html {
    let look = |change: Change| {
        link_button(
            words::look_at_this_answer(),
            &one.question,
            sends(send, Event::Changed(change)),
        )
    };
    html! {
        <li key={one.name.as_str()} data-difference={one.name.clone()}>
            <span class="of-document">{ &one.question }</span>
            { " – " }{ words::now_it_is() }{ " " }{ answer(&one.from, one.from_of_document) }
            { "; " }{ words::if_it_were() }{ " " }{ answer(&one.to, one.to_of_document) }{ ". " }
            <span class="no-print">{ for one.change.map(look) }</span>
        </li>
    }
}

fn answer(said: &str, of_document: bool) -> Html {
    html! { <strong class={of_document.then_some("of-document")}>{ said }</strong> }
}
