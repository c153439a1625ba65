//! The repository works on any machine, so it names none.

use super::repository::Repository;

/// Folders in which people and build machines keep their own things.
const FOLDERS: &[&str] = &["root", "home", "Users", "work"];

/// How the hosts of package registries begin.
const HOSTS: &[&str] =
    &["registry", "npm", "index.crates", "static.crates", "pypi", "deb", "mirror"];

pub fn paths_and_hosts(repository: &Repository) -> Vec<String> {
    let mut breaches = Vec::new();
    // Cargo writes its own lock file, and names the public index in it.
    for file in repository.files.iter().filter(|file| file.path != "Cargo.lock") {
        let found = file.text.lines().enumerate().filter(|(_, line)| names_machine(line));
        breaches
            .extend(found.map(|(at, line)| format!("{}:{} {}", file.path, at + 1, line.trim())));
    }
    breaches
}

pub fn fetched_from(repository: &Repository) -> Vec<String> {
    let locks = repository.files.iter().filter(|file| file.path.ends_with("package-lock.json"));
    let fetched = locks.filter(|file| file.text.contains("\"resolved\""));
    fetched.map(|file| format!("{} has `resolved`; see .npmrc beside it", file.path)).collect()
}

fn names_machine(line: &str) -> bool {
    FOLDERS.iter().any(|folder| begins_path(line, &format!("/{folder}/")))
        || HOSTS.iter().any(|host| line.contains(&format!("//{host}.")))
}

/// Whether the folder begins a path, and is not the middle of a longer one or of an address.
fn begins_path(line: &str, folder: &str) -> bool {
    let before = |at: usize| line[..at].chars().next_back();
    let middle = |c: char| c.is_alphanumeric() || "._-/}".contains(c);
    line.match_indices(folder).any(|(at, _)| !before(at).is_some_and(middle))
}

#[cfg(test)]
mod tests {
    use super::{FOLDERS, HOSTS, names_machine};

    #[test]
    fn a_path_of_a_machine_is_found_and_part_of_an_address_is_not() {
        for folder in FOLDERS {
            assert!(names_machine(&format!("in \"/{folder}/project\"")));
            assert!(!names_machine(&format!("https://example.org/{folder}/page")));
        }
    }

    #[test]
    fn the_host_of_a_registry_is_found() {
        for host in HOSTS {
            assert!(names_machine(&format!("https://{host}.example/thing")));
        }
        assert!(!names_machine("https://www.gov.uk/government/publications"));
    }
}
