//! Yes-or-no functions of more answers than can be enumerated, against `biodivine-lib-bdd`.
//!
//! An answer is a number in binary there: five answers take three bits, and three of the eight
//! codes are no answer. What is said about those codes is ignored.

use biodivine_lib_bdd::{Bdd, BddVariable, BddVariableSet};
use continuum_diagram::{Diagram, Operation, Table, Variable};
use proptest::prelude::*;

/// Answers of each question.
const ARITIES: [u8; 20] = [7, 2, 3, 5, 4, 2, 2, 6, 3, 3, 8, 2, 5, 4, 3, 2, 6, 2, 4, 3];

/// What both sides build.
#[derive(Clone, Debug)]
enum Said {
    Answer(usize, u64),
    Not(Box<Said>),
    All(Vec<Said>),
    Any(Vec<Said>),
    AtLeast(usize, Vec<Said>),
    IfElse(Box<[Said; 3]>),
}

fn said() -> impl Strategy<Value = Said> {
    let answer = (0..ARITIES.len()).prop_flat_map(|at| {
        // Not none of the answers and not all.
        let sets = 1..(1u64 << ARITIES[at]) - 1;
        sets.prop_map(move |set| Said::Answer(at, set))
    });
    let few = prop::collection::vec(answer.clone(), 3..8);
    let begin = prop_oneof![
        1 => answer,
        4 => (2usize..4, few.clone()).prop_map(|(n, few)| Said::AtLeast(n, few)),
        2 => few.prop_map(Said::All),
    ];
    begin.prop_recursive(4, 40, 5, |inner| {
        let several = prop::collection::vec(inner.clone(), 0..6);
        prop_oneof![
            inner.clone().prop_map(|one| Said::Not(Box::new(one))),
            several.clone().prop_map(Said::All),
            several.clone().prop_map(Said::Any),
            (0usize..5, several).prop_map(|(n, several)| Said::AtLeast(n, several)),
            [inner.clone(), inner.clone(), inner].prop_map(|three| Said::IfElse(Box::new(three))),
        ]
    })
}

impl Said {
    /// The same, said another way.
    fn otherwise(&self) -> Self {
        let not = |one: &Self| Self::Not(Box::new(one.otherwise()));
        match self {
            Self::Answer(at, set) => Self::Not(Box::new(Self::Answer(*at, !set))),
            Self::Not(one) => Self::Not(Box::new(one.otherwise())),
            Self::All(of) => Self::Not(Box::new(Self::Any(of.iter().map(not).collect()))),
            Self::Any(of) => Self::AtLeast(1, of.iter().rev().map(Self::otherwise).collect()),
            Self::AtLeast(n, of) => {
                // Not as many are missing as would be too many.
                let missing = of.iter().map(not).collect();
                let too_many = (of.len() + 1).saturating_sub(*n);
                if *n > of.len() { Self::Any(Vec::new()) } else { not_yet(too_many, missing) }
            }
            Self::IfElse(three) => {
                let [condition, then, other] = &**three;
                let yes = Self::All(vec![condition.otherwise(), then.otherwise()]);
                let no = Self::All(vec![not(condition), other.otherwise()]);
                Self::Any(vec![yes, no])
            }
        }
    }

    fn diagram(&self, table: &mut Table) -> Diagram {
        let mut all = |of: &[Self]| of.iter().map(|one| one.diagram(table)).collect::<Vec<_>>();
        let made = match self {
            Self::Answer(at, set) => {
                table.choice(Variable(u16::try_from(*at).expect("twenty")), *set)
            }
            Self::Not(one) => {
                let one = one.diagram(table);
                table.not(one)
            }
            Self::All(of) => {
                let of = all(of);
                table.apply(Operation::And, &of)
            }
            Self::Any(of) => {
                let of = all(of);
                table.apply(Operation::Or, &of)
            }
            Self::AtLeast(n, of) => {
                let of = all(of);
                table.count_at_least(*n, &of)
            }
            Self::IfElse(three) => {
                let [condition, then, other] = three.each_ref().map(|one| one.diagram(table));
                table.if_else(condition, then, other)
            }
        };
        made.expect("room")
    }

    fn bdd(&self, bits: &Bits) -> Bdd {
        let all = |of: &[Self]| of.iter().map(|one| one.bdd(bits)).collect::<Vec<_>>();
        match self {
            Self::Answer(at, set) => bits.answer(*at, *set),
            Self::Not(one) => one.bdd(bits).not(),
            Self::All(of) => all(of).iter().fold(bits.set.mk_true(), |sum, one| sum.and(one)),
            Self::Any(of) => all(of).iter().fold(bits.set.mk_false(), |sum, one| sum.or(one)),
            Self::AtLeast(n, of) => bits.at_least(*n, &all(of)),
            Self::IfElse(three) => {
                let [condition, then, other] = three.each_ref().map(|one| one.bdd(bits));
                Bdd::if_then_else(&condition, &then, &other)
            }
        }
    }
}

