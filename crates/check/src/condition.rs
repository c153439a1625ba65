//! Conditions: every name looked up, every comparison turned into the set of answers it means.

use crate::code;
use crate::fact::Fact;
use crate::names::Wanted;
use crate::resolve::Context;
use continuum_diag::{Diagnostic, nearest};
use continuum_model::{ChoiceId, ChoiceSet, Condition, Id, QuestionId};
use continuum_syntax::{Comparison, Condition as Written, StatementKind, Word};

/// What a condition may look at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reach {
    /// Answers: `asked when`, uplifts and `never`, so that there are no circles.
    Answers,
    /// Answers and topic levels: rules and `do`.
    Topics,
}

impl Context<'_, '_> {
    /// Resolves a condition; every mistake in it is said.
    pub(crate) fn condition(&mut self, written: &Written, reach: Reach) -> Option<Condition> {
        match written {
            Written::Is { name, not, values } => self.is(name, *not, values),
            Written::Compare { name, comparison, value } => self.compare(name, *comparison, value),
            Written::Reaches { topic, level } => self.reaches(topic, level, written, reach),
            Written::Topics { at_least, among, level } => {
                self.topics(at_least, among.as_ref(), level, written, reach)
            }
            Written::Count { at_least, of, .. } => self.count(at_least, of, reach),
            Written::Bare(word) => self.bare(word),
            Written::All(of) => self.each(of, reach).map(Condition::All),
            Written::Any(of) => self.each(of, reach).map(Condition::Any),
            Written::Not(inner) => Some(Condition::Not(Box::new(self.condition(inner, reach)?))),
        }
    }

    fn each(&mut self, of: &[Written], reach: Reach) -> Option<Vec<Condition>> {
        let resolved: Vec<_> = of.iter().map(|written| self.condition(written, reach)).collect();
        resolved.into_iter().collect()
    }

    fn is(&mut self, name: &Word, not: bool, values: &[Word]) -> Option<Condition> {
        let (question, fact) = self.fact(name)?;
        let found: Vec<_> = values.iter().map(|value| self.answer(&fact, value)).collect();
        let found: Option<Vec<_>> = found.into_iter().collect();
        let named: ChoiceSet = found?.into_iter().map(ChoiceId::at).collect();
        let all = ChoiceSet::first(fact.choices.len());
        let choices = if not { all.without(named) } else { named };
        self.telling(name, question, choices, &fact)
    }

    fn compare(&mut self, name: &Word, comparison: Comparison, value: &Word) -> Option<Condition> {
        let (question, fact) = self.fact(name)?;
        if !fact.ordered {
            self.diagnostics.push(unordered(name, &fact, self.names.kind(&name.text)));
            return None;
        }
        let at = self.answer(&fact, value)?;
        let holds = |position: &usize| match comparison {
            Comparison::AtLeast => *position >= at,
            Comparison::AtMost => *position <= at,
            Comparison::Below => *position < at,
            Comparison::Above => *position > at,
        };
        let choices = (0..fact.choices.len()).filter(holds).map(ChoiceId::at).collect();
        self.telling(value, question, choices, &fact)
    }

    /// A comparison that some answers meet and some do not.
    fn telling(
        &mut self,
        at: &Word,
        question: QuestionId,
        choices: ChoiceSet,
        fact: &Fact,
    ) -> Option<Condition> {
        let always = choices.len() == fact.choices.len();
        if !always && !choices.is_empty() {
            return Some(Condition::Answer { question, choices });
        }
        let holds = if always { "every answer does" } else { "no answer does" };
        let message =
            format!("expected a comparison that only some answers meet, found that {holds}");
        let help = "compare with another answer, or take the comparison out";
        let said = Diagnostic::error(code::POINTLESS_COMPARISON, message, at.span).help(help);
        self.diagnostics.push(said);
        None
    }

    fn reaches(
        &mut self,
        topic: &Word,
        level: &Word,
        written: &Written,
        reach: Reach,
    ) -> Option<Condition> {
        let found = self.topic(topic);
        let level = self.level_above_lowest(level);
        self.within_reach(written, reach)?;
        Some(Condition::Topic { topic: found?, level: level? })
    }

    fn topics(
        &mut self,
        at_least: &Word,
        among: Option<&Word>,
        level: &Word,
        written: &Written,
        reach: Reach,
    ) -> Option<Condition> {
        let topics = self.counted_among(among);
        let level = self.level_above_lowest(level);
        self.within_reach(written, reach)?;
        let topics = topics?;
        if topics.is_empty() {
            self.diagnostics.push(no_topics(among.unwrap_or(at_least)));
            return None;
        }
        let at_least = self.how_many(at_least, topics.len(), "topics")?;
        Some(Condition::Topics { at_least, topics, level: level? })
    }

