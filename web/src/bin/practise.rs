//! Practising with stories: `practise.html`.
#![cfg_attr(target_arch = "wasm32", no_main)]

/// Draws the first page.
#[cfg_attr(target_arch = "wasm32", wasm_bindgen::prelude::wasm_bindgen(start))]
pub fn main() {
    continuum_web::practise();
}
