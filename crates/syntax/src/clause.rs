//! One clause: its keyword, found in the table, and what may follow it.

use crate::condition::{condition, names, not_one_of};
use crate::grammar::{CHANGES, EXPECTED, Need, Shape, StatementKind};
use crate::parser::{Fail, Parsed, Tokens, list, name, no_way_back, number, text, word};
use crate::token::{Kind, Token};
use crate::{Part, Value, Word};
use continuum_diag::{Span, nearest};
use nom::Parser;
use nom::branch::alt;
use nom::combinator::opt;

/// A clause's keyword, found.
pub(crate) struct Found<'t> {
    pub keyword: &'static str,
    pub shape: Shape,
    pub need: Need,
    pub span: Span,
    /// What follows the keyword.
    pub rest: Tokens<'t>,
}

/// The clause of this statement that begins here.
pub(crate) fn keyword(kind: StatementKind, input: Tokens<'_>) -> Option<Found<'_>> {
    let clauses = kind.clauses().iter();
    let mut all = clauses.filter_map(|(keyword, shape, need)| {
        let (rest, span) = words(keyword, input)?;
        Some(Found { keyword, shape: *shape, need: *need, span, rest })
    });
    all.next()
}

/// All the words of a keyword, one after the other.
fn words<'t>(keyword: &'static str, input: Tokens<'t>) -> Option<(Tokens<'t>, Span)> {
    let mut rest = input;
    let mut span = input.first()?.span;
    for part in keyword.split(' ') {
        let (after, here) = word(part)(rest).ok()?;
        span = span.to(here);
        rest = after;
    }
    Some((rest, span))
}

/// The clause that was perhaps meant here.
pub(crate) fn near(kind: StatementKind, input: Tokens<'_>) -> Option<&'static str> {
    let Some(Token { kind: Kind::Word(first), .. }) = input.first() else { return None };
    let first = first.to_lowercase();
    let after_rung = (kind == StatementKind::Ladder).then_some(EXPECTED);
    let keywords = || kind.clauses().iter().map(|(keyword, ..)| *keyword).chain(after_rung);
    let joined = first.replace(['-', '_'], " ");
    let whole = nearest(&joined, keywords());
    whole.or_else(|| {
        let heads = || keywords().map(|keyword| keyword.split(' ').next().unwrap_or(keyword));
        let head = nearest(&first, heads())?;
        keywords().find(|keyword| keyword.split(' ').next() == Some(head))
    })
}

/// Every clause of a statement, for a message.
pub(crate) fn listed(kind: StatementKind) -> String {
    let listed: Vec<_> =
        kind.clauses().iter().map(|(keyword, ..)| format!("`{keyword}`")).collect();
    listed.join(", ")
}

/// Whether a statement begins here, rather than a clause that has the same keyword.
pub(crate) fn starts_statement(input: Tokens<'_>) -> bool {
    let kind = |at: usize| input.get(at).map(|token| token.kind);
    let Some(Token { kind: Kind::Word(word), starts_line: true, .. }) = input.first() else {
        return false;
    };
    match StatementKind::of(word) {
        None => CHANGES.contains(word),
        Some(StatementKind::Topic | StatementKind::Level | StatementKind::Contact) => {
            matches!((kind(1), kind(2)), (Some(Kind::Word(_)), Some(Kind::Text(_))))
        }
        Some(StatementKind::Do) => {
            matches!((kind(1), kind(2)), (Some(Kind::Word(_)), Some(Kind::Text(_) | Kind::Open)))
        }
        Some(_) => true,
    }
}

/// Whether a clause is over here: at a new line, at a brace, or where the next clause begins.
pub(crate) fn is_over(kind: StatementKind, rest: Tokens<'_>) -> bool {
    let Some(token) = rest.first() else { return true };
    let goes_on = matches!(token.kind, Kind::Comma | Kind::Left | Kind::Right);
    let ends = matches!(token.kind, Kind::Close | Kind::Open | Kind::End);
    ends || (token.starts_line && !goes_on) || keyword(kind, rest).is_some()
}

/// What follows the keyword.
pub(crate) fn value<'t>(
    kind: StatementKind,
    found: &Found<'t>,
    input: Tokens<'t>,
) -> Parsed<'t, Value> {
    if found.shape != Shape::Flag && is_nothing(kind, input) {
        let expected = format!("{} after `{}`", follows(found.shape), found.keyword);
        return Fail::expected(expected, input).found("the end of the line").cut();
    }
    match found.shape {
        Shape::Flag => Ok((input, Value::Flag)),
        Shape::Text => text("words between quotation marks")(input)
            .map(|(rest, text)| (rest, Value::Text(text))),
        Shape::Name => {
            let (rest, word) = name(whose(found.keyword))(input)?;
            Ok((rest, Value::Name(word)))
        }
        Shape::Names => {
            let (rest, words) = list(name(whose(found.keyword)))(input)?;
            Ok((rest, Value::Names(words)))
        }
        Shape::NamesOrTexts => names_or_texts(input),
        Shape::OneOf(words) => one_of(words, input).map(|(rest, word)| (rest, Value::Name(word))),
        Shape::ManyOf(words) => {
            let (rest, words) = list(|input| one_of(words, input))(input)?;
            Ok((rest, Value::Names(words)))
        }
        Shape::OneOfText(words) => {
            let (rest, word) = one_of(words, input)?;
            optional_text(rest).map(|(rest, words)| (rest, Value::NameText(word, words)))
        }
        Shape::Answer => answer(input),
        Shape::Rung => rung(input),
        Shape::Number => range(input),
        Shape::Citation => {
            let (rest, source) = name("a source's name")(input)?;
            optional_text(rest).map(|(rest, place)| (rest, Value::NameText(source, place)))
        }
        Shape::Condition => condition(input).map(|(rest, read)| (rest, Value::Condition(read))),
        Shape::Lowers => lowers(input),
    }
}

