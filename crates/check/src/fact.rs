//! Questions, ladders, indicators and strengths.

use crate::clause::{condition, name, words};
use crate::code;
use crate::condition::Reach;
use crate::resolve::{Context, formerly, grounds, origin, own_name, own_text};
use continuum_diag::{Diagnostic, Span};
use continuum_model::{Choice, ChoiceId, ChoiceSet, Id, Kind, LevelId, Question};
use continuum_syntax::{Clause, Statement, StatementKind, Value, Word};
use std::collections::BTreeMap;

/// The answers of a question, known before any condition is looked at.
#[derive(Clone, Debug)]
pub(crate) struct Fact {
    pub choices: Vec<Choice>,
    /// Answers can be compared by position.
    pub ordered: bool,
    /// The answers are no and yes.
    pub yes_or_no: bool,
    /// A number: its smallest, and whether its largest stands for more.
    pub number: Option<(u32, bool)>,
    /// Where it stands.
    pub span: Span,
}

/// The answers of a statement; `None` where they are in error, which has been said.
pub(crate) fn fact(statement: &Statement, context: &mut Context<'_, '_>) -> Option<Fact> {
    let span = statement.keyword;
    let plain = |choices, ordered| Fact { choices, ordered, yes_or_no: false, number: None, span };
    match statement.kind? {
        StatementKind::Ladder => rungs(statement, context).map(|choices| plain(choices, true)),
        StatementKind::Indicator => {
            let level = name(statement, "level").and_then(|level| context.level(level));
            let actions = context.actions(crate::clause::names(statement, "do"));
            let mut choices = no_and_yes();
            choices[1].level = Some(level?);
            choices[1].actions = actions?;
            Some(Fact { yes_or_no: true, ..plain(choices, false) })
        }
        StatementKind::Strength => Some(Fact { yes_or_no: true, ..plain(no_and_yes(), false) }),
        _ => answers(statement, context),
    }
}

/// The answers of a plain question: one of three kinds.
fn answers(statement: &Statement, context: &mut Context<'_, '_>) -> Option<Fact> {
    let given = ["yes or no", "answer", "number"].map(|keyword| statement.get(keyword));
    let kinds: Vec<_> = given.into_iter().flatten().collect();
    let [kind] = kinds.as_slice() else {
        if !statement.broken {
            context.diagnostics.push(no_answers(statement, &kinds));
        }
        return None;
    };
    let span = statement.keyword;
    if kind.keyword == "yes or no" {
        refuse(statement, "ordered", "yes and no have no order", context);
        return Some(Fact {
            choices: no_and_yes(),
            ordered: false,
            yes_or_no: true,
            number: None,
            span,
        });
    }
    if kind.keyword == "number" {
        // Where it is broken, that has been said.
        let Value::Number { from, to, or_more } = &kind.value else { return None };
        refuse(statement, "ordered", "numbers are ordered by themselves", context);
        let (choices, from) = numbers(from, to, *or_more, context)?;
        return Some(Fact {
            choices,
            ordered: true,
            yes_or_no: false,
            number: Some((from, *or_more)),
            span,
        });
    }
    let choices = several(statement, context)?;
    Some(Fact { choices, ordered: statement.has("ordered"), yes_or_no: false, number: None, span })
}

fn no_answers(statement: &Statement, kinds: &[&Clause]) -> Diagnostic {
    let expected =
        "expected the question's answers: `yes or no`, `answer` lines or a `number` range";
    if let [first, second, ..] = kinds {
        let message =
            format!("{expected}, found both `{}` and `{}`", first.keyword, second.keyword);
        return Diagnostic::error(code::QUESTION_WITHOUT_ANSWERS, message, second.span)
            .other(first.span, "the first kind stands here")
            .help("keep one of them");
    }
    let message = format!("{expected}, found none");
    Diagnostic::error(code::QUESTION_WITHOUT_ANSWERS, message, statement.keyword)
        .help("add a line `yes or no`, or a line `answer name \"words\"` for each answer")
}

fn refuse(statement: &Statement, keyword: &str, why: &str, context: &mut Context<'_, '_>) {
    if let Some(clause) = statement.get(keyword) {
        let message = format!("expected no `{keyword}` here: {why}");
        let said = Diagnostic::error(code::CLAUSE_OUT_OF_PLACE, message, clause.span);
        context.diagnostics.push(said.help("take the line out"));
    }
}

fn no_and_yes() -> Vec<Choice> {
    vec![choice("no", "No"), choice("yes", "Yes")]
}

