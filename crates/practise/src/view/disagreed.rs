//! Which answers went with disagreement, story by story and over all stories of a session.
//!
//! ```text
//! put lower     what the document's level rests on, and was not ticked
//! put higher    what was ticked, and the story does not tell
//! ```
//!
//! What went with a difference need not be its cause, and is not called so.

use super::story::fact_words;
use crate::Agreed;
use crate::course::Course;
use crate::facts::{Fact, told};
use crate::state::Judged;
use continuum_model::{Document, LevelId, QuestionId};
use continuum_words as words;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// A story on which the trainee and the document differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DisagreementView {
    /// Its title.
    pub story: String,
    /// The trainee's level and the document's, in words.
    pub levels: String,
    /// What went with it.
    pub lead: &'static str,
    /// Which answers.
    pub answers: Vec<String>,
}

/// The same, before it is put into words.
pub struct Disagreement {
    story: usize,
    level: LevelId,
    is_lower: bool,
    facts: Vec<Fact>,
}

/// Every judgement on which the trainee and the document differ.
pub fn of(course: &Course, judged: &[Judged<'_>], agreed: &[Agreed]) -> Vec<Disagreement> {
    let both = judged.iter().zip(agreed).filter(|(_, agreed)| !agreed.is_agreement());
    both.map(|(one, agreed)| disagreement(course, one, *agreed)).collect()
}

fn disagreement(course: &Course, judged: &Judged<'_>, agreed: Agreed) -> Disagreement {
    let is_lower = matches!(agreed, Agreed::Lower(_));
    let facts = if is_lower { missed_reasons(course, judged) } else { not_told(course, judged) };
    Disagreement { story: judged.story, level: judged.level, is_lower, facts }
}

/// Facts on which the document's level rests, by themselves or in a rule, and which were not ticked.
fn missed_reasons(course: &Course, judged: &Judged<'_>) -> Vec<Fact> {
    let (document, vignette) = (course.document(), course.vignette(judged.story));
    let decision = course.engine().decide(&vignette.answers(document));
    let why = decision.map_or_else(|_| Vec::new(), |decision| decision.why);
    let rests_on = |name: &String| {
        why.iter().any(|reason| reason.statement == *name || reason.answers.contains_key(name))
    };
    let told = told(document, vignette).into_iter();
    let missed = told.filter(|fact| {
        rests_on(&document.question(fact.question).name) && !judged.noticed.contains(fact)
    });
    missed.collect()
}

fn not_told(course: &Course, judged: &Judged<'_>) -> Vec<Fact> {
    let told = told(course.document(), course.vignette(judged.story));
    judged.noticed.iter().filter(|fact| !told.contains(fact)).copied().collect()
}

impl Disagreement {
    /// In words.
    pub fn view(&self, course: &Course) -> DisagreementView {
        let (document, vignette) = (course.document(), course.vignette(self.story));
        let leads = if self.is_lower {
            [words::lower_not_ticked(), words::lower_weighed()]
        } else {
            [words::higher_not_told(), words::higher_weighed()]
        };
        let title = |level: LevelId| document.level(level).title.as_str();
        DisagreementView {
            story: vignette.title.clone(),
            levels: words::you_chose_it_suggests(title(self.level), title(vignette.level)),
            lead: leads[usize::from(self.facts.is_empty())],
            answers: self.facts.iter().map(|fact| fact_words(document, *fact)).collect(),
        }
    }
}

/// What went with more than one difference: each question with how often it was passed over and how
/// often it was seen where it is not told, most often first.
pub fn added_up(document: &Document, differ: &[Disagreement]) -> Vec<String> {
    let mut counts: BTreeMap<QuestionId, [usize; 2]> = BTreeMap::new();
    for one in differ {
        for fact in &one.facts {
            counts.entry(fact.question).or_default()[usize::from(!one.is_lower)] += 1;
        }
    }
    let mut often: Vec<_> =
        counts.into_iter().filter(|(_, [missed, not_told])| missed + not_told > 1).collect();
    often.sort_by_key(|(question, [missed, not_told])| (Reverse(missed + not_told), *question));
    let in_words = |(question, [missed, not_told]): (QuestionId, [usize; 2])| {
        words::added_up(&document.question(question).text, missed, not_told)
    };
    often.into_iter().map(in_words).collect()
}
