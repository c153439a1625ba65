//! What the browser is told not to allow: written once, sent as headers and set in the page.

/// Holds in a header and in the page alike.
const EVERYWHERE: &[&str] = &[
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
];

/// Browsers take this one from a header only.
const HEADER_ONLY: &str = "frame-ancestors 'none'";

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
    // While developing, a reload always shows what is there now.
    ("cache-control", "no-store"),
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
    fn only_the_header_forbids_framing() {
        assert!(for_header().contains("frame-ancestors 'none'"));
        assert!(!for_page().contains("frame-ancestors"));
    }
}
