//! A condition as it is written: to show it, and to find the one that says the same.

use continuum_diag::{Sources, Span};
use continuum_syntax::{Condition, Word};

/// A condition in the words of the text, with the names that things have now.
pub(crate) fn in_words(sources: &Sources, written: Span, of: &Condition) -> String {
    let mut words = Vec::new();
    each_word(of, &mut |word| words.push(word));
    words.sort_by_key(|word| word.span);
    let text = sources.text(written.file);
    let mut at = written.start;
    let mut out = String::new();
    for word in words {
        out.push_str(text.get(at as usize..word.span.start as usize).unwrap_or(""));
        out.push_str(&word.text);
        at = word.span.end;
    }
    out.push_str(text.get(at as usize..written.end as usize).unwrap_or(""));
    out
}

/// What a condition says, wherever it stands: two that say the same in the same order have one.
pub(crate) fn shape(of: &Condition) -> String {
    let mut words = Vec::new();
    shaped(of, &mut words);
    words.join(" ")
}

fn shaped<'c>(of: &'c Condition, out: &mut Vec<&'c str>) {
    let list = |name: &'static str, of: &'c [Condition], out: &mut Vec<&'c str>| {
        out.extend([name, "("]);
        for inner in of {
            shaped(inner, out);
            out.push(",");
        }
        out.push(")");
    };
    match of {
        Condition::Is { name, not, values } => {
            out.extend([name.text.as_str(), if *not { "is not" } else { "is" }]);
            out.extend(values.iter().map(|value| value.text.as_str()));
        }
        Condition::Compare { name, comparison, value } => {
            out.extend([name.text.as_str(), comparison.words(), &value.text]);
        }
        Condition::Reaches { topic, level } => out.extend([&*topic.text, "reaches", &level.text]),
        Condition::Topics { at_least, among, level } => {
            out.extend([&*at_least.text, "topics in"]);
            out.extend(among.iter().map(|word| word.text.as_str()));
            out.extend(["reach", &level.text]);
        }
        Condition::Count { at_least, of, .. } => {
            out.push(&at_least.text);
            list("of", of, out);
        }
        Condition::Bare(word) => out.push(&word.text),
        Condition::All(of) => list("and", of, out),
        Condition::Any(of) => list("or", of, out),
        Condition::Not(inner) => list("not", std::slice::from_ref(&**inner), out),
    }
}

fn each_word<'c>(of: &'c Condition, take: &mut impl FnMut(&'c Word)) {
    match of {
        Condition::Is { name, values, .. } => {
            take(name);
            values.iter().for_each(take);
        }
        Condition::Compare { name, value, .. } => [name, value].into_iter().for_each(take),
        Condition::Reaches { topic, level } => [topic, level].into_iter().for_each(take),
        Condition::Topics { among, level, .. } => among.iter().chain([level]).for_each(take),
        Condition::Bare(word) => take(word),
        Condition::Count { of, .. } | Condition::All(of) | Condition::Any(of) => {
            for inner in of {
                each_word(inner, take);
            }
        }
        Condition::Not(inner) => each_word(inner, take),
    }
}
