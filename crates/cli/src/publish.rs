//! `continuum publish`: the document as pages for any static host.

use crate::arguments::Format;
use crate::{document, output};
use continuum_publish::{Book, File, publish as pages};
use std::fs;
use std::path::Path;

/// The list of what was written here before, so that a page that is gone does not stay behind.
const WRITTEN: &str = "published.txt";

/// Writes every page into a folder. What somebody else put there stays; what was published there
/// before and is no longer part of the document goes.
pub(crate) fn publish(folder: &Path, out: &Path) -> Result<u8, String> {
    let opened = document::open(folder)?;
    let Some(document) = opened.loaded.document.as_ref().filter(|_| !opened.has_errors()) else {
        return Err(output::diagnostics(&opened.loaded, Format::Human));
    };
    let original = opened.loaded.original();
    let book = Book::new(document, &original, &opened.scenarios);
    let files = pages(&book.amending(&opened.loaded.inherited));
    fs::create_dir_all(out).map_err(|error| explain(out, &error))?;
    clear(out, &files)?;
    for file in &files {
        let path = out.join(&file.name);
        fs::write(&path, &file.text).map_err(|error| explain(&path, &error))?;
    }
    let names: Vec<&str> = files.iter().map(|file| file.name.as_str()).collect();
    let list = out.join(WRITTEN);
    fs::write(&list, names.join("\n") + "\n").map_err(|error| explain(&list, &error))?;
    output::print(&format!(
        "{} files in {}; open index.html there, or copy the folder to any web server\n",
        files.len(),
        out.display()
    ));
    Ok(0)
}

/// Takes away what was written here before and is not written now.
fn clear(out: &Path, files: &[File]) -> Result<(), String> {
    let Ok(before) = fs::read_to_string(out.join(WRITTEN)) else { return Ok(()) };
    let is_plain = |name: &&str| !name.is_empty() && !name.contains(['/', '\\']);
    for name in before.lines().filter(is_plain) {
        let path = out.join(name);
        if !files.iter().any(|file| file.name == name) && path.is_file() {
            fs::remove_file(&path).map_err(|error| explain(&path, &error))?;
        }
    }
    Ok(())
}

fn explain(path: &Path, error: &std::io::Error) -> String {
    format!(
        "cannot write {}: {error}\nGive a folder that you may write to with --out.",
        path.display()
    )
}
