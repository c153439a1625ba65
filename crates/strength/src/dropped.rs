//! An uplift, a rule, a `do` or a `never` that is not there.

use crate::change::Change;
use crate::kind::Kind;
use crate::mutants::{Mutant, of_statement};
use continuum_model::{Document, Origin};

pub(crate) fn mutants(document: &Document) -> Vec<Mutant> {
    let dropped = |name: &str, origin: &Origin, change| {
        of_statement((name, origin), Kind::Dropped, "dropped".to_owned(), change)
    };
    let uplifts = document.uplifts.iter().enumerate();
    let uplifts = uplifts.map(|(at, one)| dropped(&one.name, &one.origin, Change::NoUplift(at)));
    let rules = document.rules.iter().enumerate();
    let rules = rules.map(|(at, one)| dropped(&one.name, &one.origin, Change::NoRule(at)));
    let duties = document.duties.iter().enumerate();
    let duties = duties.map(|(at, one)| dropped(&one.name, &one.origin, Change::NoDuty(at)));
    let nevers = document.nevers.iter().enumerate().map(|(at, never)| Mutant {
        kind: Kind::NeverDropped,
        ..dropped(&never.written, &never.origin, Change::NoNever(at))
    });
    uplifts.chain(rules).chain(duties).chain(nevers).collect()
}
