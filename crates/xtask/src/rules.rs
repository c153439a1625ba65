//! The rules this repository keeps, each with a name and one sentence.
//!
//! They guard the invariants of the architecture: what may know what, and what stays out.

mod code;
mod edges;
mod hash_order;
mod machines;
mod missing_answers;
mod purity;
mod repository;
mod top_level;
mod words;

use crate::place::Place;
use anyhow::{Result, bail};
use repository::Repository;

/// A rule lists its breaches, one line each.
struct Rule {
    name: &'static str,
    says: &'static str,
    breaches: fn(&Repository) -> Vec<String>,
}

const RULES: &[Rule] = &[
    Rule {
        name: "edges",
        says: "a crate uses only what the layer table allows",
        breaches: edges::between_crates,
    },
    Rule {
        name: "reserved",
        says: "only `syntax` knows nom and Markdown, only `web` knows Yew and wasm-bindgen",
        breaches: edges::to_reserved,
    },
    Rule {
        name: "pure",
        says: "model, engine, flow, words and the other pure crates reach no file, clock, network or environment",
        breaches: purity::pure_crates,
    },
    Rule {
        name: "files",
        says: "only `cli` and `xtask` touch files and processes",
        breaches: purity::files_and_processes,
    },
    Rule {
        name: "hash-order",
        says: "no hash map or set in a library crate, so that none is ever iterated into output",
        breaches: hash_order::breaches,
    },
    Rule {
        name: "missing-answers",
        says: "nothing in engine or flow turns a missing answer into no",
        breaches: missing_answers::breaches,
    },
    Rule {
        name: "words-agree",
        says: "every translation of the site's words has the messages of the English",
        breaches: words::mistaken,
    },
    Rule {
        name: "words-said",
        says: "every message of the catalogue is said somewhere",
        breaches: words::unsaid,
    },
    Rule {
        name: "words-kept",
        says: "flow, practise, publish, web and words say nothing that is not in the catalogue",
        breaches: words::uncatalogued,
    },
    Rule {
        name: "top-level",
        says: "the top of the repository has its six entries and no more",
        breaches: top_level::breaches,
    },
    Rule {
        name: "machines",
        says: "no file names a folder of somebody's machine or the host of a registry",
        breaches: machines::paths_and_hosts,
    },
    Rule {
        name: "lock-files",
        says: "npm's lock files name versions, not where they were fetched from",
        breaches: machines::fetched_from,
    },
];

/// Prints every rule with its breaches; an error when there is one.
pub fn check(place: &Place) -> Result<()> {
    let repository = Repository::read(place)?;
    let mut broken = Vec::new();
    for rule in RULES {
        let breaches = (rule.breaches)(&repository);
        let verdict = if breaches.is_empty() { "ok" } else { "BROKEN" };
        println!("{:<16} {verdict:<7} {}", rule.name, rule.says);
        for breach in &breaches {
            println!("    {breach}");
        }
        if !breaches.is_empty() {
            broken.push(rule.name);
        }
    }
    if broken.is_empty() { Ok(()) } else { bail!("broken: {}", broken.join(", ")) }
}
