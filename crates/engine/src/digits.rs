//! Whole numbers written as words, as a regular expression.

/// Matches the digits of every whole number from `from` to `to`, or from `from` on. Zeros before
/// a number count for nothing. Only what every dialect of regular expressions has is used.
pub(crate) fn pattern(from: u64, to: Option<u64>) -> String {
    let alternatives = match to {
        Some(to) => (from..=to).map(|number| number.to_string()).collect(),
        None => at_least(from),
    };
    format!("^0*(?:{})$", alternatives.join("|"))
}

/// At least so much: more digits, or as many of which the first that differs is larger.
fn at_least(from: u64) -> Vec<String> {
    if from == 0 {
        return vec!["[0-9]+".to_owned()];
    }
    let digits = from.to_string();
    let larger = digits.bytes().enumerate().filter(|(_, digit)| *digit < b'9');
    let larger = larger.map(|(at, digit)| {
        let next = char::from(digit + 1);
        let rest = digits.len() - at - 1;
        format!("{}[{next}-9][0-9]{{{rest}}}", &digits[..at])
    });
    let longer = format!("[1-9][0-9]{{{},}}", digits.len());
    std::iter::once(digits.clone()).chain(larger).chain([longer]).collect()
}
