//! Fetches the document and its stories, once.

use crate::load::{self, Pages, Trouble, fetch};
use continuum_engine::Engine;
use continuum_practise::{Course, Practice};
use std::rc::Rc;

/// Where the stories are, beside the page.
const FOLDER: &str = "practice";

/// A course that is ready, and where its document is read. Two are equal when they are one and the
/// same.
#[derive(Clone, Debug)]
pub struct Shared(pub Rc<Course>, pub Rc<Pages>);

impl PartialEq for Shared {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

pub async fn load() -> Result<Shared, Trouble> {
    let load::Shared(engine, pages) = load::load().await?;
    let bytes = fetch(FOLDER, &pages.folder).await?;
    Ok(Shared(Rc::new(course(Engine::clone(&engine), &bytes)?), pages))
}

fn course(engine: Engine, bytes: &[u8]) -> Result<Course, Trouble> {
    let not_fetched = |why: &dyn std::fmt::Display| Trouble::NotFetched(why.to_string());
    let practice = Practice::from_bytes(bytes).map_err(|error| not_fetched(&error))?;
    Course::new(engine, practice).map_err(|error| not_fetched(&error))
}
