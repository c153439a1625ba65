//! What happened to the statements: added, removed, deciding something else, or only reworded.

use super::alike::{Alike, Named};
use super::clauses::{Clause, Clauses, Statement};
use super::comparison::Happened;
use super::vocabulary::{Counterparts, Vocabulary};
use continuum_model::{
    Action, Allowed, Contact, Document, Duty, Group, Id, Kind, Level, Never, Origin, Partner,
    Question, Requirement, Rule, Source, Topic, Uplift, Wording,
};
use serde::Serialize;
use std::collections::BTreeMap;

/// What happened to the statements.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Statements {
    /// Only in NEW.
    pub added: Vec<Mention>,
    /// Only in OLD.
    pub removed: Vec<Mention>,
    /// In both, deciding something else: a level, a condition, an answer, an action, how soon.
    pub changed: Vec<Changed>,
    /// In both, deciding the same in other words.
    pub reworded: Vec<Changed>,
}

/// A statement of one edition.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Mention {
    /// What sort of statement it is, by its keyword.
    pub sort: &'static str,
    /// Its name; the statement as it is written, where it has none.
    pub name: String,
    /// What people read, where that is something else.
    pub text: Option<String>,
    /// The heading it stands under.
    pub heading: String,
    /// The statement of the other edition that it became a part of, or was a part of, by name.
    pub part_of: Option<String>,
}

/// A statement of both editions that is not the same in both.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Changed {
    /// The statement in NEW.
    #[serde(flatten)]
    pub mention: Mention,
    /// Its clauses that are not the same.
    pub clauses: Vec<Change>,
}

/// A clause that is not the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Change {
    /// What it is called.
    pub clause: String,
    /// Whether it decides something, or only says something.
    pub decides: bool,
    /// The clause in OLD; none where it is not given.
    pub old: Option<String>,
    /// The clause in NEW; none where it is not given.
    pub new: Option<String>,
}

impl Statements {
    /// Whether nothing happened.
    pub fn is_empty(&self) -> bool {
        self.added.is_empty()
            && self.removed.is_empty()
            && self.changed.is_empty()
            && self.reworded.is_empty()
    }
}

/// What happened to the statements, and to each by its name.
pub(crate) struct Changes {
    pub statements: Statements,
    pub actions: Alike,
    old_actions: Vec<String>,
    new_actions: Vec<String>,
    in_old: BTreeMap<String, Happened>,
    in_new: BTreeMap<String, Happened>,
}

impl Changes {
    /// Compares every statement of two documents.
    pub fn of(old: &Document, new: &Document) -> Self {
        let counterparts = Counterparts::of(old, new);
        let names = |document: &Document| {
            document.actions.iter().map(|action| action.name.clone()).collect()
        };
        let mut look = Look {
            counterparts: &counterparts,
            changes: Self {
                statements: Statements::default(),
                actions: counterparts.actions.clone(),
                old_actions: names(old),
                new_actions: names(new),
                in_old: BTreeMap::new(),
                in_new: BTreeMap::new(),
            },
        };
        look.all(old, new);
        look.changes
    }

    /// What happened to a statement of OLD, by name.
    pub fn of_old(&self, name: &str) -> Option<Happened> {
        self.in_old.get(name).copied()
    }

    /// What happened to a statement of NEW, by name.
    pub fn of_new(&self, name: &str) -> Option<Happened> {
        self.in_new.get(name).copied()
    }

    /// What happened to an action, by its name in NEW, or in OLD where only that has it.
    pub fn of_action(&self, name: &str) -> Option<Happened> {
        let is_there = self.new_actions.iter().any(|action| action == name);
        if is_there { self.of_new(name) } else { self.of_old(name) }
    }

    /// Whether an action of OLD and one of NEW are the same, by name.
    pub fn is_same_action(&self, old: &str, new: &str) -> bool {
        let place = |names: &[String], name: &str| names.iter().position(|one| one == name);
        let places = place(&self.old_actions, old).zip(place(&self.new_actions, new));
        places.is_some_and(|(old, new)| self.actions.is_same(old, new))
    }
}

struct Look<'c, 'd> {
    counterparts: &'c Counterparts<'d>,
    changes: Changes,
}

