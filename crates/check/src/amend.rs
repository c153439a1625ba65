//! Two editions into one: what the later one adds, replaces and takes out.
//!
//! ```text
//! base   level targeted · rule a · rule b
//! own    replace level family-help { … formerly targeted } · remove rule b · rule c
//! both   level family-help (on its old step) · rule a (which now says family-help) · rule c
//! ```
//!
//! Everything after this sees one ordinary document; every word keeps the place where it stands.

use crate::amendments::{Amendments, Gone, Step};
use crate::rewrite::{self, Kinds};
use crate::{clause, code, written};
use continuum_diag::{Diagnostic, FileId, Span, nearest};
use continuum_syntax::{Change, Statement, StatementKind, Tree, Value, Word};
use std::collections::{BTreeMap, BTreeSet};

/// The later edition: its name, and the first of its files.
pub(crate) struct Later {
    pub name: String,
    pub first: FileId,
}

/// Reads two editions as one.
pub(crate) fn amend(
    base: Tree,
    own: Tree,
    later: &Later,
    amendments: &mut Amendments,
    said: &mut Vec<Diagnostic>,
) -> Tree {
    let inherited =
        base.statements.into_iter().filter(|of| of.kind != Some(StatementKind::Document));
    let mut merge = Merge {
        slots: inherited.map(Slot::new).collect(),
        added: Vec::new(),
        step: Step { first: later.first, names: BTreeMap::new(), answers: BTreeMap::new() },
        gone: BTreeMap::new(),
        by: &later.name,
        said,
    };
    let (removals, others): (Vec<_>, Vec<_>) = own.statements.into_iter().partition(is_removal);
    let (replacing, adding): (Vec<_>, Vec<_>) = others.into_iter().partition(is_replacing);
    let (nameless, removals): (Vec<_>, Vec<_>) = removals.into_iter().partition(has_no_name);
    for statement in &removals {
        merge.remove(statement);
    }
    for statement in replacing {
        merge.replace(statement);
    }
    for statement in adding {
        merge.add(statement);
    }
    let written: Vec<_> = merge.slots.iter().map(|slot| said_by(&slot.was)).collect();
    merge.rename_inherited();
    for statement in &nameless {
        merge.remove_nameless(statement, &written);
    }
    let Merge { slots, added, step, gone, said, .. } = merge;
    let kept = slots.into_iter().filter_map(Slot::now);
    let statements = with_levels_in_place(kept.collect(), added, said);
    amendments.add(step, gone);
    Tree {
        statements,
        scenarios: [base.scenarios, own.scenarios].concat(),
        headings: [base.headings, own.headings].concat(),
    }
}

/// A document that amends nothing: there is nothing to replace or to take out.
pub(crate) fn alone(mut tree: Tree, said: &mut Vec<Diagnostic>) -> Tree {
    for statement in &tree.statements {
        let (word, change, help) = match &statement.change {
            Change::Add => {
                said.extend(place_out_of_place(statement, "levels stand lowest first in the text"));
                continue;
            }
            Change::Replace { word } => (*word, "replace", "leave out `replace`"),
            Change::Remove { word, .. } => (*word, "remove", "take the statement itself out"),
        };
        let message = format!("expected no `{change}` in a document that amends no other");
        let help =
            format!("{help}; or say in `document` which one it amends: `amends` and its name");
        said.push(Diagnostic::error(code::NOTHING_TO_AMEND, message, word).help(help));
    }
    tree.statements.retain(|statement| !is_removal(statement));
    tree
}

fn is_removal(statement: &Statement) -> bool {
    matches!(statement.change, Change::Remove { .. })
}

/// A `never` has no name of its own, and neither has an `allow`: what stands there is a finding's.
fn has_no_name(statement: &Statement) -> bool {
    matches!(statement.kind, Some(StatementKind::Never | StatementKind::Allow))
}

