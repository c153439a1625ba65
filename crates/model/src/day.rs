//! Days of the calendar, as documents write them.

/// `2026-11-23`: a year, a month and a day of the calendar. Days so written compare as text.
pub fn is_day(text: &str) -> bool {
    let parts: Vec<_> = text.split('-').collect();
    let digits = |part: &str, length: usize| {
        part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit())
    };
    let [year, month, day] = parts.as_slice() else { return false };
    let within =
        |part: &str, largest: u8| part.parse().is_ok_and(|number| (1..=largest).contains(&number));
    let longest = match *month {
        "02" => 29,
        "04" | "06" | "09" | "11" => 30,
        _ => 31,
    };
    digits(year, 4)
        && digits(month, 2)
        && digits(day, 2)
        && within(month, 12)
        && within(day, longest)
}

#[cfg(test)]
mod tests {
    use super::is_day;

    #[test]
    fn a_day_is_one_of_the_calendar() {
        assert!(["2026-11-23", "2024-02-29", "1999-12-31"].into_iter().all(is_day));
        let none = [
            "2026-11-31",
            "2026-13-01",
            "2026-00-10",
            "26-11-23",
            "2026-1-2",
            "soon",
            "",
            "2026-11-23-1",
        ];
        assert!(!none.into_iter().any(is_day));
    }
}
