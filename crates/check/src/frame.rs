//! The statements around the rules: document, sources, levels, actions, partners, topics and
//! requirements.

use crate::clause::{after_name, name, names, parts, words};
use crate::code;
use crate::examples::without_examples;
use crate::language;
use crate::resolve::{Context, formerly, origin, own_name, own_text};
use continuum_diag::{Diagnostic, Sources};
use continuum_model::{
    Action, Area, Family, FamilyAdvice, Identity, Level, Partner, Priority, Requirement, Source,
    Topic, Urgency, Wording,
};
use continuum_syntax::{Block, Part, Statement, Word};
use sha2::{Digest, Sha256};

/// The one `document` statement.
pub(crate) fn identity(
    statements: &[&Statement],
    scenarios: &[Block],
    context: &mut Context<'_, '_>,
) -> Option<Identity> {
    let Some(first) = statements.first() else {
        no_document(context);
        return None;
    };
    for again in &statements[1..] {
        let message = "expected one `document` statement, found another";
        let help = "keep one; a folder holds one document";
        let said = Diagnostic::error(code::TWO_DOCUMENTS, message, again.keyword).help(help);
        context.diagnostics.push(said.other(first.keyword, "the first stands here"));
    }
    let aligned = first.get("aligned").and_then(|clause| context.citation(&clause.value));
    Some(Identity {
        id: own_name(first)?,
        title: own_text(first)?,
        language: language::said_in(first).to_owned(),
        edition: words(first, "edition")?,
        status: words(first, "status")?,
        aligned: aligned?,
        amends: name(first, "amends").map(|word| word.text.clone()),
        effective: words(first, "effective"),
        owner: words(first, "owner"),
        licence: words(first, "licence"),
        disclaimer: words(first, "disclaimer"),
        digest: digest(context.sources, scenarios),
    })
}

/// Nothing is missing from a document that has not been begun or cannot be read.
fn no_document(context: &mut Context<'_, '_>) {
    let said = |code| context.diagnostics.iter().any(|diagnostic| diagnostic.code == code);
    if said(code::EMPTY_FOLDER) || said(code::NOT_UTF8) {
        return;
    }
    let Some(file) = context.sources.ids().next() else { return };
    let place = continuum_diag::Span { end: 0, ..context.sources.whole(file) };
    let message = "expected a `document` statement, found none in any file";
    let help =
        "say which document this is: `document name \"title\" { edition … status … aligned … }`";
    context.diagnostics.push(Diagnostic::error(code::NO_DOCUMENT, message, place).help(help));
}

/// The digest of what decides: names and texts of all files, without the worked examples.
fn digest(sources: &Sources, scenarios: &[Block]) -> String {
    let mut hasher = Sha256::new();
    for file in sources.ids() {
        let text = without_examples(sources, file, scenarios);
        for part in [sources.name(file), &text] {
            hasher.update(part.as_bytes());
            hasher.update([0]);
        }
    }
    let digits = |byte: &u8| [byte >> 4, byte & 15].map(|digit| char::from_digit(digit.into(), 16));
    hasher.finalize().iter().flat_map(digits).flatten().collect()
}

/// A scale of one step says nothing.
pub(crate) fn enough_levels(statements: &[&Statement], context: &mut Context<'_, '_>) {
    let no_document = context
        .diagnostics
        .iter()
        .any(|said| [code::EMPTY_FOLDER, code::NOT_UTF8, code::NO_DOCUMENT].contains(&said.code));
    if statements.len() >= 2 || no_document {
        return;
    }
    let first = statements.first().map(|statement| statement.span);
    let whole = context
        .sources
        .ids()
        .next()
        .map(|file| continuum_diag::Span { end: 0, ..context.sources.whole(file) });
    let Some(place) = first.or(whole) else { return };
    let message = format!("expected at least two levels, found {}", statements.len());
    let help = "add `level` statements, lowest first";
    context.diagnostics.push(Diagnostic::error(code::TOO_FEW_LEVELS, message, place).help(help));
}

pub(crate) fn source(statement: &Statement, _: &mut Context<'_, '_>) -> Option<Source> {
    Some(Source {
        name: own_name(statement)?,
        title: own_text(statement)?,
        date: words(statement, "date")?,
        publisher: words(statement, "publisher"),
        address: words(statement, "address"),
        licence: words(statement, "licence"),
        origin: origin(statement),
    })
}

pub(crate) fn level(statement: &Statement, context: &mut Context<'_, '_>) -> Option<Level> {
    let actions = context.actions(names(statement, "do"));
    Some(Level {
        name: own_name(statement)?,
        formerly: formerly(statement),
        title: own_text(statement)?,
        number: words(statement, "number")?,
        meaning: words(statement, "meaning")?,
        basis: names(statement, "basis").iter().map(|word| word.text.clone()).collect(),
        consent: words(statement, "consent"),
        priority: priority(statement),
        within: words(statement, "within"),
        actions: actions?,
        origin: origin(statement),
    })
}

/// The front door's grade; the grammar lets these three through.
fn priority(statement: &Statement) -> Option<Priority> {
    name(statement, "priority").map(|word| match word.text.as_str() {
        "red" => Priority::Red,
        "amber" => Priority::Amber,
        _ => Priority::Green,
    })
}

