//! Lines of text: headings, and paragraphs and lists that may be empty.

use yew::prelude::*;

/// A paragraph; hidden where there is nothing to say.
pub fn line(class: &'static str, words: Option<&str>) -> Html {
    let hidden = words.is_none_or(str::is_empty);
    html! { <p class={class} {hidden}>{ words.unwrap_or_default() }</p> }
}

/// The heading of a page that asks nothing.
pub fn page_heading(words: &str) -> Html {
    html! { <h1 class="govuk-heading-l">{ words }</h1> }
}

/// A heading within the page.
pub fn heading(words: &str) -> Html {
    html! { <h2 class="govuk-heading-m">{ words }</h2> }
}

/// A heading below such a one.
pub fn small_heading(words: &str) -> Html {
    html! { <h3 class="govuk-heading-s">{ words }</h3> }
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
            { heading(title) }
            { bullets(lines) }
        </section>
    }
}
