//! Whether a question applies is what every completion says, whatever the `never` statements forbid.

use crate::support::for_each_case;
use continuum_engine::{Applies, Engine, reference};

#[test]
fn a_question_applies_where_it_does_in_every_completion() {
    for_each_case(3000, |_, document, answers| {
        let mut lenient = document.clone();
        lenient.nevers.clear();
        let completions = reference::completions(&lenient, answers);
        for question in document.question_ids() {
            let applies = completions
                .iter()
                .filter(|completion| reference::applies(document, completion, question))
                .count();
            let expected = match applies {
                0 => Applies::No,
                _ if applies == completions.len() => Applies::Yes,
                _ => Applies::Perhaps,
            };
            assert_eq!(Engine::new(document.clone()).applies(answers, question), expected);
        }
    });
}
