//! A message as it is read, for what is written once: the page's HTML.

use crate::message::{Catalogue, Key, Part};

impl Catalogue {
    /// The words of a message with everything put in; an error says what is missing.
    pub fn say(&self, name: &str, with: &[(&str, &str)]) -> Result<String, String> {
        let message = self.find(name);
        let message = message.ok_or_else(|| format!("`{name}` is not in {}", self.file))?;
        let mut said = String::new();
        self.add(&message.parts, with, &mut said)
            .map_err(|missing| format!("`{name}`: no `{missing}` was given"))?;
        Ok(said)
    }

    fn add(&self, parts: &[Part], with: &[(&str, &str)], said: &mut String) -> Result<(), String> {
        for part in parts {
            match part {
                Part::Text(text) => said.push_str(text),
                Part::Words(name) | Part::Number(name) => said.push_str(given(name, with)?),
                Part::Choice { number, arms, otherwise } => {
                    let count = given(number, with)?.parse();
                    let count = count.map_err(|_| format!("{number} as a number"))?;
                    let arm = arms.iter().find(|(key, _)| self.takes(*key, count));
                    self.add(arm.map_or(otherwise, |(_, parts)| parts), with, said)?;
                }
            }
        }
        Ok(())
    }

    fn takes(&self, key: Key, count: usize) -> bool {
        match key {
            Key::Exactly(number) => number == count,
            Key::Form(form) => self.plurals.form(count) == form,
        }
    }
}

fn given<'a>(name: &str, with: &[(&str, &'a str)]) -> Result<&'a str, String> {
    let found = with.iter().find(|(given, _)| *given == name);
    found.map(|(_, value)| *value).ok_or_else(|| name.to_owned())
}

#[cfg(test)]
mod tests {
    use crate::read;

    const WELSH: &str = "left = { $count ->
        [0] Dim ar ôl
        [one] Un cwestiwn ar ôl
        [two] Dau gwestiwn ar ôl
        [few] { $count } chwestiwn ar ôl
       *[other] { $count } cwestiwn ar ôl
    }\n";

    #[test]
    fn a_number_calls_for_its_form() {
        let welsh = read("cy.ftl", "cy", WELSH).expect("it is well written");
        let said = |count: &str| welsh.say("left", &[("count", count)]).expect("it is given");
        let words = ["0", "1", "2", "3", "6"].map(said);
        assert_eq!(
            words,
            [
                "Dim ar ôl",
                "Un cwestiwn ar ôl",
                "Dau gwestiwn ar ôl",
                "3 chwestiwn ar ôl",
                "6 cwestiwn ar ôl"
            ]
        );
    }

    #[test]
    fn what_is_not_given_is_named() {
        let welsh = read("cy.ftl", "cy", WELSH).expect("it is well written");
        assert_eq!(welsh.say("left", &[]), Err("`left`: no `count` was given".to_owned()));
        assert!(welsh.say("right", &[]).is_err());
    }
}
