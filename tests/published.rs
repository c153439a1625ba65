//! The shipped documents, published: nothing is missing, and no link leads nowhere.

use continuum_publish::{Book, File, publish};
use continuum_tests::{Outcome, edition};
use std::collections::BTreeSet;
use std::path::Path;

/// The documents of `rules/`.
const EDITIONS: &[&str] = &["bradford-2018", "family-help-2026", "examples/under-two-uplift"];

fn published(name: &str) -> Outcome<Vec<File>> {
    let mut loaded = edition(name)?;
    let scenarios = continuum_scenario::read(&mut loaded);
    let document = loaded.document.as_ref().ok_or("a valid document")?;
    Ok(publish(&Book::new(document, &loaded.sources, &scenarios).amending(&loaded.inherited)))
}

#[test]
fn no_link_leads_nowhere() -> Outcome<()> {
    for name in EDITIONS {
        let files = published(name)?;
        let places: BTreeSet<String> = files.iter().flat_map(places).collect();
        for file in files.iter().filter(|file| is_page(file)) {
            for link in values(&file.text, " href=\"").filter(|link| !link.contains(':')) {
                let whole = match link.strip_prefix('#') {
                    Some(_) => format!("{}{link}", file.name),
                    None => link.to_owned(),
                };
                assert!(places.contains(&whole), "{name}: {} links to {link}", file.name);
            }
        }
    }
    Ok(())
}

/// A file, and every anchor in it.
fn places(file: &File) -> Vec<String> {
    let anchors = values(&file.text, " id=\"").map(|id| format!("{}#{id}", file.name));
    anchors.chain([file.name.clone()]).collect()
}

#[test]
fn no_anchor_stands_twice_on_a_page() -> Outcome<()> {
    for name in EDITIONS {
        for file in published(name)? {
            let mut seen = BTreeSet::new();
            for id in values(&file.text, " id=\"") {
                assert!(seen.insert(id), "{name}: {id} stands twice in {}", file.name);
            }
        }
    }
    Ok(())
}

#[test]
fn every_statement_stands_in_its_chapter_and_on_the_one_page() -> Outcome<()> {
    for name in EDITIONS {
        let files = published(name)?;
        let text = |page: &str| {
            let file = files.iter().find(|file| file.name == page);
            file.map(|file| file.text.as_str()).ok_or_else(|| format!("{name} has no {page}"))
        };
        let whole = text("whole.html")?;
        let links = values(text("names.html")?, " href=\"").filter(|link| link.contains(".html#"));
        for link in links {
            let (page, statement) = link.split_once('#').ok_or("a link to a statement")?;
            let anchor = format!("id=\"{statement}\"");
            assert!(text(page)?.contains(&anchor), "{name}: {statement} is not in {page}");
            assert!(whole.contains(&anchor), "{name}: {statement} is not on the one page");
        }
    }
    Ok(())
}

#[test]
fn the_chapters_of_an_edition_stand_before_those_that_it_amends() -> Outcome<()> {
    let files = published("family-help-2026")?;
    let text = |page: &str| {
        let file = files.iter().find(|file| file.name == page);
        file.map(|file| file.text.as_str()).ok_or_else(|| format!("no {page}"))
    };
    let index = text("index.html")?;
    let places = ["what it says holds", "about-this-edition.html", "about-this-document.html"]
        .map(|words| index.find(words));
    assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{places:?} in\n{index}");
    let earlier = "This chapter is from the earlier edition.";
    assert!(text("the-levels.html")?.contains(earlier));
    assert!(!text("the-levels-in-this-edition.html")?.contains(earlier));
    Ok(())
}

fn is_page(file: &File) -> bool {
    Path::new(&file.name).extension().is_some_and(|ending| ending == "html")
}

/// What stands between `before` and the next quotation mark, each time.
fn values<'t>(text: &'t str, before: &'t str) -> impl Iterator<Item = &'t str> {
    text.split(before).skip(1).filter_map(|rest| rest.split('"').next())
}
