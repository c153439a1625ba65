//! What protects the child, and where no worry was mentioned.

use crate::answer::text;
use crate::page::Page;
use continuum_engine::Decision;
use continuum_model::Document;

impl Page {
    pub fn strengths(&mut self, document: &Document, decision: &Decision) {
        if !decision.strengths.is_empty() {
            self.heading("Strengths");
            self.questions(document, &decision.strengths);
        }
        if !decision.no_worry.is_empty() {
            self.heading("No worry was mentioned");
            self.item(" ", "These were offered and not chosen. If one of them was not thought about, or nobody can know, leave it open.");
            self.questions(document, &decision.no_worry);
        }
    }

    fn questions(&mut self, document: &Document, names: &[String]) {
        for name in names {
            self.item(" - ", text(document, name));
        }
    }
}
