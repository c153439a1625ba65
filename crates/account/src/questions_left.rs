//! How many questions are left.

use crate::page::Page;
use continuum_engine::{Decision, QuestionsLeft};

impl Page {
    pub fn questions_left(&mut self, decision: &Decision) {
        self.heading("Questions left");
        self.item(" ", &left(decision.questions_left));
        if decision.questions_left.most == 0 && !decision.not_known.is_empty() {
            self.item(" ", "What is not known could still change what to do.");
        }
    }
}

fn left(QuestionsLeft { fewest, most }: QuestionsLeft) -> String {
    match (fewest, most) {
        (_, 0) => "None: the level is settled.".to_owned(),
        (1, 1) => "One more question settles the level.".to_owned(),
        (0, 1) => "At most one more question settles the level.".to_owned(),
        (0, most) => format!("At most {most} more questions settle the level."),
        (fewest, most) if fewest == most => format!("{most} more questions settle the level."),
        (fewest, most) => format!("{fewest} to {most} more questions settle the level."),
    }
}
