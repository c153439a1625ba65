//! What editions after the first did to names: which are called otherwise now, and which are gone.
//!
//! Text of an earlier edition goes on using the names it was written with; they are looked up
//! here.

use continuum_diag::{FileId, Span};
use std::collections::BTreeMap;

/// The names that changed, edition by edition.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Amendments {
    steps: Vec<Step>,
    gone: BTreeMap<String, Gone>,
}

/// What one edition did to the names of those before it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Step {
    /// The first of its files; what stands in earlier files was written before it.
    pub first: FileId,
    /// Old name of a statement to new.
    pub names: BTreeMap<String, String>,
    /// Question, by its new name, and old name of an answer to new.
    pub answers: BTreeMap<(String, String), String>,
}

/// A name that nothing has any more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gone {
    /// The statement that took it out, or that has another name in its place.
    pub place: Span,
    /// The edition that did.
    pub by: String,
    /// What it is called now; `None` where it was taken out.
    pub now: Option<String>,
}

impl Amendments {
    pub(crate) fn add(&mut self, step: Step, gone: BTreeMap<String, Gone>) {
        self.steps.push(step);
        self.gone.extend(gone);
    }

    /// What is called so now that is called `name` in a file.
    pub fn name<'a>(&'a self, file: FileId, name: &'a str) -> &'a str {
        self.after(file).fold(name, |name, step| step.name(name))
    }

    /// The name now of an answer of a question, both as they are called in a file. Answers of a
    /// ladder are called like their levels.
    pub fn answer<'a>(
        &'a self,
        file: FileId,
        question: &'a str,
        of_ladder: bool,
        answer: &'a str,
    ) -> &'a str {
        if of_ladder {
            return self.name(file, answer);
        }
        let mut question = question;
        self.after(file).fold(answer, |answer, step| {
            question = step.name(question);
            step.answer(question, answer)
        })
    }

    /// What became of a name that nothing has.
    pub fn gone(&self, name: &str) -> Option<&Gone> {
        self.gone.get(name)
    }

    /// Which edition a file belongs to, counted from the first.
    pub fn edition_of(&self, file: FileId) -> usize {
        self.steps.len() - self.after(file).count()
    }

    /// Whether a file belongs to an edition that another one amends.
    pub fn is_inherited(&self, file: FileId) -> bool {
        self.after(file).next().is_some()
    }

    fn after(&self, file: FileId) -> impl Iterator<Item = &Step> {
        self.steps.iter().filter(move |step| file < step.first)
    }
}

impl Step {
    pub(crate) fn name<'a>(&'a self, name: &'a str) -> &'a str {
        self.names.get(name).map_or(name, String::as_str)
    }

    pub(crate) fn answer<'a>(&'a self, question: &str, answer: &'a str) -> &'a str {
        let key = (question.to_owned(), answer.to_owned());
        self.answers.get(&key).map_or(answer, String::as_str)
    }
}

impl Gone {
    /// What to do where it is still used.
    pub fn help(&self, name: &str) -> String {
        match &self.now {
            Some(now) => format!("write `{now}`: `{}` calls `{name}` so", self.by),
            None => format!("`{}` took `{name}` out: take out what uses it too", self.by),
        }
    }
}
