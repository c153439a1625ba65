//! What changes between two editions, as a page shows it.

use crate::input::load_edition;
use crate::{Outcome, Page, messages, replace};
use continuum_account::{Layout, edition};
use continuum_analysis::compare::{Agreed, Comparison, compare};
use continuum_engine::Engine;

/// The page with everything that comes out of its two editions written anew.
pub(crate) fn rewritten(page: &Page) -> Outcome<String> {
    let (old, new) = (engine(page, "old")?, engine(page, "new")?);
    let layout = Layout { width: Some(96), colour: false };
    let mut agreed = Agreed::default();
    let mut replaced = Vec::new();
    for block in &page.blocks {
        match block.info.as_str() {
            "toml agreed" => agreed = toml::from_str(&block.content)?,
            "text comparison" => {
                let words = |comparison: &Comparison| edition::comparison(comparison, layout);
                replaced.push((block, came_out(&old, &new, &agreed, words)));
            }
            "text gate" => {
                let words = |comparison: &Comparison| {
                    let stops = edition::gate(comparison, layout);
                    stops.unwrap_or_else(|| "nothing stops it\n".to_owned())
                };
                replaced.push((block, came_out(&old, &new, &agreed, words)));
            }
            _ => {}
        }
    }
    if replaced.is_empty() {
        return Err("nothing comes out of this page: it has no `text comparison` block".into());
    }
    let mut written = page.text.clone();
    replace(&mut written, replaced);
    Ok(written)
}

/// In words; what is wrong with the agreed moves, where something is.
fn came_out(
    old: &Engine,
    new: &Engine,
    agreed: &Agreed,
    words: impl Fn(&Comparison) -> String,
) -> String {
    match compare(old, new, agreed, continuum_scenario::found) {
        Ok(comparison) => words(&comparison),
        Err(problems) => problems.join("\n") + "\n",
    }
}

fn engine(page: &Page, edition: &str) -> Outcome<Engine> {
    let loaded = load_edition(page, edition)?;
    let said = messages(&loaded);
    Ok(Engine::new(loaded.document.ok_or(said)?))
}
