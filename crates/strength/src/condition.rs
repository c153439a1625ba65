//! A condition written wrongly in one place: negated, a count or a bound one off.

use crate::in_words::in_words;
use crate::kind::Kind;
use crate::levels::neighbours;
use continuum_model::{ChoiceId, ChoiceSet, Condition, Document, Id, LevelId, QuestionId};

/// Letters of a condition that are shown; a comparison is seldom longer.
const LONG: usize = 100;

/// A condition that differs from the one that is meant in one place.
pub(crate) struct Variant {
    pub kind: Kind,
    /// The part that differs: "`age is under-1`, not `age is not under-1`".
    pub in_words: String,
    /// The whole condition.
    pub condition: Condition,
}

/// The condition negated as a whole, and everything within it.
pub(crate) fn variants(document: &Document, condition: &Condition) -> Vec<Variant> {
    let mut variants =
        vec![variant(document, Kind::Negated, condition, negated(document, condition))];
    variants.extend(within(document, condition));
    variants
}

/// What can be wrong inside; the part under a `not` is not negated again, which would only take
/// the `not` away.
fn within(document: &Document, condition: &Condition) -> Vec<Variant> {
    match condition {
        Condition::Answer { question, choices } => bounds(document, *question, *choices),
        Condition::Topic { topic, level } => {
            let other = |level| Condition::Topic { topic: *topic, level };
            reaching(document, condition, *level, other)
        }
        Condition::Topics { at_least, topics, level } => {
            let counted =
                |at_least| Condition::Topics { at_least, topics: topics.clone(), level: *level };
            let mut variants = counts(document, condition, (*at_least, topics.len()), counted);
            let reached =
                |level| Condition::Topics { at_least: *at_least, topics: topics.clone(), level };
            variants.extend(reaching(document, condition, *level, reached));
            variants
        }
        Condition::Count { at_least, of } => {
            let counted = |at_least| Condition::Count { at_least, of: of.clone() };
            let mut variants = counts(document, condition, (*at_least, of.len()), counted);
            variants.extend(parts(document, of, |of| Condition::Count { at_least: *at_least, of }));
            variants
        }
        Condition::All(of) => parts(document, of, Condition::All),
        Condition::Any(of) => parts(document, of, Condition::Any),
        Condition::Not(negated) => {
            let again = |variant: Variant| Variant {
                condition: Condition::Not(Box::new(variant.condition)),
                ..variant
            };
            within(document, negated).into_iter().map(again).collect()
        }
    }
}

/// One of several parts is wrong.
fn parts(
    document: &Document,
    of: &[Condition],
    whole: impl Fn(Vec<Condition>) -> Condition,
) -> Vec<Variant> {
    let mut variants = Vec::new();
    for (position, part) in of.iter().enumerate() {
        for variant in self::variants(document, part) {
            let mut parts = of.to_vec();
            parts[position] = variant.condition;
            variants.push(Variant { condition: whole(parts), ..variant });
        }
    }
    variants
}

fn negated(document: &Document, condition: &Condition) -> Condition {
    match condition {
        Condition::Answer { question, choices } => {
            let choices = document.question(*question).all().without(*choices);
            Condition::Answer { question: *question, choices }
        }
        Condition::Not(negated) => (**negated).clone(),
        other => Condition::Not(Box::new(other.clone())),
    }
}

/// One more and one less, from 1 to as many as there are.
fn counts(
    document: &Document,
    condition: &Condition,
    (at_least, of): (usize, usize),
    counted: impl Fn(usize) -> Condition,
) -> Vec<Variant> {
    let others = [at_least + 1, at_least - 1].into_iter();
    let others = others.filter(|count| (1..=of).contains(count));
    others.map(|count| variant(document, Kind::Count, condition, counted(count))).collect()
}

/// A topic that has to stand one level higher or lower, but above the lowest.
fn reaching(
    document: &Document,
    condition: &Condition,
    level: LevelId,
    reached: impl Fn(LevelId) -> Condition,
) -> Vec<Variant> {
    let others = neighbours(document, level).into_iter().map(|(level, _)| level);
    let others = others.filter(|level| *level > document.lowest());
    others.map(|level| variant(document, Kind::Bound, condition, reached(level))).collect()
}

/// `at least`, `at most`, `below` and `above` one step off; never all answers and never none.
fn bounds(document: &Document, question: QuestionId, choices: ChoiceSet) -> Vec<Variant> {
    let asked = document.question(question);
    if !asked.is_ordered() {
        return Vec::new();
    }
    let all = asked.all();
    let edges: Vec<ChoiceId> = (1..asked.choices.len()).map(ChoiceId::at).collect();
    let from = |edge: ChoiceId| all.without(ChoiceSet::first(edge.position()));
    let below = |edge: ChoiceId| ChoiceSet::first(edge.position());
    let condition = Condition::Answer { question, choices };
    let off = |compared: &dyn Fn(ChoiceId) -> ChoiceSet| -> Vec<ChoiceSet> {
        let at = edges.iter().position(|edge| compared(*edge) == choices);
        let beside = at.into_iter().flat_map(|at| [at.checked_sub(1), Some(at + 1)]);
        beside.flatten().filter_map(|at| edges.get(at)).map(|edge| compared(*edge)).collect()
    };
    let others = off(&from).into_iter().chain(off(&below));
    let changed = others.map(|choices| Condition::Answer { question, choices });
    changed.map(|other| variant(document, Kind::Bound, &condition, other)).collect()
}

fn variant(document: &Document, kind: Kind, from: &Condition, to: Condition) -> Variant {
    let (was, is) = (shortly(document, from), shortly(document, &to));
    let in_words = match kind {
        Kind::Negated if has_parts(from) => format!("`{was}` negated"),
        _ => format!("`{is}`, not `{was}`"),
    };
    Variant { kind, in_words, condition: to }
}

fn has_parts(condition: &Condition) -> bool {
    match condition {
        Condition::Answer { .. } | Condition::Topic { .. } | Condition::Topics { .. } => false,
        Condition::Count { .. } | Condition::All(_) | Condition::Any(_) => true,
        Condition::Not(negated) => has_parts(negated),
    }
}

/// So much of a condition as tells it from others; the rest stands in the document.
fn shortly(document: &Document, condition: &Condition) -> String {
    let words = in_words(document, condition);
    match words.char_indices().nth(LONG) {
        None => words,
        Some((end, _)) => {
            let end = words[..end].rfind(' ').unwrap_or(end);
            format!("{} …", &words[..end])
        }
    }
}
