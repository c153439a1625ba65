//! An uplift's `up to` one level up or down.

use crate::change::Change;
use crate::kind::Kind;
use crate::levels::neighbours;
use crate::mutants::{Mutant, of_statement};
use continuum_model::{Document, Id};

/// An uplift does not raise from the lowest level, so up to the second it raises nothing, which is
/// as good as dropped.
const RAISES_NOTHING: usize = 1;

pub(crate) fn mutants(document: &Document) -> Vec<Mutant> {
    let mut mutants = Vec::new();
    for (position, uplift) in document.uplifts.iter().enumerate() {
        for (level, _) in neighbours(document, uplift.up_to) {
            if level.position() <= RAISES_NOTHING {
                continue;
            }
            let change_in_words = format!(
                "up to `{}`, not `{}`",
                document.level(level).name,
                document.level(uplift.up_to).name
            );
            let statement = (uplift.name.as_str(), &uplift.origin);
            let change = Change::UpTo(position, level);
            mutants.push(of_statement(statement, Kind::UpTo, change_in_words, change));
        }
    }
    mutants
}
