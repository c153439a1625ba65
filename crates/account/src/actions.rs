//! What to do, soonest first: before anything is explained.

use crate::page::Page;
use continuum_engine::{ActionDue, Decision};
use continuum_model::{Family, Priority, sentence};

impl Page {
    pub fn actions(&mut self, decision: &Decision) {
        self.heading("What to do");
        for (number, action) in (1..).zip(&decision.actions) {
            self.action(number, action);
        }
        if decision.actions.is_empty() {
            self.item(" ", "The document names no step for these answers. If you are worried, talk to your safeguarding lead or to the MASH.");
        }
        if !decision.actions_exact {
            self.item(" ", "There are too many missing answers to settle this exactly. What is listed should be done; something else may have to be done as well.");
        }
    }

    fn action(&mut self, number: usize, action: &ActionDue) {
        self.item(&format!(" {number}. "), &sentence(&action.what));
        let grade = action.priority.map(|grade| in_words(grade).to_owned());
        let parts = [
            ("How soon", Some(&action.when)),
            ("Grade", grade.as_ref()),
            ("Who", Some(&action.who)),
            ("Consent", action.consent.as_ref()),
            ("Contact", action.contact.as_ref()),
        ];
        for (label, words) in parts {
            if let Some(words) = words {
                self.item("    ", &sentence(&format!("{label}: {words}")));
            }
        }
        if let Some(words) = family(action) {
            self.item("    ", &sentence(&words));
        }
    }
}

pub(crate) fn in_words(grade: Priority) -> &'static str {
    match grade {
        Priority::Red => "red",
        Priority::Amber => "amber",
        Priority::Green => "green",
    }
}

fn family(action: &ActionDue) -> Option<String> {
    let rule = match action.family? {
        Family::ToldFirst => "Family: talk to them first",
        Family::ToldUnlessRisk => "Family: tell them, unless that raises risk",
        Family::NotToldFirst => "Family: do not tell them first",
    };
    let advice = action.family_advice.as_ref().map(|advice| format!("{rule}. {advice}"));
    Some(advice.unwrap_or_else(|| rule.to_owned()))
}
