//! Terms and references put in their places, so that a message stands by itself.

use crate::message::{Key, Part};
use crate::plural::{Category, Plurals};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Message, Pattern, PatternElement};
use fluent_syntax::ast::{Variant, VariantKey};
use fluent_syntax::unicode::unescape_unicode_to_string;
use std::collections::BTreeMap;

/// What is wrong, and how to mend it.
type Wrong = (String, &'static str);

/// Knows every term and message of one file.
pub struct Resolver<'a> {
    terms: BTreeMap<&'a str, &'a Pattern<&'a str>>,
    messages: BTreeMap<&'a str, &'a Pattern<&'a str>>,
    plurals: &'a Plurals,
}

impl<'a> Resolver<'a> {
    pub fn new(entries: &'a [Entry<&'a str>], plurals: &'a Plurals) -> Self {
        let mut terms = BTreeMap::new();
        let mut messages = BTreeMap::new();
        for entry in entries {
            match entry {
                Entry::Term(term) => drop(terms.insert(term.id.name, &term.value)),
                Entry::Message(message) => {
                    let words = message.value.as_ref();
                    words.and_then(|words| messages.insert(message.id.name, words));
                }
                _ => {}
            }
        }
        Self { terms, messages, plurals }
    }

    pub fn parts(&self, message: &Message<&str>) -> Result<Vec<Part>, Wrong> {
        if let Some(attribute) = message.attributes.first() {
            let wrong = format!("it has the attribute `.{}`", attribute.id.name);
            return Err((wrong, "make it a message of its own"));
        }
        let Some(words) = &message.value else {
            return Err(("it has no words".to_owned(), "write them after the `=`"));
        };
        let parts = self.pattern(words, &mut vec![message.id.name.to_owned()])?;
        Ok(joined(parts))
    }

    /// `inside` are the names that are being put in, so that none is put into itself.
    fn pattern(&self, words: &Pattern<&str>, inside: &mut Vec<String>) -> Result<Vec<Part>, Wrong> {
        let mut parts = Vec::new();
        for element in &words.elements {
            match element {
                PatternElement::TextElement { value } => parts.push(Part::Text(flowing(value))),
                PatternElement::Placeable { expression } => {
                    parts.extend(self.expression(expression, inside)?);
                }
            }
        }
        Ok(parts)
    }

    fn expression(
        &self,
        expression: &Expression<&str>,
        inside: &mut Vec<String>,
    ) -> Result<Vec<Part>, Wrong> {
        match expression {
            Expression::Inline(inline) => self.inline(inline, inside),
            Expression::Select { selector, variants } => {
                Ok(vec![self.choice(number(selector)?, variants, inside)?])
            }
        }
    }

    fn inline(
        &self,
        inline: &InlineExpression<&str>,
        inside: &mut Vec<String>,
    ) -> Result<Vec<Part>, Wrong> {
        match inline {
            InlineExpression::StringLiteral { value } => {
                Ok(vec![Part::Text(unescape_unicode_to_string(value).into_owned())])
            }
            InlineExpression::NumberLiteral { value } => Ok(vec![Part::Text((*value).to_owned())]),
            InlineExpression::VariableReference { id } => Ok(vec![Part::Words(id.name.to_owned())]),
            InlineExpression::FunctionReference { .. } => Ok(vec![Part::Number(number(inline)?)]),
            InlineExpression::Placeable { expression } => self.expression(expression, inside),
            InlineExpression::TermReference { id, attribute: None, arguments: None } => {
                self.other(&format!("-{}", id.name), self.terms.get(id.name), inside)
            }
            InlineExpression::MessageReference { id, attribute: None } => {
                self.other(id.name, self.messages.get(id.name), inside)
            }
            InlineExpression::TermReference { id, .. }
            | InlineExpression::MessageReference { id, .. } => {
                let wrong = format!("`{}` is asked for with an attribute or with values", id.name);
                Err((wrong, "refer to it by its name alone"))
            }
        }
    }

    fn other(
        &self,
        name: &str,
        words: Option<&&Pattern<&str>>,
        inside: &mut Vec<String>,
    ) -> Result<Vec<Part>, Wrong> {
        let Some(words) = words else {
            return Err((format!("`{name}` is not in this file"), "write it, or mend the name"));
        };
        if inside.iter().any(|outer| outer == name) {
            return Err((format!("`{name}` says itself"), "write out the words in one of them"));
        }
        inside.push(name.to_owned());
        let parts = self.pattern(words, inside);
        inside.pop();
        parts
    }

    fn choice(
        &self,
        number: String,
        variants: &[Variant<&str>],
        inside: &mut Vec<String>,
    ) -> Result<Part, Wrong> {
        let mut arms = Vec::new();
        let mut otherwise = Vec::new();
        for variant in variants {
            let parts = joined(self.pattern(&variant.value, inside)?);
            let key = self.key(&variant.key)?;
            match (variant.default, key) {
                (false, key) => arms.push((key, parts)),
                (true, Key::Form(Category::Other)) => otherwise = parts,
                (true, _) => {
                    let wrong = "the form marked `*` is not `other`".to_owned();
                    return Err((wrong, "mark `*[other]`, which every language has"));
                }
            }
        }
        Ok(Part::Choice { number, arms, otherwise })
    }

    fn key(&self, key: &VariantKey<&str>) -> Result<Key, Wrong> {
        let name = match key {
            VariantKey::Identifier { name } => *name,
            VariantKey::NumberLiteral { value } => {
                let wrong = || (format!("`{value}` is no count"), "write a whole number");
                return value.parse().map(Key::Exactly).map_err(|_| wrong());
            }
        };
        let forms = self.plurals.forms();
        let form = Category::named(name).filter(|form| forms.contains(form));
        form.map(Key::Form).ok_or_else(|| {
            let names: Vec<_> = forms.iter().map(|form| format!("`{}`", form.name())).collect();
            let has = names.join(", ");
            let wrong = format!("`{name}` is no form of a number in this language: it has {has}");
            (wrong, "take one of these, or a number")
        })
    }
}

/// The variable of `$count` or `NUMBER($count)`.
fn number(of: &InlineExpression<&str>) -> Result<String, Wrong> {
    match of {
        InlineExpression::VariableReference { id } => Ok(id.name.to_owned()),
        InlineExpression::FunctionReference { id, arguments } if id.name == "NUMBER" => {
            let wrong =
                || ("`NUMBER` takes one variable here".to_owned(), "write `NUMBER($count)`");
            match (arguments.positional.as_slice(), arguments.named.as_slice()) {
                ([InlineExpression::VariableReference { id }], []) => Ok(id.name.to_owned()),
                _ => Err(wrong()),
            }
        }
        InlineExpression::FunctionReference { id, .. } => {
            let wrong = format!("`{}` is no function of this catalogue", id.name);
            Err((wrong, "only `NUMBER($count)` is"))
        }
        _ => {
            let wrong = "the choice does not go by a number".to_owned();
            Err((wrong, "choose by a variable, as in `{ $count -> … }`, or write two messages"))
        }
    }
}

/// Lines of a message are one line on the page.
fn flowing(text: &str) -> String {
    text.replace('\n', " ")
}

/// Neighbouring texts as one.
fn joined(parts: Vec<Part>) -> Vec<Part> {
    let mut joined: Vec<Part> = Vec::new();
    for part in parts {
        match (joined.last_mut(), part) {
            (Some(Part::Text(before)), Part::Text(text)) => before.push_str(&text),
            (_, part) => joined.push(part),
        }
    }
    joined
}
