//! A worked example laid out: its story, what is known, and what is expected, apart.

use crate::example::{Line, lines};
use continuum_diag::{Sources, Span};

/// The lines of a block.
pub(super) fn laid_out(sources: &Sources, block: Span) -> String {
    let mut text = String::new();
    let mut before: Option<(Part, Span)> = None;
    for (line, span) in lines(sources, block) {
        let part = Part::of(line, before.map(|(part, _)| part));
        let blank_line = before.is_some_and(|(above, at)| {
            apart(above, part).unwrap_or_else(|| has_blank_line(sources, at, span))
        });
        if blank_line {
            text.push('\n');
        }
        text.push_str(&written(sources, line, span, block));
        text.push('\n');
        before = Some((part, span));
    }
    text
}

/// What a line is part of.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Title,
    Story,
    Use,
    Answers,
    Expected,
}

impl Part {
    /// A sentence of the story, and any other line, belongs to what stands before it.
    fn of(line: Line<'_>, before: Option<Self>) -> Self {
        match line {
            Line::Title(_) => Self::Title,
            Line::ForTraining(_) | Line::Defensible(_) | Line::Withdrawn(_) => Self::Use,
            Line::Answer(..) | Line::NoOtherWorry => Self::Answers,
            Line::Expect(_) => Self::Expected,
            _ => match before {
                None | Some(Self::Title) => Self::Story,
                Some(part) => part,
            },
        }
    }
}

/// Whether a blank line stands between two lines; `None` where that is the author's to say.
fn apart(above: Part, below: Part) -> Option<bool> {
    match (above, below) {
        (Part::Title, Part::Story) => Some(false),
        _ => (above != below).then_some(true),
    }
}

fn has_blank_line(sources: &Sources, above: Span, below: Span) -> bool {
    let gap = Span { start: above.end, end: below.start, ..above };
    sources.slice(gap).matches('\n').count() > 1
}

/// One line. A sentence of the story, and whatever else stands there, is the author's: it only
/// loses blanks at its end.
fn written(sources: &Sources, line: Line<'_>, span: Span, block: Span) -> String {
    let text = match line {
        Line::Title(title) => format!("# {title}"),
        Line::Answer(name, answer) => format!("{name}: {answer}"),
        Line::NoOtherWorry => "no other worry".to_owned(),
        Line::ForTraining("") => "for training".to_owned(),
        Line::ForTraining(difficulty) => {
            format!("for training, {}", single_blanks(difficulty))
        }
        Line::Defensible("") => "also defensible".to_owned(),
        Line::Defensible(rest) => format!("also defensible {}", single_blanks(rest)),
        Line::Withdrawn("") => "withdrawn".to_owned(),
        Line::Withdrawn(because) => format!("withdrawn because {}", with_single_blanks(because)),
        Line::Expect(rest) => format!("expect {}", with_single_blanks(rest)),
        _ => {
            let above = sources.slice(Span { end: span.start, ..block });
            let indent = above.rsplit('\n').next().unwrap_or("");
            format!("{indent}{}", sources.slice(span))
        }
    };
    text.trim_end().to_owned()
}

/// One blank between words, and one after each comma.
fn with_single_blanks(words: &str) -> String {
    words.split(',').map(single_blanks).collect::<Vec<_>>().join(", ")
}

/// One blank between words; commas are the author's.
fn single_blanks(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}
