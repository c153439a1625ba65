//! The front door's grade: a word beside its colour.

use continuum_flow::GradeView;
use continuum_words as words;
use yew::prelude::*;

/// A hidden element where there is none.
pub fn grade(grade: Option<&GradeView>) -> Html {
    let name = grade.map(|grade| format!("grade--{}", grade.name));
    html! {
        <p class={classes!("govuk-body", "grade", name)} hidden={grade.is_none()}>
            { words::graded_at_the_front_door() }{ " " }
            <strong>{ grade.map(|grade| grade.words.as_str()).unwrap_or_default() }</strong>
        </p>
    }
}
