//! What came of a session.

use super::disagreed::{self, DisagreementView};
use super::story::sureness;
use super::{measure, percent};
use crate::Agreed;
use crate::course::Course;
use crate::results;
use crate::state::{Judged, Problem, State};
use crate::statistics::{Measure, NotComputed, Table, Weights, kappa};
use crate::sureness::Sureness;
use continuum_model::Id;
use continuum_words as words;

/// With fewer stories, one judgement moves a kappa more than anything that it could mean.
const FEWEST_FOR_KAPPA: usize = 10;

/// What came of a session.
#[derive(Clone, Debug, PartialEq)]
pub struct SummaryView {
    /// What is measured, and its value.
    pub measures: Vec<(&'static str, String)>,
    /// What the measures are, or why there are no more of them.
    pub about_measures: String,
    /// Levels as they were chosen.
    pub confusion: Confusion,
    /// How often higher and lower, and what that comes to.
    pub tendency: [String; 2],
    /// Stories on which the trainee and the document differ.
    pub disagreements: Vec<DisagreementView>,
    /// Which answers went with that in several of them, most often first.
    pub added_up: Vec<String>,
    /// For each way of being sure, how often they agreed.
    pub sure: Vec<SureRow>,
    /// What that comes to.
    pub sure_means: &'static str,
    /// What was typed as a label.
    pub label: String,
    /// Why the label cannot be saved.
    pub label_error: Option<&'static str>,
    /// The file.
    pub file: String,
    /// Its name.
    pub file_name: String,
}

/// A table of the document's levels by the trainee's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Confusion {
    /// Levels, lowest first.
    pub levels: Vec<String>,
    /// For each level of the document, how often each was chosen, and how dark that is, from 0 to 4.
    pub rows: Vec<Vec<(u32, u32)>>,
}

/// A way of being sure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SureRow {
    /// In words.
    pub sure: &'static str,
    /// How often they agreed, of how many.
    pub agreed: String,
}

pub fn of(course: &Course, state: &State) -> SummaryView {
    let judged = state.judged();
    let agreed: Vec<Agreed> = judged.iter().map(|one| of_one(course, one)).collect();
    let differ = disagreed::of(course, &judged, &agreed);
    let bad = state.problems.contains(&Problem::BadLabel);
    let label = if bad { "" } else { &state.label };
    SummaryView {
        measures: measures(course, &judged, &agreed),
        about_measures: about_measures(judged.len()),
        confusion: confusion(course, &judged),
        tendency: tendency(&agreed),
        disagreements: differ.iter().map(|one| one.view(course)).collect(),
        added_up: disagreed::added_up(course.document(), &differ),
        sure: Sureness::ALL.into_iter().map(|sure| sure_row(&judged, &agreed, sure)).collect(),
        sure_means: sure_means(&judged, &agreed),
        label: state.label.clone(),
        label_error: bad.then(|| super::in_words(Problem::BadLabel)),
        file: results::write(course, state),
        file_name: file_name(label, &format!("{:08x}", state.session)),
    }
}

fn of_one(course: &Course, judged: &Judged<'_>) -> Agreed {
    Agreed::of(course.vignette(judged.story), judged.level)
}

