//! The guided check: `index.html`.
//!
//! In the browser this is no program with a `main` but a start function, which needs less around
//! it.
#![cfg_attr(target_arch = "wasm32", no_main)]

/// Draws the questionnaire.
#[cfg_attr(target_arch = "wasm32", wasm_bindgen::prelude::wasm_bindgen(start))]
pub fn main() {
    continuum_web::check();
}
