//! Sessions, as people have them.

mod files;
mod group;
mod judging;
mod support;
