//! One mistake gives one message: each line of the shipped document is spoilt in turn.

use continuum_tests::{load_texts, messages, shipped};

/// Spoils every so many lines of the rules, one at a time; `spoil` gives `None` where a line has
/// nothing to spoil.
#[track_caller]
fn each_gives_one_message(every: usize, spoil: impl Fn(&str) -> Option<String>) {
    let files = shipped().unwrap_or_default();
    let mut wrong = Vec::new();
    let mut tried = 0;
    for (at, (_, text)) in files.iter().enumerate() {
        for line in lines_of_rules(text) {
            let Some(spoilt) = spoil(&text[line.clone()]) else { continue };
            tried += 1;
            if tried % every != 0 {
                continue;
            }
            let mut text = text.clone();
            text.replace_range(line, &spoilt);
            let mut files = files.clone();
            files[at].1 = text;
            let loaded = load_texts(&files);
            if loaded.diagnostics.len() != 1 {
                wrong.push(format!("{spoilt}\n{}", messages(&loaded)));
            }
        }
    }
    assert!(tried >= every, "nothing was spoilt");
    assert!(wrong.is_empty(), "{} of {}\n{}", wrong.len(), tried / every, wrong.join("\n"));
}

/// The lines of blocks of rules, closing fences included.
fn lines_of_rules(text: &str) -> impl Iterator<Item = std::ops::Range<usize>> + '_ {
    let mut next = 0;
    let mut inside = false;
    text.split('\n').filter_map(move |line| {
        let here = next..next + line.len();
        next += line.len() + 1;
        match line {
            "```threshold" => inside = true,
            "```" if inside => {
                inside = false;
                return Some(here);
            }
            _ if inside && !line.trim().is_empty() => return Some(here),
            _ => {}
        }
        None
    })
}

/// Two letters of the first word of a line, swapped.
fn misspelt(line: &str) -> Option<String> {
    let start = line.len() - line.trim_start().len();
    let word: String = line[start..].chars().take_while(char::is_ascii_alphabetic).collect();
    // Names of answers and words that a slip turns into another keyword are left alone.
    if word.len() < 3 {
        return None;
    }
    let mut letters: Vec<char> = line.chars().collect();
    let at = (start + 1..start + word.len() - 1).find(|at| letters[*at] != letters[at + 1])?;
    letters.swap(at, at + 1);
    Some(letters.into_iter().collect())
}

#[test]
fn a_misspelt_keyword() {
    each_gives_one_message(23, misspelt);
}

#[test]
fn a_text_that_is_not_closed() {
    each_gives_one_message(29, |line| {
        let last = line.rfind('"')?;
        Some(format!("{}{}", &line[..last], &line[last + 1..]))
    });
}

#[test]
fn a_text_that_is_not_opened() {
    each_gives_one_message(29, |line| line.contains('"').then(|| line.replacen('"', "", 1)));
}

#[test]
fn a_heading_that_is_not_opened_or_not_closed() {
    let without = |line: &str, at: usize| format!("{}{}", &line[..at], &line[at + 1..]);
    let met_by = |line: &&str| line.trim_start().starts_with("met by");
    let marks = |line: &str| line.match_indices('"').map(|(at, _)| at).collect::<Vec<_>>();
    for mark in 0..4 {
        each_gives_one_message(1, |line| {
            let line = Some(line).filter(met_by)?;
            marks(line).get(mark).map(|at| without(line, *at))
        });
    }
}

#[test]
fn a_brace_that_is_not_closed() {
    each_gives_one_message(7, |line| (line == "}").then(String::new));
}

#[test]
fn a_brace_that_is_not_opened() {
    each_gives_one_message(7, |line| line.strip_suffix(" {").map(str::to_owned));
}

#[test]
fn a_block_that_is_not_closed() {
    each_gives_one_message(3, |line| (line == "```").then(String::new));
}

#[test]
fn a_keyword_with_a_capital() {
    each_gives_one_message(43, |line| {
        let word: String = line.chars().take_while(char::is_ascii_lowercase).collect();
        let first = word.chars().next()?.to_ascii_uppercase();
        Some(format!("{first}{}", &line[1..]))
    });
}

#[test]
fn a_name_in_other_letters() {
    each_gives_one_message(43, |line| {
        let (keyword, rest) = line.split_once(' ')?;
        let named = rest.contains(" \"") && !line.starts_with(' ');
        named.then(|| format!("{keyword} {}{}", rest[..1].to_uppercase(), &rest[1..]))
    });
}

#[test]
fn a_full_stop_after_a_line() {
    each_gives_one_message(41, |line| line.ends_with('"').then(|| format!("{line}.")));
}

#[test]
fn a_clause_given_twice() {
    let once = ["because", "level", "topic", "why", "when", "who", "meaning", "date", "standing"];
    each_gives_one_message(41, |line| {
        let word = line.trim_start().split(' ').next()?;
        let clause = line.starts_with(' ') && once.contains(&word);
        // Half of a condition, given twice, leaves a bracket open as well.
        let whole = line.matches('(').count() == line.matches(')').count();
        (clause && whole).then(|| format!("{line}\n{line}"))
    });
}

#[test]
fn a_clause_left_out() {
    let needed = ["level", "when", "who", "meaning", "date", "edition", "give"];
    each_gives_one_message(41, |line| {
        let word = line.trim_start().split(' ').next()?;
        (line.starts_with(' ') && needed.contains(&word)).then(String::new)
    });
}

#[test]
fn a_name_that_nothing_has() {
    let names = ["topic", "level", "see", "do", "rung"];
    each_gives_one_message(41, |line| {
        let (word, rest) = line.trim_start().split_once(' ')?;
        (line.starts_with(' ') && names.contains(&word))
            .then(|| format!("  {word} xx{}", rest.trim_start()))
    });
}
