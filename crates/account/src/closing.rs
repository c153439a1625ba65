//! What this is not, and which document suggests it.

use crate::page::Page;
use continuum_engine::Decision;
use continuum_model::Document;

impl Page {
    pub fn closing(&mut self, document: &Document, decision: &Decision) {
        self.heading("This suggests; it does not decide");
        self.item(" ", "Anyone may contact the MASH, the front door of children's social care, about any child at any time, whatever stands here. If a child is in immediate danger, call 999.");
        let identity = &document.identity;
        let digest = decision.document.digest.get(..12).unwrap_or(&decision.document.digest);
        let edition = &identity.edition;
        self.item(" ", &format!("{}, edition {edition}, digest {digest}.", identity.title));
    }
}
