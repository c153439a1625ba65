//! Conditions: comparisons, counts, and how they are joined.

use crate::grammar::DEPTH_LIMIT;
use crate::parser::{Fail, Parsed, Tokens, list, mark, name, no_way_back, number, value, word};
use crate::token::{Kind, Token};
use crate::{Comparison, Condition, Word, code};
use continuum_diag::nearest;
use nom::Parser;
use nom::branch::alt;
use nom::combinator::opt;

/// A condition.
pub(crate) fn condition(input: Tokens<'_>) -> Parsed<'_, Condition> {
    joined(0, input)
}

/// Terms joined by `and`, or terms joined by `or`; never both.
fn joined(depth: usize, input: Tokens<'_>) -> Parsed<'_, Condition> {
    let (mut rest, first) = term(depth, input)?;
    let mut joint = first.joint();
    let mut terms = vec![first.condition];
    while let Ok((after, next)) = joint_word(rest) {
        let (after, term) = term(depth, after).map_err(no_way_back)?;
        let joints = [joint, Some(next), term.joint()].into_iter().flatten();
        if joints.clone().any(|other| other != next) {
            return mixed(rest).cut();
        }
        joint = joints.last();
        terms.push(term.condition);
        rest = after;
    }
    let condition = match (terms.len(), joint) {
        (1, _) => terms.remove(0),
        (_, Some(Joint::And)) => Condition::All(terms),
        _ => Condition::Any(terms),
    };
    Ok((rest, condition))
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Joint {
    And,
    Or,
}

fn joint_word(input: Tokens<'_>) -> Parsed<'_, Joint> {
    alt((word("and").map(|_| Joint::And), word("or").map(|_| Joint::Or))).parse(input)
}

fn mixed(at: Tokens<'_>) -> Fail {
    let expected = "brackets, since `and` and `or` stand beside each other here";
    let help = "put brackets around what belongs together: `(a is yes or b is yes) and c is yes`";
    Fail::expected(expected, at).code(code::MIXED_AND_OR).help(help)
}

/// One condition between joints.
struct Term {
    condition: Condition,
    /// `age is unborn or under-1` has an "or" of its own, in plain sight.
    has_or: bool,
}

impl Term {
    fn joint(&self) -> Option<Joint> {
        self.has_or.then_some(Joint::Or)
    }
}

fn term(depth: usize, input: Tokens<'_>) -> Parsed<'_, Term> {
    if depth > DEPTH_LIMIT {
        let fail = Fail::expected(format!("brackets at most {DEPTH_LIMIT} deep"), input);
        let help = "give part of it a question or a rule of its own";
        return fail.found("deeper ones").code(code::NESTED_TOO_DEEP).help(help).cut();
    }
    if let Ok((rest, _)) = word("not")(input) {
        let (rest, inner) = term(depth + 1, rest).map_err(no_way_back)?;
        if inner.has_or {
            return mixed(rest).found("a list of answers after `not`").cut();
        }
        return Ok((rest, plain(Condition::Not(Box::new(inner.condition)))));
    }
    if let Ok((rest, _)) = mark(Kind::Left)(input) {
        let (rest, inner) = joined(depth + 1, rest).map_err(no_way_back)?;
        let (rest, _) = mark(Kind::Right)(rest).map_err(no_way_back)?;
        return Ok((rest, plain(inner)));
    }
    if let Ok((rest, at_least)) = count_head(input) {
        return count(depth, at_least, rest).map(|(rest, count)| (rest, plain(count)));
    }
    if let Ok((rest, any)) = (word("any"), word("topic")).parse(input) {
        let one = Word { text: "1".to_owned(), span: any.0 };
        return topics(one, rest).map(|(rest, topics)| (rest, plain(topics)));
    }
    comparison(input)
}

fn plain(condition: Condition) -> Term {
    Term { condition, has_or: false }
}

fn count_head(input: Tokens<'_>) -> Parsed<'_, Word> {
    let (rest, _) = (word("at"), word("least")).parse(input)?;
    number("how many, as a number")(rest).map_err(no_way_back)
}

/// What follows `at least 3`.
fn count(depth: usize, at_least: Word, input: Tokens<'_>) -> Parsed<'_, Condition> {
    if let Ok((rest, _)) = alt((word("topics"), word("topic"))).parse(input) {
        return topics(at_least, rest);
    }
    let Ok((rest, _)) = (word("of"), mark(Kind::Left)).parse(input) else {
        return Fail::expected("`topics` or `of (` with what to count", input).cut();
    };
    let (mut rest, first) = item(depth, rest).map_err(no_way_back)?;
    let mut of = vec![first];
    while let Ok((after, _)) = mark(Kind::Comma)(rest) {
        let (after, next) = item(depth, after).map_err(no_way_back)?;
        of.push(next);
        rest = after;
    }
    let (rest, closing) = mark(Kind::Right)(rest).map_err(no_way_back)?;
    let span = at_least.span.to(closing);
    Ok((rest, Condition::Count { at_least, of, span }))
}

/// One thing to count: a bare name, or a condition.
fn item(depth: usize, input: Tokens<'_>) -> Parsed<'_, Condition> {
    match name("a name or a condition to count")(input) {
        Ok((rest, bare)) if ends_item(rest) => Ok((rest, Condition::Bare(bare))),
        Ok((rest, bare)) if rest.first().is_some_and(|token| token.starts_line) => {
            Fail::expected(format!("`,` or `)` after `{}`", bare.text), rest).cut()
        }
        _ => joined(depth + 1, input),
    }
}

fn ends_item(rest: Tokens<'_>) -> bool {
    matches!(rest.first().map(|token| token.kind), Some(Kind::Comma | Kind::Right))
}

/// What follows `any topic` or `at least 3 topics`.
fn topics(at_least: Word, input: Tokens<'_>) -> Parsed<'_, Condition> {
    let (rest, among) = match word("in")(input) {
        Ok((rest, _)) => {
            let among = name("an area or a group")(rest).map_err(no_way_back);
            among.map(|(rest, among)| (rest, Some(among)))?
        }
        Err(_) => (input, None),
    };
    let reaches = alt((word("reaches"), word("reach"))).parse(rest);
    let Ok((rest, _)) = reaches else {
        return Fail::expected("`reach` or `reaches` and a level", rest).cut();
    };
    let (rest, level) = name("a level's name")(rest).map_err(no_way_back)?;
    Ok((rest, Condition::Topics { at_least, among, level }))
}

/// A word that is none of the few that may stand here.
pub(crate) fn not_one_of(what: &str, words: &[&str], found: &Word, at: Tokens<'_>) -> Fail {
    let listed: Vec<_> = words.iter().map(|word| format!("`{word}`")).collect();
    let fail = Fail::expected(format!("{what}: {}", listed.join(", ")), at);
    match nearest(&found.text, words.iter().copied()) {
        Some(near) => fail.help(format!("did you mean `{near}`?")),
        None => fail,
    }
}

/// `name is value`, `name at least value`, `name reaches level`.
fn comparison(input: Tokens<'_>) -> Parsed<'_, Term> {
    let (rest, subject) = name("a question's or a topic's name")(input)?;
    if let Ok((rest, _)) = word("is")(rest) {
        return is(subject, rest);
    }
    if let Ok((rest, _)) = word("reaches")(rest) {
        let (rest, level) = name("a level's name")(rest).map_err(no_way_back)?;
        return Ok((rest, plain(Condition::Reaches { topic: subject, level })));
    }
    if let Ok((rest, comparison)) = operator(rest) {
        let (rest, value) = value("an answer to compare with")(rest).map_err(no_way_back)?;
        return Ok((rest, plain(Condition::Compare { name: subject, comparison, value })));
    }
    let expected = format!(
        "`is`, `at least`, `at most`, `below`, `above` or `reaches` after `{}`",
        subject.text
    );
    let fail = Fail::expected(expected, rest);
    let Some(Token { kind: Kind::Word(sign), .. }) = rest.first() else { return fail.cut() };
    match in_words(sign) {
        Some(words) => fail.help(format!("write `{words}`")).cut(),
        None => fail.cut(),
    }
}

/// What other languages write as a sign.
fn in_words(sign: &str) -> Option<&'static str> {
    match sign {
        "=" | "==" => Some("is"),
        "!=" | "<>" | "≠" => Some("is not"),
        ">=" | "≥" => Some("at least"),
        "<=" | "≤" => Some("at most"),
        "<" => Some("below"),
        ">" => Some("above"),
        _ => None,
    }
}

fn operator(input: Tokens<'_>) -> Parsed<'_, Comparison> {
    alt((
        (word("at"), word("least")).map(|_| Comparison::AtLeast),
        (word("at"), word("most")).map(|_| Comparison::AtMost),
        word("below").map(|_| Comparison::Below),
        word("above").map(|_| Comparison::Above),
    ))
    .parse(input)
}

/// What follows `name is`.
fn is(name: Word, input: Tokens<'_>) -> Parsed<'_, Term> {
    let (rest, not) = opt(word("not")).parse(input)?;
    let (mut rest, first) = value("an answer")(rest).map_err(no_way_back)?;
    let mut values = vec![first];
    while let Some((after, next)) = another_value(rest) {
        values.push(next);
        rest = after;
    }
    let has_or = values.len() > 1;
    if not.is_some() && has_or {
        let fail = Fail::expected("one answer after `is not`", input).found("a list of them");
        return fail.help("write `not (… is … or …)`").cut();
    }
    Ok((rest, Term { condition: Condition::Is { name, not: not.is_some(), values }, has_or }))
}

/// `or` and an answer; not `or` and the next comparison.
fn another_value(input: Tokens<'_>) -> Option<(Tokens<'_>, Word)> {
    let (rest, _) = word("or")(input).ok()?;
    let starts_term = ["not", "any", "at"].iter().any(|keyword| word(keyword)(rest).is_ok());
    let (after, value) = value("an answer")(rest).ok()?;
    (!starts_term && !continues_comparison(after)).then_some((after, value))
}

fn continues_comparison(rest: Tokens<'_>) -> bool {
    let operators = ["is", "reaches", "at", "below", "above"];
    matches!(rest.first(), Some(Token { kind: Kind::Word(word), starts_line: false, .. }) if operators.contains(word))
}

/// Names with commas between, for clauses.
pub(crate) fn names(input: Tokens<'_>) -> Parsed<'_, Vec<Word>> {
    list(name("a name"))(input)
}
