//! A catalogue as Rust: one function a message, what is put in as its parameters.
//!
//! ```text
//! left = { $count ->                pub fn left(count: usize) -> String {
//!     [one] One question left           let mut said = String::new();
//!    *[other] { $count } left    ──►    match form(count) {
//! }                                         Form::One => add(&mut said, "One question left"),
//!                                           _ => { add_number(&mut said, count); add(…) }
//! ```

use crate::message::{Catalogue, Key, Kind, Message, Part, Variable};
use crate::plural::{Category, Plurals};
use std::fmt::Write;

/// The whole file.
pub fn rust(catalogue: &Catalogue) -> String {
    let mut file = format!(
        "/// The language of these words, as HTML's `lang` names it.\n\
         pub const LANGUAGE: &str = {:?};\n",
        catalogue.language
    );
    for message in &catalogue.messages {
        file += &function(message);
    }
    file + &forms(&catalogue.plurals)
}

fn function(message: &Message) -> String {
    let variables = message.variables();
    let name = identifier(&message.name);
    let comment = documentation(message);
    if let ([], [Part::Text(text)]) = (variables.as_slice(), message.parts.as_slice()) {
        return format!("\n{comment}pub fn {name}() -> &'static str {{\n    {text:?}\n}}\n");
    }
    // Only the brackets of the pseudo-language leave texts apart.
    if variables.is_empty() {
        let text: String = message.parts.iter().map(text).collect();
        return format!("\n{comment}pub fn {name}() -> &'static str {{\n    {text:?}\n}}\n");
    }
    let parameters: Vec<_> = variables.iter().map(parameter).collect();
    let body = statements(&message.parts, &variables);
    format!(
        "\n{comment}pub fn {name}({}) -> String {{\n    let mut said = String::new();\n{body}    said\n}}\n",
        parameters.join(", ")
    )
}

fn text(part: &Part) -> &str {
    if let Part::Text(text) = part { text } else { "" }
}

/// The comment, and the words themselves where they are one text.
fn documentation(message: &Message) -> String {
    if message.comment.is_empty() {
        format!("/// `{}`\n", message.name)
    } else {
        format!("/// {}\n", message.comment)
    }
}

fn parameter(variable: &Variable) -> String {
    let kind = match variable.kind {
        Kind::Words => "&str",
        Kind::Number => "usize",
    };
    format!("{}: {kind}", identifier(&variable.name))
}

fn identifier(name: &str) -> String {
    name.replace('-', "_")
}

fn statements(parts: &[Part], variables: &[Variable]) -> String {
    parts.iter().map(|part| statement(part, variables)).collect()
}

fn statement(part: &Part, variables: &[Variable]) -> String {
    match part {
        Part::Text(text) => format!("add(&mut said, {text:?});\n"),
        Part::Words(name) | Part::Number(name) => {
            let number = variables.iter().any(|one| one.name == *name && one.kind == Kind::Number);
            let add = if number { "add_number" } else { "add" };
            format!("{add}(&mut said, {});\n", identifier(name))
        }
        Part::Choice { number, arms, otherwise } => choice(number, arms, otherwise, variables),
    }
}

fn choice(
    number: &str,
    arms: &[(Key, Vec<Part>)],
    otherwise: &[Part],
    variables: &[Variable],
) -> String {
    let number = identifier(number);
    let mut written = format!("match ({number}, form({number})) {{\n");
    for (key, parts) in arms {
        let pattern = match key {
            Key::Exactly(count) => format!("({count}, _)"),
            Key::Form(category) => format!("(_, {})", form(*category)),
        };
        let _ = writeln!(written, "{pattern} => {{ {} }}", statements(parts, variables));
    }
    let _ = writeln!(written, "_ => {{ {} }}\n}}", statements(otherwise, variables));
    written
}

fn form(category: Category) -> String {
    format!("Form::{category:?}")
}

/// The forms of the language, and which number calls for which.
fn forms(plurals: &Plurals) -> String {
    let forms: Vec<_> = plurals.forms().iter().map(|form| format!("{form:?}")).collect();
    let (mut small, mut large) = (String::new(), String::new());
    for category in plurals.forms().into_iter().filter(|one| *one != Category::Other) {
        let (below, last) = plurals.numbers(category);
        small += &arm(&below, category);
        large += &arm(&last, category);
    }
    // `other` ends each, and the numbers below a hundred are in the first alone.
    let large = if large.is_empty() {
        String::new()
    } else {
        format!("100.. => match number % 100 {{\n{large}_ => Form::Other,\n}},\n")
    };
    format!(
        "\n/// The forms that a number can call for.\n#[derive(Clone, Copy)]\n\
         #[allow(dead_code)]\nenum Form {{ {} }}\n\n\
         #[allow(dead_code)]\nfn form(number: usize) -> Form {{\n    match number {{\n{large}{small}_ => Form::Other,\n}}\n}}\n",
        forms.join(", ")
    )
}

fn arm(numbers: &[usize], category: Category) -> String {
    if numbers.is_empty() {
        return String::new();
    }
    let numbers: Vec<_> = numbers.iter().map(usize::to_string).collect();
    format!("{} => {},\n", numbers.join(" | "), form(category))
}

#[cfg(test)]
mod tests {
    use super::rust;
    use crate::read;

    #[track_caller]
    fn written(language: &str, text: &str) -> String {
        rust(&read("it.ftl", language, text).expect("it is well written"))
    }

    #[test]
    fn words_alone_are_a_constant_text() {
        let file = written("en", "# Said at the start.\nstart-now = Start { \"now\" }\n");
        assert!(
            file.contains(
                "/// Said at the start.\npub fn start_now() -> &'static str {\n    \"Start now\"\n}"
            ),
            "{file}"
        );
        assert!(file.contains("LANGUAGE: &str = \"en\""), "{file}");
    }

    #[test]
    fn what_is_put_in_is_a_parameter_of_its_kind() {
        let file = written("en", "it = { $title }: { NUMBER($count) }\n");
        assert!(file.contains("pub fn it(title: &str, count: usize) -> String"), "{file}");
        assert!(file.contains("add_number(&mut said, count)"), "{file}");
    }

    #[test]
    fn only_forms_of_the_language_are_written() {
        assert!(written("en", "a = A\n").contains("enum Form { One, Other }"));
        let welsh = written("cy", "a = A\n");
        assert!(welsh.contains("enum Form { Zero, One, Two, Few, Many, Other }"), "{welsh}");
        assert!(welsh.contains("6 => Form::Many"), "{welsh}");
    }
}
