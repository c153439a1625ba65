//! `continuum format`: the canonical layout of a document's blocks, prose untouched.

use crate::arguments::Format;
use crate::check::several;
use crate::document;
use crate::output;
use continuum_check::Loaded;
use continuum_diag::{Diagnostic, FileId, render};
use continuum_model::Document;
use serde_json::Value;
use similar::TextDiff;
use std::fs;
use std::io::{self, Write};
use std::path::Path;
use tempfile::NamedTempFile;

/// A folder's files: name and content.
type Files = Vec<(String, Vec<u8>)>;

/// The mark with which some editors begin a file; it stays.
const MARK: &[u8] = "\u{feff}".as_bytes();

/// A file that is laid out anew.
struct Changed {
    name: String,
    before: String,
    after: String,
}

/// Exits with 0 when every file is in its canonical layout in the end, with 1 when one cannot be
/// read or, where this is only checked, when one is not.
pub(crate) fn format(folder: &Path, only_check: bool) -> Result<u8, String> {
    let mut files = document::files(folder)?;
    files.sort();
    let loaded = continuum_check::load(files.clone());
    if files.is_empty() {
        return Err(output::diagnostics(&loaded, Format::Human));
    }
    let mut changed = Vec::new();
    let mut unread = 0;
    for (name, _) in &files {
        let mut read = loaded.sources.ids();
        let Some(file) = read.find(|file| loaded.sources.name(*file) == name) else { continue };
        let before = loaded.sources.text(file).to_owned();
        match laid_out(&loaded, file) {
            Ok(after) if after == before => {}
            Ok(after) => changed.push(Changed { name: name.clone(), before, after }),
            Err(mistakes) => {
                unread += 1;
                refuse(&loaded, name, &mistakes);
            }
        }
    }
    says_the_same(folder, &files, &changed)?;
    for file in &changed {
        if only_check { show(folder, file) } else { write(folder, file, &files)? }
    }
    output::print(&summary(files.len(), changed.len(), unread, only_check));
    Ok(u8::from(unread > 0 || (only_check && !changed.is_empty())))
}

/// The file laid out, or what keeps it from being read.
fn laid_out(loaded: &Loaded, file: FileId) -> Result<String, Vec<Diagnostic>> {
    let in_another_encoding = |said: &&Diagnostic| {
        said.code == continuum_check::code::NOT_UTF8 && said.primary.file == file
    };
    match loaded.diagnostics.iter().find(in_another_encoding) {
        Some(said) => Err(vec![said.clone()]),
        None => continuum_syntax::format(&loaded.sources, file),
    }
}

fn refuse(loaded: &Loaded, name: &str, mistakes: &[Diagnostic]) {
    eprint!("{}", render::plain(&loaded.sources, mistakes));
    eprintln!("{name} is left as it is until this is mended.\n");
}

/// The last guard before anything is written: the document says what it said, together with those
/// that it amends.
fn says_the_same(folder: &Path, files: &Files, changed: &[Changed]) -> Result<(), String> {
    let Some(before) = said_by(folder, files.clone())? else { return Ok(()) };
    let mut files = files.clone();
    for (name, bytes) in &mut files {
        if let Some(file) = changed.iter().find(|file| file.name == *name) {
            *bytes = file.after.clone().into_bytes();
        }
    }
    let after = said_by(folder, files)?;
    if after
        .is_some_and(|after| after.iter().map(without_places).eq(before.iter().map(without_places)))
    {
        return Ok(());
    }
    Err("expected the document to say the same after its layout changed, found a difference: nothing was written\nThis is a mistake of the `continuum` command and not yours. Please report it together with the document.".to_owned())
}

/// The document, and after it the same in other languages.
fn said_by(folder: &Path, files: Files) -> Result<Option<Vec<Document>>, String> {
    let loaded = continuum_check::load_edition(document::edition(folder, files)?);
    let translations = loaded.translations.into_iter().map(|translated| translated.document);
    Ok(loaded.document.map(|document| std::iter::once(document).chain(translations).collect()))
}

/// A document without what every change of its text changes.
fn without_places(document: &Document) -> Value {
    let mut document = document.clone();
    document.identity.digest.clear();
    let mut value = serde_json::to_value(document).unwrap_or_default();
    drop_spans(&mut value);
    value
}

fn drop_spans(value: &mut Value) {
    match value {
        Value::Object(entries) => {
            entries.remove("span");
            entries.values_mut().for_each(drop_spans);
        }
        Value::Array(items) => items.iter_mut().for_each(drop_spans),
        _ => {}
    }
}

/// What would change in a file.
fn show(folder: &Path, file: &Changed) {
    let path = folder.join(&file.name).display().to_string();
    let diff = TextDiff::from_lines(&file.before, &file.after);
    output::print(&diff.unified_diff().header(&path, &format!("{path} (canonical)")).to_string());
    output::print("\n");
}

/// Writes a file beside the old one and then puts it in its place, so that whatever happens on the
/// way the folder holds the one or the other, whole.
fn write(folder: &Path, file: &Changed, files: &[(String, Vec<u8>)]) -> Result<(), String> {
    let path = folder.join(&file.name);
    let marked = files.iter().any(|(name, bytes)| *name == file.name && bytes.starts_with(MARK));
    let mark = if marked { MARK } else { &[] };
    replace(&path, &[mark, file.after.as_bytes()])
        .map_err(|error| format!("cannot write {}: {error}", path.display()))?;
    output::print(&format!("laid out {}\n", path.display()));
    Ok(())
}

fn replace(path: &Path, parts: &[&[u8]]) -> io::Result<()> {
    // The file that a link leads to, so that the link stays one.
    let path = fs::canonicalize(path)?;
    let mut new = NamedTempFile::new_in(path.parent().unwrap_or(Path::new(".")))?;
    for part in parts {
        new.write_all(part)?;
    }
    new.as_file().set_permissions(fs::metadata(&path)?.permissions())?;
    new.as_file().sync_all()?;
    new.persist(&path)?;
    Ok(())
}

fn summary(files: usize, changed: usize, unread: usize, only_check: bool) -> String {
    let canonical = several(files - changed - unread, "file");
    let changed = several(changed, "file");
    let outcome = if only_check { "not in canonical layout" } else { "laid out anew" };
    let left = match unread {
        0 => String::new(),
        _ => format!(", {} left as it is because of mistakes", several(unread, "file")),
    };
    format!("{changed} {outcome}, {canonical} as it should be{left}\n")
}