pub(crate) fn action(statement: &Statement, context: &mut Context<'_, '_>) -> Option<Action> {
    let contacts = context.contacts(names(statement, "contact"));
    let family = name(statement, "family").map(|word| match word.text.as_str() {
        "told-first" => Family::ToldFirst,
        "told-unless-risk" => Family::ToldUnlessRisk,
        _ => Family::NotToldFirst,
    });
    Some(Action {
        name: own_name(statement)?,
        formerly: formerly(statement),
        what: own_text(statement)?,
        who: words(statement, "who")?,
        urgency: urgency(name(statement, "when")?),
        when: after_name(statement, "when"),
        consent: words(statement, "consent"),
        contacts: contacts?,
        family: family
            .map(|family| FamilyAdvice { family, advice: after_name(statement, "family") }),
        priority: priority(statement),
        because: words(statement, "because"),
        origin: origin(statement),
    })
}

fn urgency(word: &Word) -> Urgency {
    match word.text.as_str() {
        "at-once" => Urgency::AtOnce,
        "same-day" => Urgency::SameDay,
        "one-working-day" => Urgency::OneWorkingDay,
        "one-week" => Urgency::OneWeek,
        // INVARIANT: the grammar lets these five through and nothing else.
        _ => Urgency::Planned,
    }
}

pub(crate) fn partner(statement: &Statement, context: &mut Context<'_, '_>) -> Option<Partner> {
    let topics: Vec<_> =
        names(statement, "topics").iter().map(|word| context.topic(word)).collect();
    Some(Partner {
        name: own_name(statement)?,
        formerly: formerly(statement),
        title: own_text(statement)?,
        holds: words(statement, "holds"),
        topics: topics.into_iter().collect::<Option<_>>()?,
        origin: origin(statement),
    })
}

/// The area a topic is in.
pub(crate) fn area(statement: &Statement) -> Option<Area> {
    name(statement, "in").map(area_of)
}

/// The area under a word that the grammar let through.
pub(crate) fn area_of(word: &Word) -> Area {
    match word.text.as_str() {
        "development" => Area::Development,
        "parenting" => Area::Parenting,
        "family" => Area::Family,
        _ => Area::Harm,
    }
}

pub(crate) fn topic(statement: &Statement, _: &mut Context<'_, '_>) -> Option<Topic> {
    Some(Topic {
        name: own_name(statement)?,
        formerly: formerly(statement),
        title: own_text(statement)?,
        area: area(statement)?,
        hint: words(statement, "hint"),
        of_everyone: statement.has("asked of everyone"),
        origin: origin(statement),
    })
}

pub(crate) fn wording(statement: &Statement, context: &mut Context<'_, '_>) -> Option<Wording> {
    let see = context.citations(statement);
    Some(Wording {
        name: own_name(statement)?,
        avoid: own_text(statement)?,
        say: words(statement, "say")?,
        because: words(statement, "because"),
        see: see?,
        origin: origin(statement),
    })
}

/// What the guidance demands; each part that meets it must be there.
pub(crate) fn requirement(
    statement: &Statement,
    headings: &[&str],
    context: &mut Context<'_, '_>,
) -> Option<Requirement> {
    let parts = parts(statement, "met by");
    let met: Vec<_> =
        parts.iter().map(|part| part_exists(part, MEETS, headings, context)).collect();
    let see = context.citations(statement)?;
    if parts.is_empty() || met.contains(&false) {
        return None;
    }
    Some(Requirement {
        name: own_name(statement)?,
        text: own_text(statement)?,
        met_by: parts.iter().map(|part| part.word().text.clone()).collect(),
        see,
        origin: origin(statement),
    })
}

/// What to do where a part that should meet a requirement is not there.
const MEETS: &str = "name the statement or the heading that meets this requirement";

/// Whether a part of the document is there; says so where it is not, with a near name or `help`.
pub(crate) fn part_exists(
    part: &Part,
    help: &str,
    headings: &[&str],
    context: &mut Context<'_, '_>,
) -> bool {
    let exists = match part {
        Part::Name(name) => context.names.has(&name.text),
        Part::Heading(heading) => headings.contains(&heading.text.as_str()),
    };
    if !exists && !is_guessed(part, context) {
        context.diagnostics.push(not_there(part, help, headings, context));
    }
    exists
}

/// Where a quotation mark is missing, which has been said, it is a guess which words are the
/// heading's.
fn is_guessed(part: &Part, context: &Context<'_, '_>) -> bool {
    let unclosed = continuum_syntax::code::UNCLOSED_TEXT;
    let said = &context.diagnostics;
    said.iter().any(|said| said.code == unclosed && said.primary == part.word().span)
}

fn not_there(part: &Part, help: &str, headings: &[&str], context: &Context<'_, '_>) -> Diagnostic {
    let (code, what, near) = match part {
        Part::Heading(heading) => (
            code::UNKNOWN_HEADING,
            "a heading of this document",
            continuum_diag::nearest(&heading.text, headings.iter().copied()),
        ),
        Part::Name(name) => (
            code::UNKNOWN_NAME,
            "the name of a statement",
            context.names.nearest_of_all(&name.text),
        ),
    };
    let Word { text, span } = part.word();
    let message = format!("expected {what}, found `{text}`, which nothing is called");
    if let (Part::Name(_), Some(gone)) = (part, context.names.gone(text)) {
        let said = Diagnostic::error(code, message, *span).other(gone.place, "it is changed here");
        return said.help(gone.help(text));
    }
    let help = near.map_or_else(|| help.to_owned(), |near| format!("did you mean `{near}`?"));
    Diagnostic::error(code, message, *span).help(help)
}