/// Whose name follows a keyword.
fn whose(keyword: &str) -> &'static str {
    match keyword {
        "topic" | "topics" => "a topic's name",
        "level" | "at least" | "up to" | "after" => "a level's name",
        "amends" => "a document's name",
        "do" | "give" => "an action's name",
        "otherwise" => "an answer's name",
        "language" => "a language, such as `en`",
        _ => "a name",
    }
}

/// Nothing follows: the next clause, the next statement or the end is already here.
pub(crate) fn is_nothing(kind: StatementKind, input: Tokens<'_>) -> bool {
    let Some(token) = input.first() else { return true };
    let ends = matches!(token.kind, Kind::Close | Kind::End);
    ends || starts_statement(input) || (token.starts_line && keyword(kind, input).is_some())
}

fn follows(shape: Shape) -> &'static str {
    match shape {
        Shape::Flag => "nothing",
        Shape::Text => "words between quotation marks",
        Shape::Name => "a name",
        Shape::Names | Shape::Lowers => "one or more names",
        Shape::NamesOrTexts => "names, or headings between quotation marks",
        Shape::OneOf(_) | Shape::OneOfText(_) => "one of its words",
        Shape::ManyOf(_) => "one or more of its words",
        Shape::Answer => "a name and words between quotation marks",
        Shape::Rung => "a level and words between quotation marks",
        Shape::Number => "a range such as `0 to 5 or more`",
        Shape::Citation => "a source",
        Shape::Condition => "a condition",
    }
}

/// How a missing clause is written, for its message.
pub(crate) fn how_to_write(kind: StatementKind, keyword: &str) -> String {
    let shape =
        kind.clauses().iter().find(|(other, ..)| *other == keyword).map(|(_, shape, _)| *shape);
    let example = match shape {
        Some(Shape::Text) => "\"…\"".to_owned(),
        Some(Shape::OneOf(words) | Shape::OneOfText(words)) => words.join(" | "),
        Some(Shape::Rung) => "level \"…\"".to_owned(),
        Some(Shape::Citation) => "source \"the place in it\"".to_owned(),
        Some(Shape::Condition) => "name is answer".to_owned(),
        Some(Shape::Flag) | None => String::new(),
        Some(_) => "name".to_owned(),
    };
    format!("add a line `{}`", format!("{keyword} {example}").trim())
}

