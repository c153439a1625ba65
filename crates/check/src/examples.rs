//! What decides, without the worked examples: the digest is of this.

use continuum_diag::{FileId, Sources};
use continuum_syntax::Block;
use std::ops::Range;

/// A file's text in which each worked example is so many empty lines.
pub(crate) fn without_examples(sources: &Sources, file: FileId, scenarios: &[Block]) -> String {
    let mut text = sources.text(file).to_owned();
    let here = scenarios.iter().rev().filter(|block| block.span.file == file);
    for block in here {
        let lines = whole_lines(&text, block.span.start as usize..block.span.end as usize);
        let breaks = text.get(lines.clone()).map_or(0, |example| example.matches('\n').count());
        if text.is_char_boundary(lines.start) && text.is_char_boundary(lines.end) {
            text.replace_range(lines, &"\n".repeat(breaks));
        }
    }
    text
}

/// From the line of the opening fence to the end of the closing one's.
fn whole_lines(text: &str, inside: Range<usize>) -> Range<usize> {
    let before = text.get(..inside.start.saturating_sub(1)).unwrap_or("");
    let start = before.rfind('\n').map_or(0, |at| at + 1);
    let after = text.get(inside.end..).unwrap_or("");
    let end = after.find('\n').map_or(text.len(), |at| inside.end + at + 1);
    start..end
}

#[cfg(test)]
mod tests {
    use super::without_examples;
    use crate::load;

    #[test]
    fn an_example_leaves_its_lines_and_nothing_else() {
        let text =
            "# A\n\n```scenario\n# One\n\nage: baby\n```\n\nProse é.\n\n```scenario\n# Two\n```\n";
        let loaded = load(vec![("a.md".to_owned(), text.as_bytes().to_vec())]);
        let file = loaded.sources.ids().next().expect("one file was given");
        let without = without_examples(&loaded.sources, file, &loaded.scenarios);
        assert_eq!(without, format!("# A\n\n{}\nProse é.\n\n{}", "\n".repeat(5), "\n".repeat(3)));
    }
}
