//! Every case of a small document, and what they show one by one.

use crate::without_a_part::without_a_part;
use continuum_engine::Answers;
use continuum_engine::reference::{self, Completion};
use continuum_model::{
    ActionId, ChoiceId, Condition, Document, Id, Kind, LevelId, Lowers, QuestionId, TopicId,
};
use std::collections::BTreeSet;

pub struct EveryCase<'d> {
    document: &'d Document,
    cases: Vec<Completion>,
}

impl<'d> EveryCase<'d> {
    pub fn of(document: &'d Document) -> Self {
        Self { document, cases: reference::completions(document, &Answers::none(document)) }
    }

    pub fn is_empty(&self) -> bool {
        self.cases.is_empty()
    }

    pub fn findings(&self) -> Vec<(&'static str, Vec<String>)> {
        let mut all = vec![
            ("worse-answer-lowers", self.worse_answers()),
            ("unreachable-question", self.unasked()),
            ("unreachable-rung", self.idle_answers()),
            ("unreachable-level", self.unreached_levels()),
            ("unreachable-action", self.ungiven()),
            ("impossible-condition", self.impossible()),
            ("redundant-condition", self.redundant()),
            ("shadowed-rule", self.rules(false)),
            ("rule-never-decides", self.rules(true)),
            ("level-gap", self.gaps()),
            ("single-answer-cliff", self.cliffs()),
            ("ambiguous-pair", self.pairs()),
        ];
        for (_, about) in &mut all {
            about.sort();
        }
        all
    }

    fn name(&self, id: QuestionId) -> String {
        named(&self.document.question(id).name)
    }

    /// A rung, or the question of any other answer.
    fn answer(&self, id: QuestionId, choice: ChoiceId) -> String {
        let question = self.document.question(id);
        match (&question.kind, question.choice(choice).level) {
            (Kind::Ladder(_), Some(level)) => {
                format!("{} at `{}`", self.name(id), self.document.level(level).name)
            }
            _ => self.name(id),
        }
    }

    fn choices(&self, id: QuestionId) -> impl Iterator<Item = ChoiceId> + use<> {
        (0..self.document.question(id).choices.len()).map(ChoiceId::at)
    }

    fn effective(&self, case: &Completion, id: QuestionId) -> ChoiceId {
        reference::effective(self.document, case, id)
    }

    fn level(&self, case: &Completion) -> LevelId {
        reference::level(self.document, case)
    }

    fn is_asked(&self, id: QuestionId) -> bool {
        self.cases.iter().any(|case| reference::applies(self.document, case, id))
    }

    fn unasked(&self) -> Vec<String> {
        let unasked = self.document.question_ids().filter(|id| !self.is_asked(*id));
        unasked.map(|id| self.name(id)).collect()
    }

    fn idle_answers(&self) -> Vec<String> {
        let mut idle = Vec::new();
        for id in self.document.question_ids().filter(|id| self.is_asked(*id)) {
            for choice in self.choices(id) {
                let mut given =
                    self.cases.iter().filter(|case| self.effective(case, id) == choice).peekable();
                let never = given.peek().is_none();
                if never
                    || (self.only_stands(id, choice)
                        && given.all(|case| self.covered(case, id, choice)))
                {
                    idle.push(self.answer(id, choice));
                }
            }
        }
        idle
    }

    fn only_stands(&self, id: QuestionId, choice: ChoiceId) -> bool {
        let asked = self.document.question(id).choice(choice);
        let stands = asked.level > Some(LevelId::at(0)) && asked.actions.is_empty();
        let mut looked_at = false;
        for (_, condition) in self.conditions() {
            condition.each_question(&mut |one| looked_at |= one == id);
        }
        stands && !looked_at
    }

    /// Whether another answer in the same topic stands as high.
    fn covered(&self, case: &Completion, id: QuestionId, choice: ChoiceId) -> bool {
        let question = self.document.question(id);
        self.document.question_ids().any(|other| {
            let asked = self.document.question(other);
            let stands = asked.choice(self.effective(case, other)).level;
            other != id
                && asked.topic == question.topic
                && stands.is_some()
                && stands >= question.choice(choice).level
        })
    }

    fn unreached_levels(&self) -> Vec<String> {
        let reached: BTreeSet<LevelId> = self.cases.iter().map(|case| self.level(case)).collect();
        let levels = self.document.levels.iter().enumerate();
        let unreached = levels.filter(|(at, _)| !reached.contains(&LevelId::at(*at)));
        unreached.map(|(_, level)| named(&level.name)).collect()
    }

