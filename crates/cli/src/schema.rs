//! `continuum schema`: the JSON Schema of a document's answers, or of its records.

use crate::arguments::Format;
use crate::document;
use crate::output;
use std::path::Path;

/// Exits with 0, or with 1 when the document has errors.
pub(crate) fn schema(folder: &Path, of_records: bool) -> Result<u8, String> {
    let opened = document::open(folder)?;
    let Some(document) = opened.loaded.document.as_ref().filter(|_| !opened.has_errors()) else {
        return Err(output::diagnostics(&opened.loaded, Format::Human));
    };
    if of_records {
        output::print_json(&continuum_record::record_schema(document))?;
    } else {
        output::print_json(&continuum_engine::answers_schema(document))?;
    }
    Ok(0)
}
