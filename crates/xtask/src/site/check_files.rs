//! What one check loads: weighed by `size`, and kept for use without a network by `offline`.

/// Beside the document.
const FILES: &[&str] = &[
    "index.html",
    "exit.js",
    "start.js",
    "offline.js",
    "icon.svg",
    "site.css",
    "site.webmanifest",
    "continuum_check.js",
    "continuum_check_bg.wasm",
];

/// The files of a check about this document.
pub fn check_files(document: &str) -> Vec<String> {
    let document = format!("documents/{document}.{}", super::documents::ENDING);
    FILES.iter().map(|name| (*name).to_owned()).chain([document]).collect()
}
