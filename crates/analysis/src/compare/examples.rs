//! A case told in both editions: its answers, its level, why, and what to do.

use super::comparison::{Example, Happened, Responsible, Side};
use super::smallest::{Case, Wanted};
use super::statements::Changes;
use super::together::{Edition, Together};
use super::{Kinds, Part, Write};
use continuum_diagram::Diagram;
use continuum_engine::{Answers, answers_to_json};
use continuum_model::{Document, LevelId};
use std::collections::BTreeSet;

/// What examples are made from.
pub(crate) struct Teller<'a, 'e> {
    pub together: &'a Together<'e>,
    pub changes: &'a Changes,
    pub write: Write,
}

impl Teller<'_, '_> {
    /// So many kinds of case, with a smallest one that has a value, and of which it is certain that
    /// it has these values of other diagrams.
    pub fn part(&self, kinds: Kinds, of: Diagram, value: u8, certain: &[Wanted]) -> Part {
        let case = self.together.smallest(of, |one| one == value, &BTreeSet::new());
        let example = case.and_then(|case| self.told(&case, certain));
        Part { kinds, example }
    }

    /// The smallest cases with a value, each without the worries of those before.
    pub fn several(&self, of: Diagram, value: u8, most: usize) -> Vec<Example> {
        let (mut examples, mut closed) = (Vec::new(), BTreeSet::new());
        while examples.len() < most
            && let Some(case) = self.together.smallest(of, |one| one == value, &closed)
        {
            let worries = self.together.worries(&case);
            examples.extend(self.told(&case, &[]));
            // Without a worry there is nothing that the next could be without.
            if worries.is_empty() {
                break;
            }
            closed.extend(worries);
        }
        examples
    }

    /// The smallest of the cases that only one edition has a place for, told there.
    pub fn apart(&self, wanted: impl Fn(u8) -> bool) -> Option<Side> {
        let together = self.together;
        let case = together.smallest(together.pairs, wanted, &BTreeSet::new())?;
        let (levels, value) = (together.levels_of(&case), together.value_of(&case));
        let apart = Wanted { of: together.pairs, value };
        let (old, new) = together.as_answers(&case, &[apart]);
        match (levels.before, levels.after) {
            (Some(level), _) => {
                let title = "A case that only the old edition has a place for";
                self.side(&together.old, &old, level, title, Changes::of_old)
            }
            (None, level) => {
                let title = "A case that only the new edition has a place for";
                self.side(&together.new, &new, level?, title, Changes::of_new)
            }
        }
    }

    fn told(&self, case: &Case, wanted: &[Wanted]) -> Option<Example> {
        let together = self.together;
        let levels = together.levels_of(case);
        let (before, after) = (levels.before?, levels.after?);
        let (old, new) = together.as_answers(case, wanted);
        let title = self.title(before, after);
        let old = self.side(&together.old, &old, before, &title, Changes::of_old)?;
        let new = self.side(&together.new, &new, after, &title, Changes::of_new)?;
        let same = |one: &String, other: &String| self.changes.is_same_action(one, other);
        let gained = new.actions.iter().filter(|now| !old.actions.iter().any(|was| same(was, now)));
        let lost = old.actions.iter().filter(|was| !new.actions.iter().any(|now| same(was, now)));
        let worries = together.worries(case).len();
        let (gained, lost) = (gained.cloned().collect(), lost.cloned().collect());
        Some(Example { worries, old, new, gained, lost })
    }

    fn title(&self, before: LevelId, after: LevelId) -> String {
        let title = |edition: &Edition, level| edition.engine.document().level(level).title.clone();
        let (from, to) = (title(&self.together.old, before), title(&self.together.new, after));
        if self.together.scale.same(before, after) {
            return format!("A case that stays at {to}");
        }
        format!("A case that goes from {from} to {to}")
    }

    fn side(
        &self,
        edition: &Edition,
        answers: &Answers,
        level: LevelId,
        title: &str,
        happened: impl Fn(&Changes, &str) -> Option<Happened>,
    ) -> Option<Side> {
        let document: &Document = edition.engine.document();
        let decision = edition.engine.decide(answers).ok()?;
        let level = document.level(level).name.clone();
        let why = decision.why.into_iter().map(|reason| Responsible {
            change: happened(self.changes, &reason.statement),
            reason,
        });
        Some(Side {
            answers: answers_to_json(document, answers),
            scenario: (self.write)(document, title, answers, &level),
            why: why.collect(),
            actions: decision.actions.into_iter().map(|action| action.name).collect(),
            level,
        })
    }
}
