//! A decision as a person would write it: what to do first, then the level, then why.

use anstyle::Style;
use continuum_engine::{ActionDue, Decision, Fired, Reason, Unknown};
use continuum_model::{Document, Family, Level, Priority, Standing};
use std::fmt::Write;

/// How many missing answers are told one by one, the most decisive first.
const UNKNOWNS: usize = 8;

/// The widest line.
const WIDTH: usize = 96;

/// The whole account; headings are bold where there is colour.
pub(crate) fn account(document: &Document, decision: &Decision, colour: bool) -> String {
    let mut page = Page {
        out: String::new(),
        heading: if colour { Style::new().bold() } else { Style::new() },
    };
    page.actions(decision);
    page.level(document, decision);
    page.reasons("Why", document, &decision.why);
    page.reasons("Also seen", document, &decision.also_seen);
    page.strengths(document, &decision.strengths);
    page.unknowns(document, decision);
    page.closing(document, decision);
    page.out
}

struct Page {
    out: String,
    heading: Style,
}

impl Page {
    fn heading(&mut self, words: &str) {
        let style = self.heading;
        if !self.out.is_empty() {
            self.out.push('\n');
        }
        self.line(&format!("{style}{words}{style:#}"));
    }

    fn line(&mut self, words: &str) {
        // Writing to a `String` cannot fail.
        let _ = writeln!(self.out, "{words}");
    }

    /// A paragraph, its first line after `mark` and the others indented alike.
    fn item(&mut self, mark: &str, words: &str) {
        let indent = " ".repeat(mark.chars().count());
        let options = textwrap::Options::new(WIDTH).initial_indent(mark).subsequent_indent(&indent);
        let filled = textwrap::fill(words, options);
        self.line(&filled);
    }

    fn actions(&mut self, decision: &Decision) {
        self.heading("What to do");
        for (number, action) in (1..).zip(&decision.actions) {
            self.item(&format!(" {number}. "), &format!("{} ({})", action.what, action.when));
            if let Some(grade) = action.priority {
                self.item("    ", &format!("Grade: {}", in_words(grade)));
            }
            self.item("    ", &format!("Who: {}", action.who));
            for (label, words) in [("Consent", &action.consent), ("Contact", &action.contact)] {
                if let Some(words) = words {
                    self.item("    ", &format!("{label}: {words}"));
                }
            }
            if let Some(words) = family(action) {
                self.item("    ", &words);
            }
        }
        if !decision.actions_exact {
            self.item(" ", "There are too many missing answers to settle this exactly; something else may have to be done as well.");
        }
    }

    fn level(&mut self, document: &Document, decision: &Decision) {
        let band = &decision.band;
        self.heading("What the document suggests");
        self.item(" ", &titled(document, &band.at_least));
        if let Some(level) = level_of(document, &band.at_least) {
            self.item(" ", &level.meaning);
            self.item(" ", &graded(level));
        }
        if band.at_most != band.at_least {
            let words = "It could be as high as this, depending on what is not known: ";
            self.item(" ", &format!("{words}{}", titled(document, &band.at_most)));
        }
        if !band.exact {
            self.item(" ", "There are too many missing answers to settle the band exactly; it is no wider than this.");
        }
    }

    fn reasons(&mut self, heading: &str, document: &Document, reasons: &[Reason]) {
        if reasons.is_empty() {
            return;
        }
        self.heading(heading);
        for reason in reasons {
            let text = answered(document, reason);
            let text = if reason.certain { text } else { format!("One of these: {text}") };
            let level =
                reason.level.as_deref().map(|level| format!(" [{}]", titled(document, level)));
            self.item(" - ", &format!("{text}{}", level.unwrap_or_default()));
            if reason.text.is_some() && reason.text.as_ref() != Some(&reason.because) {
                self.item("   ", &reason.because);
            }
            self.item("   ", &resting_on(reason));
        }
    }

    fn strengths(&mut self, document: &Document, strengths: &[String]) {
        if strengths.is_empty() {
            return;
        }
        self.heading("Strengths");
        for name in strengths {
            let question = document.question_named(name).map(|id| document.question(id));
            self.item(" - ", question.map_or(name, |question| &question.text));
        }
    }

