//! The page that lists the documents: each to be read, and to be asked about.
//!
//! ```text
//! web/documents.html    what stands between "each" and "/each", once for every document
//! ```

use super::documents::{ENDING, editions};
use super::page::{Frame, titled};
use super::read::FOLDER;
use super::up_to_date::write_if_changed;
use super::words::{filled, in_html};
use crate::place::Place;
use anyhow::{Context, Result};
use continuum_model::{Identity, Served};
use std::fs;

/// The page's file, in web/ and in the site.
const FILE: &str = "documents.html";

const BEGINS: &str = "<!-- each -->\n";
const ENDS: &str = "<!-- /each -->\n";

/// Lists what is served; what has mistakes is not listed.
pub fn build(place: &Place, document: &str) -> Result<()> {
    let page = filled(place, FILE)?;
    let (title, main) = titled(&page).with_context(|| format!("web/{FILE}"))?;
    let mut listed = Vec::new();
    for edition in editions(&place.rules())? {
        let served = place.site().join("documents").join(format!("{edition}.{ENDING}"));
        if let Served::Document { document, .. } = Served::from_bytes(&fs::read(served)?)? {
            listed.push((edition, document.identity));
        }
    }
    let page = Frame::read(place)?.page(FILE, title, &list(main, &listed)?, document)?;
    write_if_changed(&place.site().join(FILE), page.as_bytes())
}

fn list(main: &str, listed: &[(String, Identity)]) -> Result<String> {
    let parts = main.split_once(BEGINS).and_then(|(before, rest)| {
        let (each, after) = rest.split_once(ENDS)?;
        Some((before, each, after))
    });
    let (before, each, after) =
        parts.with_context(|| format!("web/{FILE} has no `{}`", BEGINS.trim_end()))?;
    let entries: String = listed.iter().map(|(edition, of)| entry(each, edition, of)).collect();
    Ok([before, &entries, after].concat())
}

fn entry(each: &str, edition: &str, of: &Identity) -> String {
    let read = format!("{FOLDER}/{edition}/index.html");
    let values = [
        ("{lang}", of.language.as_str()),
        ("{title}", &of.title),
        ("{edition}", &of.edition),
        ("{status}", &of.status),
        ("{read}", &read),
        ("{document}", edition),
    ];
    let put = |each: String, (mark, value): (&str, &str)| each.replace(mark, &in_html(value));
    values.into_iter().fold(each.to_owned(), put)
}

#[cfg(test)]
mod tests {
    use super::list;

    #[test]
    fn a_page_without_its_mark_is_refused() {
        assert!(list("<h1>Documents</h1>", &[]).is_err());
        let none = list("<h1></h1>\n<!-- each -->\n{title}<!-- /each -->\n<p>", &[]);
        assert_eq!(none.ok().as_deref(), Some("<h1></h1>\n<p>"));
    }
}