fn choice(name: &str, words: &str) -> Choice {
    Choice {
        name: name.to_owned(),
        formerly: Vec::new(),
        words: words.to_owned(),
        level: None,
        actions: Vec::new(),
    }
}

/// The choices of a range; the last may stand for more.
fn numbers(
    from: &Word,
    to: &Word,
    or_more: bool,
    context: &mut Context<'_, '_>,
) -> Option<(Vec<Choice>, u32)> {
    let largest = u32::try_from(ChoiceSet::CAPACITY).unwrap_or(u32::MAX);
    let read = |word: &Word| word.text.parse::<u32>().ok();
    let range = read(from).zip(read(to)).filter(|(from, to)| from < to && to - from < largest);
    let Some((first, last)) = range else {
        let message = format!(
            "expected a range of 2 to {largest} whole numbers, found `{} to {}`",
            from.text, to.text
        );
        let help = "begin with the smaller number; what lies beyond can be `or more`";
        let said = Diagnostic::error(code::NUMBER_OUT_OF_RANGE, message, from.span.to(to.span));
        context.diagnostics.push(said.help(help));
        return None;
    };
    let words = |number: u32| {
        if or_more && number == last { format!("{number} or more") } else { number.to_string() }
    };
    Some((
        (first..=last).map(|number| choice(&number.to_string(), &words(number))).collect(),
        first,
    ))
}

/// `answer` lines.
fn several(statement: &Statement, context: &mut Context<'_, '_>) -> Option<Vec<Choice>> {
    let mut seen: BTreeMap<&str, Span> = BTreeMap::new();
    let mut choices = Vec::new();
    let mut good = true;
    for clause in statement.all("answer") {
        let Value::Answer(word, words, formerly) = &clause.value else {
            good = false;
            continue;
        };
        if let Some(first) = seen.insert(&word.text, word.span) {
            let message = format!("expected another answer's name, found `{}` again", word.text);
            let said = Diagnostic::error(code::NAME_DEFINED_TWICE, message, word.span);
            context.diagnostics.push(
                said.other(first, "first given here").help("give each answer a name of its own"),
            );
            good = false;
        }
        if let Some(still) = still_an_answer(statement, formerly) {
            context.diagnostics.push(still);
            good = false;
        }
        let formerly = formerly.iter().map(|word| word.text.clone()).collect();
        choices.push(Choice { formerly, ..choice(&word.text, &words.text) });
    }
    if good && (choices.len() < 2 || choices.len() > ChoiceSet::CAPACITY) {
        let message =
            format!("expected 2 to {} answers, found {}", ChoiceSet::CAPACITY, choices.len());
        let help = "a question with one answer asks nothing; add the others";
        let said = Diagnostic::error(code::QUESTION_WITHOUT_ANSWERS, message, statement.keyword);
        context.diagnostics.push(said.help(help));
        return None;
    }
    good.then_some(choices)
}

/// An earlier name that another answer has: what was said of it could mean either.
fn still_an_answer(statement: &Statement, formerly: &[Word]) -> Option<Diagnostic> {
    let is_one = |was: &&Word| {
        statement
            .all("answer")
            .any(|other| matches!(&other.value, Value::Answer(name, ..) if name.text == was.text))
    };
    let was = formerly.iter().find(is_one)?;
    let message = format!("expected an earlier name, found `{}`, which an answer has", was.text);
    let said = Diagnostic::error(code::NAME_DEFINED_TWICE, message, was.span);
    Some(said.help("take it out here, or give that answer a new name"))
}

/// The rungs of a ladder, rising.
fn rungs(statement: &Statement, context: &mut Context<'_, '_>) -> Option<Vec<Choice>> {
    let mut choices = Vec::new();
    let mut below: Option<(LevelId, &Word)> = None;
    let mut good = true;
    for clause in statement.all("rung") {
        let Value::Rung(word, words, actions, _) = &clause.value else {
            good = false;
            continue;
        };
        let level = context.level(word);
        let actions = context.actions(actions);
        let (Some(level), Some(actions)) = (level, actions) else {
            good = false;
            continue;
        };
        if let Some((lower, lower_word)) = below
            && level <= lower
        {
            context.diagnostics.push(out_of_order(word, lower_word));
            good = false;
        }
        below = Some((level, word));
        choices.push(Choice { actions, level: Some(level), ..choice(&word.text, &words.text) });
    }
    if good && choices.len() == 1 {
        let message = "expected two rungs or more, found one";
        let help = "add the rungs below and above it, or make it an `indicator`";
        let said = Diagnostic::error(code::LADDER_WITH_ONE_RUNG, message, statement.keyword);
        context.diagnostics.push(said.help(help));
        return None;
    }
    if let (true, Some(first)) = (good, statement.all("rung").next()) {
        starts_high(statement, first, choices.first().and_then(|choice| choice.level), context);
    }
    (good && !choices.is_empty()).then_some(choices)
}

