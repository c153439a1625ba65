//! From the text of a file to a catalogue, or everything that is wrong with it.

use crate::message::{Catalogue, Message};
use crate::mistake::{Mistake, Mistakes};
use crate::plural::Plurals;
use crate::resolve::Resolver;
use fluent_syntax::ast::{self, Entry};
use fluent_syntax::parser;
use std::collections::BTreeSet;

/// Reads a language's file.
pub fn read(file: &str, language: &str, text: &str) -> Result<Catalogue, Vec<Mistake>> {
    let mut mistakes = Mistakes { file, found: Vec::new() };
    let Some(plurals) = Plurals::of(language) else {
        let message = format!("no rules for the plural forms of `{language}`");
        mistakes.add(1, message, "name the file by the language's tag, such as `cy.ftl`");
        return Err(mistakes.found);
    };
    let entries = entries(text, &mut mistakes);
    let messages = messages(text, &entries, &plurals, &mut mistakes);
    if mistakes.found.is_empty() {
        let (file, language) = (file.to_owned(), language.to_owned());
        Ok(Catalogue { file, language, messages, plurals })
    } else {
        Err(mistakes.found)
    }
}

fn entries<'a>(text: &'a str, mistakes: &mut Mistakes<'_>) -> Vec<Entry<&'a str>> {
    match parser::parse(text) {
        Ok(resource) => resource.body,
        Err((resource, errors)) => {
            for error in errors {
                let line = line_at(text, error.pos.start);
                let help = "a message is `name = words`, and further lines are indented";
                mistakes.add(line, format!("not understood: {}", error.kind), help);
            }
            resource.body
        }
    }
}

fn messages(
    text: &str,
    entries: &[Entry<&str>],
    plurals: &Plurals,
    mistakes: &mut Mistakes<'_>,
) -> Vec<Message> {
    let resolver = Resolver::new(entries, plurals);
    let mut messages = Vec::new();
    let mut names = BTreeSet::new();
    for entry in entries {
        let Entry::Message(message) = entry else { continue };
        let line = line_of(text, message.id.name);
        if !names.insert(message.id.name) {
            let twice = format!("`{}` stands here twice", message.id.name);
            mistakes.add(line, twice, "remove one of the two");
        }
        match resolver.parts(message) {
            Ok(parts) => messages.push(Message {
                name: message.id.name.to_owned(),
                comment: comment(message),
                line,
                parts,
            }),
            Err((wrong, help)) => {
                mistakes.add(line, format!("`{}`: {wrong}", message.id.name), help);
            }
        }
    }
    messages
}

fn comment(message: &ast::Message<&str>) -> String {
    message
        .comment
        .iter()
        .flat_map(|comment| &comment.content)
        .copied()
        .collect::<Vec<_>>()
        .join(" ")
}

/// The reader of Fluent keeps no places, so a message is found by its name at the start of a line.
fn line_of(text: &str, name: &str) -> usize {
    let begins = |line: &str| {
        let rest = line.strip_prefix(name);
        rest.is_some_and(|rest| rest.trim_start().starts_with('='))
    };
    text.lines().position(begins).map_or(1, |at| at + 1)
}

fn line_at(text: &str, place: usize) -> usize {
    text.bytes().take(place).filter(|byte| *byte == b'\n').count() + 1
}

#[cfg(test)]
mod tests {
    use super::read;

    #[track_caller]
    fn said(text: &str) -> String {
        let mistakes = read("en.ftl", "en", text).expect_err("a mistake is expected");
        crate::written(&mistakes)
    }

    #[test]
    fn what_is_no_fluent_is_named_with_its_line() {
        let said = said("yes = Yes\n\nno Nothing\n");
        assert!(said.starts_with("en.ftl, line 3: not understood"), "{said}");
    }

    #[test]
    fn a_name_stands_once() {
        assert!(said("yes = Yes\nyes = Yes\n").contains("`yes` stands here twice"));
    }

    #[test]
    fn a_form_that_the_language_does_not_have_is_refused() {
        let said = said("left = { $count ->\n    [few] some\n   *[other] many\n}\n");
        assert!(said.contains("`few` is no form of a number in this language"), "{said}");
        assert!(said.contains("it has `one`, `other`"), "{said}");
    }

    #[test]
    fn a_term_that_is_not_there_is_named() {
        assert!(said("call = Call { -mahs }\n").contains("`-mahs` is not in this file"));
    }

    #[test]
    fn a_message_that_says_itself_is_refused() {
        assert!(said("a = { b }\nb = { a }\n").contains("says itself"));
    }

    #[test]
    fn what_the_site_cannot_say_is_refused() {
        assert!(said("a = A\n    .title = T\n").contains("attribute"));
        assert!(said("a = { DATETIME($day) }\n").contains("`DATETIME`"));
        assert!(said("a = { -b.c ->\n   *[other] x\n}\n-b = B\n").contains("number"));
    }

    #[test]
    fn an_unknown_language_is_told() {
        let mistakes = read("klingon.ftl", "klingon", "yes = Yes\n").expect_err("no such language");
        assert!(mistakes[0].to_string().contains("klingon.ftl, line 1"));
    }
}
