//! An action is due exactly where every completion gives it, or the suggested level does.

use crate::support::for_each_case;
use continuum_engine::{Engine, reference};
use std::collections::BTreeSet;

#[test]
fn an_action_is_due_exactly_where_every_completion_gives_it() {
    for_each_case(2000, |_, document, answers| {
        let Ok(decision) = Engine::new(document.clone()).decide(answers) else { return };
        let mut expected = None::<BTreeSet<_>>;
        for completion in reference::completions(document, answers) {
            let given = reference::actions(document, &completion);
            expected = Some(match expected {
                Some(always) => always.intersection(&given).copied().collect(),
                None => given,
            });
        }
        let mut expected = expected.unwrap_or_default();
        let level = document.level_named(&decision.band.at_least).expect("a level");
        expected.extend(&document.level(level).actions);
        let names: BTreeSet<&str> =
            expected.iter().map(|action| document.action(*action).name.as_str()).collect();
        let due: BTreeSet<&str> =
            decision.actions.iter().map(|action| action.name.as_str()).collect();
        assert_eq!(due, names);
        assert!(decision.actions.iter().all(|action| !action.given_by.is_empty()));
        assert!(decision.actions.is_sorted_by_key(|action| action.urgency));
    });
}
