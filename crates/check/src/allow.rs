//! Findings that are meant: `allow`, and `expected because` where one answer moves a child far.

use crate::clause::{parts, words};
use crate::code;
use crate::frame::part_exists;
use crate::resolve::{Context, origin, own_name};
use continuum_diag::{Diagnostic, nearest};
use continuum_model::{Allowed, FindingName, Subject};
use continuum_syntax::{Part, Statement, StatementKind, Value, Word};

/// What to do where an exception names nothing that is there.
const ABOUT: &str =
    "name the statements that the finding is about, or the heading they stand under";

/// Every exception, in the order of the text. `None` where one is in error, but never before all
/// have been looked at.
pub(crate) fn allowed(
    statements: &[Statement],
    headings: &[&str],
    context: &mut Context<'_, '_>,
) -> Option<Vec<Allowed>> {
    let mut all = Vec::new();
    let mut good = true;
    for statement in statements {
        if statement.kind == Some(StatementKind::Allow) {
            let exception = allow(statement, headings, context);
            good &= exception.is_some();
            all.extend(exception);
        } else {
            all.extend(expected(statement));
        }
    }
    good.then_some(all)
}

fn allow(
    statement: &Statement,
    headings: &[&str],
    context: &mut Context<'_, '_>,
) -> Option<Allowed> {
    // Where part of it could not be read, what stands first may be no finding's name.
    let name = statement.name.as_ref().filter(|_| !statement.broken);
    let finding = name.and_then(|name| finding(name, context));
    let parts = parts(statement, "of");
    let there: Vec<_> =
        parts.iter().map(|part| part_exists(part, ABOUT, headings, context)).collect();
    if parts.is_empty() || there.contains(&false) {
        return None;
    }
    Some(Allowed {
        finding: finding?,
        of: parts.iter().map(subject).collect(),
        because: words(statement, "because")?,
        origin: origin(statement),
    })
}

fn subject(part: &Part) -> Subject {
    match part {
        Part::Name(name) => Subject::Statement(name.text.clone()),
        Part::Heading(heading) => Subject::Heading(heading.text.clone()),
    }
}

/// The finding of that name, where a document may allow it.
fn finding(name: &Word, context: &mut Context<'_, '_>) -> Option<FindingName> {
    let Some(finding) = FindingName::named(&name.text) else {
        context.diagnostics.push(unknown(name));
        return None;
    };
    if finding.may_be_allowed() {
        return Some(finding);
    }
    let message = format!("expected a finding that may be allowed, found `{}`", name.text);
    let help =
        "declare it in the rule or uplift that means it: `lowers` and names, `because \"…\"`";
    context.diagnostics.push(Diagnostic::error(code::NEVER_ALLOWED, message, name.span).help(help));
    None
}

fn unknown(name: &Word) -> Diagnostic {
    let message =
        format!("expected the name of a finding, found `{}`, which none is called", name.text);
    let names = || FindingName::ALL.iter().map(|finding| finding.name());
    let help = nearest(&name.text, names()).map_or_else(
        || "`continuum lint` names each finding; they are listed in rules/findings.md".to_owned(),
        |near| format!("did you mean `{near}`?"),
    );
    Diagnostic::error(code::UNKNOWN_FINDING, message, name.span).help(help)
}

/// `expected because` on an indicator or a rule, and on each rung of a ladder.
fn expected(statement: &Statement) -> Vec<Allowed> {
    let Some(name) = own_name(statement) else { return Vec::new() };
    let exception = |of: Subject, because: &str| Allowed {
        finding: FindingName::SingleAnswerCliff,
        of: vec![of],
        because: because.to_owned(),
        origin: origin(statement),
    };
    let whole = words(statement, "expected because");
    let whole = whole.map(|because| exception(Subject::Statement(name.clone()), &because));
    let rungs = statement.all("rung").filter_map(|clause| match &clause.value {
        Value::Rung(level, _, _, Some(because)) => {
            let (ladder, level) = (name.clone(), level.text.clone());
            Some(exception(Subject::Rung { ladder, level }, &because.text))
        }
        _ => None,
    });
    whole.into_iter().chain(rungs).collect()
}
