//! The words of the page that no script draws, put in from the catalogue.
//!
//! ```text
//! <h2>{{danger-call-now | number = <a href="tel:999">999</a>}}</h2>
//!       the message       what is put into it, as HTML
//! ```

use crate::place::Place;
use anyhow::{Context, Result, anyhow, bail};
use continuum_catalogue::{Catalogue, disagreements, pseudo, read, written};
use std::fs;

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

/// The page with every message in its place, innermost first.
pub fn put_in(page: &str, catalogue: &Catalogue) -> Result<String> {
    let mut page = page.to_owned();
    while let Some(end) = page.find(ENDS) {
        let begin = page[..end].rfind(BEGINS).context("a `}}` without its `{{`")?;
        let said = said(&page[begin + BEGINS.len()..end], catalogue)?;
        page.replace_range(begin..end + ENDS.len(), &said);
    }
    if page.contains(BEGINS) {
        bail!("a `{{{{` without its `}}}}`")
    }
    Ok(page)
}

fn said(asked: &str, catalogue: &Catalogue) -> Result<String> {
    let mut pieces = asked.split(" | ");
    let name = pieces.next().unwrap_or_default().trim();
    if name == "language" {
        return Ok(catalogue.language.clone());
    }
    let given = pieces.map(|piece| {
        let (name, html) = piece.split_once(" = ").context("a value is `name = html`")?;
        Ok((name.trim(), html))
    });
    let given = given.collect::<Result<Vec<_>>>()?;
    escaped(name, &given, catalogue).map_err(|missing| anyhow!("web/index.html: {missing}"))
}

/// The words are text, and what is put into them is HTML: it is put in after the text is escaped.
fn escaped(name: &str, given: &[(&str, &str)], of: &Catalogue) -> Result<String, String> {
    let marks: Vec<_> = (0..given.len()).map(|at| format!("\u{1}{at}\u{2}")).collect();
    let marked: Vec<_> =
        given.iter().zip(&marks).map(|((name, _), mark)| (*name, mark.as_str())).collect();
    let text = of.say(name, &marked)?.replace('&', "&amp;").replace('<', "&lt;");
    let text = text.replace('"', "&quot;");
    Ok(given.iter().zip(&marks).fold(text, |text, ((_, html), mark)| text.replace(mark, html)))
}

/// The messages that the page names, for the rule that every message is said somewhere.
pub fn named(page: &str) -> impl Iterator<Item = &str> {
    let pieces = page.split(BEGINS).skip(1);
    pieces.map(|piece| piece.split([' ', '}']).next().unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::{named, put_in};
    use continuum_catalogue::{Catalogue, read};

    fn words() -> Catalogue {
        let text = "call = Call { $number } & ask\nnumber = <{ $n }>\n";
        read("en.ftl", "en", text).expect("it is well written")
    }

    #[test]
    fn words_are_escaped_and_what_is_put_in_is_not() {
        let page = "<p lang=\"{{language}}\">{{call | number = <b>{{number | n = 9}}</b>}}</p>";
        let said = put_in(page, &words()).expect("everything is there");
        assert_eq!(said, "<p lang=\"en\">Call <b>&lt;9></b> &amp; ask</p>");
    }

    #[test]
    fn what_is_not_there_is_named() {
        for (page, wanted) in [
            ("{{cal}}", "`cal` is not in en.ftl"),
            ("{{call}}", "no `number` was given"),
            ("{{call", "without its"),
            ("call}}", "without its"),
        ] {
            let error = put_in(page, &words()).expect_err(page).to_string();
            assert!(error.contains(wanted), "{error}");
        }
    }

    #[test]
    fn the_names_of_a_page_are_found() {
        let page = "<p>{{call | number = {{number | n = 9}}}}</p>{{language}}";
        assert_eq!(named(page).collect::<Vec<_>>(), ["call", "number", "language"]);
    }
}
