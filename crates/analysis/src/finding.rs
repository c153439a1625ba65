//! What was found, what it is about, and the cases that show it.

use crate::Case;
use continuum_diag::{Diagnostic, Severity};
use continuum_model::{Allowed, ChoiceId, Document, Kind, Origin, QuestionId, Subject};

/// One finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What there is to say.
    pub diagnostic: Diagnostic,
    /// What it is about: the statement it names first, then whatever else an exception may name
    /// to mean this finding, the headings among them.
    pub about: Vec<Subject>,
    /// The smallest cases that show it: one, two side by side, or none where what was found is
    /// that there is no case at all.
    pub witness: Vec<Case>,
}

impl Finding {
    /// About a statement, with no case yet.
    pub fn new(name: &str, origin: &Origin, diagnostic: Diagnostic) -> Self {
        let named = (!name.is_empty()).then(|| Subject::Statement(name.to_owned()));
        let headings = origin.headings.iter().rev().cloned().map(Subject::Heading);
        Self { diagnostic, about: named.into_iter().chain(headings).collect(), witness: Vec::new() }
    }

    /// About one answer to a question: a rung of a ladder, or the question.
    pub(crate) fn of_answer(
        document: &Document,
        id: QuestionId,
        choice: ChoiceId,
        diagnostic: Diagnostic,
    ) -> Self {
        let question = document.question(id);
        let finding = Self::new(&question.name, &question.origin, diagnostic);
        match (&question.kind, question.choice(choice).level) {
            (Kind::Ladder(_), Some(level)) => {
                let (ladder, level) = (question.name.clone(), document.level(level).name.clone());
                finding.mainly_about(Subject::Rung { ladder, level })
            }
            _ => finding,
        }
    }

    /// Also about something else, after what it is about already.
    #[must_use]
    pub fn also_about(mut self, subjects: impl IntoIterator<Item = Subject>) -> Self {
        self.about.extend(subjects);
        self
    }

    /// About this in place of the statement it stands in.
    pub(crate) fn mainly_about(mut self, subject: Subject) -> Self {
        self.about[0] = subject;
        self
    }

    /// With cases that show it.
    #[must_use]
    pub fn shown_by(mut self, cases: impl IntoIterator<Item = Case>) -> Self {
        self.witness.extend(cases);
        self
    }

    /// As a person reads the document: by place, then by name.
    pub(crate) fn in_reading_order(&self) -> impl Ord + '_ {
        (self.diagnostic.primary, self.code(), &self.about)
    }

    /// The name of the finding.
    pub fn code(&self) -> &'static str {
        self.diagnostic.code
    }

    /// Whether the document cannot be used until it is mended.
    pub fn is_error(&self) -> bool {
        self.diagnostic.severity == Severity::Error
    }

    /// Whether an exception means this finding.
    pub fn is_meant_by(&self, allowed: &Allowed) -> bool {
        self.means(allowed).next().is_some()
    }

    /// What an exception names and this finding is about.
    pub(crate) fn means<'a>(&'a self, allowed: &'a Allowed) -> impl Iterator<Item = &'a Subject> {
        let is_of = allowed.finding.may_be_allowed() && allowed.finding.name() == self.code();
        allowed.of.iter().filter(move |of| is_of && self.is_about(of))
    }

    /// Whether it is about this, or about a part of it.
    pub(crate) fn is_about(&self, subject: &Subject) -> bool {
        self.about.iter().any(|about| subject.covers(about))
    }
}
