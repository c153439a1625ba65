//! Every page in `pages/`: what comes out is what it says.

use continuum_tests::{Outcome, rewritten};
use std::path::Path;
use std::{env, fmt, fs};

fn page(path: &Path) -> Outcome<()> {
    let written = fs::read_to_string(path)?;
    let now = rewritten(path)?;
    if written == now {
        return Ok(());
    }
    if env::var_os("UPDATE_PAGES").is_some() {
        return Ok(fs::write(path, now)?);
    }
    let difference = similar_asserts::SimpleDiff::from_str(&written, &now, "page", "now");
    Err(Differs(format!("{difference}\nUPDATE_PAGES=1 rewrites the page")).into())
}

/// What differs, shown as it is: the harness prints errors with `Debug`.
struct Differs(String);

impl fmt::Debug for Differs {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Display for Differs {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Differs {}

datatest_stable::harness! {
    { test = page, root = "pages", pattern = r"^(diagnostics|language|decisions|editions|strength|layout)/.+\.md$" },
}
