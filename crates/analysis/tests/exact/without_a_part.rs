//! A condition without one of its parts, written down anew.

use continuum_model::Condition;

pub fn without_a_part(condition: &Condition) -> Vec<Condition> {
    let mut all = Vec::new();
    match condition {
        Condition::Answer { .. } | Condition::Topic { .. } | Condition::Topics { .. } => {}
        Condition::Not(inner) => {
            for one in without_a_part(inner) {
                all.push(Condition::Not(Box::new(one)));
            }
        }
        Condition::All(of) | Condition::Any(of) | Condition::Count { of, .. } => {
            let list = |of: Vec<Condition>| match condition {
                Condition::All(_) => Condition::All(of),
                Condition::Any(_) => Condition::Any(of),
                Condition::Count { at_least, .. } => {
                    Condition::Count { at_least: (*at_least).min(of.len()), of }
                }
                _ => unreachable!("a list"),
            };
            for at in 0..of.len() {
                let mut fewer = of.clone();
                fewer.remove(at);
                if !fewer.is_empty() {
                    all.push(list(fewer));
                }
                for inner in without_a_part(&of[at]) {
                    let mut other = of.clone();
                    other[at] = inner;
                    all.push(list(other));
                }
            }
        }
    }
    all
}
