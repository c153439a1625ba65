//! A record from the bytes of a file, whatever they are.

use crate::write::{MARK, VERSION};
use crate::{InWords, Made, Named, Record, Refusal, Worries};
use serde_json::{Map, Value};

/// How many bytes a record may have: one of a document ten times as large as the shipped one fits.
pub const LIMIT: usize = 1_000_000;

/// What some editors put before a text.
const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

impl Record {
    /// Reads what [`Record::to_json`] writes. Whether it fits a document is not asked here.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, Refusal> {
        let bytes = bytes.strip_prefix(BYTE_ORDER_MARK).unwrap_or(bytes);
        if bytes.is_empty() {
            return Err(Refusal::Empty);
        }
        if bytes.len() > LIMIT {
            return Err(Refusal::TooLarge);
        }
        let json: Value = serde_json::from_slice(bytes)
            .map_err(|error| Refusal::NotJson { line: error.line(), column: error.column() })?;
        Self::from_json(&json)
    }

    /// Reads a record that is JSON already.
    pub fn from_json(json: &Value) -> Result<Self, Refusal> {
        match json.get(MARK) {
            None => return Err(Refusal::Foreign),
            // By its value, as JSON has it: `1.0` is the same number.
            Some(version) if version.as_f64() != Some(VERSION.into()) => {
                return Err(Refusal::OtherVersion);
            }
            Some(_) => {}
        }
        let all = At { value: json, place: String::new() };
        let own = all.at("own");
        let suggestion = all.at("suggestion");
        Ok(Self {
            document: made(&all.at("document"))?,
            answers: all.at("answers").entries()?.clone(),
            in_words: all.at("in_words").each(in_words)?,
            worries: all.at("worries").unless_null(worries)?,
            at_least: named(&suggestion.at("at_least"))?,
            at_most: named(&suggestion.at("at_most"))?,
            own: own.at("level").unless_null(named)?,
            agrees: own.at("agrees").value.as_bool().ok_or_else(|| own.at("agrees").unfit())?,
            reason: own.at("reason").text()?,
        })
    }
}

/// Whether some JSON calls itself a record.
pub fn is_record(json: &Value) -> bool {
    json.get(MARK).is_some()
}

fn made(at: &At<'_>) -> Result<Made, Refusal> {
    Ok(Made {
        id: at.at("id").text()?,
        amends: at.at("amends").unless_null(text)?,
        title: at.at("title").text()?,
        edition: at.at("edition").text()?,
        digest: at.at("digest").text()?,
    })
}

fn named(at: &At<'_>) -> Result<Named, Refusal> {
    Ok(Named { name: at.at("name").text()?, title: at.at("title").text()? })
}

fn in_words(at: &At<'_>) -> Result<InWords, Refusal> {
    Ok(InWords { question: at.at("question").text()?, answer: at.at("answer").text()? })
}

fn worries(at: &At<'_>) -> Result<Worries, Refusal> {
    Ok(Worries { chosen: titles(&at.at("chosen"))?, not_chosen: titles(&at.at("not_chosen"))? })
}

fn titles(at: &At<'_>) -> Result<Vec<Named>, Refusal> {
    let titles = at.each(text)?.into_iter();
    Ok(titles.map(|(name, title)| Named { name, title }).collect())
}

/// A value, and the names that lead to it.
struct At<'a> {
    value: &'a Value,
    place: String,
}

impl<'a> At<'a> {
    /// What is missing reads as `null`.
    fn at(&self, name: &str) -> Self {
        self.below(name, self.value.get(name).unwrap_or(&Value::Null))
    }

    fn below(&self, name: &str, value: &'a Value) -> Self {
        Self { value, place: below(&self.place, name) }
    }

    fn unfit(&self) -> Refusal {
        Refusal::Unfit { place: self.place.clone() }
    }

    fn text(&self) -> Result<String, Refusal> {
        self.value.as_str().map(ToOwned::to_owned).ok_or_else(|| self.unfit())
    }

    fn entries(&self) -> Result<&'a Map<String, Value>, Refusal> {
        self.value.as_object().ok_or_else(|| self.unfit())
    }

    fn each<T>(
        &self,
        read: fn(&At<'_>) -> Result<T, Refusal>,
    ) -> Result<Vec<(String, T)>, Refusal> {
        let entries = self.entries()?.iter();
        entries.map(|(name, value)| Ok((name.clone(), read(&self.below(name, value))?))).collect()
    }

    fn unless_null<T>(
        &self,
        read: fn(&At<'_>) -> Result<T, Refusal>,
    ) -> Result<Option<T>, Refusal> {
        if self.value.is_null() { Ok(None) } else { read(self).map(Some) }
    }
}

fn text(at: &At<'_>) -> Result<String, Refusal> {
    at.text()
}

/// How many letters of a name are repeated to a person.
const SHOWN: usize = 60;

/// `answers` and `age` are `answers.age`. A name in a foreign file may be as long as it likes.
pub(crate) fn below(place: &str, name: &str) -> String {
    let name: String = name.chars().take(SHOWN).collect();
    if place.is_empty() { name } else { [place, &name].join(".") }
}
