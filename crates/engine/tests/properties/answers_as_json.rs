//! Answers written as JSON are read back the same.

use crate::support::for_each_case;
use continuum_engine::{answers_from_json, answers_to_json};

#[test]
fn answers_are_read_back_the_same() {
    for_each_case(2000, |_, document, answers| {
        let json = answers_to_json(document, answers);
        assert_eq!(answers_from_json(document, &json).as_ref(), Ok(answers), "{json}");
    });
}