/// By what such a statement is found: its condition, or the finding and what it is about.
fn said_by(statement: &Statement) -> Option<String> {
    match statement.kind? {
        StatementKind::Never => statement.condition.as_ref().map(written::shape),
        StatementKind::Allow => {
            let of = clause::parts(statement, "of").iter().map(|part| part.word().text.as_str());
            let of: BTreeSet<_> = of.collect();
            Some(format!("{} {of:?}", statement.name.as_ref()?.text))
        }
        _ => None,
    }
}

fn is_replacing(statement: &Statement) -> bool {
    matches!(statement.change, Change::Replace { .. })
}

/// A statement of the base, and what becomes of it.
struct Slot {
    was: Statement,
    fate: Fate,
}

enum Fate {
    Kept,
    Removed(Span),
    Replaced(Box<Statement>),
    /// Another statement stands for this one too.
    Joined(Span),
}

impl Slot {
    fn new(was: Statement) -> Self {
        Self { was, fate: Fate::Kept }
    }

    fn is_called(&self, name: &str) -> bool {
        !has_no_name(&self.was) && self.was.name.as_ref().is_some_and(|word| word.text == name)
    }

    fn is_kept(&self) -> bool {
        matches!(self.fate, Fate::Kept)
    }

    /// Nothing is called so any more, unless the later edition adds it.
    fn has_lost_its_name(&self) -> bool {
        match &self.fate {
            Fate::Kept => false,
            Fate::Removed(_) | Fate::Joined(_) => true,
            Fate::Replaced(by) => !by.name.as_ref().is_some_and(|name| self.is_called(&name.text)),
        }
    }

    /// Where the later edition says what becomes of it.
    fn changed_at(&self) -> Option<Span> {
        match &self.fate {
            Fate::Kept => None,
            Fate::Removed(place) | Fate::Joined(place) => Some(*place),
            Fate::Replaced(by) => Some(place_of(by)),
        }
    }

    fn now(self) -> Option<Statement> {
        match self.fate {
            Fate::Kept => Some(self.was),
            Fate::Replaced(by) => Some(*by),
            Fate::Removed(_) | Fate::Joined(_) => None,
        }
    }
}

struct Merge<'a> {
    slots: Vec<Slot>,
    added: Vec<Statement>,
    step: Step,
    gone: BTreeMap<String, Gone>,
    by: &'a str,
    said: &'a mut Vec<Diagnostic>,
}

