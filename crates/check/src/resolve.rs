//! The whole document, in the one order in which nothing is needed before it is known.

use crate::amendments::Amendments;
use crate::fact::{self, Fact};
use crate::names::{Names, Wanted};
use crate::{allow, asking_order, clause, code, contact, frame, group, rule, unused};
use continuum_diag::{Diagnostic, Sources};
use continuum_model::{
    ActionId, Area, Citation, ContactId, Document, Grounds, Id, LevelId, Origin, SourceId,
    Standing, TopicId,
};
use continuum_syntax::{Statement, StatementKind, Tree, Value, Word};
use std::collections::BTreeSet;

/// More statements than this and identifiers would not fit.
pub(crate) const MOST_STATEMENTS: usize = 5_000;

/// What is known while resolving.
pub(crate) struct Context<'t, 'd> {
    pub names: Names<'t>,
    pub sources: &'t Sources,
    /// Level names, lowest first.
    pub levels: Vec<&'t str>,
    /// The area of each topic; `None` where its statement is in error.
    pub areas: Vec<Option<Area>>,
    /// The topics of each group; `None` where its statement is in error.
    pub groups: Vec<Option<Vec<TopicId>>>,
    /// The positions of groups that a condition counts.
    pub counted_groups: BTreeSet<usize>,
    /// Answers of each question, ladder, indicator and strength; `None` where it is in error.
    pub facts: Vec<Option<Fact>>,
    pub diagnostics: &'d mut Vec<Diagnostic>,
}

