//! Hands the answers to the person as a file. Nothing is sent anywhere.

use gloo::utils::{body, document};
use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// Offers `text` as a file to be saved.
pub fn as_file(name: &str, text: &str) {
    // Where the browser refuses, the text still stands on the page to be copied.
    let _ = try_as_file(name, text);
}

fn try_as_file(name: &str, text: &str) -> Result<(), JsValue> {
    let parts = Array::of1(&JsValue::from(text));
    let kind = BlobPropertyBag::new();
    kind.set_type("application/json");
    let blob = Blob::new_with_str_sequence_and_options(&parts, &kind)?;
    let address = Url::create_object_url_with_blob(&blob)?;
    let link: HtmlAnchorElement = document().create_element("a")?.unchecked_into();
    link.set_href(&address);
    link.set_download(name);
    body().append_child(&link)?;
    link.click();
    link.remove();
    // The address is left standing: some browsers read it only after this turn, and it goes with
    // the page.
    Ok(())
}
