//! What happened to the statements.

use crate::edition::words::mention;
use continuum_analysis::compare::{Change, Changed, Mention, Statements};
use maud::{Markup, html};

pub(super) fn statements(statements: &Statements) -> Markup {
    html! {
        (mentions("added", "Statements added", &statements.added))
        (mentions("removed", "Statements removed", &statements.removed))
        (changed("changed", "Statements that decide something else", &statements.changed))
        (changed("reworded", "Statements of which only the words changed", &statements.reworded))
    }
}

fn mentions(id: &str, title: &str, mentions: &[Mention]) -> Markup {
    html! {
        @if !mentions.is_empty() {
            section aria-labelledby=(id) {
                h2 id=(id) { (title) }
                ul { @for one in mentions { li { (mention(one)) } } }
            }
        }
    }
}

fn changed(id: &str, title: &str, changed: &[Changed]) -> Markup {
    html! {
        @if !changed.is_empty() {
            section aria-labelledby=(id) {
                h2 id=(id) { (title) }
                @for one in changed {
                    article {
                        h3 { (mention(&one.mention)) }
                        @for clause in &one.clauses { (clause_of(clause)) }
                    }
                }
            }
        }
    }
}

fn clause_of(clause: &Change) -> Markup {
    html! {
        p.clause { (clause.clause) }
        p { "Was: " @match &clause.old { Some(old) => { del { (old) } }, None => "not given" } }
        p { "Is: " @match &clause.new { Some(new) => { ins { (new) } }, None => "left out" } }
    }
}
