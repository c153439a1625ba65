//! Fetches what a page needs, once.

use continuum_engine::Engine;
use continuum_model::Served;
use gloo::net::http::Request;
use std::rc::Rc;

/// Where it is, beside the page.
const ADDRESS: &str = "documents/bradford-2018.postcard";

/// A document that is ready to be asked about. Two are equal when they are one and the same.
#[derive(Clone, Debug)]
pub struct Shared(pub Rc<Engine>);

impl PartialEq for Shared {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// Why there is no document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// It could not be fetched or read.
    NotFetched(String),
    /// It has errors: what the author should mend, in words.
    Mistakes(String),
}

/// The site's document.
pub async fn load() -> Result<Shared, Trouble> {
    let bytes = fetch(ADDRESS).await.map_err(|error| Trouble::NotFetched(error.to_string()))?;
    read(&bytes)
}

/// What stands at an address beside the page.
pub async fn fetch(address: &str) -> Result<Vec<u8>, gloo::net::Error> {
    Request::get(address).send().await?.binary().await
}

/// From what was served to a document.
pub fn read(bytes: &[u8]) -> Result<Shared, Trouble> {
    match Served::from_bytes(bytes) {
        Ok(Served::Document(document)) => Ok(Shared(Rc::new(Engine::new(*document)))),
        Ok(Served::Mistakes(words)) => Err(Trouble::Mistakes(words)),
        Err(error) => Err(Trouble::NotFetched(error.to_string())),
    }
}

#[cfg(test)]
mod tests {
    use super::{Trouble, read};
    use continuum_model::Served;

    #[test]
    fn a_mistake_is_told_to_the_author() {
        let mistakes = Served::Mistakes("Error unknown-statement in a.md, line 2".to_owned());
        let bytes = mistakes.to_bytes().expect("words are bytes");
        let Err(Trouble::Mistakes(words)) = read(&bytes) else { panic!("expected mistakes") };
        assert!(words.contains("a.md, line 2"), "{words}");
    }

    #[test]
    fn what_is_no_document_is_not_taken_for_one() {
        assert!(matches!(read(b"<!doctype html>"), Err(Trouble::NotFetched(_))));
    }
}
