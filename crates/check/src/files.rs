//! Bytes to text.

use crate::code;
use continuum_diag::{Diagnostic, FileId, Sources, Span};

/// Takes the files of a folder in, in the order of their names. Gives the first of them.
pub(crate) fn add_all(
    mut files: Vec<(String, Vec<u8>)>,
    sources: &mut Sources,
    diagnostics: &mut Vec<Diagnostic>,
) -> FileId {
    files.sort();
    let mut files = files.into_iter();
    let Some((name, bytes)) = files.next() else {
        let file = sources.add("the folder", "");
        let message = "expected Markdown files, found none";
        let help = "a document is a folder of files whose names end in .md";
        let place = sources.whole(file);
        diagnostics.push(Diagnostic::error(code::EMPTY_FOLDER, message, place).help(help));
        return file;
    };
    let first = add(name, bytes, sources, diagnostics);
    for (name, bytes) in files {
        add(name, bytes, sources, diagnostics);
    }
    first
}

/// Adds one file; what is not UTF-8 is shown as replacement characters, and said.
pub(crate) fn add(
    name: String,
    bytes: Vec<u8>,
    sources: &mut Sources,
    diagnostics: &mut Vec<Diagnostic>,
) -> FileId {
    match String::from_utf8(bytes) {
        Ok(text) => sources.add(name, without_mark(&text)),
        Err(error) => {
            // All that can be read is read, so that its names are not missed elsewhere.
            let text = readable(error.as_bytes());
            let place = text.find('\u{fffd}');
            let file = sources.add(name, without_mark(&text));
            let start = place.and_then(|at| u32::try_from(at).ok()).unwrap_or(0);
            let length = if place.is_some() { '\u{fffd}'.len_utf8() } else { 0 };
            let end = start + u32::try_from(length).unwrap_or(0);
            let place = Span { file, start, end };
            let message = "expected text in UTF-8, found letters written in another way";
            let help = "open the file in your editor and save it as UTF-8";
            diagnostics.push(Diagnostic::error(code::NOT_UTF8, message, place).help(help));
            file
        }
    }
}

/// What can be read of text in another encoding: UTF-16, or one byte a letter.
fn readable(bytes: &[u8]) -> String {
    let units = |word: fn([u8; 2]) -> u16| {
        let units = bytes.as_chunks().0.iter().map(|pair| word(*pair));
        String::from_utf16_lossy(&units.collect::<Vec<_>>())
    };
    match bytes {
        [0xff, 0xfe, ..] => units(u16::from_le_bytes),
        [0xfe, 0xff, ..] => units(u16::from_be_bytes),
        _ => String::from_utf8_lossy(bytes).into_owned(),
    }
}

/// Some editors begin a file with a mark that no reader sees.
fn without_mark(text: &str) -> &str {
    text.strip_prefix('\u{feff}').unwrap_or(text)
}
