//! Functions of many answers, small and exact: reduced, ordered, multi-valued, multi-terminal
//! decision diagrams.
//!
//! A *variable* is a question with a few answers, its *branches*. A *diagram* asks variables in a
//! fixed order until it knows a value from 0 to 255, its *terminal*. What the questions are about is
//! no matter of this crate.
//!
//! # Reduction
//!
//! "Is it warm, and what is the weather?" One tree says everything twice:
//!
//! ```text
//!              warm?                                   warm?
//!         no ╱       ╲ yes                        no ╱       ╲ yes
//!      weather?      weather?                       │        weather?
//!      ╱  │  ╲        ╱  │  ╲           ──►         │      sun ╱ cloud │ ╲ rain
//!     0   0   0      2   1   0                      │        2       1 │  │
//!    sun cloud rain sun cloud rain                  └──────► 0 ◄───────┼──┘
//!                                                            1 ◄───────┘
//! ```
//!
//! A node whose branches all lead to the same is left out (the weather when it is not warm), and
//! equal nodes are one (the three zeros). With the variables always in the same order, every
//! function then has exactly one diagram, so *asking whether two functions are equal is comparing
//! two numbers*.
//!
//! ```
//! use continuum_diagram::{BudgetSpent, Table, Variable};
//!
//! let mut table = Table::new(&[2, 3], 1_000);
//! let (warm, weather) = (Variable(0), Variable(1));
//!
//! // Branch by branch …
//! let [stay, walk, swim] = [0, 1, 2].map(|value| table.terminal(value));
//! let when_warm = table.branch(weather, &[swim, walk, stay])?;
//! let plan = table.branch(warm, &[stay, when_warm])?;
//!
//! // … or put together from parts: the same diagram.
//! let [is_warm, is_dry] = [table.choice(warm, 0b10)?, table.choice(weather, 0b011)?];
//! let is_fine = table.and(is_warm, is_dry)?;
//! let sun = table.choice(weather, 0b001)?;
//! let swim_or_walk = table.if_else(sun, swim, walk)?;
//! assert_eq!(table.if_else(is_fine, swim_or_walk, stay)?, plan);
//!
//! // Warm, and not known whether sun or cloud: a walk at least, perhaps a swim.
//! assert_eq!(table.ends(plan, &[0b10, 0b011]), Some((1, 2)));
//! # Ok::<(), BudgetSpent>(())
//! ```
//!
//! # What there is
//!
//! | Wanted | Where |
//! |---|---|
//! | write a diagram down | [`Table::branch`], [`choice`](Table::choice), [`sorted_by`](Table::sorted_by) |
//! | put diagrams together | [`apply`](Table::apply), [`if_else`](Table::if_else), [`count_at_least`](Table::count_at_least), [`combine`](Table::combine), [`compose`](Table::compose) |
//! | turn one into another | [`map`](Table::map), [`not`](Table::not), [`threshold`](Table::threshold), [`restrict`](Table::restrict), [`exists`](Table::exists), [`least_over`](Table::least_over) |
//! | one case | [`value`](Table::value) |
//! | answers missing | [`ends`](Table::ends), [`values`](Table::values), [`count`](Table::count), [`share`](Table::share), [`tally`](Table::tally) |
//! | what still matters | [`telling`](KnownValues::telling), [`remainder`](KnownValues::remainder), and of it [`by_choice`](Remainder::by_choice) and [`narrows`](Remainder::narrows); [`marks`](Table::marks), [`support_within`](Table::support_within), [`shortest_path`](Table::shortest_path), [`longest_path`](Table::longest_path) |
//! | why, and what would change it | [`sufficient`](Table::sufficient), [`cheapest`](Table::cheapest) |
//! | is one ever below another | [`is_somewhere_below`](Table::is_somewhere_below) |
//! | size, and limits | [`size`](Table::size), [`bytes`](Table::bytes), [`keep`](Table::keep), [`allow_steps`](Table::allow_steps) |
//!
//! Operations are `&mut self` and may return [`BudgetSpent`]; queries are `&self`, leave the table
//! as it is and always answer. Neither recurses, so the longest order needs no more of the stack
//! than the shortest. Sets of possible answers are one `u64` a variable, bit 0 for the first branch.
//!
//! Where some cases cannot be, give them the value [`Table::FORBIDDEN`], last of all:
//! `if_else(allowed, value, FORBIDDEN)`. Queries pass over it.
//!
//! # Papers
//!
//! - R. E. Bryant, *Graph-Based Algorithms for Boolean Function Manipulation*, 1986: reduction,
//!   `apply`, and why there is one diagram a function.
//! - A. Srinivasan and others, *Algorithms for Discrete Function Manipulation*, 1990: more than two
//!   branches.
//! - R. I. Bahar and others, *Algebraic Decision Diagrams and Their Applications*, 1993, and
//!   M. Fujita and others, *Multi-Terminal Binary Decision Diagrams*, 1997: more
//!   than two terminals.
//! - X. Huang, Y. Izza, A. Ignatiev, J. Marques-Silva, *On Efficiently Explaining Graph-Based
//!   Classifiers*, 2021 (arXiv 2106.01350): one sufficient reason and one change of mind take no
//!   longer than a few walks over the graph.

#![forbid(unsafe_code)]

mod apply;
mod arrange;
mod branch;
mod budget;
mod cache;
mod compose;
mod count_at_least;
mod diagram;
mod keep;
mod known;
mod map;
mod nodes;
mod operation;
mod part;
mod quantify;
mod query;
mod reach;
mod rebuild;
mod restrict;
mod rule;
mod selectors;
mod steps;
mod table;
mod unique;

pub use budget::BudgetSpent;
pub use diagram::{Diagram, Variable};
pub use known::KnownValues;
pub use operation::Operation;
pub use query::{ByChoice, Change, Count, Ends, EndsByChoice, NeverBelow, Remainder, Telling};
pub use table::Table;
