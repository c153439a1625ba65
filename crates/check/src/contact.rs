//! Contacts: numbers rot, so each says on which day it was last found right.

use crate::clause::words;
use crate::code;
use crate::resolve::{Context, formerly, origin, own_name, own_text};
use continuum_diag::Diagnostic;
use continuum_model::{Contact, Document};
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

/// Warns of each contact that was last found right before a day, such as `2026-01-01`.
pub fn stale(document: &Document, since: &str) -> Vec<Diagnostic> {
    let old = document.contacts.iter().filter_map(|contact| {
        let checked =
            contact.checked.as_deref().filter(|checked| is_day(checked) && *checked < since)?;
        let message = format!("expected `{}` checked since {since}, found {checked}", contact.name);
        let said = Diagnostic::warning(code::STALE_CONTACT, message, contact.origin.span);
        Some(said.help("make sure that it is still right, and change the day"))
    });
    old.collect()
}

/// `2026-11-23`: a year, a month and a day of the calendar. Days so written compare as text.
pub fn is_day(text: &str) -> bool {
    let parts: Vec<_> = text.split('-').collect();
    let digits = |part: &str, length: usize| {
        part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit())
    };
    let [year, month, day] = parts.as_slice() else { return false };
    let within =
        |part: &str, largest: u8| part.parse().is_ok_and(|number| (1..=largest).contains(&number));
    let longest = match *month {
        "02" => 29,
        "04" | "06" | "09" | "11" => 30,
        _ => 31,
    };
    digits(year, 4)
        && digits(month, 2)
        && digits(day, 2)
        && within(month, 12)
        && within(day, longest)
}

#[cfg(test)]
mod tests {
    use super::is_day;

    #[test]
    fn a_day_is_one_of_the_calendar() {
        assert!(["2026-11-23", "2024-02-29", "1999-12-31"].into_iter().all(is_day));
        let none = [
            "2026-11-31",
            "2026-13-01",
            "2026-00-10",
            "26-11-23",
            "2026-1-2",
            "soon",
            "",
            "2026-11-23-1",
        ];
        assert!(!none.into_iter().any(is_day));
    }
}
