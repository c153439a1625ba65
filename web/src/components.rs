//! Parts that pages share: functions from what is to be shown to HTML. They hold no state, so they
//! are plain functions; a Yew component of its own for each would cost some kilobytes apiece.
//!
//! A part that may have nothing to show still draws one element, so that what stands beside it
//! keeps its place.

pub mod about_document;
pub mod actions;
pub mod answers;
pub mod back;
pub mod choice;
pub mod continuum;
pub mod error_summary;
pub mod field;
pub mod grade;
pub mod heading;
pub mod in_the_document;
pub mod lines;
pub mod link_button;
pub mod open_record;
pub mod opened;
pub mod reasons;
pub mod record_blanks;
pub mod reminders;