/// Resolves everything. `None` where something that is needed is missing or in error, which has
/// been said; `Some` may still stand beside errors.
pub(crate) fn document(
    sources: &Sources,
    tree: &Tree,
    amendments: &Amendments,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Document> {
    if let Some(last) = tree.statements.get(MOST_STATEMENTS) {
        diagnostics.push(too_large(last));
        return None;
    }
    let names = Names::of(tree, amendments, diagnostics);
    let statements = &tree.statements;
    let mut context = Context {
        names,
        sources,
        levels: Vec::new(),
        areas: Vec::new(),
        groups: Vec::new(),
        counted_groups: BTreeSet::new(),
        facts: Vec::new(),
        diagnostics,
    };
    let of = |kind: StatementKind| {
        let fits = move |statement: &&Statement| statement.kind == Some(kind);
        statements.iter().filter(fits).collect::<Vec<_>>()
    };
    let facts: Vec<_> = statements
        .iter()
        .filter(|statement| statement.kind.is_some_and(|kind| Wanted::Fact.fits(kind)))
        .collect();

    let identity = frame::identity(&of(StatementKind::Document), &tree.scenarios, &mut context);
    let cited = all(&of(StatementKind::Source), &mut context, frame::source);
    let level_statements = of(StatementKind::Level);
    context.levels = level_statements.iter().filter_map(|level| name_of(level)).collect();
    frame::enough_levels(&level_statements, &mut context);
    let levels = all(&level_statements, &mut context, frame::level);
    let contacts = all(&of(StatementKind::Contact), &mut context, contact::contact);
    let actions = all(&of(StatementKind::Action), &mut context, frame::action);
    let topic_statements = of(StatementKind::Topic);
    context.areas = topic_statements.iter().map(|topic| frame::area(topic)).collect();
    let topics = all(&topic_statements, &mut context, frame::topic);
    let groups = all(&of(StatementKind::Group), &mut context, |statement, context| {
        let group = group::group(statement, context);
        context.groups.push(group.as_ref().map(|group| group.topics.clone()));
        group
    });
    let partners = all(&of(StatementKind::Partner), &mut context, frame::partner);
    for statement in &facts {
        let fact = fact::fact(statement, &mut context);
        context.facts.push(fact);
    }
    let numbered = facts.iter().enumerate();
    let questions: Vec<_> =
        numbered.map(|(at, statement)| fact::question(at, statement, &mut context)).collect();
    let asking_order = asking_order::asking_order(&facts, &questions, &mut context);
    let uplifts = all(&of(StatementKind::Uplift), &mut context, rule::uplift);
    let rules = all(&of(StatementKind::Rule), &mut context, rule::rule);
    let duties = all(&of(StatementKind::Do), &mut context, rule::duty);
    let nevers = all(&of(StatementKind::Never), &mut context, rule::never);
    let headings: Vec<_> = tree.headings.iter().map(|heading| heading.text.as_str()).collect();
    let requirements = all(&of(StatementKind::Require), &mut context, |statement, context| {
        frame::requirement(statement, &headings, context)
    });
    let wordings = all(&of(StatementKind::Wording), &mut context, frame::wording);
    let allowed = allow::allowed(statements, &headings, &mut context);
    let document = Document {
        identity: identity?,
        sources: cited?,
        levels: levels?,
        contacts: contacts?,
        actions: actions?,
        partners: partners?,
        topics: topics?,
        groups: groups?,
        questions: questions.into_iter().collect::<Option<_>>()?,
        asking_order: asking_order?,
        uplifts: uplifts?,
        rules: rules?,
        duties: duties?,
        nevers: nevers?,
        requirements: requirements?,
        wordings: wordings?,
        allowed: allowed?,
    };
    unused::questions(&document, context.diagnostics);
    group::unused(&document, &context.counted_groups, context.diagnostics);
    Some(document)
}

/// Said of the first statement that is one too many.
pub(crate) fn too_large(last: &Statement) -> Diagnostic {
    let message = format!("expected at most {MOST_STATEMENTS} statements, found more");
    Diagnostic::error(code::TOO_LARGE, message, last.span).help("divide the document in two")
}

/// Resolves each; `None` where one is in error, but never before all have been looked at.
fn all<T>(
    statements: &[&Statement],
    context: &mut Context<'_, '_>,
    mut resolve: impl FnMut(&Statement, &mut Context<'_, '_>) -> Option<T>,
) -> Option<Vec<T>> {
    let resolved: Vec<_> = statements.iter().map(|statement| resolve(statement, context)).collect();
    resolved.into_iter().collect()
}

fn name_of(statement: &Statement) -> Option<&str> {
    statement.name.as_ref().map(|name| name.text.as_str())
}

/// A statement's name; it has one, or that has been said.
pub(crate) fn own_name(statement: &Statement) -> Option<String> {
    statement.name.as_ref().map(|name| name.text.clone())
}

/// The words people read.
pub(crate) fn own_text(statement: &Statement) -> Option<String> {
    statement.text.as_ref().map(|text| text.text.clone())
}

/// Where a statement stands.
pub(crate) fn origin(statement: &Statement) -> Origin {
    Origin { span: statement.span, headings: statement.headings.clone() }
}

/// Names of earlier editions.
pub(crate) fn formerly(statement: &Statement) -> Vec<String> {
    clause::names(statement, "formerly").iter().map(|word| word.text.clone()).collect()
}

impl Context<'_, '_> {
    pub(crate) fn level(&mut self, word: &Word) -> Option<LevelId> {
        self.names.find(word, Wanted::Level, self.diagnostics).map(LevelId::at)
    }

    /// A level that says something: everybody is at the lowest already.
    pub(crate) fn level_above_lowest(&mut self, word: &Word) -> Option<LevelId> {
        let level = self.level(word)?;
        if level.position() > 0 {
            return Some(level);
        }
        let message = format!("expected a level above the lowest, found `{}`", word.text);
        let help = "every child is at the lowest level or higher, so this would always hold";
        self.diagnostics
            .push(Diagnostic::error(code::POINTLESS_COMPARISON, message, word.span).help(help));
        None
    }

    pub(crate) fn topic(&mut self, word: &Word) -> Option<TopicId> {
        self.names.find(word, Wanted::Topic, self.diagnostics).map(TopicId::at)
    }

    /// Contacts, all of them looked up before one that is missing counts.
    pub(crate) fn contacts(&mut self, words: &[Word]) -> Option<Vec<ContactId>> {
        let found: Vec<_> = words
            .iter()
            .map(|word| self.names.find(word, Wanted::Contact, self.diagnostics).map(ContactId::at))
            .collect();
        found.into_iter().collect()
    }

    /// Actions, all of them looked up before one that is missing counts.
    pub(crate) fn actions(&mut self, words: &[Word]) -> Option<Vec<ActionId>> {
        let found: Vec<_> = words
            .iter()
            .map(|word| self.names.find(word, Wanted::Action, self.diagnostics).map(ActionId::at))
            .collect();
        found.into_iter().collect()
    }

    /// Everything a statement cites.
    pub(crate) fn citations(&mut self, statement: &Statement) -> Option<Vec<Citation>> {
        let values = statement.all("see").map(|clause| clause.value.clone());
        let found: Vec<_> = values.map(|value| self.citation(&value)).collect();
        found.into_iter().collect()
    }

    pub(crate) fn citation(&mut self, value: &Value) -> Option<Citation> {
        let Value::NameText(word, place) = value else { return None };
        let source = self.names.find(word, Wanted::Source, self.diagnostics).map(SourceId::at)?;
        let place = place.as_ref().map_or(String::new(), |place| place.text.clone());
        Some(Citation { source, place })
    }

    /// What a statement rests on.
    pub(crate) fn grounds(&mut self, statement: &Statement) -> Option<Grounds> {
        let see = self.citations(statement)?;
        Some(grounds(statement, see))
    }
}

/// What a statement rests on, once its citations are found.
pub(crate) fn grounds(statement: &Statement, see: Vec<Citation>) -> Grounds {
    let standing = clause::name(statement, "standing").map(|word| match word.text.as_str() {
        "published" => Standing::Published,
        _ => Standing::Proposed,
    });
    Grounds { because: clause::words(statement, "because"), see, standing }
}
