//! Contacts: numbers rot, so each says on which day it was last found right.

use crate::clause::words;
use crate::code;
use crate::resolve::{Context, formerly, origin, own_name, own_text};
use continuum_diag::Diagnostic;
use continuum_model::{Contact, is_day};
use continuum_syntax::Statement;

pub(crate) fn contact(statement: &Statement, context: &mut Context<'_, '_>) -> Option<Contact> {
    let contact = Contact {
        name: own_name(statement)?,
        formerly: formerly(statement),
        title: own_text(statement)?,
        number: words(statement, "number"),
        hours: words(statement, "hours"),
        address: words(statement, "address"),
        checked: words(statement, "checked"),
        local: statement.has("local"),
        origin: origin(statement),
    };
    if !statement.broken && !is_spoilt(statement) {
        context.diagnostics.extend(unchecked(&contact));
    }
    Some(contact)
}

/// What a misspelt or broken clause held is not known; that it is broken has been said.
fn is_spoilt(statement: &Statement) -> bool {
    let spoilt = |clause: &&str| statement.has(clause) && words(statement, clause).is_none();
    ["number", "address", "checked"].iter().any(spoilt)
}

/// A number without a day, a day that is none, or a contact that reaches nobody.
fn unchecked(contact: &Contact) -> Option<Diagnostic> {
    let reaches = contact.number.is_some() || contact.address.is_some();
    let (found, help) = match &contact.checked {
        Some(day) if !is_day(day) => {
            (format!("`{day}`"), "write the year, the month and the day: `checked \"2026-11-23\"`")
        }
        None if reaches => {
            ("none".to_owned(), "ring it, and add a line `checked \"2026-11-23\"` with the day")
        }
        _ if !reaches && !contact.local => (
            "no number and no address".to_owned(),
            "add a `number` or an `address`; or mark it `local`, for each area to put its own",
        ),
        _ => return None,
    };
    let message =
        format!("expected the day on which `{}` was last found right, found {found}", contact.name);
    Some(Diagnostic::warning(code::UNCHECKED_CONTACT, message, contact.origin.span).help(help))
}