    fn ungiven(&self) -> Vec<String> {
        let given = self.cases.iter().flat_map(|case| given(self.document, case));
        let given: BTreeSet<ActionId> = given.collect();
        let actions = self.document.actions.iter().enumerate();
        let ungiven = actions.filter(|(at, _)| !given.contains(&ActionId::at(*at)));
        ungiven.map(|(_, action)| named(&action.name)).collect()
    }

    /// Questions, uplifts, rules and duties with their conditions; no `never`.
    fn conditions(&self) -> Vec<(String, &'d Condition)> {
        let document = self.document;
        let questions = document
            .questions
            .iter()
            .filter_map(|question| Some((named(&question.name), question.asked_when.as_ref()?)));
        let uplifts = document.uplifts.iter().map(|one| (named(&one.name), &one.when));
        let rules = document.rules.iter().map(|one| (named(&one.name), &one.when));
        let duties = document.duties.iter().map(|one| (named(&one.name), &one.when));
        questions.chain(uplifts).chain(rules).chain(duties).collect()
    }

    fn holds(&self, case: &Completion, condition: &Condition) -> bool {
        reference::holds(self.document, case, condition)
    }

    fn impossible(&self) -> Vec<String> {
        let questions =
            self.document.questions.iter().filter(|one| one.asked_when.is_some()).count();
        let mut found = Vec::new();
        for (at, (name, condition)) in self.conditions().into_iter().enumerate() {
            let held = self.cases.iter().filter(|case| self.holds(case, condition)).count();
            if held == self.cases.len() || (held == 0 && at >= questions) {
                found.push(name);
            }
        }
        for never in &self.document.nevers {
            if !every(self.document).iter().any(|case| self.holds(case, &never.condition)) {
                found.push("“Heading”".to_owned());
            }
        }
        found
    }

    fn redundant(&self) -> Vec<String> {
        let mut found = Vec::new();
        for (name, condition) in self.conditions() {
            if self.has_idle_part(&self.cases, condition) {
                found.push(name);
            }
        }
        for at in 0..self.document.nevers.len() {
            let mut fewer = self.document.clone();
            let never = fewer.nevers.remove(at);
            let cases = EveryCase::of(&fewer).cases;
            let covered =
                every(self.document).iter().any(|case| self.holds(case, &never.condition))
                    && !cases.iter().any(|case| self.holds(case, &never.condition));
            if covered || self.has_idle_part(&cases, &never.condition) {
                found.push("“Heading”".to_owned());
            }
        }
        found
    }

    /// Whether a condition that holds sometimes, not always, would hold as often without a part.
    fn has_idle_part(&self, cases: &[Completion], condition: &Condition) -> bool {
        let held: Vec<bool> = cases.iter().map(|case| self.holds(case, condition)).collect();
        let same = |other: Condition| {
            cases.iter().zip(&held).all(|(case, held)| self.holds(case, &other) == *held)
        };
        held.contains(&true)
            && held.contains(&false)
            && without_a_part(condition).into_iter().any(same)
    }

    fn rules(&self, never_decides: bool) -> Vec<String> {
        let mut found = Vec::new();
        for at in 0..self.document.rules.len() {
            let mut fewer = self.document.clone();
            let rule = fewer.rules.remove(at);
            let holding: Vec<&Completion> =
                self.cases.iter().filter(|case| self.holds(case, &rule.when)).collect();
            let decides =
                holding.iter().any(|case| reference::level(&fewer, case) != self.level(case));
            if holding.is_empty() || decides {
                continue;
            }
            let gives = holding.iter().any(|case| {
                let given = given(&fewer, case);
                rule.actions.iter().any(|action| !given.contains(action))
            });
            let outranked = holding.iter().all(|case| self.level(case) > rule.at_least);
            if (gives || outranked) == never_decides {
                found.push(named(&rule.name));
            }
        }
        if never_decides {
            found.extend(self.idle_uplifts());
        }
        found
    }

    fn idle_uplifts(&self) -> Vec<String> {
        let mut without_uplifts = self.document.clone();
        without_uplifts.uplifts.clear();
        let mut found = Vec::new();
        for uplift in &self.document.uplifts {
            let mut holding =
                self.cases.iter().filter(|case| self.holds(case, &uplift.when)).peekable();
            let stays = |case: &Completion| {
                let base = reference::topic_level(&without_uplifts, case, uplift.topic);
                base == LevelId::at(0) || base >= uplift.up_to
            };
            if holding.peek().is_some() && holding.all(stays) {
                found.push(named(&uplift.name));
            }
        }
        found
    }

