//! A threshold document, resolved and typed.
//!
//! A [`Document`] is valid by construction: only `continuum-check` makes one, and what is wrong
//! in the text cannot be represented here. Identifiers are positions in the document's own
//! lists, so looking one up cannot fail.
//!
//! ```text
//! Document
//! ├─ levels      lowest first
//! ├─ topics      each in an area
//! ├─ questions   questions, ladders, indicators and strengths: a fact with finitely many choices
//! ├─ uplifts, rules, duties, nevers   conditions over answers and topic levels
//! ├─ actions, partners, sources, requirements
//! └─ allowed     findings that are meant
//! ```

mod condition;
mod day;
mod difficulty;
mod document;
mod finding;
mod id;
mod id_set;
mod question;
mod sentence;
mod served;
mod statement;

pub use condition::{ChoiceSet, Condition};
pub use day::is_day;
pub use difficulty::Difficulty;
pub use document::{Document, Identity};
pub use finding::{Allowed, FindingName, Subject};
pub use id::{ActionId, ChoiceId, ContactId, Id, LevelId, QuestionId, SourceId, TopicId};
pub use id_set::IdSet;
pub use question::{Choice, Grounds, Kind, Question};
pub use sentence::sentence;
pub use served::{NotServed, Served};
pub use statement::{
    Action, Area, Citation, Contact, Duty, Family, FamilyAdvice, Group, Level, Lowers, Never,
    Origin, Partner, Priority, Requirement, Rule, Source, Standing, Topic, Uplift, Urgency,
    Wording,
};
