//! Counts by level, as a table with shades: the number says it, the shade only helps to find it.

use yew::prelude::*;

/// A cell.
pub struct Cell {
    /// How often.
    pub count: String,
    /// How dark, from 0 to 4.
    pub shade: String,
    /// Framed: the document's own level.
    pub own: bool,
    /// Said after the count: a sign to look at, and words to listen to.
    pub mark: Option<(&'static str, &'static str)>,
}

/// A row: what it is about, and its cells; then what stands at its end, where anything does.
pub struct Row {
    /// What it is about.
    pub title: String,
    /// One for each level.
    pub cells: Vec<Cell>,
    /// At the end.
    pub end: Option<String>,
}

/// Draws it, in a frame that scrolls sideways by itself where the screen is narrow.
pub fn counts(
    caption: &'static str,
    corner: &'static str,
    levels: &[String],
    end: Option<&'static str>,
    rows: &[Row],
) -> Html {
    html! {
        <div class="scroll" tabindex="0" role="region" aria-label={caption}>
            <table class="govuk-table counts">
                <caption class="govuk-visually-hidden">{ caption }</caption>
                <thead>
                    <tr>
                        <td>{ corner }</td>
                        { for levels.iter().map(|level| html! {
                            <th key={level.as_str()} scope="col" data-level={level.clone()}><span>{ level }</span></th>
                        }) }
                        { for end.map(|words| html! { <th key="end" scope="col">{ words }</th> }) }
                    </tr>
                </thead>
                <tbody>{ for rows.iter().map(row) }</tbody>
            </table>
        </div>
    }
}

fn row(row: &Row) -> Html {
    html! {
        <tr key={row.title.as_str()} data-row={row.title.clone()}>
            <th scope="row">{ &row.title }</th>
            { for row.cells.iter().enumerate().map(|(at, one)| cell(at, one)) }
            { for row.end.iter().map(|words| html! { <td key="end">{ words }</td> }) }
        </tr>
    }
}

fn cell(at: usize, cell: &Cell) -> Html {
    let own = cell.own.then_some("own");
    html! {
        <td key={at} class={classes!(format!("shade-{}", cell.shade), own)}>
            { &cell.count }
            { for cell.mark.map(|(sign, words)| html! {
                <span key="mark">
                    <span aria-hidden="true">{ " " }{ sign }</span>
                    <span class="govuk-visually-hidden">{ " " }{ words }</span>
                </span>
            }) }
        </td>
    }
}

/// What is measured, and its value.
pub fn measures(measures: &[(&'static str, String)]) -> Html {
    html! {
        <dl class="govuk-summary-list measures">
            { for measures.iter().map(|(what, value)| html! {
                <div key={*what} class="govuk-summary-list__row">
                    <dt class="govuk-summary-list__key">{ *what }</dt>
                    <dd class="govuk-summary-list__value">{ value }</dd>
                </div>
            }) }
        </dl>
    }
}