/// A statement as it is mentioned.
trait Mentioned: Statement {
    fn mention(&self) -> Mention;
}

macro_rules! mentioned {
    ($($statement:ident $sort:literal $text:expr;)*) => {$(
        impl Mentioned for $statement {
            fn mention(&self) -> Mention {
                let text: fn(&Self) -> Option<&str> = $text;
                mention($sort, &self.name, text(self), &self.origin)
            }
        }
    )*};
}

mentioned! {
    Source "source" |one| Some(&one.title);
    Level "level" |one| Some(&one.title);
    Contact "contact" |one| Some(&one.title);
    Action "action" |one| Some(&one.what);
    Partner "partner" |one| Some(&one.title);
    Topic "topic" |one| Some(&one.title);
    Group "group" |one| Some(&one.text);
    Uplift "uplift" |one| one.text.as_deref();
    Rule "rule" |one| one.text.as_deref();
    Duty "do" |one| one.text.as_deref();
    Requirement "require" |one| Some(&one.text);
    Wording "wording" |one| Some(&one.avoid);
}

impl Mentioned for Question {
    fn mention(&self) -> Mention {
        let sort = match self.kind {
            Kind::Ladder(_) => "ladder",
            Kind::Indicator { .. } => "indicator",
            Kind::Strength { .. } => "strength",
            _ => "question",
        };
        mention(sort, &self.name, Some(&self.text), &self.origin)
    }
}

impl Mentioned for Never {
    fn mention(&self) -> Mention {
        mention("never", &self.written, None, &self.origin)
    }
}

impl Mentioned for Allowed {
    fn mention(&self) -> Mention {
        let of: Vec<String> = self.of.iter().map(ToString::to_string).collect();
        let name = format!("{} of {}", self.finding.name(), of.join(", "));
        mention("allow", &name, None, &self.origin)
    }
}

impl Mentioned for Document {
    fn mention(&self) -> Mention {
        let (name, text) = (self.identity.id.clone(), Some(self.identity.title.clone()));
        Mention { sort: "document", name, text, heading: String::new(), part_of: None }
    }
}

fn mention(sort: &'static str, name: &str, text: Option<&str>, origin: &Origin) -> Mention {
    Mention {
        sort,
        name: name.to_owned(),
        text: text.map(str::to_owned),
        heading: origin.heading().to_owned(),
        part_of: None,
    }
}

impl Look<'_, '_> {
    fn all(&mut self, old: &Document, new: &Document) {
        let (was, now) = (self.clauses(old, 0, true), self.clauses(new, 0, false));
        self.compare(old.mention(), new.mention(), &was, &now);
        self.list(&old.sources, &new.sources);
        self.list(&old.levels, &new.levels);
        self.list(&old.contacts, &new.contacts);
        self.list(&old.actions, &new.actions);
        self.list(&old.partners, &new.partners);
        self.list(&old.topics, &new.topics);
        self.list(&old.groups, &new.groups);
        self.questions(&old.questions, &new.questions);
        self.list(&old.uplifts, &new.uplifts);
        self.list(&old.rules, &new.rules);
        self.list(&old.duties, &new.duties);
        self.nevers(&old.nevers, &new.nevers);
        self.list(&old.requirements, &new.requirements);
        self.list(&old.wordings, &new.wordings);
        let alike = by_key(&old.allowed, &new.allowed, |allowed, _| allowed.mention().name);
        self.matched(&old.allowed, &new.allowed, &alike);
    }

    fn list<T: Named + Mentioned>(&mut self, old: &[T], new: &[T]) {
        let alike = Alike::of(old, new);
        self.matched(old, new, &alike);
    }

    /// Questions whose answers have nothing in common are different ones, whatever their names.
    fn questions(&mut self, old: &[Question], new: &[Question]) {
        let mut alike = Alike::none(old, new);
        for question in &self.counterparts.shared.questions {
            if let (Some(was), Some(now)) = (question.old, question.new) {
                let [was, now] = [was, now].map(Id::position);
                alike.new_of[was] = Some(now);
                alike.old_of[now] = Some(was);
            }
        }
        self.matched(old, new, &alike);
    }