    /// Topic levels follow from answers; where answers are still being settled they cannot be
    /// looked at.
    fn within_reach(&mut self, written: &Written, reach: Reach) -> Option<()> {
        if reach == Reach::Topics {
            return Some(());
        }
        let message = "expected a condition on answers alone, found one on a topic's level";
        let help =
            "ask for the answers that matter here; topic levels may stand in `rule` and `do`";
        let said = Diagnostic::error(code::ANSWERS_ONLY, message, written.span()).help(help);
        self.diagnostics.push(said);
        None
    }

    fn count(&mut self, at_least: &Word, of: &[Written], reach: Reach) -> Option<Condition> {
        let resolved = self.each(of, reach);
        let at_least = self.how_many(at_least, of.len(), "conditions")?;
        Some(Condition::Count { at_least, of: resolved? })
    }

    fn how_many(&mut self, word: &Word, most: usize, of: &str) -> Option<usize> {
        let number = word.text.parse::<usize>().ok();
        if let Some(number) = number.filter(|number| (1..=most).contains(number)) {
            return Some(number);
        }
        let message =
            format!("expected a count from 1 to {most}, the number of {of}, found `{}`", word.text);
        let help = "a smaller count, or more to count";
        let said = Diagnostic::error(code::IMPOSSIBLE_COUNT, message, word.span).help(help);
        self.diagnostics.push(said);
        None
    }

    fn bare(&mut self, word: &Word) -> Option<Condition> {
        let (question, fact) = self.fact(word)?;
        if fact.yes_or_no {
            return Some(Condition::Answer { question, choices: ChoiceSet::only(ChoiceId::at(1)) });
        }
        let message =
            format!("expected a yes-or-no fact, found `{}`, which has other answers", word.text);
        let help = format!("say which answer counts: `{} is` and the answer", word.text);
        let said = Diagnostic::error(code::WRONG_KIND, message, word.span).help(help);
        self.diagnostics.push(said.other(fact.span, "it stands here"));
        None
    }

    /// The question of that name, and its answers.
    pub(crate) fn fact(&mut self, name: &Word) -> Option<(QuestionId, Fact)> {
        let at = self.names.find(name, Wanted::Fact, self.diagnostics)?;
        let fact = self.facts.get(at)?.clone()?;
        Some((QuestionId::at(at), fact))
    }

    /// The position of an answer.
    pub(crate) fn answer(&mut self, fact: &Fact, word: &Word) -> Option<usize> {
        let found = fact.choices.iter().position(|choice| choice.name == word.text);
        if found.is_none() {
            self.diagnostics.push(no_such_answer(fact, word));
        }
        found
    }
}

/// A group always has topics; an area may have none, and neither may the document.
fn no_topics(at: &Word) -> Diagnostic {
    let message = "expected topics to count here, found none";
    let help = "add a `topic`, or take the condition out";
    Diagnostic::error(code::IMPOSSIBLE_COUNT, message, at.span).help(help)
}

fn no_such_answer(fact: &Fact, word: &Word) -> Diagnostic {
    let names = || fact.choices.iter().map(|choice| choice.name.as_str());
    if fact.number.is_some() {
        let last = names().next_back().unwrap_or_default();
        let first = names().next().unwrap_or_default();
        let message = format!("expected a number from {first} to {last}, found `{}`", word.text);
        let said = Diagnostic::error(code::NUMBER_OUT_OF_RANGE, message, word.span);
        let said = said.other(fact.span, "the question's range stands here");
        return said.help("compare with a number the question offers, or widen its range");
    }
    let listed: Vec<_> = names().map(|name| format!("`{name}`")).collect();
    let message = format!("expected one of {}, found `{}`", listed.join(", "), word.text);
    let said = Diagnostic::error(code::UNKNOWN_ANSWER, message, word.span);
    let said = said.other(fact.span, "the question stands here");
    match nearest(&word.text, names()) {
        Some(near) => said.help(format!("did you mean `{near}`?")),
        None => said.help("use one of the question's own answers"),
    }
}

fn unordered(name: &Word, fact: &Fact, kind: Option<StatementKind>) -> Diagnostic {
    let message = format!("expected a question whose answers are in order, found `{}`", name.text);
    let help = match kind {
        Some(StatementKind::Question) if !fact.yes_or_no => {
            "name the answers that count: `is a or b`; or mark the question `ordered`"
        }
        _ => "ask for the answer: `is yes`",
    };
    Diagnostic::error(code::UNORDERED_COMPARISON, message, name.span)
        .other(fact.span, "the question stands here")
        .help(help)
}
