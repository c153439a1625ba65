//! A language that nobody speaks and everybody can read: it shows what is not in the catalogue, and
//! where longer words do not fit.
//!
//! ```text
//! Section { $position }  ──►  ⟦Šééçţîîööñ { $position }⟧
//! ```

use crate::message::{Catalogue, Part};

/// What the language is called, as HTML's `lang` names it: English, with a private part.
pub const PSEUDO: &str = "en-x-pseudo";

/// English, each letter with an accent, vowels doubled (so about a third longer), in brackets.
pub fn pseudo(english: &Catalogue) -> Catalogue {
    let mut pseudo = Catalogue { language: PSEUDO.to_owned(), ..english.clone() };
    for message in &mut pseudo.messages {
        let mut parts = vec![Part::Text("⟦".to_owned())];
        parts.extend(message.parts.iter().map(accented));
        parts.push(Part::Text("⟧".to_owned()));
        message.parts = parts;
    }
    pseudo
}

fn accented(part: &Part) -> Part {
    let all = |parts: &[Part]| parts.iter().map(accented).collect();
    match part {
        Part::Text(text) => Part::Text(text.chars().flat_map(letter).collect()),
        Part::Choice { number, arms, otherwise } => Part::Choice {
            number: number.clone(),
            arms: arms.iter().map(|(key, parts)| (*key, all(parts))).collect(),
            otherwise: all(otherwise),
        },
        Part::Words(_) | Part::Number(_) => part.clone(),
    }
}

const PLAIN: &str = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
const ACCENTED: &str = "àƀçðéƒĝĥîĵķļɱñöþɋŕšţüṽŵẋýžÀƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞɊŔŠŢÜṼŴẊÝŽ";

fn letter(plain: char) -> impl Iterator<Item = char> {
    let at = PLAIN.chars().position(|one| one == plain);
    let accented = at.and_then(|at| ACCENTED.chars().nth(at)).unwrap_or(plain);
    let again = "aeiou".contains(plain).then_some(accented);
    std::iter::once(accented).chain(again)
}

#[cfg(test)]
mod tests {
    use super::{ACCENTED, PLAIN, pseudo};
    use crate::read;

    #[track_caller]
    fn said(message: &str, with: &[(&str, &str)]) -> String {
        let english = read("en.ftl", "en", &format!("it = {message}\n")).expect("well written");
        pseudo(&english).say("it", with).expect("everything is given")
    }

    #[test]
    fn words_are_changed_and_what_is_put_in_is_not() {
        let words = said(
            "Section { NUMBER($position) } of { $title }",
            &[("position", "3"), ("title", "Harm")],
        );
        assert_eq!(words, "⟦Šééçţîîööñ 3 ööƒ Harm⟧");
    }

    #[test]
    fn every_letter_has_another() {
        assert_eq!(PLAIN.chars().count(), ACCENTED.chars().count());
        let words = said(PLAIN, &[]);
        assert!(!words.chars().any(|letter| letter.is_ascii_alphabetic()), "{words}");
    }

    #[test]
    fn it_is_longer() {
        let plain = "You do not have to know everything";
        let longer = said(plain, &[]).chars().count();
        assert!(longer * 4 >= plain.chars().count() * 5, "{longer}");
    }
}
