//! What to have ready when calling: what a good request for help contains, after the guidance.

use continuum_words as words;

/// One line each, most useful first.
pub fn list() -> Vec<String> {
    super::lines(&[
        words::ready_where(),
        words::ready_child(),
        words::ready_seen(),
        words::ready_own_words(),
        words::ready_household(),
        words::ready_circumstances(),
        words::ready_earlier(),
        words::ready_family(),
        words::ready_languages(),
        words::ready_you(),
    ])
}
