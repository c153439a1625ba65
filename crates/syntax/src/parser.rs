//! nom over tokens: the error that carries what was expected and where, and the small parsers
//! that everything else is made of.

use crate::token::{Kind, Token};
use crate::{Word, code};
use continuum_diag::{Diagnostic, Span};
use nom::IResult;
use nom::error::{ErrorKind, ParseError};

/// The tokens that are left; never empty, since the last is always [`Kind::End`].
pub(crate) type Tokens<'t> = &'t [Token<'t>];

/// What a parser gives.
pub(crate) type Parsed<'t, T> = IResult<Tokens<'t>, T, Fail>;

/// Where and why reading stopped.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Fail {
    code: &'static str,
    /// What was expected, without "expected".
    expected: String,
    found: String,
    span: Option<Span>,
    help: Option<String>,
}

impl Fail {
    /// Something else was expected at the first of these tokens.
    pub(crate) fn expected(expected: impl Into<String>, at: Tokens<'_>) -> Self {
        let token = at.first();
        Self {
            code: code::UNEXPECTED,
            expected: expected.into(),
            found: token.map_or_else(String::new, |token| found(token.kind)),
            span: token.map(|token| token.span),
            help: None,
        }
    }

    pub(crate) fn code(self, code: &'static str) -> Self {
        Self { code, ..self }
    }

    pub(crate) fn found(self, found: impl Into<String>) -> Self {
        Self { found: found.into(), ..self }
    }

    pub(crate) fn help(self, help: impl Into<String>) -> Self {
        Self { help: Some(help.into()), ..self }
    }

    /// The place it is about.
    pub(crate) fn span(&self) -> Option<Span> {
        self.span
    }

    /// The line ended where something was expected: points at what stands last on it.
    pub(crate) fn at_line_end(self, last: Span) -> Self {
        Self { span: Some(last), ..self.found("the end of the line") }
    }

    /// As a message; `block` is where to point when there is no better place.
    pub(crate) fn diagnostic(self, block: Span) -> Diagnostic {
        let message = format!("expected {}, found {}", self.expected, self.found);
        let diagnostic = Diagnostic::error(self.code, message, self.span.unwrap_or(block));
        match self.help {
            Some(help) => diagnostic.help(help),
            None => diagnostic,
        }
    }

    /// Stops here: no other way of reading is tried.
    pub(crate) fn cut<T>(self) -> Parsed<'static, T> {
        Err(nom::Err::Failure(self))
    }

    /// Another way of reading may be tried.
    pub(crate) fn back<T>(self) -> Parsed<'static, T> {
        Err(nom::Err::Error(self))
    }
}

impl ParseError<Tokens<'_>> for Fail {
    fn from_error_kind(input: Tokens<'_>, _: ErrorKind) -> Self {
        Self::expected("something else", input)
    }

    fn append(_: Tokens<'_>, _: ErrorKind, other: Self) -> Self {
        other
    }
}

/// The failure inside nom's error.
pub(crate) fn failure(error: nom::Err<Fail>, at: Tokens<'_>) -> Fail {
    match error {
        nom::Err::Error(fail) | nom::Err::Failure(fail) => fail,
        nom::Err::Incomplete(_) => Fail::expected("more", at),
    }
}

/// How a token reads in a message.
fn found(kind: Kind<'_>) -> String {
    match kind {
        Kind::Word(word) | Kind::Number(word) => format!("`{word}`"),
        Kind::Text(words) => format!("the text “{}”", shortened(words)),
        Kind::Open => "`{`".to_owned(),
        Kind::Close => "`}`".to_owned(),
        Kind::Left => "`(`".to_owned(),
        Kind::Right => "`)`".to_owned(),
        Kind::Comma => "`,`".to_owned(),
        Kind::End => "the end of the block".to_owned(),
    }
}

fn shortened(words: &str) -> String {
    let mut short: String = words.chars().take(40).collect();
    if short.len() < words.len() {
        short.push('…');
    }
    short
}

/// The first token and the rest. The last token, [`Kind::End`], is never taken.
fn split(input: Tokens<'_>) -> Option<(&Token<'_>, Tokens<'_>)> {
    match input {
        [first, rest @ ..] if !rest.is_empty() => Some((first, rest)),
        _ => None,
    }
}

