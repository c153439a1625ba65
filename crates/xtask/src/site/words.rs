//! The words of pages that no script draws, and of scripts, put in from the catalogue.
//!
//! ```text
//! <h2>{{danger-call-now | number = <a href="tel:999">999</a>}}</h2>      in a page
//!       the message       what is put into it, as HTML
//!
//! link("tel:999", "{{call-number | number = 999}}")                      in a script, or in JSON
//! ```

use crate::place::Place;
use anyhow::{Context, Result, anyhow, bail};
use continuum_catalogue::{Catalogue, disagreements, pseudo, read, written};
use std::fs;
use std::path::Path;

/// The words of the language that is built.
pub fn catalogue(place: &Place) -> Result<Catalogue> {
    let english = from_file(place, "en")?;
    if place.is_pseudo() {
        return Ok(pseudo(&english));
    }
    let translation = from_file(place, &place.language)?;
    let mistakes = disagreements(&english, &translation);
    if mistakes.is_empty() { Ok(translation) } else { bail!(written(&mistakes)) }
}

fn from_file(place: &Place, language: &str) -> Result<Catalogue> {
    let name = format!("crates/words/{language}.ftl");
    let text = fs::read_to_string(place.root.join(&name))
        .with_context(|| format!("reading {name}, the words of `{language}`"))?;
    read(&name, language, &text).map_err(|mistakes| anyhow!(written(&mistakes)))
}

const BEGINS: &str = "{{";
const ENDS: &str = "}}";

/// A file of `web/` with every message in its place.
pub fn filled(place: &Place, file: &str) -> Result<String> {
    let text = fs::read_to_string(place.web().join(file))?;
    let is_page = Path::new(file).extension().is_some_and(|kind| kind == "html");
    let escape = if is_page { in_html } else { in_quotes };
    put_in(&text, &catalogue(place)?, escape).with_context(|| format!("web/{file}"))
}

/// Innermost first.
fn put_in(text: &str, catalogue: &Catalogue, escape: fn(&str) -> String) -> Result<String> {
    let mut text = text.to_owned();
    while let Some(end) = text.find(ENDS) {
        let begin = text[..end].rfind(BEGINS).context("a `}}` without its `{{`")?;
        let said = said(&text[begin + BEGINS.len()..end], catalogue, escape)?;
        text.replace_range(begin..end + ENDS.len(), &said);
    }
    if text.contains(BEGINS) {
        bail!("a `{{{{` without its `}}}}`")
    }
    Ok(text)
}

fn said(asked: &str, catalogue: &Catalogue, escape: fn(&str) -> String) -> Result<String> {
    let mut pieces = asked.split(" | ");
    let name = pieces.next().unwrap_or_default().trim();
    if name == "language" {
        return Ok(catalogue.language.clone());
    }
    let given = pieces.map(|piece| {
        let (name, html) = piece.split_once(" = ").context("a value is `name = html`")?;
        Ok((name.trim(), html.trim()))
    });
    let given = given.collect::<Result<Vec<_>>>()?;
    escaped(name, &given, catalogue, escape).map_err(|missing| anyhow!(missing))
}

/// The words are text, and what is put into them is HTML or code: it is put in after the text is
/// escaped. A number is given as it is, so that the words can go by it.
fn escaped(
    name: &str,
    given: &[(&str, &str)],
    of: &Catalogue,
    escape: fn(&str) -> String,
) -> Result<String, String> {
    let is_number = |value: &str| value.parse::<usize>().is_ok();
    let mark = |at: usize| format!("\u{e000}{at}\u{e001}");
    let marks = given.iter().enumerate().map(|(at, (name, value))| {
        (*name, if is_number(value) { (*value).to_owned() } else { mark(at) })
    });
    let marks: Vec<_> = marks.collect();
    let marked: Vec<_> = marks.iter().map(|(name, mark)| (*name, mark.as_str())).collect();
    let text = escape(&of.say(name, &marked)?);
    Ok(given.iter().zip(&marks).fold(text, |text, ((_, put), (_, mark))| text.replace(mark, put)))
}

pub fn in_html(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

/// Between double quotes, in a script as in JSON.
fn in_quotes(text: &str) -> String {
    let quoted = serde_json::Value::from(text).to_string();
    quoted[1..quoted.len() - 1].to_owned()
}

/// The messages that a page or script names, for the rule that every message is said somewhere.
pub fn named(page: &str) -> impl Iterator<Item = &str> {
    let pieces = page.split(BEGINS).skip(1);
    pieces.map(|piece| piece.split([' ', '}']).next().unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::{in_html, in_quotes, named, put_in};
    use continuum_catalogue::{Catalogue, read};

    fn words() -> Catalogue {
        let text = "call = Call { $number } & ask\nnumber = <{ $n }>\n";
        read("en.ftl", "en", text).expect("it is well written")
    }

    #[test]
    fn words_are_escaped_and_what_is_put_in_is_not() {
        let page = "<p lang=\"{{language}}\">{{call | number = <b>{{number | n = 9}}</b>}}</p>";
        let said = put_in(page, &words(), in_html).expect("everything is there");
        assert_eq!(said, "<p lang=\"en\">Call <b>&lt;9></b> &amp; ask</p>");
    }

    #[test]
    fn in_a_script_words_cannot_end_their_quotes() {
        let text = "said = Say \"{ $it }\" \\ or not\n";
        let words = read("en.ftl", "en", text).expect("it is well written");
        let said = put_in("f(\"{{said | it = %}}\")", &words, in_quotes);
        assert_eq!(said.expect("it is there"), r#"f("Say \"%\" \\ or not")"#);
    }

    #[test]
    fn words_go_by_a_number() {
        let text = "left = { $count ->\n    [one] one left\n   *[other] { $count } left\n}\n";
        let words = read("en.ftl", "en", text).expect("it is well written");
        let said = put_in("{{left | count = 1}}, {{left | count = 2}}", &words, in_html);
        assert_eq!(said.expect("it is there"), "one left, 2 left");
    }

    #[test]
    fn what_is_not_there_is_named() {
        for (page, wanted) in [
            ("{{cal}}", "`cal` is not in en.ftl"),
            ("{{call}}", "no `number` was given"),
            ("{{call", "without its"),
            ("call}}", "without its"),
        ] {
            let error = put_in(page, &words(), in_html).expect_err(page).to_string();
            assert!(error.contains(wanted), "{error}");
        }
    }

    #[test]
    fn the_names_of_a_page_are_found() {
        let page = "<p>{{call | number = {{number | n = 9}}}}</p>{{language}}";
        assert_eq!(named(page).collect::<Vec<_>>(), ["call", "number", "language"]);
    }
}
