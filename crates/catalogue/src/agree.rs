//! Whether a translation says what English says: the same messages, with the same put into them.

use crate::message::{Catalogue, Kind, Message, Variable};
use crate::mistake::{Mistake, Mistakes};

/// Every message that the translation lacks, has too many, or puts other things into.
pub fn disagreements(english: &Catalogue, translation: &Catalogue) -> Vec<Mistake> {
    let mut mistakes = Mistakes { file: &translation.file, found: Vec::new() };
    let last = translation.messages.last().map_or(1, |message| message.line);
    for message in &english.messages {
        match translation.find(&message.name) {
            None => {
                let missing = format!("`{}` is missing after this line", message.name);
                let help = format!("translate line {} of {}", message.line, english.file);
                mistakes.add(last, missing, &help);
            }
            Some(translated) => compare(message, translated, &mut mistakes),
        }
    }
    for message in &translation.messages {
        if english.find(&message.name).is_none() {
            let extra = format!("`{}` is not in {}", message.name, english.file);
            mistakes.add(message.line, extra, "remove it, or mend its name");
        }
    }
    mistakes.found
}

fn compare(english: &Message, translated: &Message, mistakes: &mut Mistakes<'_>) {
    let (wanted, has) = (english.variables(), translated.variables());
    let name = &translated.name;
    for one in &wanted {
        if !has.iter().any(|known| known.name == one.name) {
            let lost = format!("`{name}` leaves out `${}`", one.name);
            mistakes.add(translated.line, lost, "put it in: it is said in English");
        }
    }
    for one in &has {
        if let Some(wrong) = wrong(one, &wanted) {
            mistakes.add(translated.line, format!("`{name}`: {wrong}"), "see the English message");
        }
    }
}

fn wrong(one: &Variable, wanted: &[Variable]) -> Option<String> {
    match wanted.iter().find(|known| known.name == one.name) {
        None => Some(format!("`${}` is not given to this message", one.name)),
        Some(known) if known.kind == Kind::Words && one.kind == Kind::Number => {
            Some(format!("`${}` is words, and no number", one.name))
        }
        Some(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::disagreements;
    use crate::read;

    const ENGLISH: &str = "yes = Yes\nleft = { NUMBER($count) } left of { $title }\n";

    #[track_caller]
    fn said(welsh: &str) -> String {
        let english = read("en.ftl", "en", ENGLISH).expect("English is well written");
        let welsh = read("cy.ftl", "cy", welsh).expect("Welsh is well written");
        crate::written(&disagreements(&english, &welsh))
    }

    #[test]
    fn the_same_in_other_words_agrees() {
        assert_eq!(said("left = { $title }: { $count } ar ôl\nyes = Ydw\n"), "");
    }

    #[test]
    fn a_choice_by_number_may_be_made_in_one_language_alone() {
        let welsh =
            "yes = Ydw\nleft = { $title }: { $count ->\n    [two] dau\n   *[other] { $count }\n}\n";
        assert_eq!(said(welsh), "");
    }

    #[test]
    fn what_is_missing_is_named() {
        let said = said("yes = Ydw\n");
        assert!(said.contains("cy.ftl, line 1: `left` is missing"), "{said}");
        assert!(said.contains("translate line 2 of en.ftl"), "{said}");
    }

    #[test]
    fn what_is_too_many_is_named() {
        let said = said("yes = Ydw\nno = Na\nleft = { $title } { $count }\n");
        assert_eq!(said, "cy.ftl, line 2: `no` is not in en.ftl; remove it, or mend its name\n");
    }

    #[test]
    fn other_variables_are_named() {
        let said = said("yes = Ydw\nleft = { $cuont } { $title }\n");
        assert!(said.contains("line 2: `left` leaves out `$count`"), "{said}");
        assert!(said.contains("`$cuont` is not given to this message"), "{said}");
    }

    #[test]
    fn words_are_no_number() {
        let said = said("yes = Ydw\nleft = { $count } { NUMBER($title) }\n");
        assert!(said.contains("`$title` is words, and no number"), "{said}");
    }
}
