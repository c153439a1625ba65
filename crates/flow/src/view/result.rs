//! What the document suggests: what to do first, then the level, then why.

use super::act_now::{ActionView, action};
use super::change::{self, ChangeView};
use super::check::{Section, no_worry, sections};
use super::continuum::{self, ContinuumView};
use super::level::LevelView;
use super::opening::{self, OpeningView};
use super::own::{self, OwnView};
use super::reason::ReasonView;
use super::unknown::UnknownView;
use super::{Body, ErrorLink, check, level, ready, reason, unknown};
use crate::asked::Asked;
use crate::record;
use continuum_engine::{Band, Decision};
use continuum_model::{Document, IdSet, LevelId, Partner, TopicId, sentence};
use continuum_words as words;
use serde::Serialize;

/// The result.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ResultView {
    /// What to do, soonest first.
    pub actions: Vec<ActionView>,
    /// Said where not every action that is due could be worked out.
    pub actions_inexact: Option<String>,
    /// Said before the level.
    pub suggests: String,
    /// The suggested level.
    pub level: Option<LevelView>,
    /// Where that stands among the levels.
    pub continuum: Option<ContinuumView>,
    /// Why.
    pub why: Vec<ReasonView>,
    /// Said where nothing puts the level above the lowest.
    pub why_lowest: Option<String>,
    /// What else was seen.
    pub also_seen: Vec<ReasonView>,
    /// What would make it more serious.
    pub more_serious: Option<ChangeView>,
    /// What would make it less serious.
    pub less_serious: Option<ChangeView>,
    /// What was asked and is not known.
    pub not_known: Vec<UnknownView>,
    /// How many questions that could matter were never asked.
    pub not_asked: usize,
    /// Whether there are pages left to answer.
    pub can_complete: bool,
    /// Strengths.
    pub strengths: Vec<String>,
    /// Who else may hold information.
    pub partners: Vec<PartnerView>,
    /// What to have ready when calling.
    pub ready: Vec<String>,
    /// Everything that was answered.
    pub answers: Vec<Section>,
    /// Topics that were offered and not chosen.
    pub no_worry: Vec<String>,
    /// What this is and is not: said first.
    pub caveat: String,
    /// What to remember afterwards.
    pub remember: Vec<String>,
    /// Which document suggests it.
    pub document: DocumentView,
    /// The person's own level.
    pub own: OwnView,
    /// The record as it is saved; `continuum decide` reads its answers.
    pub record_json: String,
    /// The way to a record that was saved before.
    pub opening: OpeningView,
}

/// An agency that may hold information.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PartnerView {
    /// The agency's name in the document.
    pub name: String,
    /// What it is called.
    pub title: String,
    /// What it may know.
    pub holds: Option<String>,
    /// What to ask it about.
    pub about: Vec<String>,
}

/// Which document suggests.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DocumentView {
    /// Its title.
    pub title: String,
    /// Its edition.
    pub edition: String,
    /// Its status.
    pub status: String,
    /// What it is aligned with.
    pub aligned: String,
    /// What it is not.
    pub disclaimer: Option<String>,
    /// Under which licence.
    pub licence: Option<String>,
    /// SHA-256 of its files.
    pub digest: String,
}

/// Answers that contradict each other have no result; the check page says so instead.
pub fn of(asked: &Asked<'_>) -> (Body, Vec<ErrorLink>) {
    match asked.engine.decide(&asked.answers) {
        Ok(decision) => {
            let (opening, errors) = opening::of(asked);
            (Body::Result(Box::new(result(asked, &decision, opening))), errors)
        }
        Err(_) => check::of(asked),
    }
}

