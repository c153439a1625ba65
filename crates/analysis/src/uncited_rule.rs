//! # Something that decides and does not say where it comes from
//!
//! **What it finds.** A `do` or a `require` without a source; and a ladder, an indicator, an
//! uplift, a rule, a `do` or a `require` that cites a source without the place in it.
//!
//! **Why it matters for a child.** A threshold that a professional challenges must be defended,
//! and one that is wrong must be corrected. Neither can be done when nobody can find what it rests
//! on: a source of two hundred pages without a place is hardly more than none.
//!
//! **Example.** `indicator … { … see guidance }`.
//!
//! **What to do.** Name the source and the place: `see guidance "chapter 2, neglect"`. Where a
//! source is one page that says just this, or the rule is your own and rests on nothing that can
//! be cited, say so: `allow uncited-rule of … because "…"`.

use crate::code;
use crate::findings::Check;
use crate::{Finding, Look};
use continuum_diag::Diagnostic;
use continuum_model::{Citation, Document, Origin, Question};

pub(crate) const CHECK: Check = Check {
    code: code::UNCITED_RULE,
    source: include_str!("uncited_rule.rs"),
    look: |look: &mut Look| {
        let document = look.document();
        resting(document).into_iter().filter_map(|resting| finding(document, &resting)).collect()
    },
};

/// A statement that should rest on something.
struct Resting<'d> {
    name: &'d str,
    see: &'d [Citation],
    origin: &'d Origin,
}

fn resting(document: &Document) -> Vec<Resting<'_>> {
    let of_question = |question| {
        let grounds = Question::grounds(question)?;
        Some(Resting { name: &question.name, see: &grounds.see, origin: &question.origin })
    };
    let mut all: Vec<_> = document.questions.iter().filter_map(of_question).collect();
    all.extend(document.uplifts.iter().map(|uplift| Resting {
        name: &uplift.name,
        see: &uplift.grounds.see,
        origin: &uplift.origin,
    }));
    all.extend(document.rules.iter().map(|rule| Resting {
        name: &rule.name,
        see: &rule.grounds.see,
        origin: &rule.origin,
    }));
    all.extend(document.duties.iter().map(|duty| Resting {
        name: &duty.name,
        see: &duty.grounds.see,
        origin: &duty.origin,
    }));
    all.extend(document.requirements.iter().map(|requirement| Resting {
        name: &requirement.name,
        see: &requirement.see,
        origin: &requirement.origin,
    }));
    all
}

fn finding(document: &Document, resting: &Resting) -> Option<Finding> {
    let Resting { name, see, origin } = resting;
    let vague = see.iter().find(|citation| citation.place.is_empty());
    let (message, help) = match (see, vague) {
        ([], _) => (
            format!("expected a source of `{name}`, found none"),
            "add a line `see` with a source and the place in it".to_owned(),
        ),
        (_, Some(vague)) => {
            let source = &document.source(vague.source).name;
            (
                format!(
                    "expected the place in `{source}` that `{name}` rests on, found the source alone"
                ),
                format!("write `see {source} \"the place in it\"`"),
            )
        }
        _ => return None,
    };
    let said = Diagnostic::warning(CHECK.code, message, origin.span).help(help);
    Some(Finding::new(name, origin, said))
}
