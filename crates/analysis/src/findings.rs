//! All findings, and how they are looked for.

use crate::{
    Finding, Look, action_without_level, ambiguous_pair, avoided_word, impossible_condition,
    level_gap, not_decided_exactly, redundant_condition, requirement_not_met, rule_never_decides,
    shadowed_rule, single_answer_cliff, stale_contact, uncited_rule, unreachable_action,
    unreachable_level, unreachable_question, unreachable_rung, untested_statement, unused_source,
    worse_answer_lowers,
};

/// A kind of finding.
#[derive(Clone, Copy, Debug)]
pub struct Check {
    /// Its name, which reads well after "allow".
    pub code: &'static str,
    /// The file it is written in, whose first lines are its page of the manual.
    pub(crate) source: &'static str,
    /// Looks for it.
    pub look: fn(&mut Look) -> Vec<Finding>,
}

/// Those that look at every case, by way of the diagrams, in the order in which they are looked
/// for.
pub const OF_CASES: &[Check] = &[
    worse_answer_lowers::CHECK,
    unreachable_question::CHECK,
    unreachable_rung::CHECK,
    unreachable_level::CHECK,
    unreachable_action::CHECK,
    impossible_condition::CHECK,
    redundant_condition::CHECK,
    shadowed_rule::CHECK,
    rule_never_decides::CHECK,
    level_gap::CHECK,
    single_answer_cliff::CHECK,
    ambiguous_pair::CHECK,
];

/// Those that look at what is written, and need no diagrams.
pub const OF_WORDS: &[Check] = &[
    action_without_level::CHECK,
    unused_source::CHECK,
    uncited_rule::CHECK,
    requirement_not_met::CHECK,
    avoided_word::CHECK,
    stale_contact::CHECK,
    untested_statement::CHECK,
];

/// Everything that is found in a document, as a person reads it: by place, then by name.
pub fn findings(look: &mut Look) -> Vec<Finding> {
    let mut found = if look.compiled().is_none() {
        let mut found = (worse_answer_lowers::CHECK.look)(look);
        found.push(not_decided_exactly::nothing_decided(look.document()));
        found
    } else if let Some(forbidden) = impossible_condition::everything_forbidden(look) {
        // Where there is no case, everything holds of every case.
        vec![forbidden]
    } else {
        OF_CASES.iter().flat_map(|check| (check.look)(look)).collect()
    };
    found.extend(OF_WORDS.iter().flat_map(|check| (check.look)(look)));
    found.sort_by(|a, b| a.in_reading_order().cmp(&b.in_reading_order()));
    found
}
