//! Whatever a folder holds, it is loaded, and what is said of it can be shown.

use continuum_check::{Edition, Folder, Found, Loaded, load, load_edition};
use continuum_diag::render;
use continuum_model::Document;
use proptest::prelude::*;
use std::fmt::Write;

/// The shipped document, in pages.
const REAL: &[(&str, &str)] = &[
    ("00-about.md", include_str!("../../../rules/bradford-2018/00-about.md")),
    ("05-sources.md", include_str!("../../../rules/bradford-2018/05-sources.md")),
    ("10-levels.md", include_str!("../../../rules/bradford-2018/10-levels.md")),
    ("15-actions.md", include_str!("../../../rules/bradford-2018/15-actions.md")),
    ("20-the-child.md", include_str!("../../../rules/bradford-2018/20-the-child.md")),
    (
        "30-danger-and-injury.md",
        include_str!("../../../rules/bradford-2018/30-danger-and-injury.md"),
    ),
    ("60-history.md", include_str!("../../../rules/bradford-2018/60-history.md")),
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn any_bytes_are_loaded(files in prop::collection::vec(("[a-c]\\.md", any::<Vec<u8>>()), 0..4)) {
        shown(&load(files));
    }

    #[test]
    fn any_bytes_in_a_block_are_loaded(bytes in any::<Vec<u8>>()) {
        let mut text = b"```threshold\n".to_vec();
        text.extend(bytes);
        shown(&load(vec![("a.md".to_owned(), text)]));
    }

    #[test]
    fn a_document_with_lines_out_of_place_is_loaded(
        changes in prop::collection::vec((any::<usize>(), any::<usize>(), 0..4_u8), 1..10)
    ) {
        let mut lines: Vec<_> = REAL.iter().flat_map(|(_, text)| text.lines()).collect();
        for (at, other, change) in changes {
            let (at, other) = (at % lines.len(), other % lines.len());
            match change {
                0 => drop(lines.remove(at)),
                1 => lines.insert(at, lines[other]),
                2 => lines.swap(at, other),
                _ => lines[at] = lines[at].rsplit_once(' ').map_or("", |(start, _)| start),
            }
        }
        shown(&load(vec![("all.md".to_owned(), lines.join("\n").into_bytes())]));
    }

    /// A page of the shipped document amended by another, with words of either turned round.
    #[test]
    fn an_edition_of_any_words_is_loaded(
        pages in prop::collection::vec(0..REAL.len(), 1..3),
        changes in prop::collection::vec((any::<usize>(), any::<usize>(), 0..5_u8), 0..12)
    ) {
        let base = Folder { name: "bradford-2018".to_owned(), files: files(&pages) };
        let mut lines: Vec<_> = pages.iter().flat_map(|page| REAL[*page].1.lines()).map(str::to_owned).collect();
        lines.insert(0, AMENDS.to_owned());
        for (at, other, change) in changes {
            let (at, other) = (at % lines.len(), other % lines.len());
            let word = ["replace ", "remove ", "remove never ", "formerly ", "after "][usize::from(change)];
            lines[at] = format!("{word}{}", lines[at]);
            lines.swap(at, other);
        }
        let own = vec![("a.md".to_owned(), lines.join("\n").into_bytes())];
        let own = Folder { name: "own".to_owned(), files: own };
        let edition = Edition::gather(own, |_| Ok::<_, std::convert::Infallible>(Found::Folder(base.clone())));
        shown(&load_edition(edition.unwrap_or_default()));
    }

    /// A translation with its lines spoilt.
    #[test]
    fn a_translation_of_any_lines_is_loaded(
        changes in prop::collection::vec((any::<usize>(), any::<usize>(), 0..4_u8), 0..12)
    ) {
        let mut lines: Vec<_> = TEXTS.lines().map(str::to_owned).collect();
        for (at, other, change) in changes {
            let (at, other) = (at % lines.len(), other % lines.len());
            match change {
                0 => drop(lines.remove(at)),
                1 => lines.swap(at, other),
                2 => lines[at] = lines[other].clone(),
                _ => lines[at] += " \"",
            }
        }
        let document = ("a.md".to_owned(), WHOLE.as_bytes().to_vec());
        let files = vec![document, ("cy/a.md".to_owned(), lines.join("\n").into_bytes())];
        let loaded = load(files);
        shown(&loaded);
        for translated in &loaded.translations {
            let original = loaded.document.as_ref().expect("what is translated is there");
            let same = |of: &Document| (of.rules[0].when.clone(), of.nevers[0].condition.clone());
            prop_assert_eq!(same(original), same(&translated.document));
        }
    }

    #[test]
    fn a_document_with_bytes_changed_is_loaded(
        changes in prop::collection::vec((any::<usize>(), any::<u8>()), 1..10)
    ) {
        let mut bytes: Vec<_> = REAL.iter().flat_map(|(_, text)| text.bytes()).collect();
        for (at, byte) in changes {
            let at = at % bytes.len();
            bytes[at] = byte;
        }
        shown(&load(vec![("all.md".to_owned(), bytes)]));
    }
}