/// This keyword.
pub(crate) fn word<'t>(wanted: &'static str) -> impl Fn(Tokens<'t>) -> Parsed<'t, Span> {
    move |input| match split(input) {
        Some((token, rest)) if token.kind == Kind::Word(wanted) => Ok((rest, token.span)),
        _ => Fail::expected(format!("`{wanted}`"), input).back(),
    }
}

/// This mark.
pub(crate) fn mark<'t>(wanted: Kind<'static>) -> impl Fn(Tokens<'t>) -> Parsed<'t, Span> {
    move |input| match split(input) {
        Some((token, rest)) if token.kind == wanted => Ok((rest, token.span)),
        _ => Fail::expected(found(wanted), input).back(),
    }
}

/// A name; `what` says whose, for the message.
pub(crate) fn name<'t>(what: &'static str) -> impl Fn(Tokens<'t>) -> Parsed<'t, Word> {
    move |input| match split(input) {
        Some((Token { kind: Kind::Word(word), span, .. }, rest)) if is_name(word) => {
            Ok((rest, Word { text: (*word).to_owned(), span: *span }))
        }
        Some((Token { kind: Kind::Word(word), .. }, _)) => match as_name(word) {
            better if better.is_empty() => Fail::expected(what, input).cut(),
            better => {
                let expected = format!("{what} in lower-case letters, digits and hyphens");
                Fail::expected(expected, input).help(format!("write `{better}`")).cut()
            }
        },
        Some((Token { kind: Kind::Text(_), .. }, _)) => {
            Fail::expected(what, input).help("a name stands without quotation marks").back()
        }
        _ => Fail::expected(what, input).back(),
    }
}

/// A name or a number: the answer of a question.
pub(crate) fn value<'t>(what: &'static str) -> impl Fn(Tokens<'t>) -> Parsed<'t, Word> {
    move |input| match number(what)(input) {
        Ok(read) => Ok(read),
        Err(_) => name(what)(input),
    }
}

/// Digits alone.
pub(crate) fn number<'t>(what: &'static str) -> impl Fn(Tokens<'t>) -> Parsed<'t, Word> {
    move |input| match split(input) {
        Some((Token { kind: Kind::Number(digits), span, .. }, rest)) => {
            Ok((rest, Word { text: (*digits).to_owned(), span: *span }))
        }
        _ => Fail::expected(what, input).back(),
    }
}

/// Words people read.
pub(crate) fn text<'t>(what: &'static str) -> impl Fn(Tokens<'t>) -> Parsed<'t, Word> {
    move |input| match split(input) {
        Some((Token { kind: Kind::Text(words), span, .. }, rest)) if !words.trim().is_empty() => {
            Ok((rest, Word { text: words.trim().to_owned(), span: *span }))
        }
        Some((Token { kind: Kind::Text(_), .. }, _)) => {
            Fail::expected(what, input).found("an empty text").cut()
        }
        _ => Fail::expected(what, input)
            .help("write the words between quotation marks: \"…\"")
            .back(),
    }
}

fn is_name(word: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    word.bytes().all(plain) && !word.starts_with('-') && !word.ends_with('-')
}

/// The name that was probably meant by an ill-formed one; may be empty.
pub(crate) fn as_name(word: &str) -> String {
    let plain =
        |char: char| if char.is_ascii_alphanumeric() { char.to_ascii_lowercase() } else { '-' };
    let name: String = word.chars().map(plain).collect();
    name.trim_matches('-').to_owned()
}

/// Items with commas between.
pub(crate) fn list<'t, T>(
    mut item: impl FnMut(Tokens<'t>) -> Parsed<'t, T>,
) -> impl FnMut(Tokens<'t>) -> Parsed<'t, Vec<T>> {
    move |input| {
        let (mut rest, first) = item(input)?;
        let mut items = vec![first];
        while let Ok((after, _)) = mark(Kind::Comma)(rest) {
            let (after, next) = item(after).map_err(no_way_back)?;
            items.push(next);
            rest = after;
        }
        Ok((rest, items))
    }
}

/// After what has been read, nothing else can be meant.
pub(crate) fn no_way_back(error: nom::Err<Fail>) -> nom::Err<Fail> {
    match error {
        nom::Err::Error(fail) => nom::Err::Failure(fail),
        other => other,
    }
}
