//! Answers that cannot all be right, with the statement that says so.

use crate::answer::asked;
use crate::page::{Layout, Page};
use continuum_engine::Impossible;
use continuum_model::{Document, sentence};

/// Which answers contradict each other, and where the document says so; nothing is suggested from
/// them, and what to do meanwhile is.
pub fn contradiction(document: &Document, impossible: &Impossible, layout: Layout) -> String {
    let mut page = Page::new(layout);
    page.heading("These answers cannot all be right");
    for (question, answer) in &impossible.answers {
        page.item(" - ", &asked(document, question, answer));
    }
    page.heading("The document says");
    for never in &impossible.nevers {
        page.item(" - ", &format!("`{}`", never.written));
        if let Some(because) = &never.because {
            page.item("   ", &sentence(because));
        }
    }
    page.heading("What to do");
    page.item(" ", "Correct the answer that is mistaken, or leave it open where nobody knows. Anyone may contact the MASH about any child at any time, without this. If a child is in immediate danger, call 999.");
    page.out
}
