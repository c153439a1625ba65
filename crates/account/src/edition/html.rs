//! A comparison as one page of HTML that needs nothing else: no script, no font, no request.
//!
//! ```text
//! html        the page, from top to bottom
//! matrix      levels before and after, a heat map that is a table
//! moves       each move with its cases
//! statements  what was added, removed, changed and reworded
//! style.css   how it looks, on a telephone and on paper too
//! ```

mod matrix;
mod moves;
mod statements;

use super::numbers::{Powers, share};
use super::words::{asked_in_one, edition, level, scale};
use continuum_analysis::compare::{Apart, Cases, Comparison, Direction, Kinds};
use maud::{DOCTYPE, Markup, PreEscaped, html};

const STYLE: &str = include_str!("html/style.css");

/// Nothing may be fetched, and nothing runs: the page says so to the browser.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'";

/// The whole page.
pub fn html(comparison: &Comparison) -> String {
    let title = "What the new edition changes";
    let page = html! {
        (DOCTYPE)
        html lang="en-GB" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta http-equiv="Content-Security-Policy" content=(POLICY);
                title { (title) }
                style { (PreEscaped(STYLE)) }
            }
            body {
                main {
                    h1 { (title) }
                    (editions(comparison))
                    @if comparison.is_same() { (nothing()) }
                    @if let Some(undecided) = &comparison.undecided {
                        p.warning { "What happens to cases was not decided exactly: " (undecided) ". Only the statements were compared." }
                    }
                    @if let Some(cases) = &comparison.cases { (of_cases(comparison, cases)) }
                    (statements::statements(&comparison.statements))
                    (idle(comparison))
                }
            }
        }
    };
    page.into_string()
}

fn editions(comparison: &Comparison) -> Markup {
    html! {
        dl {
            dt { "From" }
            dd { (edition(&comparison.old)) }
            dt { "To" }
            dd { (edition(&comparison.new)) }
        }
    }
}

fn nothing() -> Markup {
    html! {
        p { "Nothing: every kind of case has the same level and the same actions, and every statement is the same." }
    }
}

fn of_cases(comparison: &Comparison, cases: &Cases) -> Markup {
    html! {
        section aria-labelledby="how-many" {
            h2 #how-many { "How many kinds of case move" }
            p {
                "Compared: every combination of answers to the questions of both editions that apply, "
                (count(&cases.in_both)) ". Each counts once, however rare such a child is."
            }
            ul.sums { @for direction in [Direction::Lower, Direction::Unclear, Direction::Higher, Direction::Same] { (sum(cases, direction)) } }
            (apart("Only the old edition has a place for", &cases.only_old))
            (apart("Only the new edition has a place for", &cases.only_new))
            @for said in scale(comparison).into_iter().chain(asked_in_one(comparison)) { p { (said) } }
        }
        (matrix::matrix(comparison, cases))
        (moves::moves(comparison, cases))
        (moves::actions(comparison, cases))
    }
}

fn sum(cases: &Cases, direction: Direction) -> Markup {
    let mut sum = Kinds::default();
    for cell in cases.matrix.iter().filter(|cell| cell.direction == direction) {
        sum += &cell.kinds;
    }
    let words = match direction {
        Direction::Lower => "go lower",
        Direction::Unclear => "go where nothing says whether it is lower",
        Direction::Higher => "go higher",
        Direction::Same => "stay where they were",
    };
    let is_told = !sum.is_none() || direction != Direction::Unclear;
    html! {
        @if is_told {
            li class=(class(direction)) { strong { (part(&sum, &cases.in_both)) } " " (words) }
        }
    }
}

fn apart(words: &str, apart: &Apart) -> Markup {
    html! {
        @if !apart.kinds.is_none() {
            p { (words) " " (count(&apart.kinds)) " more: the other forbids them, or does not know one of their answers." }
            @if let Some(side) = &apart.example {
                figure {
                    figcaption { "The smallest of them" }
                    pre { (side.scenario) }
                }
            }
        }
    }
}

fn idle(comparison: &Comparison) -> Markup {
    html! {
        @if !comparison.idle.is_empty() {
            section aria-labelledby="idle" {
                h2 #idle { "Agreed moves that do not occur" }
                ul {
                    @for one in &comparison.idle {
                        li {
                            "From " (one.from) " to " (one.to)
                            @if !one.when.is_empty() { " when " (one.when.join(", ")) }
                            ": " (one.because)
                        }
                    }
                }
            }
        }
    }
}

/// So many kinds of case, rounded for people and exact for whoever asks.
fn count(kinds: &Kinds) -> Markup {
    html! {
        data value=(kinds) {
            @match kinds.rounded().filter(|rounded| rounded.power >= 12) {
                Some(rounded) => { "about " (rounded.ones) "." (rounded.tenths) " × 10" sup { (rounded.power) } " kinds of case" },
                None => (super::numbers::kinds(kinds, Powers::Caret)),
            }
        }
    }
}

/// The share of all kinds of case.
fn part(kinds: &Kinds, all: &Kinds) -> Markup {
    let share = share(kinds, all, Powers::Caret).replace(" %", "\u{a0}%");
    // A power stands above the line, rather than after a mark.
    let (before, power) = share.split_once('^').unwrap_or((&share, ""));
    html! { (before) @if !power.is_empty() { sup { (power) } } }
}

fn class(direction: Direction) -> &'static str {
    match direction {
        Direction::Lower => "lower",
        Direction::Unclear => "unclear",
        Direction::Higher => "higher",
        Direction::Same => "same",
    }
}

/// `from` and `to`, with the titles of both levels.
fn levels(comparison: &Comparison, from: &str, to: &str) -> String {
    format!("from {} to {}", level(&comparison.old, from), level(&comparison.new, to))
}