    /// A `never` has no name: it is the same where its condition is.
    fn nevers(&mut self, old: &[Never], new: &[Never]) {
        let key = |never: &Never, is_old: bool| {
            let vocabulary = Vocabulary { counterparts: self.counterparts, is_old };
            vocabulary.condition(&never.condition)
        };
        let alike = by_key(old, new, key);
        self.matched(old, new, &alike);
    }

    fn matched<T: Mentioned>(&mut self, old: &[T], new: &[T], alike: &Alike) {
        for (at, statement) in new.iter().enumerate() {
            let Some(was) = alike.old_of[at] else {
                let part_of = alike.in_old(at).map(|whole| old[whole].mention().name);
                let mention = Mention { part_of, ..statement.mention() };
                self.changes.in_new.insert(mention.name.clone(), Happened::Added);
                self.changes.statements.added.push(mention);
                continue;
            };
            let [before, after] = [(&old[was], was, true), (statement, at, false)]
                .map(|(statement, at, is_old)| self.clauses(statement, at, is_old));
            self.compare(old[was].mention(), statement.mention(), &before, &after);
        }
        for (at, statement) in old.iter().enumerate() {
            if alike.new_of[at].is_none() {
                let part_of = alike.in_new(at).map(|whole| new[whole].mention().name);
                let mention = Mention { part_of, ..statement.mention() };
                self.changes.in_old.insert(mention.name.clone(), Happened::Removed);
                self.changes.statements.removed.push(mention);
            }
        }
    }

    fn clauses(&self, statement: &impl Statement, at: usize, is_old: bool) -> Vec<Clause> {
        let mut clauses = Clauses::new(Vocabulary { counterparts: self.counterparts, is_old });
        statement.clauses(at, &mut clauses);
        clauses.done()
    }

    fn compare(&mut self, was: Mention, now: Mention, before: &[Clause], after: &[Clause]) {
        let clauses = differences(before, after);
        if clauses.is_empty() {
            return;
        }
        let decides = clauses.iter().any(|clause| clause.decides);
        let happened = if decides { Happened::Changed } else { Happened::Reworded };
        self.changes.in_old.insert(was.name, happened);
        self.changes.in_new.insert(now.name.clone(), happened);
        let changed = Changed { mention: now, clauses };
        let statements = &mut self.changes.statements;
        if decides { &mut statements.changed } else { &mut statements.reworded }.push(changed);
    }
}

/// Matches statements without a name by something that is equal where they are the same.
fn by_key<T>(old: &[T], new: &[T], key: impl Fn(&T, bool) -> String) -> Alike {
    let mut alike = Alike::none(old, new);
    let was: Vec<String> = old.iter().map(|one| key(one, true)).collect();
    for (at, now) in new.iter().enumerate() {
        let now = key(now, false);
        let is_same = |one: &usize| was[*one] == now && alike.new_of[*one].is_none();
        if let Some(found) = (0..was.len()).find(is_same) {
            alike.new_of[found] = Some(at);
            alike.old_of[at] = Some(found);
        }
    }
    alike
}

/// The clauses that are not the same: what decides something first.
fn differences(before: &[Clause], after: &[Clause]) -> Vec<Change> {
    let change = |was: Option<&Clause>, now: Option<&Clause>| {
        let clause = now.or(was)?;
        let same = was.map(|was| &was.key) == now.map(|now| &now.key);
        let shown = |clause: Option<&Clause>| clause.and_then(|clause| clause.shown.clone());
        (!same).then(|| Change {
            clause: clause.name.clone(),
            decides: clause.decides,
            old: shown(was),
            new: shown(now),
        })
    };
    let find = |clauses: &[Clause], id: &str| clauses.iter().position(|one| one.id == id);
    let of_new = after.iter().filter_map(|now| {
        let was = find(before, &now.id).map(|at| &before[at]);
        change(was, Some(now))
    });
    let gone = before.iter().filter(|was| find(after, &was.id).is_none());
    let mut changes: Vec<Change> =
        of_new.chain(gone.filter_map(|was| change(Some(was), None))).collect();
    changes.sort_by_key(|change| !change.decides);
    changes
}
