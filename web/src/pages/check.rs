//! Everything that was answered, to be looked over and changed.

use crate::components::answers::{answers, answers_to_change};
use crate::components::lines::{bullets, heading, line};
use crate::components::link_button::{button, link_button, sends};
use continuum_flow::{Change, CheckView, ContradictionView, Event, Section};
use continuum_words as words;
use yew::prelude::*;

/// The check page.
pub fn check(check: &CheckView, send: &Callback<Event>) -> Html {
    html! {
        <div key="check">
            <div>{ for check.contradiction.iter().map(contradiction) }</div>
            { unanswered(check.unanswered) }
            <div>{ for check.sections.iter().map(|one| section(one, send)) }</div>
            { no_worry(check, send) }
            { not_known(check) }
            { not_asked(check, send) }
            { button(words::see_what_to_do(), "", sends(send, Event::Continued)) }
        </div>
    }
}

/// What is wrong; the answers themselves are in the error summary above.
fn contradiction(contradiction: &ContradictionView) -> Html {
    html! {
        <div key="contradiction" class="govuk-inset-text">
            { line("govuk-body", Some(words::cannot_all_be_right())) }
            { bullets(&contradiction.because) }
        </div>
    }
}

fn unanswered(count: usize) -> Html {
    let said = words::questions_without_answer(count);
    html! { <div class="govuk-inset-text" hidden={count == 0}>{ said }</div> }
}

fn section(section: &Section, send: &Callback<Event>) -> Html {
    html! {
        <section key={section.id.as_str()} id={section.id.clone()}>
            { heading(&section.heading) }
            { answers_to_change(&section.rows, send) }
        </section>
    }
}

/// Topics that were not chosen: said plainly, because "not mentioned" is not "no".
fn no_worry(check: &CheckView, send: &Callback<Event>) -> Html {
    let lead = (!check.no_worry.is_empty()).then_some(words::topics_not_chosen());
    html! {
        <section class="no-worry" hidden={check.no_worry.is_empty() && check.change_worries.is_none()}>
            { heading(words::no_worry_mentioned()) }
            { line("govuk-body", lead) }
            { bullets(&check.no_worry) }
            <p class="govuk-body">{ for check.change_worries.map(|change| change_worries(change, send)) }</p>
        </section>
    }
}

fn change_worries(change: Change, send: &Callback<Event>) -> Html {
    let about = words::what_you_are_worried_about();
    link_button(words::change(), about, sends(send, Event::Changed(change)))
}

fn not_known(check: &CheckView) -> Html {
    html! {
        <section hidden={check.not_known.is_empty()}>
            { heading(words::not_known()) }
            { line("govuk-body", Some(words::never_read_as_no())) }
            { answers(&check.not_known) }
        </section>
    }
}

/// Questions that were left out; whoever wants to answer them can.
fn not_asked(check: &CheckView, send: &Callback<Event>) -> Html {
    html! {
        <section class="not-asked" hidden={check.not_asked.is_empty()}>
            { heading(words::not_asked_because()) }
            { line("govuk-body", Some(words::not_asked_lead())) }
            { answers_to_change(&check.not_asked, send) }
        </section>
    }
}
