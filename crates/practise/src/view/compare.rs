//! A judgement beside the document: facts found and missed, statements, and what would change it.

use super::reason::{self, ReasonView};
use super::story::{asked_and_answered, fact_words, paragraphs, sureness};
use super::{LevelView, level};
use crate::Agreed;
use crate::course::Course;
use crate::facts::{Fact, told};
use crate::state::{Judging, Place, State};
use crate::vignette::Vignette;
use continuum_engine::{Answers, Change, Decision, Difference, Given, Missing};
use continuum_model::{Document, Kind, Question, sentence};
use continuum_words as words;

/// A judgement, compared.
#[derive(Clone, Debug, PartialEq)]
pub struct CompareView {
    /// The trainee's level.
    pub chosen: LevelView,
    /// How sure they were.
    pub sure: &'static str,
    /// The document's level.
    pub suggested: LevelView,
    /// How the two stand to each other.
    pub agreed: String,
    /// They agree.
    pub is_agreement: bool,
    /// How high it could be with what is not known, in words; empty where no higher.
    pub could_be: String,
    /// What would settle that.
    pub not_known: Vec<String>,
    /// The story's paragraphs.
    pub story: Vec<String>,
    /// What the story tells.
    pub facts: Vec<FactView>,
    /// What was ticked and is not told.
    pub not_told: Vec<String>,
    /// What the level rests on.
    pub why: Vec<ReasonView>,
    /// Rules that hold as well.
    pub also: Vec<ReasonView>,
    /// Other answers that lead to a higher level, and to a lower one.
    pub changes: Vec<ChangeView>,
    /// Levels that can be defended, with the reason.
    pub defensible: Vec<(String, String)>,
    /// No story is left to judge.
    pub is_last: bool,
}

/// A fact of the story, and the statement behind it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FactView {
    /// Its question's name in the document.
    pub name: String,
    /// What was asked; empty where the words say it all.
    pub asked: String,
    /// What people read.
    pub words: String,
    /// It was ticked.
    pub found: bool,
    /// The reason that the document gives; may be empty.
    pub because: String,
    /// At which level it stands or what it is, whether it is found in published practice, its
    /// sources, and the heading it stands under.
    pub rests_on: Vec<String>,
    /// The file of the document it stands in, by position.
    pub file: usize,
}

/// Other answers that lead to another level.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangeView {
    /// More serious or less.
    pub heading: &'static str,
    /// Said before the answers.
    pub lead: String,
    /// The answers.
    pub answers: Vec<DifferenceView>,
}

/// One answer that would have to be another one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DifferenceView {
    /// The question.
    pub question: String,
    /// How it differs.
    pub instead: String,
}

pub fn of(course: &Course, judging: &Judging, state: &State) -> CompareView {
    let (document, vignette) = (course.document(), course.vignette(judging.story));
    let answers = vignette.answers(document);
    let chosen = judging.level.unwrap_or_else(|| document.lowest());
    let agreed = Agreed::of(vignette, chosen);
    // INVARIANT: only stories whose answers can stand together are served.
    let decision = course.engine().decide(&answers).ok();
    let told = told(document, vignette);
    let facts = told.iter().map(|one| fact(document, judging, *one)).collect();
    let not_told = judging.noticed.iter().filter(|fact| !told.contains(fact));
    CompareView {
        chosen: level(document, chosen),
        sure: judging.sure.map_or("", sureness),
        suggested: level(document, vignette.level),
        agreed: in_words(agreed),
        is_agreement: agreed.is_agreement(),
        could_be: decision.as_ref().map_or_else(String::new, |of| could_be(document, of)),
        not_known: decision.as_ref().map_or_else(Vec::new, not_known),
        story: paragraphs(&vignette.story),
        facts,
        not_told: not_told.map(|fact| fact_words(document, *fact)).collect(),
        why: decision.as_ref().map_or_else(Vec::new, |of| why(document, of)),
        also: decision.as_ref().map_or_else(Vec::new, |of| also(document, of)),
        changes: decision.as_ref().map_or_else(Vec::new, |of| changes(document, &answers, of)),
        defensible: defensible(document, vignette),
        is_last: state.place == Place::Summary || state.stories.iter().all(|one| one.shown),
    }
}

fn in_words(agreed: Agreed) -> String {
    match agreed {
        Agreed::Same => words::you_agree().to_owned(),
        Agreed::Defensible => words::you_chose_defensible().to_owned(),
        Agreed::Higher(steps) => words::you_chose_higher(steps),
        Agreed::Lower(steps) => words::you_chose_lower(steps),
    }
}

