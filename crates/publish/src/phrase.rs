//! A sentence of the catalogue with links and other HTML in it.
//!
//! ```text
//! raises-the-topic = Raises the topic “{ $topic }” …  ──►  Raises the topic “<a href="…">Neglect</a>” …
//! ```

use maud::{Markup, PreEscaped, html};
use std::array::from_fn;

/// The words are text, and what is put into them is HTML: marks stand in its place until the text
/// is escaped.
pub(crate) fn phrase<const N: usize>(
    say: impl Fn([&str; N]) -> String,
    put_in: [Markup; N],
) -> Markup {
    let marks: [String; N] = from_fn(|at| format!("\u{e000}{at}\u{e001}"));
    let text = say(marks.each_ref().map(String::as_str));
    let escaped = html! { (text) }.into_string();
    let put =
        |text: String, (mark, html): (&String, Markup)| text.replace(mark, &html.into_string());
    PreEscaped(marks.iter().zip(put_in).fold(escaped, put))
}

/// Several things, with this between them.
pub(crate) fn joined(things: impl IntoIterator<Item = Markup>, between: &str) -> Markup {
    html! {
        @for (at, thing) in things.into_iter().enumerate() {
            @if at > 0 { (between) }
            (thing)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{joined, phrase};
    use maud::html;

    #[test]
    fn words_are_escaped_and_what_is_put_in_is_not() {
        let said =
            phrase(|[one, two]| format!("{two} < {one}"), [html! { b { "1" } }, html! { "&" }]);
        assert_eq!(said.into_string(), "&amp; &lt; <b>1</b>");
    }

    #[test]
    fn what_stands_between_is_not_at_the_ends() {
        let said = joined([html! { i { "1" } }, html! { "2" }], ", ");
        assert_eq!(said.into_string(), "<i>1</i>, 2");
    }
}
