//! A decision as a page shows it.

use crate::{Outcome, messages};
use continuum_account::Layout;
use continuum_check::Loaded;
use continuum_engine::{Decision, Engine, Reason, Unknown, answers_from_json};
use std::fmt::Write;

/// The decision in a few lines, or what is wrong with the answers.
pub(crate) fn as_text(loaded: &Loaded, answers: &str) -> Outcome<String> {
    let decision = match decided(loaded, answers)? {
        Ok(decision) => decision,
        Err(refusal) => return Ok(refusal),
    };
    let mut text = String::new();
    let level = &decision.band;
    write!(text, "{}", level.at_least)?;
    if level.at_most != level.at_least {
        write!(text, ", at most {}", level.at_most)?;
    }
    writeln!(text, "{}", if level.exact { "" } else { " (not decided exactly)" })?;
    list(&mut text, "why", &decision.why, reason)?;
    list(&mut text, "also seen", &decision.also_seen, reason)?;
    list(&mut text, "not known", &decision.not_known, |unknown| {
        format!("{} ({})", unknown.question, effects(unknown).join(", "))
    })?;
    list(&mut text, "do", &decision.actions, |action| {
        format!("{} ({}), given by {}", action.name, action.when, action.given_by.join(", "))
    })?;
    if !decision.actions_exact {
        writeln!(text, "do: perhaps more (not decided exactly)")?;
    }
    list(&mut text, "strength", &decision.strengths, Clone::clone)?;
    list(&mut text, "no worry", &decision.no_worry, Clone::clone)?;
    Ok(text)
}

/// The whole decision as data; the digest, which changes with every letter of the page, is left
/// out.
pub(crate) fn as_json(loaded: &Loaded, answers: &str) -> Outcome<String> {
    let mut decision = decided(loaded, answers)??;
    decision.document.digest = String::from("…");
    Ok(serde_json::to_string_pretty(&decision)? + "\n")
}

/// The whole account, without the digest, or which answers contradict each other; in the document's
/// own language where none is given.
pub(crate) fn as_account(
    loaded: &Loaded,
    language: Option<&str>,
    answers: &str,
) -> Outcome<String> {
    let document = match language {
        Some(language) => loaded.document_in(language),
        None => loaded.document.as_ref(),
    };
    let document = document.ok_or_else(|| messages(loaded))?;
    let answers = answers_from_json(document, &serde_json::from_str(answers)?)
        .map_err(|_| "answers that the document does not have")?;
    let layout = Layout { width: Some(80), colour: false };
    Ok(match Engine::new(document.clone()).decide(&answers) {
        Ok(mut decision) => {
            decision.document.digest = String::from("…");
            continuum_account::whole(document, &decision, layout)
        }
        Err(impossible) => continuum_account::contradiction(document, &impossible, layout),
    })
}

/// The decision, or in words why there is none.
fn decided(loaded: &Loaded, answers: &str) -> Outcome<Result<Decision, String>> {
    let document = loaded.document.as_ref().ok_or_else(|| messages(loaded))?;
    let answers = match answers_from_json(document, &serde_json::from_str(answers)?) {
        Ok(answers) => answers,
        Err(problems) => {
            let lines = problems.iter().map(|problem| format!("{problem}\n"));
            return Ok(Err(lines.collect()));
        }
    };
    let engine = Engine::new(document.clone());
    Ok(engine.decide(&answers).map_err(|impossible| format!("{impossible}\n")))
}

fn list<T>(
    text: &mut String,
    title: &str,
    items: &[T],
    line: impl Fn(&T) -> String,
) -> std::fmt::Result {
    items.iter().try_for_each(|item| writeln!(text, "{title}: {}", line(item)))
}

/// What a missing answer could still do.
fn effects(unknown: &Unknown) -> Vec<String> {
    let reach = unknown.moves_level.then(|| format!("could reach {}", unknown.could_reach));
    let rule_out = unknown.could_rule_out.then(|| "could rule out".to_owned());
    let alone = unknown.could_give.iter().map(|action| format!("could give {action}"));
    let others = unknown.could_give_with_others.iter();
    let others = others.map(|action| format!("with others could give {action}"));
    reach.into_iter().chain(rule_out).chain(alone).chain(others).collect()
}

fn reason(reason: &Reason) -> String {
    let level = reason.level.as_ref().map_or(String::new(), |level| format!(" ({level})"));
    let answers: Vec<_> = reason.answers.iter().map(|(name, is)| format!("{name}: {is}")).collect();
    let from = if answers.is_empty() { "" } else { ", from " };
    let one_of = if reason.certain { "" } else { "one of: " };
    format!("{one_of}{}{level}{from}{}", reason.statement, answers.join(", "))
}
