//! Cases that some `never` forbids, taken out of the diagrams.
//!
//! Where no `never` looks at anything that a diagram looks at, the cases it forbids change nothing
//! there, since some others are as good. So each diagram is told only of those that look at its
//! own questions, and of those that look at what these look at:
//!
//! ```text
//! never   age, lives-with  ─┐
//! never   age, schooling   ─┴─ together      told to   whatever asks one of the three
//! never   contacts, help   ─── by itself     told to   whatever asks one of the two
//! ```

use crate::diagrams::Lists;
use continuum_diagram::{BudgetSpent, Diagram, Table, Variable};
use continuum_model::IdSet;

/// Where some of the `never` statements are broken, and what they look at.
pub(crate) struct Broken {
    pub when: Diagram,
    /// The places of the variables.
    looked_at: IdSet<usize>,
}

/// The `never` statements, those that look at the same questions together.
pub(crate) fn together(table: &mut Table, nevers: &[Diagram]) -> Result<Vec<Broken>, BudgetSpent> {
    let mut groups: Vec<Broken> = Vec::new();
    for never in nevers {
        let looked_at = table.support(&[*never]).into_iter().map(Variable::position).collect();
        let mut joined = Broken { when: *never, looked_at };
        let is_looked_at = |place| joined.looked_at.contains(place);
        let looks_beside = |group: &Broken| !group.looked_at.iter().any(is_looked_at);
        let (beside, with): (Vec<_>, Vec<_>) = groups.into_iter().partition(looks_beside);
        groups = beside;
        for group in with {
            joined.when = table.or(group.when, joined.when)?;
            joined.looked_at.extend(group.looked_at.iter());
        }
        groups.push(joined);
    }
    // The last first, so that each goes on top of those before.
    groups.sort_by_key(|group| std::cmp::Reverse(group.looked_at.first()));
    Ok(groups)
}

/// Takes the cases that these forbid out of all diagrams but that of the level, which is built
/// without them.
pub(crate) fn forbid(lists: Lists<'_>, groups: &[Broken]) -> Result<(), BudgetSpent> {
    let Lists { table, of_cases, .. } = lists;
    let mut places: Vec<&mut Diagram> = of_cases.into_iter().flatten().collect();
    // Marks are the bits of a word.
    for groups in groups.chunks(u64::BITS as usize) {
        let diagrams: Vec<Diagram> = places.iter().map(|place| **place).collect();
        let concerned = table.marks(&diagrams, &marks(table, groups));
        for (place, concerned) in places.iter_mut().zip(concerned) {
            let mut broken = Diagram::NO;
            for (at, group) in groups.iter().enumerate() {
                if concerned >> at & 1 == 1 {
                    broken = table.or(group.when, broken)?;
                }
            }
            **place = table.if_else(broken, Diagram::terminal(Table::FORBIDDEN), **place)?;
        }
    }
    Ok(())
}

/// For each variable, a bit for each group that looks at it.
fn marks(table: &Table, groups: &[Broken]) -> Vec<u64> {
    let mut marks = vec![0; table.arities().len()];
    for (at, group) in groups.iter().enumerate() {
        for place in group.looked_at.iter() {
            marks[place] |= 1 << at;
        }
    }
    marks
}
