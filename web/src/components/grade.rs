//! The front door's grade: a word beside its colour.

use continuum_flow::GradeView;
use yew::prelude::*;

/// After the words that lead to it; a hidden element where there is none.
pub fn grade(lead: &'static str, grade: Option<&GradeView>) -> Html {
    let name = grade.map(|grade| format!("grade--{}", grade.name));
    html! {
        <p class={classes!("govuk-body", "grade", name)} hidden={grade.is_none()}>
            { lead }{ " " }
            <strong>{ grade.map(|grade| grade.words.as_str()).unwrap_or_default() }</strong>
        </p>
    }
}
