//! The guided check with saved records: `open.html`.
#![cfg_attr(target_arch = "wasm32", no_main)]

/// Draws the questionnaire and the way to a saved record.
#[cfg_attr(target_arch = "wasm32", wasm_bindgen::prelude::wasm_bindgen(start))]
pub fn main() {
    continuum_web::open();
}
