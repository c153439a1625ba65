//! The words of a block.

use crate::{StatementKind, code};
use continuum_diag::{Diagnostic, Sources, Span};
use nom::branch::alt;
use nom::bytes::complete::{tag, take_till, take_while, take_while1};
use nom::character::complete::{anychar, char, multispace0, one_of};
use nom::combinator::{consumed, map, opt, recognize, value};
use nom::multi::many0_count;
use nom::sequence::preceded;
use nom::{IResult, Parser};

/// What sort of token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind<'a> {
    /// A keyword or a name.
    Word(&'a str),
    /// Digits alone.
    Number(&'a str),
    /// Words people read, without quotation marks.
    Text(&'a str),
    /// `{`
    Open,
    /// `}`
    Close,
    /// `(`
    Left,
    /// `)`
    Right,
    /// `,`
    Comma,
    /// The end of the block; always the last token, and only that.
    End,
}

/// One token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Token<'a> {
    pub kind: Kind<'a>,
    pub span: Span,
    /// It is the first on its line.
    pub starts_line: bool,
}

/// What the lexer meets; what is wrong is said and then read as well as it can be.
#[derive(Clone, Copy)]
enum Lexed<'a> {
    Good(Kind<'a>),
    UnclosedText(&'a str),
    Stray,
}

/// Reads the words of a block. The last token is always [`Kind::End`].
pub(crate) fn read<'a>(
    sources: &'a Sources,
    block: Span,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<Token<'a>> {
    let text = sources.slice(block);
    let mut tokens = Vec::new();
    let mut rest = text;
    // Where the line begins that is being read, as long as no text stands on it.
    let mut line = None;
    // INVARIANT: `lexed` takes at least one character, so the loop ends.
    while let Ok((after, (gap, (written, lexed)))) = one(rest) {
        let start = text.len() - rest.len() + gap.len();
        let span = place(block, start, start + written.len());
        let starts_line = gap.contains('\n') || tokens.is_empty();
        if starts_line {
            line = Some(tokens.len());
        }
        if gap.is_empty()
            && let Some(mark) = closing_mark(written, lexed)
            && let Some(first) = line.and_then(|line| not_opened(&tokens, line))
        {
            let words = place(block, tokens_start(&tokens, first, block), start);
            tokens.truncate(first);
            // What was strange in the words is not, now that they are a text.
            while diagnostics.last().is_some_and(|said| lies_in(said.primary, words)) {
                diagnostics.pop();
            }
            line = None;
            let kind = Kind::Text(sources.slice(words));
            tokens.push(Token { kind, span: words, starts_line: false });
            diagnostics.push(unopened(words));
            rest = text.get(start + mark..).unwrap_or("");
            continue;
        }
        match lexed {
            Lexed::Good(kind) => {
                line = line.filter(|_| !matches!(kind, Kind::Text(_)));
                tokens.push(Token { kind, span, starts_line });
            }
            Lexed::UnclosedText(words) => {
                line = None;
                diagnostics.push(unclosed(span));
                tokens.push(Token { kind: Kind::Text(words), span, starts_line });
            }
            Lexed::Stray => diagnostics.push(stray(written, span)),
        }
        rest = after;
    }
    let span = place(block, text.trim_end().len(), text.trim_end().len());
    tokens.push(Token { kind: Kind::End, span, starts_line: true });
    tokens
}

/// The length of a mark that seems to close a text, where nothing was opened.
fn closing_mark(written: &str, lexed: Lexed<'_>) -> Option<usize> {
    let mark = written.chars().next().filter(|char| "\"“”".contains(*char))?;
    let alone = match lexed {
        Lexed::UnclosedText(_) | Lexed::Stray => true,
        Lexed::Good(_) => written.len() == mark.len_utf8(),
    };
    alone.then_some(mark.len_utf8())
}

/// Where on its line a text begins whose first mark is missing: at a word that is no keyword or
/// name, or after the keyword and, where it has one, the name.
fn not_opened(tokens: &[Token<'_>], line: usize) -> Option<usize> {
    let on_line = tokens.get(line..)?;
    let is_prose = |token: &Token<'_>| match token.kind {
        Kind::Word(word) => word.starts_with(char::is_uppercase),
        _ => false,
    };
    let named = |word| StatementKind::of(word).is_some() || BEFORE_TEXT.contains(&word);
    let word = |at: usize| match on_line.get(at).map(|token| token.kind) {
        Some(Kind::Word(word)) => Some(word),
        _ => None,
    };
    let heading = match (word(0), word(1)) {
        (Some("met"), Some("by")) => 2,
        (Some("replace"), Some(_)) => 3,
        (Some("remove"), Some(_)) => 4,
        (Some(word), _) if named(word) => 2,
        _ => 1,
    };
    let prose = on_line.iter().position(is_prose).filter(|at| *at > 0).unwrap_or(heading);
    // `date 22 July 2009"` begins with the day.
    let is_number = |token: &&Token<'_>| matches!(token.kind, Kind::Number(_));
    let numbers = on_line.get(1..prose)?.iter().rev().take_while(is_number).count();
    (prose < on_line.len()).then_some(line + prose - numbers)
}

/// Clauses that have a name between keyword and text.
const BEFORE_TEXT: &[&str] = &["see", "answer", "rung", "when", "family", "aligned"];

fn lies_in(inner: Span, outer: Span) -> bool {
    inner.file == outer.file && inner.start >= outer.start && inner.end <= outer.end
}

/// Where a token starts, from the start of the block.
fn tokens_start(tokens: &[Token<'_>], at: usize, block: Span) -> usize {
    tokens.get(at).map_or(0, |token| (token.span.start - block.start) as usize)
}

type Read<'a, T> = IResult<&'a str, T>;

/// The gap before a token, the token as written, and what it is.
fn one(input: &str) -> Read<'_, (&str, (&str, Lexed<'_>))> {
    (multispace0, consumed(alt((text, word, mark, stray_characters)))).parse(input)
}

