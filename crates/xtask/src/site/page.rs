//! The check's page, the pages that stand in the same frame, and the files that go with them.
//!
//! ```text
//! web/index.html            the check: index.html, and with saved records: open.html;
//!                           and practising: practise.html
//! web/pages/<name>.html     words, which take the place of the check:  <name>.html
//! ```

use super::policy;
use super::scripts;
use super::up_to_date::{sorted, write_if_changed};
use super::words;
use crate::place::Place;
use anyhow::{Context, Result, ensure};
use std::fs;
use std::path::Path;

/// Where the page wants the security policy.
const POLICY: &str = "<!-- content-security-policy -->";

/// Where it wants the name of the document.
const DOCUMENT: &str = "{document}";

/// The words of a page, and what stands in tabs.
const MAIN: &str = "{main}";
const TITLE: &str = "{title}";

/// How a page begins: `<!-- title: Leaving -->`.
const TITLED: (&str, &str) = ("<!-- title: ", " -->\n");

/// Where it names the program that draws it.
const PROGRAM: &str = "{program}";

/// What only one kind of page needs stands between two marks.
const KINDS: &[Marks] = &[CHECK, START, OPEN, PRACTISE, PAGE];
type Marks = (&'static str, &'static str);
const CHECK: Marks = ("<!-- check -->", "<!-- /check -->");
/// Within the check: how it begins, and where saved records are opened.
const START: Marks = ("<!-- start -->", "<!-- /start -->");
const OPEN: Marks = ("<!-- open -->", "<!-- /open -->");
const PRACTISE: Marks = ("<!-- practise -->", "<!-- /practise -->");
const PAGE: Marks = ("<!-- page -->", "<!-- /page -->");

/// What needs its words, where it has any, and to be made small.
const SCRIPTS: &[&str] =
    &["exit.js", "start.js", "offline.js", "framed.js", "spoken.js", "embed.js"];

/// What browsers know the site by.
const MANIFEST: &str = "site.webmanifest";

/// What is taken as it is.
const ICON: &str = "icon.svg";

pub fn build(place: &Place, document: &str) -> Result<()> {
    let frame = Frame::read(place)?;
    let write =
        |name: &str, text: String| write_if_changed(&place.site().join(name), text.as_bytes());
    write("index.html", frame.drawn(&[CHECK, START], "continuum_check", document)?)?;
    write("open.html", frame.drawn(&[CHECK, OPEN], "continuum_open", document)?)?;
    write("practise.html", frame.drawn(&[PRACTISE], "continuum_practise", document)?)?;
    for path in sorted(&place.web().join("pages"))? {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let text = words::filled(place, &format!("pages/{name}"))?;
        let (title, main) = titled(&text).with_context(|| format!("web/pages/{name}"))?;
        write(&name, frame.page(&name, title, main, document)?)?;
    }
    // On a page of somebody else's, so in no frame of ours.
    let example = words::filled(place, "embed-example.html")?;
    write("embed-example.html", example.replace(DOCUMENT, document))?;
    write(MANIFEST, words::filled(place, MANIFEST)?)?;
    for name in SCRIPTS {
        scripts::write(place, name, &words::filled(place, name)?)?;
    }
    copy(place, Path::new(ICON))?;
    fs::create_dir_all(place.site().join("icons"))?;
    for icon in sorted(&place.web().join("icons"))? {
        copy(place, &Path::new("icons").join(icon.file_name().unwrap_or_default()))?;
    }
    Ok(())
}

fn copy(place: &Place, name: &Path) -> Result<()> {
    write_if_changed(&place.site().join(name), &fs::read(place.web().join(name))?)
}

/// `web/index.html`, with its words and the policy in it.
pub struct Frame(String);

impl Frame {
    pub fn read(place: &Place) -> Result<Self> {
        Self::from(&words::filled(place, "index.html")?)
    }

