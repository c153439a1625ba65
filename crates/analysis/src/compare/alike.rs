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
//! item says that it was formerly several, the first of them in the text is its counterpart.

use continuum_model::{
    Action, Contact, Duty, Group, Level, Partner, Question, Requirement, Rule, Source, Topic,
    Uplift, Wording,
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

named! { Action Contact Duty Group Level Partner Question Rule Topic Uplift }
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
}

impl Alike {
    /// Matches two lists.
    pub fn of<T: Named>(old: &[T], new: &[T]) -> Self {
        let mut alike = Self { new_of: vec![None; old.len()], old_of: vec![None; new.len()] };
        alike.pair(old, new, |one, other| one.name() == other.name());
        alike.pair(old, new, |one, other| was_called(one, other));
        alike
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

    /// Items in both, by their places in OLD and NEW, in the order of NEW.
    pub fn both(&self) -> impl Iterator<Item = (usize, usize)> {
        self.old_of.iter().enumerate().filter_map(|(new, old)| Some(((*old)?, new)))
    }
}
