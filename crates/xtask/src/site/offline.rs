//! The service worker, with the digest of each file that it keeps. Another digest is another
//! service worker, and by that browsers know that there is a newer check.

use super::check_files::check_files;
use super::scripts;
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
const MARK: &str = "/* files */ {}";

pub fn build(place: &Place, document: &str) -> Result<()> {
    let worker = fs::read_to_string(place.web().join(FILE))?;
    let worker = with_files(&worker, &digests(&place.site(), document)?)?;
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

fn with_files(worker: &str, files: &BTreeMap<String, String>) -> Result<String> {
    let marks = worker.matches(MARK).count();
    ensure!(marks == 1, "web/{FILE} has `{MARK}` {marks} times, expected once");
    Ok(worker.replace(MARK, &serde_json::to_string(files)?))
}

#[cfg(test)]
mod tests {
    use super::{digest, with_files};
    use std::collections::BTreeMap;

    #[test]
    fn a_digest_is_what_browsers_expect() {
        // The empty file, as the specification of subresource integrity has it.
        assert_eq!(digest(b""), "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
    }

    #[test]
    fn the_list_stands_in_the_worker() {
        let files = BTreeMap::from([("a.js".to_owned(), digest(b""))]);
        let worker = with_files("const FILES = /* files */ {};", &files).expect("one mark");
        assert!(worker.starts_with(r#"const FILES = {"a.js":"sha256-"#), "{worker}");
        assert!(with_files("const FILES = {};", &files).is_err());
    }
}
