//! What a crate depends on.

use super::repository::Repository;
use crate::layers::{GUARDS, RESERVED, find, short};
use cargo_metadata::{DependencyKind, Package};

/// Edges that the layer table does not have, and crates it does not know.
pub fn between_crates(repository: &Repository) -> Vec<String> {
    let mut breaches = Vec::new();
    for package in products(repository) {
        let name = short(&package.name);
        let Some(layer) = find(name) else {
            breaches.push(format!("`{name}` is not in the layer table"));
            continue;
        };
        let used = dependencies(package).filter(|used| used.starts_with("continuum-")).map(short);
        let refused = used.filter(|used| !layer.may_use.contains(used));
        breaches.extend(refused.map(|used| format!("`{name}` uses `{used}`")));
    }
    breaches
}

/// Outside crates that are reserved for one of ours.
pub fn to_reserved(repository: &Repository) -> Vec<String> {
    let mut breaches = Vec::new();
    for package in products(repository) {
        let name = short(&package.name);
        for (reserved, allowed) in RESERVED {
            let used = dependencies(package).filter(|used| reserved.contains(used));
            if !allowed.contains(&name) {
                breaches.extend(used.map(|used| format!("`{name}` uses `{used}`")));
            }
        }
    }
    breaches
}

fn products(repository: &Repository) -> impl Iterator<Item = &Package> {
    repository.packages.iter().filter(|package| !GUARDS.contains(&short(&package.name)))
}

/// What the product is built from; tests may use any crate.
fn dependencies(package: &Package) -> impl Iterator<Item = &str> {
    let built_from =
        package.dependencies.iter().filter(|used| used.kind != DependencyKind::Development);
    built_from.map(|used| used.name.as_str())
}

#[cfg(test)]
mod tests {
    use crate::layers::LAYERS;

    #[test]
    fn the_table_only_looks_down() {
        for (at, layer) in LAYERS.iter().enumerate() {
            for used in layer.may_use {
                let below = LAYERS[..at].iter().any(|lower| lower.name == *used);
                assert!(below, "`{}` may use `{used}`, which is not below it", layer.name);
            }
        }
    }
}