fn text(input: &str) -> Read<'_, Lexed<'_>> {
    let until =
        |closing: char| take_till(move |char| char == closing || char == '\n' || char == '\r');
    let straight = preceded(char('"'), (until('"'), opt(char('"'))));
    let curly = preceded(char('“'), (until('”'), opt(char('”'))));
    let (rest, (words, closing)) = alt((straight, curly)).parse(input)?;
    if closing.is_some() && !opens_another(words, rest) {
        return Ok((rest, Lexed::Good(Kind::Text(words))));
    }
    // The text ends before the brace or the next text, so that neither is lost with it.
    let words = without_brace(words);
    let opening = input.chars().next().map_or(0, char::len_utf8);
    let rest = input.get(opening + words.len()..).unwrap_or("");
    if words.trim().is_empty() {
        // A mark that closes what was never opened: the words before it are the mistake.
        return Ok((rest, Lexed::Good(Kind::Text(""))));
    }
    Ok((rest, Lexed::UnclosedText(words)))
}

/// `"Guidance { date "2018"`: the second mark stands after a blank and before a word, so it opens
/// a text and closes none.
fn opens_another(words: &str, rest: &str) -> bool {
    words.ends_with(char::is_whitespace) && rest.starts_with(is_word)
}

/// What comes before a brace that was meant to follow the text.
fn without_brace(words: &str) -> &str {
    let brace = words.find('{').or_else(|| words.trim_end().strip_suffix('}').map(str::len));
    brace.map_or(words, |at| &words[..at]).trim_end()
}

/// `=` and `&&` are read as words: what should stand there instead is for the condition to say.
fn word(input: &str) -> Read<'_, Lexed<'_>> {
    let signs = take_while1(|char| "=<>!≥≤≠&|".contains(char));
    let (rest, word) = alt((recognize((part, many0_count((joint, part)))), signs)).parse(input)?;
    let digits = word.bytes().all(|byte| byte.is_ascii_digit());
    Ok((rest, Lexed::Good(if digits { Kind::Number(word) } else { Kind::Word(word) })))
}

fn part(input: &str) -> Read<'_, &str> {
    take_while1(is_word).parse(input)
}

/// In `under.1` or `child's` one ill-formed name is meant, not two names and a stray mark.
fn joint(input: &str) -> Read<'_, char> {
    one_of("'’./").parse(input)
}

fn is_word(char: char) -> bool {
    char.is_alphanumeric() || char == '-' || char == '_'
}

fn mark(input: &str) -> Read<'_, Lexed<'_>> {
    map(
        alt((
            value(Kind::Open, tag("{")),
            value(Kind::Close, tag("}")),
            value(Kind::Left, tag("(")),
            value(Kind::Right, tag(")")),
            value(Kind::Comma, tag(",")),
        )),
        Lexed::Good,
    )
    .parse(input)
}

/// A run of characters that mean nothing here, as one mistake.
fn stray_characters(input: &str) -> Read<'_, Lexed<'_>> {
    let means_something =
        |char: char| is_word(char) || char.is_whitespace() || "\"“{}(),=<>!≥≤≠&|".contains(char);
    value(Lexed::Stray, (anychar, take_while(move |char| !means_something(char)))).parse(input)
}

fn unclosed(span: Span) -> Diagnostic {
    let message = "expected a closing quotation mark on the same line";
    let help = "close the text with \" at its end; a text stands on one line";
    Diagnostic::error(code::UNCLOSED_TEXT, message, span).help(help)
}

fn unopened(span: Span) -> Diagnostic {
    let message =
        "expected an opening quotation mark before these words, found only the closing one";
    Diagnostic::error(code::UNCLOSED_TEXT, message, span).help("open the text with \"")
}

fn stray(written: &str, span: Span) -> Diagnostic {
    let message = format!("expected a word, a text or a brace, found `{}`", written.trim());
    let help = "take it out; words that people read stand between quotation marks";
    Diagnostic::error(code::STRAY_CHARACTER, message, span).help(help)
}

fn place(block: Span, start: usize, end: usize) -> Span {
    let at = |at: usize| block.start.saturating_add(u32::try_from(at).unwrap_or(u32::MAX));
    Span { file: block.file, start: at(start), end: at(end) }
}
