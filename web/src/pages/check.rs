//! Everything that was answered, to be looked over and changed.

use crate::components::answers::{answers, answers_to_change};
use crate::components::lines::{bullets, line};
use crate::components::link_button::{button, link_button, sends};
use continuum_flow::{Change, CheckView, ContradictionView, Event, Section};
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
            { button("See what to do", "", sends(send, Event::Continued)) }
        </div>
    }
}

/// What is wrong; the answers themselves are in the error summary above.
fn contradiction(contradiction: &ContradictionView) -> Html {
    html! {
        <div key="contradiction" class="govuk-inset-text">
            <p class="govuk-body">{ "The answers listed above cannot all be right. Change at least one of them." }</p>
            { bullets(&contradiction.because) }
        </div>
    }
}

fn unanswered(count: usize) -> Html {
    let words = match count {
        1 => "One question has no answer yet. Continuing asks it first.".to_owned(),
        count => format!("{count} questions have no answer yet. Continuing asks them first."),
    };
    html! { <div class="govuk-inset-text" hidden={count == 0}>{ words }</div> }
}

fn section(section: &Section, send: &Callback<Event>) -> Html {
    html! {
        <section key={section.id.as_str()}>
            <h2 class="govuk-heading-m">{ &section.heading }</h2>
            { answers_to_change(&section.rows, send) }
        </section>
    }
}

/// Topics that were not chosen: said plainly, because "not mentioned" is not "no".
fn no_worry(check: &CheckView, send: &Callback<Event>) -> Html {
    let lead = (!check.no_worry.is_empty())
        .then_some("You did not choose these topics, so nothing was asked about them.");
    html! {
        <section hidden={check.no_worry.is_empty() && check.change_worries.is_none()}>
            <h2 class="govuk-heading-m">{ "No worry mentioned" }</h2>
            { line("govuk-body", lead) }
            { bullets(&check.no_worry) }
            <p class="govuk-body">{ for check.change_worries.map(|change| change_worries(change, send)) }</p>
        </section>
    }
}

fn change_worries(change: Change, send: &Callback<Event>) -> Html {
    link_button("Change", "what you are worried about", sends(send, Event::Changed(change)))
}

fn not_known(check: &CheckView) -> Html {
    html! {
        <section hidden={check.not_known.is_empty()}>
            <h2 class="govuk-heading-m">{ "Not known" }</h2>
            <p class="govuk-body">{ "These are never read as “no”. The result says which of them matter." }</p>
            { answers(&check.not_known) }
        </section>
    }
}

/// Questions that were left out; whoever wants to answer them can.
fn not_asked(check: &CheckView, send: &Callback<Event>) -> Html {
    let lead = "With the answers above, whatever was said here would change neither the level nor \
        what to do. You can still answer, for the record.";
    html! {
        <section class="not-asked" hidden={check.not_asked.is_empty()}>
            <h2 class="govuk-heading-m">{ "Not asked, because the answer would change nothing here" }</h2>
            <p class="govuk-body">{ lead }</p>
            { answers_to_change(&check.not_asked, send) }
        </section>
    }
}
