//! Whose words the answers to a question are in.

use continuum_model::{Kind, Question};

/// Whether the answers are in the site's words and not in the document's: yes, no and numbers.
pub fn of_site(question: &Question) -> bool {
    question.is_yes_or_no() || matches!(question.kind, Kind::Number { .. })
}