fn not_yet(n: usize, of: Vec<Said>) -> Said {
    Said::Not(Box::new(Said::AtLeast(n, of)))
}

/// The bits of every answer.
struct Bits {
    set: BddVariableSet,
    of: Vec<Vec<BddVariable>>,
    /// Every code is that of an answer.
    valid: Bdd,
}

impl Bits {
    fn new() -> Self {
        let count = |arity: &u8| u8::BITS - (arity - 1).leading_zeros();
        let total: u32 = ARITIES.iter().map(count).sum();
        let set = BddVariableSet::new_anonymous(u16::try_from(total).expect("few"));
        let mut free = set.variables().into_iter();
        let of = ARITIES.iter().map(|arity| free.by_ref().take(count(arity) as usize).collect());
        let mut bits = Self { of: of.collect(), valid: set.mk_true(), set };
        for at in 0..ARITIES.len() {
            bits.valid = bits.valid.and(&bits.answer(at, u64::MAX));
        }
        bits
    }

    fn answer(&self, at: usize, set: u64) -> Bdd {
        let codes = (0..ARITIES[at]).filter(|answer| set >> answer & 1 == 1);
        codes.fold(self.set.mk_false(), |sum, code| {
            let bits = self.of[at].iter().enumerate();
            let literals = bits.map(|(bit, one)| self.set.mk_literal(*one, code >> bit & 1 == 1));
            sum.or(&literals.fold(self.set.mk_true(), |all, one| all.and(&one)))
        })
    }

    fn at_least(&self, n: usize, of: &[Bdd]) -> Bdd {
        let Some((first, rest)) = of.split_first() else {
            return if n == 0 { self.set.mk_true() } else { self.set.mk_false() };
        };
        if n == 0 {
            return self.set.mk_true();
        }
        Bdd::if_then_else(first, &self.at_least(n - 1, rest), &self.at_least(n, rest))
    }
}

fn everything() -> Vec<u64> {
    ARITIES.iter().map(|arity| (1 << arity) - 1).collect()
}

/// A set of answers for each question, not empty; most have all.
fn possible() -> impl Strategy<Value = Vec<u64>> {
    let set = |arity: &u8| {
        let all = (1u64 << arity) - 1;
        prop_oneof![2 => Just(all), 1 => 1..=all]
    };
    ARITIES.iter().map(set).collect::<Vec<_>>()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn both_count_the_same_cases(said in said()) {
        let bits = Bits::new();
        let mut table = Table::new(&ARITIES, 100_000);
        let diagram = said.diagram(&mut table);
        let count = table.count(diagram, &everything(), |value| value == 1);
        prop_assert!(count.exact);
        let bdd = said.bdd(&bits).and(&bits.valid);
        prop_assert_eq!(count.cases.to_string(), bdd.exact_cardinality().to_string());
    }

    #[test]
    fn what_is_the_same_is_one_diagram(one in said(), other in said()) {
        let bits = Bits::new();
        let mut table = Table::new(&ARITIES, 100_000);
        let diagrams = [&one, &one.otherwise(), &other].map(|said| said.diagram(&mut table));
        prop_assert_eq!(diagrams[0], diagrams[1]);
        let [one, other] = [one, other].map(|said| said.bdd(&bits).and(&bits.valid));
        prop_assert_eq!(diagrams[0] == diagrams[2], one == other);
    }

    #[test]
    fn what_some_answer_allows_is_the_same(said in said(), over: u32) {
        let bits = Bits::new();
        let mut table = Table::new(&ARITIES, 100_000);
        let diagram = said.diagram(&mut table);
        let over = |at: usize| over >> at & 1 == 1;
        let variables: Vec<Variable> =
            table.variables().filter(|variable| over(variable.position())).collect();
        let exists = table.exists(diagram, &variables).expect("room");
        let count = table.count(exists, &everything(), |value| value == 1);
        let codes: Vec<BddVariable> =
            (0..ARITIES.len()).filter(|at| over(*at)).flat_map(|at| bits.of[at].clone()).collect();
        let bdd = said.bdd(&bits).and(&bits.valid).exists(&codes).and(&bits.valid);
        prop_assert_eq!(count.cases.to_string(), bdd.exact_cardinality().to_string());
    }

    #[test]
    fn what_is_left_within_answers_is_the_same(said in said(), sets in possible()) {
        let bits = Bits::new();
        let mut table = Table::new(&ARITIES, 100_000);
        let diagram = said.diagram(&mut table);
        let count = table.count(diagram, &sets, |value| value == 1);
        let mut bdd = said.bdd(&bits);
        for (at, set) in sets.iter().enumerate() {
            bdd = bdd.and(&bits.answer(at, *set));
        }
        prop_assert_eq!(count.cases.to_string(), bdd.exact_cardinality().to_string());
        prop_assert_eq!(table.values(diagram, &sets).contains(&1), !bdd.is_false());
    }
}
