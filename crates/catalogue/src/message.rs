//! A catalogue: messages in order, each made of parts.

use crate::plural::{Category, Plurals};

/// The words of one language.
#[derive(Clone, Debug)]
pub struct Catalogue {
    /// The file it was read from, for messages to its author.
    pub file: String,
    /// The language, as HTML's `lang` names it.
    pub language: String,
    /// In the order of the file.
    pub messages: Vec<Message>,
    pub(crate) plurals: Plurals,
}

/// Something that the site says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// What it is called, as in Fluent: `questions-left`.
    pub name: String,
    /// The comment above it: when it is said.
    pub comment: String,
    /// Where it stands in the file, from 1.
    pub line: usize,
    pub(crate) parts: Vec<Part>,
}

/// A piece of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// As written.
    Text(String),
    /// Words that are put in.
    Words(String),
    /// A number that is put in.
    Number(String),
    /// What is said depends on a number.
    Choice { number: String, arms: Vec<(Key, Vec<Part>)>, otherwise: Vec<Part> },
}

/// When an arm of a choice is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// The number is this one.
    Exactly(usize),
    /// The number calls for this form.
    Form(Category),
}

/// Something that is put into a message.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Variable {
    /// What it is called, without `$`.
    pub name: String,
    /// What it is.
    pub kind: Kind,
}

/// What can be put into a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// Words, such as the document's.
    Words,
    /// A count or a position.
    Number,
}

impl Catalogue {
    /// The message of that name.
    pub fn find(&self, name: &str) -> Option<&Message> {
        self.messages.iter().find(|message| message.name == name)
    }
}

impl Message {
    /// What is put into it, in the order in which it is first named; a name once.
    ///
    /// A name that stands for a number anywhere is a number everywhere: Fluent lets a translation
    /// write `{ $count }` where another wrote `{ NUMBER($count) }`.
    pub fn variables(&self) -> Vec<Variable> {
        let mut named = Vec::new();
        collect(&self.parts, &mut named);
        let mut variables: Vec<Variable> = Vec::new();
        for one in named {
            match variables.iter_mut().find(|known| known.name == one.name) {
                Some(known) => known.kind = known.kind.max(one.kind),
                None => variables.push(one),
            }
        }
        variables
    }
}

fn collect(parts: &[Part], named: &mut Vec<Variable>) {
    for part in parts {
        match part {
            Part::Text(_) => {}
            Part::Words(name) => named.push(Variable { name: name.clone(), kind: Kind::Words }),
            Part::Number(name) => named.push(Variable { name: name.clone(), kind: Kind::Number }),
            Part::Choice { number, arms, otherwise } => {
                named.push(Variable { name: number.clone(), kind: Kind::Number });
                for (_, parts) in arms {
                    collect(parts, named);
                }
                collect(otherwise, named);
            }
        }
    }
}