impl Merge<'_> {
    fn remove(&mut self, statement: &Statement) {
        if self.is_not_changed_by_name(statement, "remove") {
            return;
        }
        let (Some(kind), Some(name)) = (statement.kind, &statement.name) else { return };
        match self.kept(kind, &name.text) {
            Some(at) => {
                self.slots[at].fate = Fate::Removed(name.span);
                let gone = Gone { place: name.span, by: self.by.to_owned(), now: None };
                self.gone.insert(name.text.clone(), gone);
            }
            None => self.not_in_base(kind, name, "remove"),
        }
    }

    /// `written` is what each statement of the base said before its names were those of now; either
    /// way of writing it will do.
    fn remove_nameless(&mut self, statement: &Statement, written: &[Option<String>]) {
        let Some(wanted) = said_by(statement).filter(|_| !statement.broken) else { return };
        let same = |(at, slot): &(usize, &Slot)| {
            let now = said_by(&slot.was);
            slot.is_kept()
                && slot.was.kind == statement.kind
                && [&written[*at], &now].into_iter().flatten().any(|said| *said == wanted)
        };
        let found = self.slots.iter().enumerate().find(same).map(|(at, _)| at);
        let place = statement.written.unwrap_or_else(|| place_of(statement));
        if let Some(at) = found {
            self.slots[at].fate = Fate::Removed(place);
            return;
        }
        let (what, help) = match statement.kind {
            Some(StatementKind::Allow) => (
                "an `allow` of the amended document, found a finding and names that none of them has",
                "write the finding and what it is about as they are written there: `remove allow finding of names`",
            ),
            _ => (
                "a `never` of the amended document, found a condition that none of them has",
                "write the condition as it is written there",
            ),
        };
        let said = Diagnostic::error(code::NOT_IN_BASE, format!("expected {what}"), place);
        self.said.push(said.help(help));
    }

    fn replace(&mut self, statement: Statement) {
        if self.is_not_changed_by_name(&statement, "replace") {
            return self.added.push(statement);
        }
        let kept_place = "a level that is replaced keeps its step";
        self.said.extend(place_out_of_place(&statement, kept_place));
        let Some(name) = statement.name.clone() else { return self.added.push(statement) };
        let found = std::iter::once(&name.text)
            .chain(clause::names(&statement, "formerly").iter().map(|word| &word.text))
            .find_map(|name| self.of_kind(statement.kind, name));
        match (found, statement.kind) {
            (Some(at), _) => self.put(at, statement),
            (None, Some(kind)) => {
                self.not_in_base(kind, &name, "replace");
                self.added.push(statement);
            }
            (None, None) => self.added.push(statement),
        }
    }

    fn add(&mut self, statement: Statement) {
        let name = statement.name.clone().filter(|_| !has_no_name(&statement));
        let Some(name) = name else { return self.added.push(statement) };
        let formerly = clause::names(&statement, "formerly").to_vec();
        let by_name = self.of_any_kind(&name.text).map(|at| (at, name.clone()));
        let by_former = || {
            let mut former = formerly.iter();
            former.find_map(|word| Some((self.of_any_kind(&word.text)?, word.clone())))
        };
        let Some((at, word)) = by_name.or_else(by_former) else {
            self.take_names(&statement);
            return self.added.push(statement);
        };
        // What cannot be read has been said, and so has what it was to be.
        if statement.kind.is_some() {
            self.said.push(already_there(&statement, &word, &self.slots[at].was));
        }
        if statement.kind.is_none() || statement.kind == self.slots[at].was.kind {
            self.put(at, statement);
        }
    }

    /// In the place of a statement of the base, and of those that it joins.
    fn put(&mut self, at: usize, statement: Statement) {
        let place = place_of(&statement);
        for word in clause::names(&statement, "formerly") {
            let other = self.slots.iter().position(|slot| slot.is_called(&word.text));
            let Some(other) = other.filter(|other| *other != at) else { continue };
            match self.slots[other].changed_at() {
                None => self.slots[other].fate = Fate::Joined(place),
                Some(first) => self.said.push(changed_twice(word, first)),
            }
        }
        self.slots[at].fate = Fate::Joined(place);
        self.take_names(&statement);
        self.slots[at].fate = Fate::Replaced(Box::new(statement));
    }

    /// Notes the names that a statement had, where the base uses them.
    fn take_names(&mut self, statement: &Statement) {
        let Some(name) = &statement.name else { return };
        for word in
            clause::names(statement, "formerly").iter().filter(|word| word.text != name.text)
        {
            let was = self.slots.iter().find(|slot| slot.is_called(&word.text));
            if was.is_some_and(Slot::has_lost_its_name) {
                self.step.names.insert(word.text.clone(), name.text.clone());
                let now = Some(name.text.clone());
                let gone = Gone { place: name.span, by: self.by.to_owned(), now };
                self.gone.insert(word.text.clone(), gone);
            }
        }
        for answer in statement.all("answer") {
            let Value::Answer(now, _, formerly) = &answer.value else { continue };
            let pairs = formerly
                .iter()
                .map(|was| ((name.text.clone(), was.text.clone()), now.text.clone()));
            self.step.answers.extend(pairs);
        }
    }

    /// What the base says, in the names of the later edition.
    fn rename_inherited(&mut self) {
        let now = self.slots.iter().filter_map(|slot| match &slot.fate {
            Fate::Kept => Some(&slot.was),
            Fate::Replaced(by) => Some(&**by),
            Fate::Removed(_) | Fate::Joined(_) => None,
        });
        let named = now.chain(&self.added).filter_map(|of| Some((of.name.as_ref()?, of.kind?)));
        let kinds: Kinds = named.map(|(name, kind)| (name.text.clone(), kind)).collect();
        for slot in self.slots.iter_mut().filter(|slot| slot.is_kept()) {
            rewrite::statement(&mut slot.was, &self.step, &kinds);
        }
    }

    fn kept(&self, kind: StatementKind, name: &str) -> Option<usize> {
        self.of_kind(Some(kind), name)
    }

    /// A statement of the base that nothing has become of yet; of any kind where that is not known.
    fn of_kind(&self, kind: Option<StatementKind>, name: &str) -> Option<usize> {
        let fits = |slot: &Slot| kind.is_none() || slot.was.kind.is_none() || slot.was.kind == kind;
        self.slots.iter().position(|slot| slot.is_kept() && slot.is_called(name) && fits(slot))
    }

    fn of_any_kind(&self, name: &str) -> Option<usize> {
        self.of_kind(None, name)
    }

    /// A `document` is never changed by name, and a `never` and an `allow` have none.
    fn is_not_changed_by_name(&mut self, statement: &Statement, change: &str) -> bool {
        let help = match (statement.kind, change) {
            (Some(StatementKind::Document), _) => {
                "a document that amends another has a `document` statement of its own"
            }
            (Some(StatementKind::Never), "replace") => {
                "take the old one out with `remove never` and its condition, and add the new one"
            }
            (Some(StatementKind::Allow), "replace") => {
                "take the old one out with `remove allow`, its finding and `of`, and add the new one"
            }
            _ => return false,
        };
        let keyword = statement.kind.map_or("", StatementKind::keyword);
        let message =
            format!("expected a statement with a name after `{change}`, found `{keyword}`");
        self.said.push(Diagnostic::error(code::NOT_IN_BASE, message, statement.keyword).help(help));
        true
    }

    fn not_in_base(&mut self, kind: StatementKind, name: &Word, change: &str) {
        let keyword = kind.keyword();
        let called = self.slots.iter().find(|slot| slot.is_called(&name.text));
        if let Some(first) =
            called.filter(|slot| slot.was.kind == Some(kind)).and_then(Slot::changed_at)
        {
            return self.said.push(changed_twice(name, first));
        }
        let expected = format!("expected {} {keyword} of the amended document", article(keyword));
        let Some(Slot { was, .. }) = called else {
            let names = self.slots.iter().filter(|slot| slot.was.kind == Some(kind));
            let names = names.filter_map(|slot| slot.was.name.as_ref());
            let near = nearest(&name.text, names.map(|word| word.text.as_str()));
            let help = match (near, change) {
                (Some(near), _) => format!("did you mean `{near}`?"),
                (None, "replace") => "leave out `replace` to add it".to_owned(),
                (None, _) => "take the line out, or name what the amended document has".to_owned(),
            };
            let message =
                format!("{expected}, found `{}`, which nothing is called there", name.text);
            return self
                .said
                .push(Diagnostic::error(code::NOT_IN_BASE, message, name.span).help(help));
        };
        let is = was.kind.map_or("", StatementKind::keyword);
        let message = format!("{expected}, found `{}`, which is {} {is}", name.text, article(is));
        let said = Diagnostic::error(code::NOT_IN_BASE, message, name.span);
        let said =
            said.other(was.name.as_ref().map_or(was.keyword, |word| word.span), "it stands here");
        self.said.push(said.help(format!("write `{change} {is} {}`", name.text)));
    }
}

