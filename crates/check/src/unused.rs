//! Questions that change nothing.

use crate::code;
use continuum_diag::Diagnostic;
use continuum_model::{Condition, Document, Id, Kind};

/// Warns of each plain question that no condition looks at.
pub(crate) fn questions(document: &Document, diagnostics: &mut Vec<Diagnostic>) {
    let mut used = vec![false; document.questions.len()];
    let mut mark =
        |condition: &Condition| condition.each_question(&mut |id| used[id.position()] = true);
    document
        .questions
        .iter()
        .filter_map(|question| question.asked_when.as_ref())
        .for_each(&mut mark);
    document.uplifts.iter().map(|uplift| &uplift.when).for_each(&mut mark);
    document.rules.iter().map(|rule| &rule.when).for_each(&mut mark);
    document.duties.iter().map(|duty| &duty.when).for_each(&mut mark);
    for (question, used) in document.questions.iter().zip(used) {
        let plain = matches!(
            question.kind,
            Kind::YesOrNo { .. } | Kind::OneOf { .. } | Kind::Number { .. }
        );
        if plain && !used {
            let message = format!(
                "expected something to depend on `{}`, found nothing that does",
                question.name
            );
            let help = "use it in a condition, or take it out: people should not be asked what changes nothing";
            let said = Diagnostic::warning(code::UNUSED_QUESTION, message, question.origin.span);
            diagnostics.push(said.help(help));
        }
    }
}
