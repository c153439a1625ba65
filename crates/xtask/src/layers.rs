//! Which crate may use which, written once: the table of the architecture.

/// A crate of this project with what it may use of the others and of the outside.
pub struct Layer {
    /// Package name without `continuum-`.
    pub name: &'static str,
    /// Crates of this project.
    pub may_use: &'static [&'static str],
}

/// From the bottom to the top: an arrow may only go up this list.
pub const LAYERS: &[Layer] = &[
    layer("diag", &[]),
    layer("diagram", &[]),
    layer("catalogue", &[]),
    layer("syntax", &["diag"]),
    layer("model", &["diag"]),
    layer("words", &["catalogue", "model"]),
    layer("check", &["syntax", "model", "diag"]),
    layer("engine", &["model", "diagram"]),
    layer("analysis", &["engine", "model", "diagram", "diag"]),
    layer("record", &["engine", "model"]),
    layer("flow", &["record", "engine", "model", "words"]),
    layer("practise", &["engine", "model", "words"]),
    layer("scenario", &["practise", "check", "engine", "model", "diag"]),
    layer("strength", &["scenario", "engine", "model", "diag"]),
    layer("account", &["analysis", "engine", "model"]),
    layer("publish", &["scenario", "syntax", "engine", "model", "diag", "words"]),
    layer("replay", &["engine", "model"]),
    layer(
        "cli",
        &[
            "diag", "diagram", "syntax", "model", "check", "engine", "analysis", "record", "flow",
            "scenario", "strength", "account", "publish", "replay",
        ],
    ),
    layer(
        "web",
        &["flow", "practise", "engine", "check", "analysis", "scenario", "model", "diag", "words"],
    ),
];

/// Crates that only guard the project; they may use any other.
pub const GUARDS: &[&str] = &["xtask", "tests"];

/// Crates that people run, and the guards: everything else is a library.
const PROGRAMS: &[&str] = &["cli", "web"];

/// Crates without I/O, clock, environment or randomness.
pub const PURE: &[&str] = &[
    "model",
    "diagram",
    "catalogue",
    "words",
    "engine",
    "record",
    "flow",
    "practise",
    "analysis",
    "strength",
    "account",
    "publish",
];

/// What only some crates may know.
pub const RESERVED: &[(&[&str], &[&str])] = &[
    (&["nom", "pulldown-cmark"], &["syntax"]),
    (&["yew", "wasm-bindgen", "gloo", "web-sys", "js-sys"], &["web"]),
];

/// Whether the crate is in the table as a library.
pub fn is_library(name: &str) -> bool {
    !PROGRAMS.contains(&name) && find(name).is_some()
}

/// The line of the table for a crate.
pub fn find(name: &str) -> Option<&'static Layer> {
    LAYERS.iter().find(|layer| layer.name == name)
}

/// `continuum-engine` → `engine`
pub fn short(package: &str) -> &str {
    package.strip_prefix("continuum-").unwrap_or(package)
}

const fn layer(name: &'static str, may_use: &'static [&'static str]) -> Layer {
    Layer { name, may_use }
}