fn article(keyword: &str) -> &'static str {
    if keyword.starts_with(['a', 'i', 'u']) { "an" } else { "a" }
}

fn place_of(statement: &Statement) -> Span {
    statement.name.as_ref().map_or(statement.keyword, |name| name.span)
}

fn already_there(statement: &Statement, word: &Word, was: &Statement) -> Diagnostic {
    let message =
        format!("expected a new name, found `{}`, which the amended document has", word.text);
    let said = Diagnostic::error(code::ALREADY_IN_BASE, message, word.span);
    let said =
        said.other(was.name.as_ref().map_or(was.keyword, |word| word.span), "it stands here");
    let name = statement.name.as_ref().map_or("", |name| name.text.as_str());
    let keyword = |of: &Statement| of.kind.map_or("", StatementKind::keyword);
    let help = if statement.kind == was.kind {
        format!("write `replace {} {name}`; or give this one another name", keyword(statement))
    } else {
        format!(
            "write `remove {} {}` as well; or give this one another name",
            keyword(was),
            word.text
        )
    };
    said.help(help)
}

fn changed_twice(word: &Word, first: Span) -> Diagnostic {
    let message = format!("expected to change `{}` once, found it again", word.text);
    Diagnostic::error(code::NOT_IN_BASE, message, word.span)
        .other(first, "it is changed here already")
        .help("keep one of them")
}