fn result(asked: &Asked<'_>, decision: &Decision, opening: OpeningView) -> ResultView {
    let document = asked.document;
    let band = ends(document, &decision.band);
    let (own, due) = own::of(asked, band, &decision.actions);
    ResultView {
        actions: due.iter().map(|due| action(document, due)).collect(),
        actions_inexact: (!decision.actions_exact).then(|| words::actions_inexact().to_owned()),
        suggests: words::document_suggests().to_owned(),
        level: level::of(document, decision),
        continuum: continuum::of(document, &decision.band),
        why: decision.why.iter().map(|why| reason::of(document, why)).collect(),
        why_lowest: decision.why.is_empty().then(|| words::why_lowest().to_owned()),
        also_seen: decision.also_seen.iter().map(|also| reason::of(document, also)).collect(),
        more_serious: decision.why_not_higher.as_ref().map(|other| change::higher(asked, other)),
        less_serious: decision.why_not_lower.as_ref().map(|other| change::lower(asked, other)),
        not_known: unknown::asked(asked, decision),
        not_asked: unknown::not_asked(decision),
        can_complete: crate::journey::first_incomplete(asked).is_some(),
        strengths: strengths(document, decision),
        partners: partners(asked, decision),
        ready: ready::list(),
        answers: sections(asked),
        no_worry: no_worry(asked),
        caveat: words::caveat().to_owned(),
        remember: remember(),
        document: document_view(document),
        own,
        record_json: record_json(asked, band),
        opening,
    }
}

fn remember() -> Vec<String> {
    super::lines(&[
        words::remember_judgement(),
        words::remember_decision(),
        words::remember_others(),
    ])
}

fn strengths(document: &Document, decision: &Decision) -> Vec<String> {
    let named = decision.strengths.iter().filter_map(|name| document.question_named(name));
    named.map(|id| document.question(id).text.clone()).collect()
}

/// Agencies that may know something about a chosen topic, or about one in which anything fired.
fn partners(asked: &Asked<'_>, decision: &Decision) -> Vec<PartnerView> {
    let topics = topics(asked, decision);
    let partners = asked.document.partners.iter();
    partners.filter_map(|partner| partner_view(asked.document, partner, &topics)).collect()
}

fn topics(asked: &Asked<'_>, decision: &Decision) -> IdSet<TopicId> {
    let reasons = decision.why.iter().chain(&decision.also_seen);
    let named = reasons.filter_map(|reason| reason.topic.as_deref());
    let fired = named.filter_map(|name| asked.document.topic_named(name));
    asked.chosen_topics().into_iter().chain(fired).collect()
}

fn partner_view(
    document: &Document,
    partner: &Partner,
    topics: &IdSet<TopicId>,
) -> Option<PartnerView> {
    let about = partner.topics.iter().filter(|topic| topics.contains(**topic));
    let about: Vec<_> = about.map(|topic| document.topic(*topic).title.clone()).collect();
    let to_ask = !about.is_empty() || partner.topics.is_empty();
    to_ask.then(|| PartnerView {
        name: partner.name.clone(),
        title: partner.title.clone(),
        holds: partner.holds.clone(),
        about,
    })
}

fn document_view(document: &Document) -> DocumentView {
    let identity = &document.identity;
    let source = document.source(identity.aligned.source);
    DocumentView {
        title: identity.title.clone(),
        edition: identity.edition.clone(),
        status: identity.status.clone(),
        aligned: words::source_dated(&source.title, &source.date, &identity.aligned.place),
        disclaimer: identity.disclaimer.as_deref().map(sentence),
        licence: identity.licence.as_deref().map(sentence),
        digest: identity.digest.clone(),
    }
}

/// The levels of the document by these names.
fn ends(document: &Document, band: &Band) -> (LevelId, LevelId) {
    let named = |name: &str| document.level_named(name);
    let least = named(&band.at_least).unwrap_or_else(|| document.lowest());
    (least, named(&band.at_most).unwrap_or_else(|| document.highest()))
}

fn record_json(asked: &Asked<'_>, band: (LevelId, LevelId)) -> String {
    let json = record::record(asked, band).to_json();
    // Writing a JSON value whose keys are strings cannot fail.
    serde_json::to_string_pretty(&json).unwrap_or_default()
}
