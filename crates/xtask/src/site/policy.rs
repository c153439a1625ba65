//! What the browser is told not to allow: written once, sent as headers and set in the page.

/// Holds in a header and in the page alike.
const EVERYWHERE: &[&str] = &[
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
];

/// Browsers take this one from a header only. Pages of the site itself may hold the check in a
/// frame, as embed-example.html does; a council that wants it on another site names that site here
/// in its own host's header (web/EMBEDDING.md).
const HEADER_ONLY: &str = "frame-ancestors 'self'";

/// The policy as the page carries it, for hosts that send no headers.
pub fn for_page() -> String {
    EVERYWHERE.join("; ")
}

/// The policy as a header.
pub fn for_header() -> String {
    format!("{}; {HEADER_ONLY}", for_page())
}

/// The other headers, each with its value.
pub const HEADERS: &[(&str, &str)] = &[
    ("referrer-policy", "no-referrer"),
    ("x-content-type-options", "nosniff"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    ("permissions-policy", "camera=(), geolocation=(), microphone=()"),
];

#[cfg(test)]
mod tests {
    use super::{for_header, for_page};

    #[test]
    fn neither_place_allows_inline_or_foreign_code() {
        for policy in [for_page(), for_header()] {
            assert!(policy.starts_with("default-src 'none'"));
            assert!(!policy.contains("unsafe-inline") && !policy.contains("http"));
        }
    }

    #[test]
    fn only_the_header_says_who_may_frame() {
        assert!(for_header().contains("frame-ancestors 'self'"));
        assert!(!for_page().contains("frame-ancestors"));
    }
}
