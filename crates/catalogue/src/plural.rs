//! Which form a number calls for: "one question", "two questions"; Welsh has six forms.
//!
//! The rules are the Unicode CLDR's. What the site downloads is two small tables made from them:
//! one for numbers below a hundred, one for the last two digits of the others.

use intl_pluralrules::{PluralCategory, PluralRuleType, PluralRules};
use unic_langid::LanguageIdentifier;

/// A form, named as Fluent and the CLDR name it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Category {
    /// `[zero]`
    Zero,
    /// `[one]`
    One,
    /// `[two]`
    Two,
    /// `[few]`
    Few,
    /// `[many]`
    Many,
    /// `[other]`
    Other,
}

const CATEGORIES: [(Category, &str); 6] = [
    (Category::Zero, "zero"),
    (Category::One, "one"),
    (Category::Two, "two"),
    (Category::Few, "few"),
    (Category::Many, "many"),
    (Category::Other, "other"),
];

impl Category {
    pub fn named(name: &str) -> Option<Self> {
        CATEGORIES.iter().find(|(_, known)| *known == name).map(|(category, _)| *category)
    }

    pub fn name(self) -> &'static str {
        CATEGORIES.iter().find(|(category, _)| *category == self).map_or("other", |(_, name)| name)
    }
}

/// A language's forms.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plurals {
    /// For 0 to 99.
    small: Vec<Category>,
    /// For what the last two digits of larger numbers are.
    large: Vec<Category>,
}

/// How far the tables are compared with the rules: no document asks so many questions.
const COMPARED: usize = 10_000;

impl Plurals {
    /// None for a language that the CLDR does not know, or whose rules do not fit the tables.
    pub fn of(language: &str) -> Option<Self> {
        let mut tag: LanguageIdentifier = language.parse().ok()?;
        let kind = PluralRuleType::CARDINAL;
        let rules = PluralRules::create(tag.clone(), kind).or_else(|_| {
            tag.region = None;
            tag.script = None;
            tag.clear_variants();
            PluralRules::create(tag, kind)
        });
        let rules = rules.ok()?;
        let form = |number: usize| rules.select(number).ok().as_ref().map(of_the_cldr);
        let small = (0..100).map(form).collect::<Option<_>>()?;
        let large = (100..200).map(form).collect::<Option<_>>()?;
        let plurals = Self { small, large };
        let fits = (0..COMPARED).all(|number| form(number) == Some(plurals.form(number)));
        fits.then_some(plurals)
    }

    pub fn form(&self, number: usize) -> Category {
        self.small.get(number).copied().unwrap_or_else(|| self.large[number % 100])
    }

    /// The forms that the language has, in the order of their names above.
    pub fn forms(&self) -> Vec<Category> {
        let has = |(category, _): &(Category, &str)| {
            self.small.contains(category) || self.large.contains(category)
        };
        CATEGORIES.iter().filter(|one| has(one)).map(|(category, _)| *category).collect()
    }

    /// The numbers below a hundred, and the last two digits of larger ones, that call for a form.
    pub fn numbers(&self, form: Category) -> (Vec<usize>, Vec<usize>) {
        let numbers = |table: &[Category]| {
            (0..100).filter(|number| table[*number] == form).collect::<Vec<_>>()
        };
        (numbers(&self.small), numbers(&self.large))
    }
}

fn of_the_cldr(category: &PluralCategory) -> Category {
    match category {
        PluralCategory::ZERO => Category::Zero,
        PluralCategory::ONE => Category::One,
        PluralCategory::TWO => Category::Two,
        PluralCategory::FEW => Category::Few,
        PluralCategory::MANY => Category::Many,
        PluralCategory::OTHER => Category::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::{Category, Plurals};

    #[track_caller]
    fn forms(language: &str, numbers: &[usize]) -> Vec<&'static str> {
        let plurals = Plurals::of(language).expect("the language is known");
        numbers.iter().map(|number| plurals.form(*number).name()).collect()
    }

    #[test]
    fn english_has_one_and_other() {
        let expected = ["other", "one", "other", "other", "other"];
        assert_eq!(forms("en", &[0, 1, 2, 21, 101]), expected);
        assert_eq!(forms("en-GB", &[0, 1, 2, 21, 101]), expected);
    }

    #[test]
    fn welsh_has_six() {
        let expected = ["zero", "one", "two", "few", "other", "other", "many", "other", "other"];
        assert_eq!(forms("cy", &[0, 1, 2, 3, 4, 5, 6, 7, 103]), expected);
        assert_eq!(Plurals::of("cy").map(|plurals| plurals.forms().len()), Some(6));
    }

    #[test]
    fn polish_goes_by_the_last_two_digits() {
        assert_eq!(
            forms("pl", &[1, 2, 5, 12, 22, 112, 122]),
            ["one", "few", "many", "many", "few", "many", "few"]
        );
    }

    #[test]
    fn a_language_without_rules_is_not_guessed() {
        assert_eq!(Plurals::of("xx"), None);
        assert_eq!(Plurals::of("not a language"), None);
    }

    #[test]
    fn the_languages_most_spoken_in_britain_fit_the_tables() {
        let languages =
            ["cy", "gd", "ga", "pl", "ro", "pa", "ur", "bn", "gu", "ar", "pt", "es", "fr", "tr"];
        for language in languages {
            assert!(Plurals::of(language).is_some(), "{language}");
        }
    }

    #[test]
    fn a_form_has_its_name() {
        assert_eq!(Category::named("few").map(Category::name), Some("few"));
        assert_eq!(Category::named("fwe"), None);
    }
}
