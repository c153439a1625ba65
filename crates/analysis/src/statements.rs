//! Every statement that has a name, and where it stands.

use continuum_model::{Document, Origin};

/// Names and places.
pub(crate) fn statements(document: &Document) -> Vec<(&str, &Origin)> {
    macro_rules! of {
        ($($list:ident),*) => {
            [$(document.$list.iter().map(|one| (one.name.as_str(), &one.origin)).collect::<Vec<_>>()),*]
                .concat()
        };
    }
    of!(
        sources,
        levels,
        contacts,
        actions,
        partners,
        topics,
        groups,
        questions,
        uplifts,
        rules,
        duties,
        requirements,
        wordings
    )
}
