//! A condition with one of its parts left out.

use continuum_model::Condition;

/// What is left of a condition without a part, and the part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Dropped {
    pub rest: Condition,
    pub part: Condition,
}

/// The condition with each of its parts left out in turn, larger parts before those inside them.
/// A part of `and` or `or` is one of those between which the words stand; a part of `at least 2 of`
/// is one of its list.
pub(crate) fn dropped(condition: &Condition) -> Vec<Dropped> {
    match condition {
        Condition::Answer { .. } | Condition::Topic { .. } | Condition::Topics { .. } => Vec::new(),
        Condition::All(of) => of_list(of, Condition::All, 2),
        Condition::Any(of) => of_list(of, Condition::Any, 2),
        Condition::Count { at_least, of } => {
            let at_least = *at_least;
            of_list(of, |of| Condition::Count { at_least: at_least.min(of.len()), of }, 1)
        }
        Condition::Not(negated) => {
            let inside = dropped(negated).into_iter();
            inside
                .map(|Dropped { rest, part }| Dropped {
                    rest: Condition::Not(Box::new(rest)),
                    part,
                })
                .collect()
        }
    }
}

/// `fewest` is how many parts there must be for the list to need its word.
fn of_list(
    of: &[Condition],
    list: impl Fn(Vec<Condition>) -> Condition,
    fewest: usize,
) -> Vec<Dropped> {
    let mut all = Vec::new();
    for (position, part) in of.iter().enumerate() {
        let mut rest = of.to_vec();
        rest.remove(position);
        let left = match rest.pop() {
            None => continue,
            Some(only) if rest.is_empty() && fewest > 1 => only,
            Some(last) => {
                rest.push(last);
                list(rest)
            }
        };
        all.push(Dropped { rest: left, part: part.clone() });
    }
    for (position, part) in of.iter().enumerate() {
        all.extend(dropped(part).into_iter().map(|inside| {
            let mut changed = of.to_vec();
            changed[position] = inside.rest;
            Dropped { rest: list(changed), part: inside.part }
        }));
    }
    all
}
