//! The page itself and the few files that go with it unchanged.

use super::policy;
use super::up_to_date::write_if_changed;
use super::words;
use crate::place::Place;
use anyhow::{Result, ensure};
use std::fs;

/// Where the page wants the security policy.
const MARK: &str = "<!-- content-security-policy -->";

pub fn build(place: &Place) -> Result<()> {
    let page = fs::read_to_string(place.web().join("index.html"))?;
    write_if_changed(
        &place.site().join("index.html"),
        words::put_in(&with_policy(&page)?, &words::catalogue(place)?)?.as_bytes(),
    )?;
    for name in ["start.js", "icon.svg"] {
        write_if_changed(&place.site().join(name), &fs::read(place.web().join(name))?)?;
    }
    Ok(())
}

fn with_policy(page: &str) -> Result<String> {
    let marks = page.matches(MARK).count();
    ensure!(marks == 1, "web/index.html has `{MARK}` {marks} times, expected once");
    let policy = policy::for_page();
    let meta = format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">");
    Ok(page.replace(MARK, &meta))
}
