//! Journeys through the questionnaire, page by page.

#[path = "../support/mod.rs"]
mod support;

mod changing;
mod hidden;
mod own;
mod record;
mod result;
mod urgent;
mod ways;
mod worries;
