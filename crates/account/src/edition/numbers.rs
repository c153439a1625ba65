//! Numbers of kinds of case, in words.

use continuum_analysis::compare::Kinds;

/// How a power of ten is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Powers {
    /// `10^56`
    Caret,
    /// `10 to the power of 56`, for screen readers.
    Words,
}

/// `12,345`, `3.4 million`, `3.4 × 10^56`. Rounded down from a million on.
pub(crate) fn number(kinds: &Kinds, powers: Powers) -> String {
    let Some(rounded) = kinds.rounded() else { return kinds.grouped() };
    let (ones, tenths, power) = (rounded.ones, rounded.tenths, rounded.power);
    let named = match power {
        6..=8 => Some("million"),
        9..=11 => Some("thousand million"),
        _ => None,
    };
    match (named, powers) {
        (Some(named), _) => {
            let shown = match power % 3 {
                0 => format!("{ones}.{tenths}"),
                1 => format!("{ones}{tenths}"),
                _ => format!("{ones}{tenths}0"),
            };
            format!("{shown} {named}")
        }
        (None, Powers::Caret) => format!("{ones}.{tenths} × 10^{power}"),
        (None, Powers::Words) => format!("{ones}.{tenths} times 10 to the power of {power}"),
    }
}

/// `1 kind of case`, `about 3.4 × 10^56 kinds of case`.
pub(crate) fn kinds(kinds: &Kinds, powers: Powers) -> String {
    let about = if kinds.rounded().is_some() { "about " } else { "" };
    let number = number(kinds, powers);
    let noun = if number == "1" { "kind of case" } else { "kinds of case" };
    format!("{about}{number} {noun}")
}

/// `12.3 %`, `1 in 3.4 million`, `all`, `none`. Never rounded to all or none.
pub(crate) fn share(part: &Kinds, all: &Kinds, powers: Powers) -> String {
    if part.is_none() {
        return "none".to_owned();
    }
    if part == all {
        return "all".to_owned();
    }
    let share = part.share_of(all);
    if share >= 0.9995 {
        return "more than 99.9 %".to_owned();
    }
    if share >= 0.001 {
        return format!("{:.1} %", share * 100.0);
    }
    let one_in = part.one_in(all).unwrap_or_default();
    format!("1 in {}", number(&one_in, powers))
}

/// `1 worry`, `2 worries`, `no worry`.
pub(crate) fn worries(count: usize) -> String {
    match count {
        0 => "no worry".to_owned(),
        1 => "1 worry".to_owned(),
        more => format!("{more} worries"),
    }
}

#[cfg(test)]
mod tests {
    use super::{Powers, kinds, number, share};
    use continuum_analysis::compare::Kinds;

    fn of(digits: &str) -> Kinds {
        Kinds::of_digits(digits).expect("digits")
    }

    #[test]
    fn large_numbers_are_rounded_and_named() {
        let say = |digits| number(&of(digits), Powers::Caret);
        assert_eq!(say("999999"), "999,999");
        assert_eq!(say("1234567"), "1.2 million");
        assert_eq!(say("12345678"), "12 million");
        assert_eq!(say("123456789"), "120 million");
        assert_eq!(say("1234567890"), "1.2 thousand million");
        assert_eq!(say("1234567890123"), "1.2 × 10^12");
        let words = number(&of("1234567890123"), Powers::Words);
        assert_eq!(words, "1.2 times 10 to the power of 12");
        assert_eq!(kinds(&of("1"), Powers::Caret), "1 kind of case");
        assert_eq!(kinds(&of("2000000"), Powers::Caret), "about 2.0 million kinds of case");
    }

    #[test]
    fn a_share_is_never_rounded_to_all_or_none() {
        let say = |part, all| share(&of(part), &of(all), Powers::Caret);
        assert_eq!(say("0", "7"), "none");
        assert_eq!(say("7", "7"), "all");
        assert_eq!(say("99999", "100000"), "more than 99.9 %");
        assert_eq!(say("1", "8"), "12.5 %");
        assert_eq!(say("1", "2000"), "1 in 2,000");
        assert_eq!(say("1", "2000000"), "1 in 2.0 million");
    }
}