fn fact(document: &Document, judging: &Judging, fact: Fact) -> FactView {
    let question = document.question(fact.question);
    let (because, sources) = grounds(document, question);
    let standing = question.grounds().and_then(|grounds| grounds.standing);
    let (asked, words) = asked_and_answered(document, fact);
    FactView {
        name: question.name.clone(),
        asked,
        words,
        found: judging.noticed.contains(&fact),
        because,
        rests_on: reason::rests_on(
            &stands(document, question, fact),
            standing,
            &sources,
            question.origin.heading(),
        ),
        file: question.origin.span.file.position(),
    }
}

/// The reason and the sources of a question's own statement.
fn grounds(document: &Document, question: &Question) -> (String, Vec<String>) {
    let because = |grounds: &continuum_model::Grounds| grounds.because.as_deref().map(sentence);
    match &question.kind {
        Kind::Ladder(grounds) | Kind::Indicator { grounds, .. } => {
            (because(grounds).unwrap_or_default(), reason::sources_of(document, grounds))
        }
        Kind::Strength { see } => {
            let cited = see
                .iter()
                .map(|cited| reason::source(&document.source(cited.source).title, &cited.place));
            (question.why.clone().unwrap_or_default(), cited.collect())
        }
        _ => (question.why.clone().unwrap_or_default(), Vec::new()),
    }
}

fn stands(document: &Document, question: &Question, fact: Fact) -> String {
    match question.choice(fact.choice).level {
        Some(id) => words::stands_at(&level(document, id).title),
        None if question.is_strength() => words::stands_as_strength().to_owned(),
        None => words::stands_for_rules().to_owned(),
    }
}

fn could_be(document: &Document, decision: &Decision) -> String {
    let band = &decision.band;
    if band.at_least == band.at_most {
        return String::new();
    }
    words::story_could_be(&reason::level(document, &band.at_most))
}

/// So many of the missing answers are named.
const NAMED: usize = 4;

fn not_known(decision: &Decision) -> Vec<String> {
    if decision.band.at_least == decision.band.at_most {
        return Vec::new();
    }
    let moving = decision.not_known.iter().filter(|unknown| unknown.moves_level);
    // What the story says that nobody knows comes before what it does not speak of.
    let mut moving: Vec<_> = moving.collect();
    moving.sort_by_key(|unknown| unknown.missing != Missing::NotKnown);
    moving.iter().take(NAMED).map(|unknown| unknown.text.clone()).collect()
}

fn why(document: &Document, decision: &Decision) -> Vec<ReasonView> {
    decision.why.iter().map(|one| reason::of(document, one)).collect()
}

/// Facts that fired beside the reasons are among the facts already.
fn also(document: &Document, decision: &Decision) -> Vec<ReasonView> {
    let rules = decision.also_seen.iter().filter(|one| reason::is_rule(one));
    rules.map(|one| reason::of(document, one)).collect()
}

fn changes(document: &Document, answers: &Answers, decision: &Decision) -> Vec<ChangeView> {
    let change = |heading: &'static str, change: &Change| ChangeView {
        heading,
        lead: lead(&reason::level(document, &change.level), change.answers.len()),
        answers: change
            .answers
            .iter()
            .map(|one| DifferenceView {
                question: one.text.clone(),
                instead: instead(document, answers, one),
            })
            .collect(),
    };
    let higher = decision.why_not_higher.iter().map(|of| change(words::more_serious(), of));
    let lower = decision.why_not_lower.iter().map(|of| change(words::less_serious(), of));
    higher.chain(lower).collect()
}

/// Said before the answers that lead to another level.
fn lead(level: &str, answers: usize) -> String {
    if answers == 1 { words::would_be_if_this(level) } else { words::would_be_if_all(level) }
}

fn instead(document: &Document, answers: &Answers, one: &Difference) -> String {
    let then = words::answer::named(document, &one.question, &one.to);
    let then = then.unwrap_or_else(|| one.words.clone());
    words::in_the_story_and_if(&now(document, answers, &one.question), &then)
}

/// What the story says. Nothing that is missing reads as "no".
fn now(document: &Document, answers: &Answers, name: &str) -> String {
    let Some(id) = document.question_named(name) else { return String::new() };
    match answers.get(id) {
        Given::Choice(choice) => words::answer::in_words(document.question(id), choice),
        Given::NoWorry => words::answer_no_worry().to_owned(),
        Given::Missing(Missing::NotKnown) => words::answer_not_known().to_owned(),
        Given::Missing(_) => words::answer_not_told().to_owned(),
    }
}

fn defensible(document: &Document, vignette: &Vignette) -> Vec<(String, String)> {
    let other = |other: &crate::Defensible| {
        let level = words::can_be_defended(&level(document, other.level).title);
        let because = other.because.clone();
        (level, sentence(&because))
    };
    vignette.defensible.iter().map(other).collect()
}
