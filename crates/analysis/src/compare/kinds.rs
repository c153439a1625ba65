//! Numbers of kinds of case: exact, and as a person would say them.

use num_bigint::BigUint;
use serde::{Serialize, Serializer};
use std::fmt;

/// How many kinds of case; exact, however many.
///
/// As data it is a string of digits, since most are far beyond the numbers that JSON's readers
/// can hold.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Kinds(BigUint);

impl Kinds {
    /// So many, written in digits; none where that is no number.
    pub fn of_digits(digits: &str) -> Option<Self> {
        digits.parse().ok().map(Self)
    }

    /// Whether there are none.
    pub fn is_none(&self) -> bool {
        self.0 == BigUint::ZERO
    }

    /// Which share of all this is, from 0 to 1, to about six digits; 0 where there are none at
    /// all.
    pub fn share_of(&self, all: &Self) -> f64 {
        if all.is_none() {
            return 0.0;
        }
        // Enough digits for any share that is not vanishingly small, and those round to 0.
        let billionths = (&self.0 * 1_000_000_000_000_u64) / &all.0;
        let billionths: u32 = u64::try_from(billionths)
            .map_or(u32::MAX, |trillionths| u32::try_from(trillionths / 1_000).unwrap_or(u32::MAX));
        f64::from(billionths) / 1e9
    }

    /// The first two digits and the power of ten, where there are more than a million:
    /// `(3, 4, 56)` is about 3.4 × 10⁵⁶.
    pub fn rounded(&self) -> Option<Rounded> {
        let digits = self.0.to_string();
        let power = digits.len() - 1;
        if power < 6 {
            return None;
        }
        let mut digits = digits.bytes().map(|digit| digit - b'0');
        Some(Rounded { ones: digits.next()?, tenths: digits.next()?, power })
    }

    /// One in how many of all; none where there are none.
    pub fn one_in(&self, all: &Self) -> Option<Self> {
        (!self.is_none()).then(|| Self(&all.0 / &self.0))
    }

    /// All digits, in groups of three.
    pub fn grouped(&self) -> String {
        let digits = self.0.to_string();
        let mut grouped = String::new();
        for (at, digit) in digits.chars().enumerate() {
            if at > 0 && (digits.len() - at).is_multiple_of(3) {
                grouped.push(',');
            }
            grouped.push(digit);
        }
        grouped
    }
}

/// A large number, rounded down to two digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rounded {
    /// The first digit.
    pub ones: u8,
    /// The second.
    pub tenths: u8,
    /// The power of ten.
    pub power: usize,
}

impl From<BigUint> for Kinds {
    fn from(kinds: BigUint) -> Self {
        Self(kinds)
    }
}

impl std::ops::AddAssign<&Self> for Kinds {
    fn add_assign(&mut self, more: &Self) {
        self.0 += &more.0;
    }
}

impl fmt::Display for Kinds {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl Serialize for Kinds {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::{Kinds, Rounded};
    use num_bigint::BigUint;

    fn kinds(digits: &str) -> Kinds {
        Kinds(digits.parse::<BigUint>().expect("digits"))
    }

    #[test]
    fn large_numbers_are_rounded_down_and_small_ones_are_told_whole() {
        assert_eq!(kinds("999999").rounded(), None);
        let rounded = Some(Rounded { ones: 1, tenths: 9, power: 20 });
        assert_eq!(kinds("199000000000000000000").rounded(), rounded);
        assert_eq!(kinds("1234567").grouped(), "1,234,567");
        assert_eq!(kinds("12").grouped(), "12");
    }

    #[test]
    fn shares_are_of_all() {
        let close = |share: f64, to: f64| (share - to).abs() < 1e-6;
        assert!(close(kinds("1").share_of(&kinds("3")), 1.0 / 3.0));
        assert!(close(kinds("5").share_of(&kinds("5")), 1.0));
        assert!(close(kinds("0").share_of(&kinds("0")), 0.0));
        assert_eq!(kinds("2").one_in(&kinds("2000000")), Some(kinds("1000000")));
        assert_eq!(kinds("0").one_in(&kinds("5")), None);
    }
}