    fn from(page: &str) -> Result<Self> {
        let marks = page.matches(POLICY).count();
        ensure!(marks == 1, "web/index.html has `{POLICY}` {marks} times, expected once");
        let policy = policy::for_page();
        let meta = format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">");
        Ok(Self(page.replace(POLICY, &meta)))
    }

    /// A page that a program draws, about this document.
    fn drawn(&self, kinds: &[Marks], program: &str, document: &str) -> Result<String> {
        Ok(only(&self.0, kinds)?.replace(PROGRAM, program).replace(DOCUMENT, document))
    }

    /// Another page, with these words. It needs no script but the way out, and does not lead to
    /// itself.
    pub fn page(&self, name: &str, title: &str, main: &str, document: &str) -> Result<String> {
        let page = without_way_to(name, &only(&self.0, &[PAGE])?);
        let page = page.replace(TITLE, title).replace(MAIN, main);
        Ok(page.replace(PROGRAM, "").replace(DOCUMENT, document))
    }
}

/// Without what only other kinds of page need, and without the marks.
fn only(page: &str, kinds: &[Marks]) -> Result<String> {
    let others = KINDS.iter().filter(|other| !kinds.contains(other));
    let left = others.copied().try_fold(page.to_owned(), |page, other| without(&page, other))?;
    let unmarked = |page: String, kind: &Marks| page.replace(kind.0, "").replace(kind.1, "");
    Ok(kinds.iter().fold(left, unmarked))
}

fn without(page: &str, (begins, ends): (&str, &str)) -> Result<String> {
    let mut left = String::new();
    let mut rest = page;
    while let Some((before, after)) = rest.split_once(begins) {
        left.push_str(before);
        let after = after.split_once(ends).map(|(_, after)| after);
        rest = after.with_context(|| format!("web/index.html has `{begins}` without its end"))?;
    }
    left.push_str(rest);
    Ok(left)
}

/// Without the line of the list at its foot that leads there.
fn without_way_to(name: &str, page: &str) -> String {
    let way = format!("<li><a class=\"govuk-link\" href=\"{name}\"");
    page.split_inclusive('\n').filter(|line| !line.contains(&way)).collect()
}

/// A page's title, and its words.
pub fn titled(page: &str) -> Result<(&str, &str)> {
    let title = page.strip_prefix(TITLED.0).and_then(|rest| rest.split_once(TITLED.1));
    title.with_context(|| format!("expected `{}…{}` at the top", TITLED.0, TITLED.1.trim_end()))
}

#[cfg(test)]
mod tests {
    use super::{CHECK, Frame, OPEN, PRACTISE, START, titled};

    const INDEX: &str = "<!-- content-security-policy --><!-- check -->{document}<!-- start -->1<!-- /start --><!-- open -->2<!-- /open --><!-- /check -->\
        {program}all<!-- page --><h1>{title}</h1>{main}<!-- /page -->";

    #[test]
    fn the_check_and_the_pages_have_one_frame() {
        let frame = Frame::from(INDEX).expect("one mark");
        let check = frame.drawn(&[CHECK, START], "a", "one").expect("marks in pairs");
        assert!(check.ends_with(">one1aall"), "{check}");
        let open = frame.drawn(&[CHECK, OPEN], "a", "one").expect("marks in pairs");
        assert!(open.ends_with(">one2aall"), "{open}");
        let practise = frame.drawn(&[PRACTISE], "b", "one").expect("marks in pairs");
        assert!(practise.ends_with(">ball"), "{practise}");
        let page = frame.page("a.html", "A", "<p>B</p>", "one").expect("marks in pairs");
        assert!(page.ends_with(">all<h1>A</h1><p>B</p>"), "{page}");
    }

    #[test]
    fn a_page_does_not_lead_to_itself() {
        let way = |name: &str| format!("<li><a class=\"govuk-link\" href=\"{name}\">x</a></li>\n");
        let frame = Frame::from(&(INDEX.to_owned() + "\n" + &way("a.html") + &way("b.html")));
        let page = frame.expect("one mark").page("a.html", "A", "", "one").expect("marks in pairs");
        assert!(!page.contains("a.html") && page.contains("b.html"), "{page}");
    }

    #[test]
    fn a_mark_that_is_missing_is_said() {
        assert!(Frame::from("<html>").is_err());
        let frame = Frame::from("<!-- content-security-policy --><!-- page -->").expect("one mark");
        assert!(frame.drawn(&[CHECK], "a", "one").is_err());
    }

    #[test]
    fn a_page_says_its_title_first() {
        assert_eq!(titled("<!-- title: A -->\n<p>").ok(), Some(("A", "<p>")));
        assert!(titled("<p>").is_err());
    }
}
