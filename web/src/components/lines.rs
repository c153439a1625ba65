//! Lines of text: paragraphs and lists that may be empty.

use yew::prelude::*;

/// A paragraph; hidden where there is nothing to say.
pub fn line(class: &'static str, words: Option<&str>) -> Html {
    let hidden = words.is_none_or(str::is_empty);
    html! { <p class={class} {hidden}>{ words.unwrap_or_default() }</p> }
}

/// A list with bullets.
pub fn bullets<'a>(lines: impl IntoIterator<Item = &'a String>) -> Html {
    html! {
        <ul class="govuk-list govuk-list--bullet">
            { for lines.into_iter().map(|line| html! { <li key={line.as_str()}>{ line }</li> }) }
        </ul>
    }
}

/// A list under its heading; hidden where it is empty.
pub fn listed(title: &'static str, lines: &[String]) -> Html {
    html! {
        <section hidden={lines.is_empty()}>
            <h2 class="govuk-heading-m">{ title }</h2>
            { bullets(lines) }
        </section>
    }
}
