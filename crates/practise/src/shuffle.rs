//! An order that looks mixed and is the same for everybody: no dice are thrown.

/// A number for a text (FNV-1a, 64 bits), mixed so that near texts have far numbers.
pub fn number(text: impl AsRef<[u8]>) -> u64 {
    let folded = text.as_ref().iter().fold(0xcbf2_9ce4_8422_2325, |hash: u64, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3)
    });
    mixed(folded)
}

/// The items by the numbers of their names, seen from `seed`.
pub fn mix<'n, T>(seed: u64, items: &mut [T], name: impl Fn(&T) -> &'n str) {
    items.sort_by_cached_key(|item| {
        let name = name(item);
        (mixed(seed ^ number(name)), name.to_owned())
    });
}

/// The last step of `SplitMix64`.
fn mixed(from: u64) -> u64 {
    let once = (from ^ (from >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let twice = (once ^ (once >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    twice ^ (twice >> 31)
}

#[cfg(test)]
mod tests {
    use super::mix;

    #[test]
    fn another_seed_is_another_order_and_the_same_seed_the_same() {
        let names: Vec<String> = (0..20).map(|at| format!("story {at}")).collect();
        let order = |seed| {
            let mut order: Vec<usize> = (0..20).collect();
            mix(seed, &mut order, |at| &names[*at]);
            order
        };
        assert_eq!(order(1), order(1));
        assert_ne!(order(1), order(2));
        assert_ne!(order(1), (0..20).collect::<Vec<_>>());
    }
}
