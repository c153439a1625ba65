//! A check written down as one JSON file, and read again.
//!
//! ```text
//! Record ──► to_json ──► file ──► from_bytes ──► Record ──► fit ──► answers under this edition
//!                                     │                      │
//!                                  Refusal                   └─ what no longer fits, what is new
//! ```
//!
//! It names the document with its edition and digest, and holds every answer with each kind of
//! missing one, what was suggested, and what the person thought themselves. It holds no name and
//! no date. A file that is no record of the document is refused whole, with the place in it.

mod fit;
mod read;
mod record;
mod refusal;
mod schema;
mod write;

pub use fit::{Fitted, Kept, Lost, fit, level_of};
pub use read::{LIMIT, is_record};
pub use record::{InWords, Made, Named, Record, Worries};
pub use refusal::Refusal;
pub use schema::record_schema;
