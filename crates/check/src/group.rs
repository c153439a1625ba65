//! Groups: topics that conditions count together.
//!
//! After `in` a condition names an area or a group, and both become a list of topics here; beyond
//! this crate nobody has to know which of the two was written.

use crate::clause::names;
use crate::code;
use crate::frame::area_of;
use crate::names::Wanted;
use crate::resolve::{Context, formerly, origin, own_name, own_text};
use continuum_diag::{Diagnostic, Span};
use continuum_model::{Area, Document, Group, Id, TopicId};
use continuum_syntax::{AREAS, Statement, Value, Word};
use std::collections::{BTreeMap, BTreeSet};

/// One group; its topics stand in the order of the document, each once.
pub(crate) fn group(statement: &Statement, context: &mut Context<'_, '_>) -> Option<Group> {
    let has_own_name = !is_named_like_an_area(statement, context);
    let topics = members(statement, context);
    Some(Group {
        name: own_name(statement).filter(|_| has_own_name)?,
        formerly: formerly(statement),
        text: own_text(statement)?,
        topics: topics?,
        origin: origin(statement),
    })
}

/// After `in` the name would always mean the area, so the group could never be used.
fn is_named_like_an_area(statement: &Statement, context: &mut Context<'_, '_>) -> bool {
    let name = statement.name.as_ref().filter(|name| AREAS.contains(&name.text.as_str()));
    if let Some(name) = name {
        let message =
            format!("expected a name of its own, found `{}`, which is an area's", name.text);
        let help = format!("give the group another name; {}", listed_areas());
        context
            .diagnostics
            .push(Diagnostic::error(code::RESERVED_NAME, message, name.span).help(help));
    }
    name.is_some()
}

fn listed_areas() -> String {
    let listed: Vec<_> = AREAS.iter().map(|area| format!("`{area}`")).collect();
    format!("the areas are {}", listed.join(", "))
}

/// The topics of a group's areas, and those it names.
fn members(statement: &Statement, context: &mut Context<'_, '_>) -> Option<Vec<TopicId>> {
    let areas = names(statement, "areas").iter().map(|word| (word, context.in_area(area_of(word))));
    let mut given: Vec<(&Word, Vec<TopicId>)> = areas.collect();
    let mut all_found = true;
    for word in names(statement, "topics") {
        match context.topic(word) {
            Some(topic) => given.push((word, vec![topic])),
            None => all_found = false,
        }
    }
    if !all_found || is_broken(statement) {
        return None;
    }
    let members = each_once(&given, context);
    if members.is_empty() {
        context.diagnostics.push(empty(statement));
        return None;
    }
    Some(members.into_keys().collect())
}

/// What could not be read of it has been said.
fn is_broken(statement: &Statement) -> bool {
    let broken = statement.clauses.iter().any(|clause| clause.value == Value::Broken);
    statement.broken || broken
}

/// The topics, each with the words that gave it first; those that give nothing more are said. A
/// topic whose statement is in error may be of any area, so nothing is said of it.
fn each_once(
    given: &[(&Word, Vec<TopicId>)],
    context: &mut Context<'_, '_>,
) -> BTreeMap<TopicId, Span> {
    let mut members = BTreeMap::new();
    for (word, topics) in given {
        let known = topics.iter().find(|topic| context.areas[topic.position()].is_some());
        let first = known.and_then(|topic| members.get(topic).copied());
        match first {
            Some(first) => context.diagnostics.push(again(word, first)),
            None => members.extend(topics.iter().map(|topic| (*topic, word.span))),
        }
    }
    members
}

fn again(word: &Word, first: Span) -> Diagnostic {
    let message =
        format!("expected each topic once, found `{}`, which is in the group already", word.text);
    Diagnostic::warning(code::MEMBER_TWICE, message, word.span)
        .other(first, "it is given here")
        .help("take one of them out; a topic counts once, however often it is named")
}

fn empty(statement: &Statement) -> Diagnostic {
    let name = statement.name.as_ref().map_or("", |name| name.text.as_str());
    let message = format!("expected topics in the group `{name}`, found none");
    let place = statement.name.as_ref().map_or(statement.keyword, |name| name.span);
    Diagnostic::error(code::EMPTY_GROUP, message, place)
        .help("name them: `topics` and their names, or `areas` and areas that have topics")
}

/// Warns of each group that no condition counts; `counted` are the positions of those that one
/// does.
pub(crate) fn unused(
    document: &Document,
    counted: &BTreeSet<usize>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let groups = document.groups.iter().enumerate();
    let unused = groups.filter(|(position, _)| !counted.contains(position));
    diagnostics.extend(unused.map(|(_, group)| {
        let message = format!("expected a condition on `{}`, found none", group.name);
        let help = format!(
            "use it where topics are counted, `any topic in {} reaches` and a level, or take it out",
            group.name
        );
        Diagnostic::warning(code::UNUSED_GROUP, message, group.origin.span).help(help)
    }));
}

impl Context<'_, '_> {
    /// The topics that a condition counts, in the order of the document: those of an area or a
    /// group, or all. `None` where there is no such group, or it is in error, which has been said.
    pub(crate) fn counted_among(&mut self, among: Option<&Word>) -> Option<Vec<TopicId>> {
        let Some(word) = among else {
            return Some((0..self.areas.len()).map(TopicId::at).collect());
        };
        if AREAS.contains(&word.text.as_str()) {
            return Some(self.in_area(area_of(word)));
        }
        let position = self.names.find(word, Wanted::Group, self.diagnostics)?;
        self.counted_groups.insert(position);
        self.groups.get(position)?.clone()
    }

    /// The topics of an area; one whose statement is in error may be of any.
    fn in_area(&self, area: Area) -> Vec<TopicId> {
        let areas = self.areas.iter().enumerate();
        let here = areas.filter(|(_, of)| of.is_none_or(|of| of == area));
        here.map(|(position, _)| TopicId::at(position)).collect()
    }
}
