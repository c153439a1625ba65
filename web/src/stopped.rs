//! A broken invariant must never leave a page that looks alive and says nothing.

use std::panic;

/// Unhides the static message that the check has stopped. The emergency notice stands above it in
/// any case, because no script draws it.
pub fn say_so_if_it_happens() {
    panic::set_hook(Box::new(|_| {
        if let Some(message) = gloo::utils::document().get_element_by_id("stopped") {
            // Nothing more can be done where even this fails.
            let _ = message.remove_attribute("hidden");
        }
    }));
}
