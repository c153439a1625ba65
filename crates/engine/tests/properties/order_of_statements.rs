//! The order of statements in the model's lists changes nothing.

use crate::support::for_each_case;
use continuum_engine::{Engine, reference};

#[test]
fn shuffled_statements_decide_the_same() {
    for_each_case(2000, |random, document, answers| {
        let mut shuffled = document.clone();
        shuffled.uplifts = random.shuffled(shuffled.uplifts);
        shuffled.rules = random.shuffled(shuffled.rules);
        shuffled.duties = random.shuffled(shuffled.duties);
        shuffled.nevers = random.shuffled(shuffled.nevers);
        let (one, other) = (
            Engine::new(document.clone()).decide(answers),
            Engine::new(shuffled.clone()).decide(answers),
        );
        assert_eq!(one.ok(), other.ok());
        assert_eq!(reference::band(document, answers), reference::band(&shuffled, answers));
    });
}
