//! What was answered, what it was measured by, and how to take it along.

use crate::components::answers::answers;
use crate::components::lines::{heading, line, small_heading};
use crate::components::link_button::{SECONDARY, button, sends};
use crate::save;
use continuum_flow::{Change, DocumentView, Event, Place, ResultView, Section};
use continuum_words as words;
use yew::prelude::*;

/// Everything that was answered.
pub fn answered(result: &ResultView) -> Html {
    let no_worry = result.no_worry.join(" · ");
    html! {
        <section class="answers">
            { heading(words::your_answers()) }
            <div>{ for result.answers.iter().map(section) }</div>
            <div hidden={no_worry.is_empty()}>
                { small_heading(words::no_worry_mentioned()) }
                { line("govuk-body of-document", Some(&no_worry)) }
            </div>
        </section>
    }
}

fn section(section: &Section) -> Html {
    html! {
        <section key={section.id.as_str()} id={section.id.clone()}>
            { small_heading(&section.heading) }
            { answers(&section.rows) }
        </section>
    }
}

/// Which document suggests it, edition and digest included.
pub fn document(document: &DocumentView) -> Html {
    let edition = words::aligned_with(&document.edition, &document.status, &document.aligned);
    let digest = words::digest(&document.digest);
    html! {
        <section class="document">
            { heading(words::document_behind_this()) }
            { line("govuk-body of-document", Some(&document.title)) }
            { line("govuk-body", Some(&edition)) }
            { line("govuk-body of-document", document.disclaimer.as_deref()) }
            { line("govuk-body-s of-document", document.licence.as_deref()) }
            { line("govuk-body-s digest", Some(&digest)) }
        </section>
    }
}

/// Printing, saving, changing, starting again.
pub fn ending(result: &ResultView, send: &Callback<Event>) -> Html {
    let text = result.record_json.clone();
    let save = move |_| save::as_file("guided-check-record.json", &text);
    let check = Change { place: Place::Check, question: None };
    html! {
        <section class="ending no-print">
            <div class="govuk-button-group">
                { button(words::print_or_save(), "", Callback::from(|_| print())) }
                { button(words::save_the_record(), SECONDARY, Callback::from(save)) }
                { button(words::change_answers(), SECONDARY, sends(send, Event::Changed(check))) }
                { button(words::clear_and_start_again(), SECONDARY, sends(send, Event::Restarted)) }
            </div>
            { as_data(&result.record_json) }
        </section>
    }
}

/// What the saved file holds, for whoever wants to see it first.
fn as_data(json: &str) -> Html {
    html! {
        <details class="govuk-details">
            <summary class="govuk-details__summary">
                <span class="govuk-details__summary-text">{ words::record_as_data() }</span>
            </summary>
            <div class="govuk-details__text">
                { line("govuk-body", Some(words::record_as_data_lead())) }
                <pre class="data" tabindex="0" role="region" aria-label={words::record_as_data()}>{ json }</pre>
            </div>
        </details>
    }
}

fn print() {
    // A browser that cannot print has nothing else to offer here.
    let _ = gloo::utils::window().print();
}
