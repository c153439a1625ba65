//! Letting go of what was only needed on the way.

use crate::table::{Head, TERMINALS};
use crate::{Diagram, Table};

/// Stands for a node that has not been put back yet; no id is so high.
const GONE: u32 = u32::MAX;

impl Table {
    /// Keeps these diagrams and lets every other node go.
    ///
    /// The diagrams get new ids, in place; every other [`Diagram`] of this table has no meaning
    /// from here on. Nodes that are asked one after another end up near one another in memory, and
    /// those of the first diagrams come first: what is asked of these costs the least.
    pub fn keep(&mut self, diagrams: &mut [Diagram]) {
        let words = self.take_words();
        let mut became: Vec<u32> = (0..TERMINALS).collect();
        became.resize(words.len(), GONE);
        let mut open = Vec::new();
        for diagram in diagrams {
            open.push(diagram.0);
            while let Some(id) = open.last().copied() {
                if became[id as usize] == GONE && !self.put_back_after(&words, id, &mut became) {
                    let children = children(&words, id);
                    open.extend(children.iter().filter(|child| became[**child as usize] == GONE));
                } else {
                    open.pop();
                }
            }
            *diagram = Diagram(became[diagram.0 as usize]);
        }
        self.shrink();
    }

    /// Puts a node back, unless some of its children are still to be put back first.
    fn put_back_after(&mut self, words: &[u32], id: u32, became: &mut [u32]) -> bool {
        let head = Head(words[id as usize]);
        let mut after = [0; 64];
        for (after, child) in after.iter_mut().zip(children(words, id)) {
            *after = became[*child as usize];
        }
        let after = &after[..head.arity()];
        let is_ready = !after.contains(&GONE);
        if is_ready {
            became[id as usize] = self.put_back(head, after);
        }
        is_ready
    }
}

fn children(words: &[u32], id: u32) -> &[u32] {
    let from = id as usize + 1;
    &words[from..from + Head(words[id as usize]).arity()]
}
