//! What came of a session, and the file that it can be saved as.

use super::options::sends;
use super::table::{Cell, Row, counts, measures};
use crate::components::lines::{bullets, line};
use crate::components::link_button::{SECONDARY, button};
use crate::save;
use continuum_practise::{Confusion, DisagreementView, Event, SummaryView};
use continuum_words as words;
use yew::prelude::*;

/// What came of a session.
pub fn summary(view: &SummaryView, send: &Callback<Event>) -> Html {
    html! {
        <div key="summary">
            { agreement(view) }
            { matrix(&view.confusion) }
            { tendency(view) }
            { disagreed(view) }
            { sure(view) }
            { file(view, send) }
            { onward(send) }
        </div>
    }
}

fn agreement(view: &SummaryView) -> Html {
    html! {
        <section class="agreement">
            <h2 class="govuk-heading-m">{ words::agreement_of_levels() }</h2>
            { measures(&view.measures) }
            { line("govuk-body", Some(&view.about_measures)) }
            { line("govuk-body", Some(words::how_agreement_is_counted())) }
        </section>
    }
}

fn matrix(confusion: &Confusion) -> Html {
    let cell = |row: usize, column: usize, (count, shade): &(u32, u32)| Cell {
        count: count.to_string(),
        shade: shade.to_string(),
        own: row == column,
        mark: None,
    };
    let rows =
        confusion.levels.iter().zip(&confusion.rows).enumerate().map(|(at, (level, row))| Row {
            title: level.clone(),
            cells: row.iter().enumerate().map(|(column, count)| cell(at, column, count)).collect(),
            end: None,
        });
    let rows: Vec<Row> = rows.collect();
    html! {
        <section class="matrix">
            <h2 class="govuk-heading-m">{ words::levels_beside() }</h2>
            { line("govuk-body", Some(words::levels_beside_hint())) }
            { counts(words::levels_beside(), words::levels_beside_corner(), &confusion.levels, None, &rows) }
        </section>
    }
}

fn tendency(view: &SummaryView) -> Html {
    html! {
        <section class="tendency">
            <h2 class="govuk-heading-m">{ words::higher_or_lower() }</h2>
            <div>{ for view.tendency.iter().map(|words| line("govuk-body", Some(words))) }</div>
        </section>
    }
}

fn disagreed(view: &SummaryView) -> Html {
    let none = view.disagreements.is_empty();
    html! {
        <section class="disagreed">
            <h2 class="govuk-heading-m">{ words::what_went_with_disagreement() }</h2>
            <p class="govuk-body">{ if none { words::agreed_on_every_story() } else { words::disagreement_is_no_proof() } }</p>
            <div>{ for view.disagreements.iter().map(disagreement) }</div>
            <div class="added-up" hidden={view.added_up.is_empty()}>
                <h3 class="govuk-heading-s">{ words::what_went_with_several() }</h3>
                { bullets(&view.added_up) }
            </div>
        </section>
    }
}

fn disagreement(of: &DisagreementView) -> Html {
    html! {
        <div key={of.story.as_str()} class="disagreement" data-story={of.story.clone()}>
            <h3 class="govuk-heading-s">{ &of.story }</h3>
            { line("govuk-body", Some(&of.levels)) }
            { line("govuk-body", Some(of.lead)) }
            { bullets(&of.answers) }
        </div>
    }
}

fn sure(view: &SummaryView) -> Html {
    html! {
        <section class="sure">
            <h2 class="govuk-heading-m">{ words::how_sure_and_agreed() }</h2>
            <table class="govuk-table">
                <caption class="govuk-visually-hidden">{ words::how_sure_and_agreed() }</caption>
                <thead class="govuk-table__head">
                    <tr>
                        <th scope="col" class="govuk-table__header">{ words::column_how_sure() }</th>
                        <th scope="col" class="govuk-table__header">{ words::column_agreed() }</th>
                    </tr>
                </thead>
                <tbody class="govuk-table__body">
                    { for view.sure.iter().map(|row| html! {
                        <tr key={row.sure} class="govuk-table__row">
                            <th scope="row" class="govuk-table__header">{ row.sure }</th>
                            <td class="govuk-table__cell">{ &row.agreed }</td>
                        </tr>
                    }) }
                </tbody>
            </table>
            { line("govuk-body", Some(view.sure_means)) }
        </section>
    }
}

fn file(view: &SummaryView, send: &Callback<Event>) -> Html {
    let (name, text) = (view.file_name.clone(), view.file.clone());
    let press = Callback::from(move |_: MouseEvent| save::as_file(&name, &text));
    html! {
        <section class="save no-print">
            <h2 class="govuk-heading-m">{ words::save_your_results() }</h2>
            { line("govuk-body", Some(words::save_your_results_lead())) }
            { label(view, send) }
            { button(words::save_results(), "", press) }
            <details class="govuk-details">
                <summary class="govuk-details__summary">
                    <span class="govuk-details__summary-text">{ words::what_the_file_says() }</span>
                </summary>
                <div class="govuk-details__text">
                    <pre class="data" tabindex="0" role="region" aria-label={words::what_the_file_says()}>{ &view.file }</pre>
                </div>
            </details>
        </section>
    }
}

fn label(view: &SummaryView, send: &Callback<Event>) -> Html {
    let bad = view.label_error.map(|_| "govuk-form-group--error");
    let typed = send.reform(|event: InputEvent| {
        let input = event.target_dyn_into::<web_sys::HtmlInputElement>();
        Event::Labelled(input.map(|input| input.value()).unwrap_or_default())
    });
    html! {
        <div class={classes!("govuk-form-group", bad)}>
            <label class="govuk-label" for="label">{ words::results_label() }</label>
            <div class="govuk-hint" id="label_hint">{ words::results_label_hint() }</div>
            <p class="govuk-error-message" id="label_error" role="alert" hidden={view.label_error.is_none()}>
                <span class="govuk-visually-hidden">{ words::error() }{ " " }</span>
                { view.label_error.unwrap_or_default() }
            </p>
            <input class="govuk-input govuk-input--width-10" id="label" type="text" autocomplete="off"
                spellcheck="false" aria-describedby="label_hint label_error" value={view.label.clone()} oninput={typed} />
        </div>
    }
}

fn onward(send: &Callback<Event>) -> Html {
    html! {
        <div class="govuk-button-group no-print">
            { button(words::print_or_save(), SECONDARY, Callback::from(|_| print())) }
            { sends(words::compare_a_group(), SECONDARY, send, Event::OpenedGroup) }
            { sends(words::clear_and_start_again(), SECONDARY, send, Event::Restarted) }
        </div>
    }
}

/// Opens the browser's own dialogue.
pub fn print() {
    // A browser that cannot print has nothing else to offer here.
    let _ = gloo::utils::window().print();
}