fn one_of<'t>(words: &'static [&'static str], input: Tokens<'t>) -> Parsed<'t, Word> {
    match name("a word")(input) {
        Ok((rest, word)) if words.contains(&word.text.as_str()) => Ok((rest, word)),
        Ok((_, word)) => not_one_of("one of", words, &word, input).cut(),
        Err(_) => {
            let listed: Vec<_> = words.iter().map(|word| format!("`{word}`")).collect();
            Fail::expected(format!("one of {}", listed.join(", ")), input).cut()
        }
    }
}

/// A text, if one stands here; an empty one is a mistake.
fn optional_text(input: Tokens<'_>) -> Parsed<'_, Option<Word>> {
    opt(text("words between quotation marks")).parse(input)
}

fn names_or_texts(input: Tokens<'_>) -> Parsed<'_, Value> {
    let heading = text("a heading").map(Part::Heading);
    let mut part = alt((heading, name("a name or a heading").map(Part::Name)));
    list(move |input| part.parse(input))(input).map(|(rest, parts)| (rest, Value::Parts(parts)))
}

fn answer(input: Tokens<'_>) -> Parsed<'_, Value> {
    let (rest, answer) = name("the answer's name")(input)?;
    let (rest, words) =
        text("the answer's words, between quotation marks")(rest).map_err(no_way_back)?;
    let (rest, formerly) = match word("formerly")(rest) {
        Ok((after, _)) if is_formerly_of_answer(rest) => names(after).map_err(no_way_back)?,
        _ => (rest, Vec::new()),
    };
    Ok((rest, Value::Answer(answer, words, formerly)))
}

/// On the answer's own line; a line that begins with `formerly` is the question's.
fn is_formerly_of_answer(input: Tokens<'_>) -> bool {
    input.first().is_some_and(|token| !token.starts_line)
}

/// What to do and why the rung is expected stand in any order, on its line or on the next.
fn rung(input: Tokens<'_>) -> Parsed<'_, Value> {
    let (rest, level) = name("a level's name")(input)?;
    let (rest, words) =
        text("the rung's words, between quotation marks")(rest).map_err(no_way_back)?;
    let (rest, before) = expected(rest)?;
    let (rest, actions) = match word("do")(rest) {
        Ok((after, _)) if !starts_statement(rest) => names(after).map_err(no_way_back)?,
        _ => (rest, Vec::new()),
    };
    let (rest, reason) = match before {
        Some(reason) => (rest, Some(reason)),
        None => expected(rest)?,
    };
    Ok((rest, Value::Rung(level, words, actions, reason)))
}

/// `expected because "…"`, if it stands here.
fn expected(input: Tokens<'_>) -> Parsed<'_, Option<Word>> {
    let Ok((rest, _)) = word("expected")(input) else { return Ok((input, None)) };
    let Ok((rest, _)) = word("because")(rest) else {
        return Fail::expected("`because`", rest).help("say why: `expected because \"…\"`").cut();
    };
    let (rest, reason) = text("the reason, between quotation marks")(rest).map_err(no_way_back)?;
    Ok((rest, Some(reason)))
}

fn range(input: Tokens<'_>) -> Parsed<'_, Value> {
    let (rest, from) = number("the smallest number")(input)?;
    let (rest, _) = word("to")(rest).map_err(no_way_back)?;
    let (rest, to) = number("the largest number")(rest).map_err(no_way_back)?;
    let (rest, or_more) = opt((word("or"), word("more"))).parse(rest)?;
    Ok((rest, Value::Number { from, to, or_more: or_more.is_some() }))
}

fn lowers(input: Tokens<'_>) -> Parsed<'_, Value> {
    let (rest, questions) = names(input)?;
    let (rest, _) = word("because")(rest).map_err(no_way_back)?;
    let (rest, because) = text("the reason, between quotation marks")(rest).map_err(no_way_back)?;
    Ok((rest, Value::Lowers(questions, because)))
}