    fn unknowns(&mut self, document: &Document, decision: &Decision) {
        if decision.not_known.is_empty() {
            return;
        }
        self.heading("Not known, and could change the level or what to do");
        for unknown in decision.not_known.iter().take(UNKNOWNS) {
            let effect = effect(document, unknown, &decision.band.at_least);
            self.item(" - ", &format!("{} ({effect})", unknown.text));
        }
        let more = decision.not_known.len().saturating_sub(UNKNOWNS);
        if more > 0 {
            self.item("   ", &format!("and {more} more; `--format json` lists them all"));
        }
    }

    fn closing(&mut self, document: &Document, decision: &Decision) {
        self.heading("This suggests; it does not decide");
        self.item(" ", "Anyone may contact children's social care at any time, whatever stands here. If a child is in immediate danger, call 999.");
        let identity = &document.identity;
        let digest = decision.document.digest.get(..12).unwrap_or(&decision.document.digest);
        self.item(
            " ",
            &format!("{}, edition {}, digest {digest}", identity.title, identity.edition),
        );
    }
}

fn level_of<'d>(document: &'d Document, name: &str) -> Option<&'d Level> {
    document.level_named(name).map(|id| document.level(id))
}

/// A level's words before its number.
fn titled(document: &Document, name: &str) -> String {
    level_of(document, name).map_or_else(
        || name.to_owned(),
        |level| format!("{} (level {})", level.title, level.number),
    )
}

/// How the front door grades a level and how soon it answers.
fn graded(level: &Level) -> String {
    let grade = level.priority.map(|grade| format!("Grade: {}", in_words(grade)));
    let within = level.within.as_ref().map(|within| format!("How soon: {within}"));
    grade.into_iter().chain(within).collect::<Vec<_>>().join(". ")
}

fn in_words(grade: Priority) -> &'static str {
    match grade {
        Priority::Red => "red",
        Priority::Amber => "amber",
        Priority::Green => "green",
    }
}

/// A reason's words; a rung is half a sentence without the question that it answers.
fn answered(document: &Document, reason: &Reason) -> String {
    let text = reason.text.as_deref().unwrap_or(&reason.because);
    let asked = document.question_named(&reason.statement).map(|id| document.question(id));
    match asked {
        Some(question) if reason.fired == Fired::Rung => format!("{} {text}", question.text),
        _ => text.to_owned(),
    }
}

/// What a missing answer could do: alone, or else together with others.
fn effect(document: &Document, unknown: &Unknown, at_least: &str) -> String {
    let mut alone = Vec::new();
    if unknown.could_reach != at_least {
        alone.push(format!("make it {}", titled(document, &unknown.could_reach)));
    }
    if !unknown.could_give.is_empty() {
        alone.push(format!("call for {}", quoted(document, &unknown.could_give)));
    }
    if !alone.is_empty() {
        return format!("alone could {}", alone.join(" and "));
    }
    if unknown.moves_level {
        return "matters together with other answers".to_owned();
    }
    let actions = quoted(document, &unknown.could_give_with_others);
    format!("together with other answers could call for {actions}")
}

/// What to do, in the document's words.
fn quoted(document: &Document, actions: &[String]) -> String {
    let ids = actions.iter().filter_map(|name| document.action_named(name));
    let words: Vec<_> = ids.map(|id| format!("“{}”", document.action(id).what)).collect();
    words.join(", ")
}

fn family(action: &ActionDue) -> Option<String> {
    let rule = match action.family? {
        Family::ToldFirst => "Talk to the family first",
        Family::ToldUnlessRisk => "Tell the family, unless that raises risk",
        Family::NotToldFirst => "Do not tell the family first",
    };
    Some(match &action.family_advice {
        Some(advice) => format!("{rule}: {advice}"),
        None => format!("{rule}."),
    })
}

/// Where a reason stands, what it cites, and its standing.
fn resting_on(reason: &Reason) -> String {
    let cited = reason.see.iter().map(|seen| match seen.place.as_str() {
        "" => seen.title.clone(),
        place => format!("{}, {place}", seen.title),
    });
    let standing = reason.standing.map(|standing| match standing {
        Standing::Published => "published practice",
        Standing::Proposed => "proposed by this document",
    });
    let parts = [
        Some(reason.heading.clone()),
        Some(cited.collect::<Vec<_>>().join("; ")),
        standing.map(str::to_owned),
    ];
    let parts: Vec<_> = parts.into_iter().flatten().filter(|part| !part.is_empty()).collect();
    parts.join(" · ")
}
