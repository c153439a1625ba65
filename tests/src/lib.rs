//! Pages one can read aloud, run as tests.
//!
//! A page is a Markdown file: a heading, a sentence that says why, what goes in, and what comes
//! out. It is itself the document that is tested, so a line number in a message is a line of the
//! page. `UPDATE_PAGES=1 cargo test -p continuum-tests` rewrites what comes out; the diff is
//! reviewed like code.
//!
//! | Fence | Holds |
//! |---|---|
//! | `threshold` and all others | part of the page, as in any document |
//! | `markdown file: a.md` | a whole file; the page itself is then none |
//! | `markdown file: other/a.md` | a whole file of another folder, which the page may amend |
//! | `markdown file: cy/a.md` | a whole file of a translation; the page itself may be what it translates |
//! | `markdown file: a.md, 5 times` | a file of one text many times over, `#` being the count |
//! | `bytes file: a.md` | a file in which `\xff` stands for a byte |
//! | `json answers` | what is known about a child |
//! | `text` | what comes out: messages, or after answers the decision |
//! | `text cases` | the cases that show what was found, as worked examples |
//! | `text account` | after answers, the whole account as a person would write it |
//! | `text account in cy` | the same in another language |
//! | `json decision` | the whole decision that comes out, as data |
//! | `text strength` | which changes of the document its worked examples notice |
//! | `markdown old: a.md`, `markdown new: a.md` | a whole file of the old or of the new edition, where a page compares two |
//! | `toml agreed` | moves that were agreed |
//! | `text comparison` | after two editions, what the new one changes |
//! | `text gate` | after two editions, why a gate stops; both hold worked examples, so they stand between four backticks |
//! | `markdown formatted` | the file before it in its canonical layout, or why it is not touched |
//!
//! A page that says "Looked through for `shadowed-rule`" is looked through for that finding.
//! A page that says "With the [small document](../small.md)" is read together with that file; one
//! that says "It amends the [small document](../small.md)" is an edition after it.

mod comparison;
mod decision;
mod found;
mod input;
mod page;
mod strength;

pub use input::{load, text};
pub use page::{Block, Page};

use continuum_check::{Edition, Folder, Found, is_language};
use continuum_diag::Sources;
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

/// What can go wrong with a page itself.
pub type Outcome<T> = Result<T, Box<dyn Error>>;

/// The folder of the pages.
pub fn pages() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("pages")
}

/// The files of the shipped document, in the order of their names.
pub fn shipped() -> Outcome<Vec<(String, String)>> {
    texts("bradford-2018")
}

/// A document of `rules/`, with all that it amends.
pub fn edition(name: &str) -> Outcome<continuum_check::Loaded> {
    let folder = |name: &str| -> Outcome<Folder> {
        let files = texts(name)?.into_iter().map(|(file, text)| (file, text.into_bytes()));
        let name = name.rsplit('/').next().unwrap_or(name).to_owned();
        Ok(Folder { name, files: files.collect() })
    };
    let edition = Edition::gather(folder(name)?, |name| folder(name).map(Found::Folder))?;
    Ok(continuum_check::load_edition(edition))
}

/// The texts of a folder of `rules/`, translations included, in the order of their names.
fn texts(name: &str) -> Outcome<Vec<(String, String)>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../rules").join(name);
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().ok_or("a file has a name")?.to_string_lossy().into_owned();
        if path.is_dir() && is_language(&name) {
            for entry in fs::read_dir(path)? {
                let path = entry?.path();
                let file = path.file_name().ok_or("a file has a name")?.to_string_lossy();
                files.push((format!("{name}/{file}"), fs::read_to_string(&path)?));
            }
        } else if path.extension().is_some_and(|extension| extension == "md") {
            files.push((name, fs::read_to_string(&path)?));
        }
    }
    files.sort();
    Ok(files)
}

/// Loads a document from texts.
pub fn load_texts(files: &[(String, String)]) -> continuum_check::Loaded {
    let bytes = files.iter().map(|(name, text)| (name.clone(), text.clone().into_bytes()));
    continuum_check::load(bytes.collect())
}

/// A file in its canonical layout, or the mistakes because of which it is left as it is.
fn formatted(text: &str) -> String {
    let mut sources = Sources::default();
    let file = sources.add("rules.md", text);
    continuum_syntax::format(&sources, file)
        .unwrap_or_else(|said| continuum_diag::render::plain(&sources, &said))
}

/// The page with everything that comes out of it written anew.
pub fn rewritten(path: &Path) -> Outcome<String> {
    let page = Page::read(&fs::read_to_string(path)?);
    if page.has_editions() {
        return comparison::rewritten(&page);
    }
    let loaded = load(path, &page)?;
    let mut answers = None;
    let mut file = "";
    let mut written = page.text.clone();
    let mut replaced = Vec::new();
    for block in &page.blocks {
        match block.info.as_str() {
            info if info.starts_with("markdown file: ") => file = &block.content,
            "markdown formatted" => replaced.push((block, formatted(file))),
            "json answers" => answers = Some(block.content.clone()),
            "text" => replaced.push((block, came_out(&loaded, answers.as_deref())?)),
            "text cases" => {
                let document = loaded.document.as_ref().ok_or_else(|| messages(&loaded))?;
                replaced.push((block, found::cases(&loaded, document, &page)));
            }
            info if info.starts_with("text account") => {
                let answers = answers.as_deref().ok_or("an account before any answers")?;
                let language = info.strip_prefix("text account in ");
                replaced.push((block, decision::as_account(&loaded, language, answers)?));
            }
            "text strength" => replaced.push((block, strength::report(&loaded)?)),
            "json decision" => {
                let answers = answers.as_deref().ok_or("a decision before any answers")?;
                replaced.push((block, decision::as_json(&loaded, answers)?));
            }
            _ => {}
        }
    }
    if replaced.is_empty() {
        return Err("nothing comes out of this page: it has no `text` block".into());
    }
    replace(&mut written, replaced);
    Ok(written)
}

/// Puts what came out into its blocks, in the order of the page.
fn replace(written: &mut String, replaced: Vec<(&Block, String)>) {
    // From the last block to the first, so that places in the text stay right.
    for (block, content) in replaced.into_iter().rev() {
        written.replace_range(block.place.clone(), &content);
    }
}

/// Messages, or after answers the decision.
fn came_out(loaded: &continuum_check::Loaded, answers: Option<&str>) -> Outcome<String> {
    match answers {
        Some(answers) => decision::as_text(loaded, answers),
        None => Ok(messages(loaded)),
    }
}

/// What a person at a terminal sees, without colour.
pub fn messages(loaded: &continuum_check::Loaded) -> String {
    let drawn = continuum_diag::render::human(&loaded.sources, &loaded.diagnostics, false);
    let lines: Vec<_> = drawn.trim_end().lines().map(str::trim_end).collect();
    if lines.is_empty() { "nothing to say\n".to_owned() } else { lines.join("\n") + "\n" }
}