/// `after` says above which level a new one stands, and nothing else.
fn place_out_of_place(statement: &Statement, why: &str) -> Option<Diagnostic> {
    let after = statement.get("after")?;
    let message = format!("expected no `after` here: {why}");
    Some(
        Diagnostic::error(code::CLAUSE_OUT_OF_PLACE, message, after.span).help("take the line out"),
    )
}

/// What is added stands at the end, but for levels: each stands above the one that it names.
fn with_levels_in_place(
    mut statements: Vec<Statement>,
    added: Vec<Statement>,
    said: &mut Vec<Diagnostic>,
) -> Vec<Statement> {
    let is_level = |of: &Statement| of.kind == Some(StatementKind::Level);
    let (levels, others): (Vec<_>, Vec<_>) = added.into_iter().partition(is_level);
    for level in levels {
        // A clause that could not be read is there, and that has been said.
        if !level.has("after") && !level.broken && !is_replacing(&level) {
            said.push(without_place(&level, &statements));
        }
        let after = clause::name(&level, "after");
        let at = after.and_then(|after| position_after(&statements, after, said));
        statements.insert(at.unwrap_or(statements.len()), level);
    }
    statements.extend(others);
    statements
}

/// The place above a level and above those that were added there before.
fn position_after(
    statements: &[Statement],
    after: &Word,
    said: &mut Vec<Diagnostic>,
) -> Option<usize> {
    let levels = || {
        let levels = statements.iter().enumerate();
        levels.filter(|(_, of)| of.kind == Some(StatementKind::Level))
    };
    let is_called =
        |of: &Statement, name: &str| of.name.as_ref().is_some_and(|word| word.text == name);
    let Some((at, _)) = levels().find(|(_, of)| is_called(of, &after.text)) else {
        let names = levels().filter_map(|(_, of)| of.name.as_ref());
        let near = nearest(&after.text, names.map(|word| word.text.as_str()));
        let help = near.map_or_else(
            || "name the level above which the new one stands".to_owned(),
            |near| format!("did you mean `{near}`?"),
        );
        let message = format!("expected a level, found `{}`, which nothing is called", after.text);
        said.push(Diagnostic::error(code::UNKNOWN_NAME, message, after.span).help(help));
        return None;
    };
    let there =
        |of: &&Statement| clause::name(of, "after").is_some_and(|other| other.text == after.text);
    Some(at + 1 + statements[at + 1..].iter().take_while(there).count())
}

fn without_place(level: &Statement, statements: &[Statement]) -> Diagnostic {
    let name = level.name.as_ref().map_or("", |name| name.text.as_str());
    let message = format!("expected `after` in the new level `{name}`, found none");
    let lowest = statements.iter().find(|of| of.kind == Some(StatementKind::Level));
    let lowest = lowest.and_then(|of| of.name.as_ref()).map_or("level", |name| name.text.as_str());
    let help = format!(
        "say above which level it stands, such as `after {lowest}`; to put it in another's place, write `replace level`"
    );
    Diagnostic::error(code::LEVEL_WITHOUT_PLACE, message, place_of(level)).help(help)
}
