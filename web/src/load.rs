//! Fetches what a page needs, once.

use continuum_engine::Engine;
use continuum_model::{Document, Served};
use continuum_words as words;
use gloo::net::http::Request;
use std::rc::Rc;
use std::time::Duration;
use yew::platform::time::sleep;

/// Where documents are, beside the page.
const FOLDER: &str = "documents";

/// A document that is ready to be asked about. Two are equal when they are one and the same.
#[derive(Clone, Debug)]
pub struct Shared(pub Rc<Engine>, pub Rc<Pages>);

/// Where people read the document.
#[derive(Debug)]
pub struct Pages {
    pub folder: String,
    files: Vec<String>,
}

impl Pages {
    /// The address of a statement in the file at this position.
    pub fn address(&self, file: usize, statement: &str) -> Option<String> {
        let page = self.files.get(file)?;
        Some(["read/", &self.folder, "/", page, "#", statement].concat())
    }
}

impl PartialEq for Shared {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// Why there is no document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// The site has none of that name.
    Unknown,
    /// It could not be fetched or read.
    NotFetched(String),
    /// It has errors: what the author should mend, in words.
    Mistakes(String),
}

/// The document that the page names.
pub async fn load() -> Result<Shared, Trouble> {
    let name = named().ok_or(Trouble::Unknown)?;
    let (document, files) = read(&fetch(FOLDER, &name).await?)?;
    breath().await;
    let engine = Engine::new(document);
    breath().await;
    Ok(Shared(Rc::new(engine), Rc::new(Pages { folder: name, files })))
}

/// Between long pieces of work, so that the page answers meanwhile: to the way out above all.
async fn breath() {
    sleep(Duration::ZERO).await;
}

/// `data-document` of the page; start.js leaves it empty where what was asked for is no name.
fn named() -> Option<String> {
    let page = gloo::utils::document().get_element_by_id("app")?;
    page.get_attribute("data-document").filter(|name| !name.is_empty())
}

/// What is served for a document in one of the folders beside the page.
pub async fn fetch(folder: &str, name: &str) -> Result<Vec<u8>, Trouble> {
    let not_fetched = |error: gloo::net::Error| Trouble::NotFetched(error.to_string());
    let answer = Request::get(&[folder, "/", name, ".postcard"].concat()).send().await;
    let answer = answer.map_err(not_fetched)?;
    if answer.status() == 404 {
        return Err(Trouble::Unknown);
    }
    answer.binary().await.map_err(not_fetched)
}

/// From what was served to a document, and the page of each of its files.
fn read(bytes: &[u8]) -> Result<(Document, Vec<String>), Trouble> {
    match Served::from_bytes(bytes) {
        Ok(Served::Document { document, pages }) => Ok((*document, pages)),
        Ok(Served::Mistakes(words)) => Err(Trouble::Mistakes(words)),
        Err(_) => Err(Trouble::NotFetched(words::not_a_document_of_this_site().to_owned())),
    }
}

#[cfg(test)]
mod tests {
    use super::{Pages, Trouble, read};
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

    #[test]
    fn a_statement_has_an_address_where_its_file_is_published() {
        let pages = Pages { folder: "a".to_owned(), files: vec!["food.html".to_owned()] };
        assert_eq!(pages.address(0, "hungry").as_deref(), Some("read/a/food.html#hungry"));
        assert_eq!(pages.address(1, "hungry"), None);
    }
}
