//! # A contact that was checked too long ago
//!
//! **What it finds.** A contact that was last found right before a day you name:
//! `continuum lint … --contacts-since 2026-01-01`. Without a day nothing is looked for.
//!
//! **Why it matters for a child.** Somebody has seen something and rings the number on the screen.
//! If it has changed, the child waits until that person finds another, or gives up.
//!
//! **Example.** `contact helpline "…" { number "0800 000 0000" checked "2019-02-13" }`.
//!
//! **What to do.** Ring the number or open the page, make sure that it is still right, and change
//! the day after `checked`.

use crate::code;
use crate::findings::Check;
use crate::{Finding, Look};
use continuum_diag::Diagnostic;
use continuum_model::{Contact, Document, is_day};

pub(crate) const CHECK: Check = Check {
    code: code::STALE_CONTACT,
    source: include_str!("stale_contact.rs"),
    look: |look: &mut Look| {
        let since = look.beside.contacts_since;
        since.map_or_else(Vec::new, |since| stale_contacts(look.document(), since))
    },
};

/// Each contact that was last found right before a day, such as `2026-01-01`.
pub(crate) fn stale_contacts(document: &Document, since: &str) -> Vec<Finding> {
    let days = document.contacts.iter().filter_map(|contact| {
        contact.checked.as_deref().filter(|day| is_day(day)).map(|day| (contact, day))
    });
    let stale = days.filter(|(_, day)| *day < since);
    stale.map(|(contact, day)| finding(contact, day, since)).collect()
}

fn finding(contact: &Contact, day: &str, since: &str) -> Finding {
    let Contact { name, origin, .. } = contact;
    let message = format!("expected `{name}` checked since {since}, found {day}");
    let said = Diagnostic::warning(code::STALE_CONTACT, message, origin.span)
        .help("make sure that it is still right, and change the day");
    Finding::new(name, origin, said)
}