/// Every answer to a ladder is one of its rungs, and where it is not asked it stands on the
/// lowest: were that above the lowest level, no child could be without a worry.
fn starts_high(
    statement: &Statement,
    rung: &Clause,
    level: Option<LevelId>,
    context: &mut Context<'_, '_>,
) {
    let (Value::Rung(word, ..), Some(level)) = (&rung.value, level) else { return };
    // Where a level has no name, which has been said, it is not known which is the lowest.
    let all_named = context.levels.get(level.position()) == Some(&word.text.as_str());
    let (1.., true, Some(lowest)) = (level.position(), all_named, context.levels.first()) else {
        return;
    };
    let message = format!("expected the first rung at `{lowest}`, found `{}`", word.text);
    let even_hidden =
        if statement.has("asked when") { ", even those of whom this is not asked" } else { "" };
    let help = format!(
        "add a rung at `{lowest}` that says what is well: without it every child stands at `{}` or higher{even_hidden}",
        word.text
    );
    let said = Diagnostic::error(code::LADDER_STARTS_HIGH, message, word.span);
    context.diagnostics.push(said.help(help));
}

fn out_of_order(word: &Word, below: &Word) -> Diagnostic {
    let message = format!("expected a rung above `{}`, found `{}`", below.text, word.text);
    Diagnostic::error(code::RUNGS_OUT_OF_ORDER, message, word.span)
        .other(below.span, "the rung before stands here")
        .help("rungs rise from the lowest level to the highest, each level once")
}

/// The whole question; `at` is its place among the facts.
pub(crate) fn question(
    at: usize,
    statement: &Statement,
    context: &mut Context<'_, '_>,
) -> Option<Question> {
    let topic = name(statement, "topic").map(|word| context.topic(word));
    let asked_when = condition(statement, "asked when")
        .map(|written| context.condition(written, Reach::Answers));
    let see = context.citations(statement);
    let fact = context.facts.get(at).cloned().flatten();
    let otherwise = otherwise(statement, fact.as_ref(), context);
    let fact = fact?;
    let fixed = statement.has("fixed");
    let kind = match statement.kind? {
        StatementKind::Ladder => Kind::Ladder(grounds(statement, see?)),
        StatementKind::Indicator => Kind::Indicator {
            red_flag: statement.has("red flag"),
            grounds: grounds(statement, see?),
        },
        StatementKind::Strength => Kind::Strength { see: see? },
        _ if fact.yes_or_no => Kind::YesOrNo { fixed },
        _ => match fact.number {
            Some((from, or_more)) => Kind::Number { from, or_more, fixed },
            None => Kind::OneOf { ordered: fact.ordered, fixed },
        },
    };
    Some(Question {
        name: own_name(statement)?,
        formerly: formerly(statement),
        text: own_text(statement)?,
        topic: match topic {
            Some(found) => Some(found?),
            None => None,
        },
        kind,
        choices: fact.choices,
        asked_when: match asked_when {
            Some(resolved) => Some(resolved?),
            None => None,
        },
        otherwise: otherwise?,
        why: words(statement, "why"),
        hint: words(statement, "hint"),
        origin: origin(statement),
    })
}

/// The answer that counts where a question does not apply: declared for a plain question, the
/// least worrying one for the others.
fn otherwise(
    statement: &Statement,
    fact: Option<&Fact>,
    context: &mut Context<'_, '_>,
) -> Option<ChoiceId> {
    let first = ChoiceId::at(0);
    if statement.kind != Some(StatementKind::Question) {
        return Some(first);
    }
    match (statement.has("asked when"), statement.get("otherwise")) {
        (false, None) => Some(first),
        (false, Some(_)) => {
            refuse(statement, "otherwise", "the question is always asked", context);
            None
        }
        (true, None) if statement.broken => None,
        (true, None) => {
            let message = "expected `otherwise` beside `asked when`, found none";
            let help = "say which answer counts where the question does not apply: `otherwise` and an answer";
            let said = Diagnostic::error(
                code::MISSING_OTHERWISE,
                message,
                statement.get("asked when")?.span,
            );
            context.diagnostics.push(said.help(help));
            None
        }
        (true, Some(_)) => {
            let word = name(statement, "otherwise")?;
            context.answer(fact?, word).map(ChoiceId::at)
        }
    }
}
