//! Several people's results together.

use super::files;
use super::options::sends;
use super::table::{Cell, Row, counts, measures};
use crate::components::lines::line;
use crate::components::link_button::{SECONDARY, button};
use continuum_practise::{Event, FileView, GroupView, SpreadRow};
use continuum_words as words;
use yew::prelude::*;

/// The page for groups.
pub fn group(view: &GroupView, send: &Callback<Event>) -> Html {
    html! {
        <div key="group">
            <div class="no-print">{ for [words::group_lead(), words::group_lead_edition()].map(|words| line("govuk-body", Some(words))) }</div>
            <Drop send={send.clone()} />
            { files_given(view, send) }
            { agreement(view) }
            { spread(view) }
            <div class="govuk-button-group no-print">
                { button(words::print_or_save(), SECONDARY, Callback::from(|_| super::summary::print())) }
                { sends(words::clear_and_start_again(), SECONDARY, send, Event::Restarted) }
            </div>
        </div>
    }
}

/// What [`Drop`] needs.
#[derive(PartialEq, Properties)]
struct DropProps {
    send: Callback<Event>,
}

/// Where files are chosen or dropped. It alone knows whether something hangs over it.
#[function_component]
fn Drop(props: &DropProps) -> Html {
    let over = use_state(|| false);
    let set = |over: &UseStateHandle<bool>, is: bool| {
        let over = over.setter();
        Callback::from(move |event: DragEvent| {
            event.prevent_default();
            over.set(is);
        })
    };
    let (send, leave) = (props.send.clone(), over.setter());
    let ondrop = Callback::from(move |event: DragEvent| {
        leave.set(false);
        files::dropped(&event, &send);
    });
    html! {
        <div class={classes!("drop", "no-print", (*over).then_some("drop--over"))}
            ondragover={set(&over, true)} ondragleave={set(&over, false)} {ondrop}>
            <label class="govuk-label govuk-label--m" for="files">{ words::files_with_results() }</label>
            <div class="govuk-hint" id="files_hint">{ words::files_with_results_hint() }</div>
            <input class="govuk-file-upload" id="files" type="file" multiple=true accept=".json,application/json"
                aria-describedby="files_hint" onchange={files::chosen(&props.send)} />
        </div>
    }
}

fn files_given(view: &GroupView, send: &Callback<Event>) -> Html {
    html! {
        <section class="given" aria-live="polite">
            <div hidden={view.files.is_empty()}>
                <h2 class="govuk-heading-m">{ words::files() }</h2>
                <ul class="files">{ for view.files.iter().enumerate().map(|(at, one)| file(at, one, send)) }</ul>
                <div>{ for view.notes.iter().map(|note| line("govuk-inset-text", Some(note))) }</div>
            </div>
            <p class="govuk-body" hidden={!view.people.is_empty()}>{ words::no_results_yet() }</p>
        </section>
    }
}

fn file(at: usize, file: &FileView, send: &Callback<Event>) -> Html {
    let refused = (!file.counts).then_some("file--refused");
    let event = file.take_away.clone();
    let press = send.reform(move |_: MouseEvent| event.clone());
    html! {
        <li key={at} class={classes!("file", refused)} data-file={file.name.clone()} data-counts={file.counts.to_string()}>
            <span class="file__name">{ &file.name }</span>{ " – " }{ &file.words }{ ". " }
            <button type="button" class="govuk-link link-button no-print" onclick={press}>
                { words::take_away() }
                <span class="govuk-visually-hidden">{ format!(" {}", file.name) }</span>
            </button>
        </li>
    }
}

fn agreement(view: &GroupView) -> Html {
    html! {
        <section class="agreement" hidden={view.people.is_empty()}>
            <h2 class="govuk-heading-m">{ words::how_far_the_group_agrees() }</h2>
            { line("govuk-body", Some(&view.people)) }
            <div class="govuk-warning-text" hidden={view.small.is_empty()}>
                <span class="govuk-warning-text__icon" aria-hidden="true">{ "!" }</span>
                <strong class="govuk-warning-text__text">
                    <span class="govuk-visually-hidden">{ words::warning() }{ " " }</span>
                    { &view.small }
                </strong>
            </div>
            { measures(&view.measures) }
            { line("govuk-body-s", Some(words::what_alpha_is())) }
        </section>
    }
}

fn spread(view: &GroupView) -> Html {
    let rows: Vec<Row> = view.spread.iter().map(row).collect();
    html! {
        <section class="spread" hidden={view.spread.is_empty()}>
            <h2 class="govuk-heading-m">{ words::levels_by_story() }</h2>
            { line("govuk-body", Some(words::levels_by_story_hint())) }
            { counts(words::levels_by_story(), words::column_story(), &view.levels, Some(words::column_agreed()), &rows) }
        </section>
    }
}

fn row(of: &SpreadRow) -> Row {
    let cell = |(at, (count, shade)): (usize, &(usize, usize))| Cell {
        count: count.to_string(),
        shade: shade.to_string(),
        own: at == of.own,
        mark: if at == of.own {
            Some((words::mark_document(), words::marks_document()))
        } else {
            of.defensible
                .contains(&at)
                .then_some((words::mark_defensible(), words::marks_defensible()))
        },
    };
    Row {
        title: of.story.clone(),
        cells: of.counts.iter().enumerate().map(cell).collect(),
        end: Some(of.agreed.clone()),
    }
}
