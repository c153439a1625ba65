//! "Did you mean".

/// The candidate nearest to `word`, where one is near enough to be what was meant.
///
/// ```
/// use continuum_diag::nearest;
/// assert_eq!(nearest("supervison", ["supervision", "basic-care"]), Some("supervision"));
/// assert_eq!(nearest("housing", ["supervision"]), None);
/// ```
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let limit = (word.chars().count() / 3).max(1);
    candidates
        .into_iter()
        .map(|candidate| (strsim::damerau_levenshtein(word, candidate), candidate))
        .filter(|(distance, candidate)| *distance <= limit && *distance < candidate.len())
        .min()
        .map(|(_, candidate)| candidate)
}
