//! Each move with its smallest cases, and the actions that are given in more or fewer.

use super::{class, count, levels, part};
use crate::edition::numbers::worries;
use crate::edition::scenarios;
use crate::edition::words::{UNCLEAR, goes, happened, level, responsible};
use continuum_analysis::compare::{Cases, Comparison, Direction, Example, Move, Part, Side};
use maud::{Markup, html};

pub(super) fn moves(comparison: &Comparison, cases: &Cases) -> Markup {
    html! {
        @if !cases.moves.is_empty() {
            section aria-labelledby="moves" {
                h2 #moves { "The moves, and the smallest cases of each" }
                @for one in &cases.moves { (one_move(comparison, one)) }
            }
        }
    }
}

fn one_move(comparison: &Comparison, one: &Move) -> Markup {
    let direction = one.cell.direction;
    html! {
        article class=(class(direction)) {
            h3 { (capital(goes(direction))) ": " (levels(comparison, &one.cell.from, &one.cell.to)) }
            p { (count(&one.cell.kinds)) ", " (part(&one.cell.kinds, &one.cell.of)) " of those at " (level(&comparison.old, &one.cell.from)) "." }
            @if direction == Direction::Unclear { p.warning { (UNCLEAR) } }
            @for because in &one.agreed { p { strong { "Agreed: " } (because) } }
            @if !one.agreed.is_empty() && !one.not_agreed.kinds.is_none() {
                p.warning { "Not agreed: " (count(&one.not_agreed.kinds)) "." }
            }
            @for (at, case) in one.examples.iter().enumerate() {
                h4 { (if at == 0 { "The smallest case" } else { "The smallest with none of those worries" }) ", " (worries(case.worries)) }
                (example(comparison, case))
            }
        }
    }
}

fn example(comparison: &Comparison, example: &Example) -> Markup {
    let several = scenarios(example).len() > 1;
    html! {
        @for (title, scenario) in scenarios(example) {
            figure {
                @if several { figcaption { (title) } }
                pre { (scenario) }
            }
        }
        (side(&format!("Before, {}", level(&comparison.old, &example.old.level)), &example.old))
        (side(&format!("Now, {}", level(&comparison.new, &example.new.level)), &example.new))
        (names("To do now and not before", &example.gained))
        (names("To do before and no longer", &example.lost))
    }
}

fn side(title: &str, side: &Side) -> Markup {
    html! {
        @if side.why.is_empty() {
            p { strong { (title) } ": nothing that was answered puts it higher." }
        } @else {
            p { strong { (title) } ", because of:" }
            ul { @for one in &side.why { li { (responsible(one)) } } }
        }
    }
}

fn names(title: &str, names: &[String]) -> Markup {
    html! {
        @if !names.is_empty() { p { strong { (title) ": " } (names.join(", ")) } }
    }
}

pub(super) fn actions(comparison: &Comparison, cases: &Cases) -> Markup {
    html! {
        @if !cases.actions.is_empty() {
            section aria-labelledby="actions" {
                h2 #actions { "What is done in more or fewer kinds of case" }
                @for one in &cases.actions {
                    article {
                        h3 { (one.name) @if let Some(change) = one.change { " (" (happened(change)) ")" } }
                        p { (one.what) }
                        (given(comparison, cases, "Given now and not before", &one.gained))
                        (given(comparison, cases, "Given before and no longer", &one.lost))
                    }
                }
            }
        }
    }
}

fn given(comparison: &Comparison, cases: &Cases, words: &str, given: &Part) -> Markup {
    html! {
        @if let Some(case) = &given.example {
            h4 { (words) }
            p { (count(&given.kinds)) ", " (part(&given.kinds, &cases.in_both)) " of all. The smallest, with " (worries(case.worries)) ", goes " (levels(comparison, &case.old.level, &case.new.level)) ":" }
            figure { pre { (case.new.scenario) } }
        }
    }
}

fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or(String::new(), |first| first.to_uppercase().chain(letters).collect())
}