    fn gaps(&self) -> Vec<String> {
        let has_gap = |topic: &TopicId| {
            let stands: BTreeSet<usize> = self
                .cases
                .iter()
                .map(|case| reference::topic_level(self.document, case, *topic).position())
                .filter(|level| *level > 0)
                .collect();
            let (first, last) = (stands.first().copied(), stands.last().copied());
            first.zip(last).is_some_and(|(first, last)| stands.len() < last - first + 1)
        };
        let gaps = self.document.topic_ids().filter(has_gap);
        gaps.map(|topic| named(&self.document.topic(topic).name)).collect()
    }

    fn has_direction(&self, id: QuestionId) -> bool {
        let question = self.document.question(id);
        question.is_worrying() || matches!(question.kind, Kind::YesOrNo { fixed: false })
    }

    fn cliffs(&self) -> Vec<String> {
        let mut found = Vec::new();
        for id in self.document.question_ids().filter(|id| self.has_direction(*id)) {
            let mut jumps = BTreeSet::new();
            for case in &self.cases {
                let at_rest = self.document.question_ids().all(|other| {
                    other == id
                        || !self.has_direction(other)
                        || case[other.position()].position() == 0
                });
                let next = self.next(case, id).filter(|_| at_rest);
                if let Some(next) = next
                    && self.level(&next).position() >= self.level(case).position() + 2
                {
                    jumps.insert(next[id.position()]);
                }
            }
            found.extend(jumps.into_iter().map(|choice| self.answer(id, choice)));
        }
        found
    }

    /// The case with the next answer to a question, where it is allowed.
    fn next(&self, case: &Completion, id: QuestionId) -> Option<Completion> {
        let mut next = case.clone();
        next[id.position()] = ChoiceId::at(case[id.position()].position() + 1);
        let exists = next[id.position()].position() < self.document.question(id).choices.len();
        (exists && reference::is_possible(self.document, &next)).then_some(next)
    }

    fn pairs(&self) -> Vec<String> {
        let mut found = Vec::new();
        for second in self.document.question_ids() {
            for first in self.document.question_ids().take(second.position()) {
                let pairs = self
                    .cases
                    .iter()
                    .map(|case| (self.effective(case, first), self.effective(case, second)));
                let pairs: BTreeSet<(ChoiceId, ChoiceId)> = pairs.collect();
                let firsts: BTreeSet<ChoiceId> = pairs.iter().map(|(first, _)| *first).collect();
                let seconds: BTreeSet<ChoiceId> = pairs.iter().map(|(_, second)| *second).collect();
                if pairs.len() > 1 && pairs.len() == firsts.len() && pairs.len() == seconds.len() {
                    found.push(self.name(second));
                }
            }
        }
        found
    }

    fn worse_answers(&self) -> Vec<String> {
        let worrying =
            self.document.question_ids().filter(|id| self.document.question(*id).is_worrying());
        let falls = worrying.filter(|id| self.cases.iter().any(|case| self.falls(case, *id)));
        falls.map(|id| self.name(id)).collect()
    }

    /// Whether the next worse answer lowers the level, and nothing declares that it may.
    fn falls(&self, better: &Completion, id: QuestionId) -> bool {
        let Some(worse) = self.next(better, id) else { return false };
        let (before, after) = (self.level(better).position(), self.level(&worse).position());
        if after >= before {
            return false;
        }
        let lets_go =
            |condition: &Condition| self.holds(better, condition) && !self.holds(&worse, condition);
        let names = |lowers: &Option<Lowers>| {
            lowers.as_ref().is_some_and(|lowers| lowers.questions.contains(&id))
        };
        let rules = self.document.rules.iter().map(|one| (&one.when, names(&one.lowers)));
        let uplifts = self.document.uplifts.iter().map(|one| (&one.when, names(&one.lowers)));
        let others = self.document.questions.iter().filter_map(|one| one.asked_when.as_ref());
        let others = others.map(|condition| (condition, false));
        let gone: Vec<bool> = rules
            .chain(uplifts)
            .chain(others)
            .filter(|(condition, _)| lets_go(condition))
            .map(|(_, is_declared)| is_declared)
            .collect();
        let is_protecting =
            |level: usize| self.document.levels[level].basis.iter().any(|basis| basis == "s47");
        let is_declared = gone.contains(&true)
            && !gone.contains(&false)
            && !(after + 1..=before).any(is_protecting);
        !is_declared
    }
}

/// What there is to do in a case, that of the level included.
fn given(document: &Document, case: &Completion) -> BTreeSet<ActionId> {
    let mut given = reference::actions(document, case);
    given.extend(&document.level(reference::level(document, case)).actions);
    given
}

/// Every combination of answers, also those that are forbidden.
fn every(document: &Document) -> Vec<Completion> {
    let mut free = document.clone();
    free.nevers.clear();
    reference::completions(&free, &Answers::none(&free))
}

fn named(name: &str) -> String {
    format!("`{name}`")
}
