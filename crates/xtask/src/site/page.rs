//! The pages themselves and the few files that go with them unchanged.

use super::policy;
use super::up_to_date::write_if_changed;
use crate::place::Place;
use anyhow::{Result, ensure};
use std::fs;

/// The pages of the site that are written by hand.
const PAGES: &[&str] = &["index.html", "practise.html"];

/// Where a page wants the security policy.
const MARK: &str = "<!-- content-security-policy -->";

pub fn build(place: &Place) -> Result<()> {
    for name in PAGES {
        let page = fs::read_to_string(place.web().join(name))?;
        write_if_changed(&place.site().join(name), with_policy(name, &page)?.as_bytes())?;
    }
    for name in ["start.js", "icon.svg"] {
        write_if_changed(&place.site().join(name), &fs::read(place.web().join(name))?)?;
    }
    Ok(())
}

fn with_policy(name: &str, page: &str) -> Result<String> {
    let marks = page.matches(MARK).count();
    ensure!(marks == 1, "web/{name} has `{MARK}` {marks} times, expected once");
    let policy = policy::for_page();
    let meta = format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">");
    Ok(page.replace(MARK, &meta))
}
