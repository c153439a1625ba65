//! A document's texts are written without the last full stop, so that they can stand in a line of
//! a list or within another sentence.

/// The text as a sentence by itself: with a full stop, where it has no end of its own.
pub fn sentence(text: &str) -> String {
    let ends = text.ends_with(['.', '?', '!', '”', ':']);
    if ends || text.is_empty() { text.to_owned() } else { [text, "."].concat() }
}

#[cfg(test)]
mod tests {
    use super::sentence;

    #[test]
    fn only_what_has_no_end_gets_a_full_stop() {
        let said = ["Tell the family", "Who knows?", "They said “no”", ""].map(sentence);
        assert_eq!(said, ["Tell the family.", "Who knows?", "They said “no”", ""]);
    }
}
