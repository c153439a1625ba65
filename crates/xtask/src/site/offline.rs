//! The service worker, with the digest of each file that it keeps, and with the page that it shows
//! where there is no network. Another digest is another service worker, and by that browsers know
//! that there is a newer check.

use super::check_files::check_files;
use super::scripts;
use super::words;
use crate::place::Place;
use anyhow::{Context, Result, ensure};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// The service worker's file, in the site and in web/.
pub const FILE: &str = "service-worker.js";

/// Where it wants the list.
const FILES: &str = "/* files */ {}";

/// Where it wants the page.
const AWAY: &str = "/* away */ \"\"";

pub fn build(place: &Place, document: &str) -> Result<()> {
    let worker = fs::read_to_string(place.web().join(FILE))?;
    let files = serde_json::to_string(&digests(&place.site(), document)?)?;
    let away = serde_json::to_string(&words::filled(place, "away.html")?)?;
    let worker = with(&with(&worker, FILES, &files)?, AWAY, &away)?;
    scripts::write(place, FILE, &worker)
}

fn digests(site: &Path, document: &str) -> Result<BTreeMap<String, String>> {
    let digest_of = |name: String| {
        let bytes = fs::read(site.join(&name)).with_context(|| format!("no {name} in the site"))?;
        Ok((name, digest(&bytes)))
    };
    check_files(document).into_iter().map(digest_of).collect()
}

/// As browsers check it: `sha256-` and the hash in base 64.
fn digest(bytes: &[u8]) -> String {
    format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(bytes)))
}

fn with(worker: &str, mark: &str, value: &str) -> Result<String> {
    let marks = worker.matches(mark).count();
    ensure!(marks == 1, "web/{FILE} has `{mark}` {marks} times, expected once");
    Ok(worker.replace(mark, value))
}

#[cfg(test)]
mod tests {
    use super::{FILES, digest, with};

    #[test]
    fn a_digest_is_what_browsers_expect() {
        // The empty file, as the specification of subresource integrity has it.
        assert_eq!(digest(b""), "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
    }

    #[test]
    fn the_list_stands_in_the_worker() {
        let worker = with("const FILES = /* files */ {};", FILES, "{\"a\":1}").expect("one mark");
        assert_eq!(worker, r#"const FILES = {"a":1};"#);
        assert!(with("const FILES = {};", FILES, "{}").is_err());
    }
}
