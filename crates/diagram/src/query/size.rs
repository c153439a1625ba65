//! How large diagrams are.

use crate::nodes::Head;
use crate::reach::Reach;
use crate::{Diagram, Table};

impl Table {
    /// The nodes of one diagram, terminals not counted.
    pub fn size(&self, of: Diagram) -> usize {
        self.size_of_all(&[of])
    }

    /// The nodes of several diagrams, those they share counted once.
    pub fn size_of_all(&self, of: &[Diagram]) -> usize {
        let roots: Vec<u32> = of.iter().map(|diagram| diagram.0).collect();
        Reach::new(self, &roots, Head::all).nodes()
    }
}
