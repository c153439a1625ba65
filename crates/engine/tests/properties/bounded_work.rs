//! Where the work is cut short, what is said is less, and still true.

use crate::support::{for_each_case, only};
use continuum_engine::{ActionDue, Engine, reference};

#[test]
fn a_decision_cut_short_is_wider_and_never_wrong() {
    for_each_case(2000, |random, document, answers| {
        let exact = Engine::new(document.clone()).decide(answers);
        let nodes = [0, 1, 2, 3, 5, 8][random.below(6)];
        let bounded = Engine::bounded(document.clone(), nodes);
        let Ok(short) = bounded.decide(answers) else {
            assert!(exact.is_err());
            return;
        };
        let Some((least, greatest)) = reference::band(document, answers) else {
            assert!(!short.band.exact, "impossible answers are called possible");
            return;
        };
        let exact = exact.expect("possible");
        let level = |name: &str| document.level_named(name);
        assert!(level(&short.band.at_least) <= Some(least));
        assert!(level(&short.band.at_most) >= Some(greatest));
        if short.band.exact {
            assert_eq!(short.band, exact.band);
        }
        for unknown in &exact.not_known {
            let listed = short.not_known.iter().find(|other| other.question == unknown.question);
            let name = &unknown.question;
            assert!(!unknown.moves_level || listed.is_some(), "`{name}` is left out");
            // The actions of a lower level are due in its stead, and need no answer.
            let due = |action: &String| short.actions.iter().any(|due| due.name == *action);
            let could_give = unknown.could_give.iter().chain(&unknown.could_give_with_others);
            for action in could_give.filter(|action| !due(action)) {
                let other = listed.expect("a question that could give an action is listed");
                let mut said = other.could_give.iter().chain(&other.could_give_with_others);
                assert!(said.any(|said| said == action), "`{name}` could give `{action}`");
            }
        }
        assert!(exact.actions_exact);
        if short.actions_exact {
            let names = |actions: &[ActionDue]| -> Vec<String> {
                actions.iter().map(|action| action.name.clone()).collect()
            };
            assert_eq!(names(&short.actions), names(&exact.actions));
        }
        if short.band.at_least == exact.band.at_least {
            for action in &short.actions {
                assert!(exact.actions.iter().any(|other| other.name == action.name));
            }
        }
        let enough = bounded.sufficient_answers(answers);
        let forced = reference::band(document, &only(document, answers, &enough));
        assert!(forced.is_some_and(|(alone, _)| Some(alone) >= level(&short.band.at_least)));
    });
}
