//! Practising judgement on a document's stories, as a pure state machine: data in, data out.
//!
//! ```text
//!            Event                        what was clicked, or which files were dropped
//!              │
//! State ──► step() ──► State              the wish, the stories, what was noticed and judged
//!              │
//!            view() ──► View              what to draw
//!
//! Start ─► Story ─► Compare ─► Story … ─► Summary ─► a small file
//!   └───────────────────────────────────► Group   ◄── several small files
//! ```
//!
//! A level and how sure one is come before anything is shown: a story that was compared cannot be
//! judged again. Nothing here draws, stores, fetches, knows the time or throws dice; the same
//! wish gives everybody the same stories in the same order, so that a group can compare.
//!
//! Start reading at `step.rs`; the formulas are in [`statistics`], each with its source.

mod course;
mod shuffle;
pub mod statistics;
mod vignette;

mod agreed;
mod choosing;
mod facts;
mod group;
mod results;
mod state;
mod step;
mod sureness;
mod view;

pub use agreed::Agreed;
pub use course::{Course, NotTogether};
pub use facts::{Fact, Offered, offered};
pub use group::{FEW_PEOPLE, FEW_STORIES, Group, MOST_FILES};
pub use results::{LARGEST, LONGEST_LABEL, Refused, Results, read, write};
pub use state::{Event, File, HowMany, Place, State};
pub use step::step;
pub use sureness::Sureness;
pub use view::{
    Body, ChangeView, Choice, CompareView, Confusion, DifferenceView, DisagreementView, ErrorLink,
    FactView, FileView, GroupView, LevelView, ReasonView, SpreadRow, StartView, StoryView,
    SummaryView, SureRow, View, view,
};
pub use vignette::{Defensible, NotPractice, Practice, Vignette};
