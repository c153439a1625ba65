//! Texts of every sort: right, nearly right and wrong.

use proptest::prelude::*;

/// Pages of the shipped document.
pub const REAL: &[&str] = &[
    include_str!("../../../../rules/bradford-2018/00-about.md"),
    include_str!("../../../../rules/bradford-2018/10-levels.md"),
    include_str!("../../../../rules/bradford-2018/12-contacts.md"),
    include_str!("../../../../rules/bradford-2018/20-the-child.md"),
    include_str!("../../../../rules/bradford-2018/35-care-at-home.md"),
    include_str!("../../../../rules/bradford-2018/65-the-childs-view.md"),
    include_str!("../../../../rules/bradford-2018/70-weighing-up.md"),
];

/// Keywords, marks and names in any order.
pub fn words() -> impl Strategy<Value = String> {
    let word = prop::sample::select(vec![
        "document",
        "amends",
        "replace",
        "remove",
        "formerly",
        "after",
        "level",
        "topic",
        "topics",
        "group",
        "areas",
        "harm",
        "question",
        "ladder",
        "indicator",
        "rule",
        "do",
        "never",
        "require",
        "allow",
        "of",
        "expected",
        "because",
        "require",
        "answer",
        "rung",
        "when",
        "asked",
        "at",
        "least",
        "any",
        "not",
        "and",
        "or",
        "is",
        "in",
        "of",
        "reaches",
        "because",
        "see",
        "lowers",
        "name",
        "under-1",
        "3",
        "{",
        "}",
        "(",
        ")",
        ",",
        "\"",
        "“",
        "”",
        "\"words\"",
        "\n",
        "é",
        "'",
        "=",
        "🦉",
        "\r\n",
        "\t",
    ]);
    prop::collection::vec(word, 0..120).prop_map(|words| words.join(" "))
}

pub fn markdown() -> impl Strategy<Value = String> {
    let part = prop::sample::select(vec![
        "```",
        "```threshold\n",
        "```scenario\n",
        "````\n",
        "\n",
        "# ",
        "- ",
        "> ",
        "  ",
        "    ",
        "~~~ threshold\n",
        "Words",
        "é",
        "topic a \"A\" in harm\n",
        "\r\n",
        "\0",
        "<div>",
        "1. ",
        "```treshold\n",
        "\t",
        "|",
        "[a](b)",
    ]);
    prop::collection::vec(part, 0..60).prop_map(|parts| parts.concat())
}

/// Where, what to do there, and with which other place.
pub fn changes() -> impl Strategy<Value = Vec<(usize, u8, usize)>> {
    prop::collection::vec((any::<usize>(), 0..5_u8, any::<usize>()), 1..12)
}

/// Deletes, doubles and swaps words, and drops and swaps lines.
pub fn spoilt(text: &str, changes: &[(usize, u8, usize)]) -> String {
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    for (at, change, other) in changes {
        let (at, other) = (at % lines.len(), other % lines.len());
        let mut words: Vec<_> = lines[at].split(' ').map(str::to_owned).collect();
        let word = other % words.len();
        match change {
            0 => words[word].clear(),
            1 => words.insert(word, words[word].clone()),
            2 => words.swap(0, word),
            3 => words[word] = words[word].chars().take(1).collect(),
            _ => words = lines[other].split(' ').map(str::to_owned).collect(),
        }
        lines[at] = words.join(" ");
    }
    lines.join("\n")
}