/// A small document without mistakes.
const WHOLE: &str = r#"```threshold
document small "Small" { edition "1" status "test" aligned guide }
source guide "Guide" { date "2018" }
level low "Low" { number "1" meaning "Little" }
level high "High" { number "2" meaning "Much" }
action ring "Ring" { who "You" when at-once "now" family told-first "Say so" }
topic home "Home" in family
question age "How old?" { answer under-1 "Under 1" answer older "Older" why "Age matters" fixed }
ladder care "Care?" { topic home rung low "Good" rung high "Bad" do ring see guide "1" see guide "2" }
rule both "Both" { at least high when age is older and care is high because "So" see guide }
never age is under-1 and care is high because "Not so"
```"#;

/// Its texts in another language.
const TEXTS: &str = r#"```threshold
document small "Bach" status "Prawf"
level low "Isel" meaning "Ychydig"
level high "Uchel" meaning "Llawer"
action ring "Ffoniwch" {
who "Chi"
when at-once "nawr"
family told-first "Dywedwch"
}
topic home "Cartref"
question age "Pa mor hen?" {
answer under-1 "O dan 1"
answer older "Hŷn"
why "Mae oed yn bwysig"
}
ladder care "Gofal?" {
rung low "Da"
rung high "Gwael"
see guide "un"
see guide "dau"
}
rule both "Y ddau" because "Felly"
never age is under-1 and care is high because "Ddim felly"
```"#;

/// Before anything is spoilt nothing is wrong, so that the test above translates something.
#[test]
fn the_texts_are_all_there() {
    let file = |name: &str, text: &str| (name.to_owned(), text.as_bytes().to_vec());
    let loaded = load(vec![file("a.md", WHOLE), file("cy/a.md", TEXTS)]);
    assert!(loaded.translations.iter().any(continuum_check::Translated::is_whole));
    assert!(loaded.diagnostics.iter().all(|said| said.code == "unused-question"), "{loaded:?}");
}

/// The block that makes a document amend the shipped one.
const AMENDS: &str = "```threshold\ndocument own \"Own\" { edition \"2\" status \"test\" aligned wt2018 amends bradford-2018 }\n```\n";

fn files(pages: &[usize]) -> Vec<(String, Vec<u8>)> {
    let pages = pages.iter().map(|page| &REAL[*page]);
    pages.map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec())).collect()
}

/// Every renderer has something to say about every message.
fn shown(loaded: &Loaded) {
    let (sources, said) = (&loaded.sources, &loaded.diagnostics);
    // A hundred tell as much as thousands.
    let said = &said[..said.len().min(100)];
    for drawn in [render::human(sources, said, true), render::human(sources, said, false)] {
        assert_eq!(drawn.is_empty(), said.is_empty());
    }
    assert_eq!(render::plain(sources, said).is_empty(), said.is_empty());
    assert_eq!(render::records(sources, said).len(), said.len());
    assert!(loaded.document.is_none() || !continuum_diag::has_errors(&loaded.diagnostics));
}

/// A megabyte of one thing takes seconds at most, and less of it less: were the time to grow with
/// the square of the length, this test would not end.
#[test]
fn a_megabyte_of_anything_is_loaded() {
    let names = |_: usize, at: usize| format!("topic t{at} \"T\" in harm\n");
    let wrong =
        |_: usize, at: usize| format!("rule r{at} {{ at least l{at} when q{at} is yes }}\n");
    for piece in ["(", "not ", "\"", "{", "}", ",", "“", "a” ", "a\" ", "a is b and "] {
        loaded(&piece.repeat(if piece == "(" { 1_000_000 } else { 200_000 } / piece.len()));
    }
    for piece in ["(", "not ", "a is b and (", "at least 1 of ("] {
        loaded(&format!("rule a {{ when {} }}", piece.repeat(200_000 / piece.len())));
    }
    loaded(&many(100_000, names));
    loaded(&many(20_000, wrong));
    whole("```threshold\n".repeat(80_000));
    whole("- ".repeat(500_000));
    whole("# A\n".repeat(250_000));
}

fn many(count: usize, line: impl Fn(usize, usize) -> String) -> String {
    (0..count).map(|at| line(count, at)).collect()
}

fn loaded(statements: &str) {
    let mut text = "```threshold\n".to_owned();
    let _ = write!(text, "{statements}\n```\n");
    whole(text);
}

fn whole(text: String) {
    shown(&load(vec![("a.md".to_owned(), text.into_bytes())]));
}
