//! What must be so for every document and all answers, tried on thousands of small random ones
//! against the reference interpreter.

#[path = "../support/mod.rs"]
mod support;

mod actions;
mod agreement;
mod answers_as_json;
mod answers_schema;
mod applies;
mod band;
mod bounded_work;
mod change;
mod hidden_answers;
mod irrelevant;
mod large_document;
mod left;
mod not_known;
mod order_of_statements;
mod polarity;
mod what_fired;
mod why;