fn measures(
    course: &Course,
    judged: &[Judged<'_>],
    agreed: &[Agreed],
) -> Vec<(&'static str, String)> {
    let all = agreed.len();
    let agreements = agreed.iter().filter(|one| one.is_agreement()).count();
    let defensible = agreed.iter().filter(|one| **one == Agreed::Defensible).count();
    let agreement = words::share_agreed(agreements, all, &percent(agreements, all));
    let mut measures = vec![
        (words::agreement_with_document(), agreement),
        (words::agreement_by_defensible(), defensible.to_string()),
    ];
    if all >= FEWEST_FOR_KAPPA {
        let counted = counted(course, judged);
        let kappa = |weights: Weights| in_words(kappa(&counted, weights));
        measures.push((words::kappa_linear(), kappa(Weights::Linear)));
        measures.push((words::kappa_quadratic(), kappa(Weights::Quadratic)));
    }
    measures
}

fn about_measures(judged: usize) -> String {
    if judged >= FEWEST_FOR_KAPPA {
        words::what_kappa_is().to_owned()
    } else {
        words::too_few_for_kappa(FEWEST_FOR_KAPPA)
    }
}

pub fn in_words(of: Measure) -> String {
    match of {
        Ok(value) => measure(value),
        Err(NotComputed::TooFew) => words::not_computed_too_few().to_owned(),
        Err(NotComputed::NoVariation) => words::not_computed_no_variation().to_owned(),
    }
}

/// What the file is called: by its label, where it has one.
fn file_name(label: &str, session: &str) -> String {
    let tail = if label.is_empty() { session } else { label };
    format!("practice-results-{tail}.json")
}

/// A level that can be defended counts as if the document had suggested it.
fn counted(course: &Course, judged: &[Judged<'_>]) -> Table {
    let pairs = judged.iter().map(|one| {
        let own = course.vignette(one.story).level;
        let counts = if of_one(course, one).is_agreement() { one.level } else { own };
        (counts.position(), one.level.position())
    });
    Table::from_pairs(course.document().levels.len(), pairs)
}

fn confusion(course: &Course, judged: &[Judged<'_>]) -> Confusion {
    let document = course.document();
    let pair =
        |one: &Judged<'_>| (course.vignette(one.story).level.position(), one.level.position());
    let table = Table::from_pairs(document.levels.len(), judged.iter().map(pair));
    let positions = 0..table.categories();
    let most = table.cells().map(|(row, column)| table.count(row, column)).max().unwrap_or(0);
    let cell = |row: usize, column: usize| {
        let count = table.count(row, column);
        (count, (count * 4).div_ceil(most.max(1)))
    };
    Confusion {
        levels: document.levels.iter().map(|level| level.title.clone()).collect(),
        rows: positions
            .clone()
            .map(|row| positions.clone().map(|column| cell(row, column)).collect())
            .collect(),
    }
}

fn tendency(agreed: &[Agreed]) -> [String; 2] {
    let count = |is: fn(&Agreed) -> bool| agreed.iter().filter(|one| is(one)).count();
    let higher = count(|one| matches!(one, Agreed::Higher(_)));
    let lower = count(|one| matches!(one, Agreed::Lower(_)));
    let often = words::how_often_higher_or_lower(higher, lower, agreed.len() - higher - lower);
    [often, tendency_means(higher, lower).to_owned()]
}

fn tendency_means(higher: usize, lower: usize) -> &'static str {
    if higher + lower < 3 {
        words::no_tendency()
    } else if higher >= 2 * lower + 2 {
        words::tends_higher()
    } else if lower >= 2 * higher + 2 {
        words::tends_lower()
    } else {
        words::tends_both_ways()
    }
}

fn sure_row(judged: &[Judged<'_>], agreed: &[Agreed], sure: Sureness) -> SureRow {
    let (right, all) = so_sure(judged, agreed, |of| of == sure);
    let words =
        if all == 0 { words::none_so_sure().to_owned() } else { words::so_many_of(right, all) };
    SureRow { sure: sureness(sure), agreed: words }
}

fn sure_means(judged: &[Judged<'_>], agreed: &[Agreed]) -> &'static str {
    let (sure_right, sure) = so_sure(judged, agreed, |of| of >= Sureness::Fairly);
    let (unsure_right, unsure) = so_sure(judged, agreed, |of| of < Sureness::Fairly);
    if sure == 0 || unsure == 0 || sure + unsure < 4 {
        words::too_little_to_compare()
    } else if sure_right * unsure > unsure_right * sure {
        words::sure_agreed_more()
    } else {
        words::sure_agreed_no_more()
    }
}

/// How often they agreed where they were so sure, and how often they were.
fn so_sure(
    judged: &[Judged<'_>],
    agreed: &[Agreed],
    sure: impl Fn(Sureness) -> bool,
) -> (usize, usize) {
    let so_sure: Vec<_> = judged.iter().zip(agreed).filter(|(one, _)| sure(one.sure)).collect();
    let right = so_sure.iter().filter(|(_, agreed)| agreed.is_agreement()).count();
    (right, so_sure.len())
}
