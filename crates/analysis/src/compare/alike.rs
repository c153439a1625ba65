//! Items of two editions that are the same, by their names.
//!
//! ```text
//! OLD   supervision   food      ─ same name ─►     NEW   supervision
//!       sleep ◄──────────────── formerly sleep ───       nights
//!       (food: only in OLD)                              (teeth: only in NEW)
//! ```
//!
//! The same name comes first. An earlier name counts in either direction, so that a comparison
//! the other way round matches the same items. Each item has one counterpart at most; where one
//! item says that it was formerly several, the first of them in the text is its counterpart, and
//! the others are merged into it.

use continuum_model::{
    Action, Choice, Contact, Duty, Group, Level, Partner, Question, Requirement, Rule, Source,
    Topic, Uplift, Wording,
};

/// What has a name, and perhaps had others.
pub(crate) trait Named {
    /// Its name.
    fn name(&self) -> &str;

    /// Names it had in earlier editions.
    fn formerly(&self) -> &[String] {
        &[]
    }
}

macro_rules! named {
    ($($item:ty)*) => {$(
        impl Named for $item {
            fn name(&self) -> &str {
                &self.name
            }

            fn formerly(&self) -> &[String] {
                &self.formerly
            }
        }
    )*};
}

macro_rules! named_once {
    ($($item:ty)*) => {$(
        impl Named for $item {
            fn name(&self) -> &str {
                &self.name
            }
        }
    )*};
}

named! { Action Choice Contact Duty Group Level Partner Question Rule Topic Uplift }
named_once! { Requirement Source Wording }

/// Whether two items have the same name, now or in one of the editions before.
pub(crate) fn was_called(one: &impl Named, other: &impl Named) -> bool {
    let had = |item: &dyn Named, name: &str| item.formerly().iter().any(|before| before == name);
    had(one, other.name()) || had(other, one.name())
}

/// The counterparts of the items of one list in another.
#[derive(Clone, Debug)]
pub(crate) struct Alike {
    /// For each item of OLD, its counterpart in NEW.
    pub new_of: Vec<Option<usize>>,
    /// For each item of NEW, its counterpart in OLD.
    pub old_of: Vec<Option<usize>>,
    /// Items without a counterpart of their own that were merged into one of NEW, or split from
    /// one of OLD, by their places.
    pub merged: Vec<(usize, usize)>,
}

impl Alike {
    /// Matches two lists.
    pub fn of<T: Named>(old: &[T], new: &[T]) -> Self {
        let mut alike = Self::none(old, new);
        alike.pair(old, new, |one, other| one.name() == other.name());
        alike.pair(old, new, |one, other| was_called(one, other));
        for (at_old, of_old) in old.iter().enumerate() {
            for (at_new, of_new) in new.iter().enumerate() {
                let is_open = alike.new_of[at_old].is_none() || alike.old_of[at_new].is_none();
                if is_open && was_called(of_old, of_new) {
                    alike.merged.push((at_old, at_new));
                }
            }
        }
        alike
    }

    /// Nothing is matched yet.
    pub fn none<T>(old: &[T], new: &[T]) -> Self {
        let (new_of, old_of) = (vec![None; old.len()], vec![None; new.len()]);
        Self { new_of, old_of, merged: Vec::new() }
    }

    /// Whether an item of OLD is one of NEW, or became a part of it.
    pub fn is_same(&self, old: usize, new: usize) -> bool {
        self.new_of[old] == Some(new) || self.merged.contains(&(old, new))
    }

    /// The item of NEW that one of OLD is, or became a part of.
    pub fn in_new(&self, old: usize) -> Option<usize> {
        let merged = || self.merged.iter().find(|(at, _)| *at == old).map(|(_, new)| *new);
        self.new_of[old].or_else(merged)
    }

    /// The item of OLD that one of NEW is, or was a part of.
    pub fn in_old(&self, new: usize) -> Option<usize> {
        let merged = || self.merged.iter().find(|(_, at)| *at == new).map(|(old, _)| *old);
        self.old_of[new].or_else(merged)
    }

    fn pair<T>(&mut self, old: &[T], new: &[T], are_same: impl Fn(&T, &T) -> bool) {
        for (at_new, of_new) in new.iter().enumerate() {
            let is_free = |at_old: &usize| self.new_of[*at_old].is_none();
            let same = |at_old: &usize| are_same(&old[*at_old], of_new);
            let found = (0..old.len()).filter(is_free).find(same);
            if let (None, Some(at_old)) = (self.old_of[at_new], found) {
                self.new_of[at_old] = Some(at_new);
                self.old_of[at_new] = Some(at_old);
            }
        }
    }
}
