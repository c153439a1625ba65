//! Levels before and after: a table whose cells are the darker the more kinds of case they have.
//! Colour says nothing that the words of a cell do not say.

use super::{class, part};
use crate::edition::words::{goes, level};
use continuum_analysis::compare::{Cases, Cell, Comparison};
use maud::{Markup, html};

pub(super) fn matrix(comparison: &Comparison, cases: &Cases) -> Markup {
    html! {
        section aria-labelledby="matrix" {
            h2 #matrix { "Levels before and after" }
            p { "A row is a level of the old edition, a column is one of the new. A cell has the share of the kinds of case at its row's level that go to its column's; the darker, the more." }
            div.wide role="region" aria-labelledby="matrix" tabindex="0" {
                table {
                    caption { "Shares of the kinds of case at each level before" }
                    thead {
                        tr {
                            th scope="col" { "Before, and after" }
                            @for after in &comparison.new.levels { th scope="col" { (level(&comparison.new, &after.name)) } }
                        }
                    }
                    tbody {
                        @for before in &comparison.old.levels {
                            tr {
                                th scope="row" { (level(&comparison.old, &before.name)) }
                                @for after in &comparison.new.levels { (cell(cases, &before.name, &after.name)) }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn cell(cases: &Cases, before: &str, after: &str) -> Markup {
    let found = cases.matrix.iter().find(|cell| cell.from == before && cell.to == after);
    html! {
        @match found {
            None => td.none { "none" },
            Some(cell) => td class=(format!("{} {}", class(cell.direction), heat(cell))) {
                span.share { (part(&cell.kinds, &cell.of)) }
                " "
                span.goes { (goes(cell.direction)) }
            },
        }
    }
}

/// Few of the cases move, so each shade is ten times as many as the one before.
fn heat(cell: &Cell) -> &'static str {
    match cell.share_of_level {
        share if share >= 0.1 => "heat-5",
        share if share >= 0.01 => "heat-4",
        share if share >= 0.001 => "heat-3",
        share if share >= 0.000_1 => "heat-2",
        _ => "heat-1",
    }
}
