use crate::support::{Trainee, course, course_of};
use continuum_practise::{Body, CompareView, Event, Place, SummaryView, Sureness};

#[track_caller]
fn compared(trainee: &Trainee<'_>) -> CompareView {
    match trainee.sees().body {
        Body::Compare(compare) => *compare,
        other => panic!("{other:?}"),
    }
}

#[track_caller]
fn summary(trainee: &Trainee<'_>) -> SummaryView {
    match trainee.sees().body {
        Body::Summary(summary) => *summary,
        other => panic!("{other:?}"),
    }
}

/// Begins with the one story that is this hard and at this level.
fn alone<'c>(course: &'c continuum_practise::Course, level: &str, difficulty: &str) -> Trainee<'c> {
    let mut trainee = Trainee::new(course);
    for other in ["universal", "early-help", "targeted", "child-protection"] {
        if other != level {
            let off = trainee.option(&format!("want_{other}")).off.expect("a checkbox");
            trainee.does(off);
        }
    }
    for other in ["straightforward", "mixed", "hard"] {
        if other != difficulty {
            let off = trainee.option(&format!("want_{other}")).off.expect("a checkbox");
            trainee.does(off);
        }
    }
    trainee.begins(1);
    trainee
}

#[test]
fn nothing_is_shown_before_a_level_and_how_sure() {
    let course = course();
    let mut trainee = alone(&course, "child-protection", "straightforward");
    assert_eq!(trainee.sees().heading, "A bruised baby");
    trainee.does(Event::Continued);
    let errors: Vec<_> = trainee.sees().errors.into_iter().map(|error| error.target).collect();
    assert_eq!(errors, ["level_universal", "sure_guessing"]);
    assert!(trainee.sees().title.starts_with("Error: "));
    trainee.picks("level_targeted").does(Event::Continued);
    assert_eq!(trainee.place(), "story-1");
    trainee.does(Event::ChoseSureness(Sureness::Fairly)).does(Event::Continued);
    assert_eq!(trainee.place(), "compare-1");
}

#[test]
fn what_was_shown_cannot_be_judged_again() {
    let course = course();
    let mut trainee = alone(&course, "child-protection", "straightforward");
    trainee.judges("targeted", Sureness::Very).does(Event::WentBack);
    assert_eq!(trainee.state.place(), Place::Start);
    // The session goes on where it was.
    trainee.does(Event::Resumed);
    assert_eq!(trainee.place(), "summary");
    trainee.does(Event::WentBack);
    let before = trainee.state.clone();
    let highest = continuum_model::Id::at(3);
    trainee.does(Event::ChoseLevel(highest)).does(Event::ChoseSureness(Sureness::Guessing));
    assert_eq!(trainee.state, before);
    assert_eq!(compared(&trainee).chosen.name, "targeted");
}

#[test]
fn facts_are_found_missed_or_not_told_and_say_where_they_stand() {
    let course = course();
    let mut trainee = alone(&course, "child-protection", "straightforward");
    trainee.picks("fact_kin").picks("fact_warmth");
    trainee.judges("targeted", Sureness::Unsure);
    let compare = compared(&trainee);
    let facts: Vec<_> = compare.facts.iter().map(|fact| (fact.name.as_str(), fact.found)).collect();
    assert_eq!(facts, [("bruise", false), ("kin", true)]);
    let bruise = &compare.facts[0];
    assert_eq!(bruise.words, "A bruise on a baby");
    assert_eq!(bruise.because, "Babies rarely bruise.");
    let rests_on = [
        "Stands at Child protection (level 4)",
        "Found in published practice",
        "See Guidance on helping children, injuries",
        "In the document under “A small document to practise with”",
    ];
    assert_eq!(bruise.rests_on, rests_on);
    assert_eq!(compare.not_told, ["Is the child loved? – Is shouted at all day"]);
    assert_eq!(compare.why[0].statement, "bruise");
    assert_eq!(compare.agreed, "Your level is one step lower.");
    assert!(!compare.is_agreement);
    let lower = compare.changes.iter().find(|change| change.heading == "Less serious");
    assert!(lower.is_some_and(|change| change.answers[0].question == "A bruise on a baby"));
}

#[test]
fn a_fact_stands_with_its_question_wherever_it_is_told() {
    let course = course();
    let mut trainee = alone(&course, "targeted", "hard");
    // What an indicator or a strength asks is all that it says.
    assert_eq!(trainee.option("fact_food").words, "Is the child fed? – Is sometimes hungry");
    assert_eq!(trainee.option("fact_bruise").words, "A bruise on a baby");
    trainee.judges("universal", Sureness::Fairly);
    let compare = compared(&trainee);
    let told = (compare.facts[0].asked.as_str(), compare.facts[0].words.as_str());
    assert_eq!(told, ("Is the child fed?", "Is sometimes hungry"));
    let why: Vec<_> =
        compare.why.iter().map(|one| (one.asked.as_str(), one.text.as_str())).collect();
    assert_eq!(why, [("", "Hunger in a baby"), ("Is the child fed?", "Is sometimes hungry")]);
    trainee.does(Event::Continued);
    let answers = &summary(&trainee).disagreements[0].answers;
    assert_eq!(answers, &["Is the child fed? – Is sometimes hungry"]);
}

#[test]
fn a_defensible_level_is_agreement_and_said_to_be() {
    let course = course();
    let mut trainee = alone(&course, "targeted", "hard");
    trainee.judges("early-help", Sureness::Fairly);
    let compare = compared(&trainee);
    assert!(compare.is_agreement && compare.agreed.contains("counts as agreement"));
    assert_eq!(compare.defensible[0].1, "the mother has asked for help already.");
    let why: Vec<_> = compare.why.iter().map(|reason| reason.statement.as_str()).collect();
    assert_eq!(why, ["hungry-baby", "food"]);
    trainee.does(Event::Continued);
    let summary = summary(&trainee);
    let measures: Vec<_> = summary.measures.iter().map(|(_, value)| value.as_str()).collect();
    assert_eq!(measures, ["1 of 1 (100%)", "1"]);
    // In the table the levels stand as they were chosen: row targeted, column early help.
    assert_eq!(summary.confusion.rows[2][1].0, 1);
    assert!(summary.disagreements.is_empty());
}

#[test]
fn a_session_ends_with_what_came_of_it() {
    let course = course();
    let mut trainee = Trainee::new(&course);
    trainee.begins(7).judges_all(&[
        ("A bruised baby", "targeted", Sureness::Very),
        ("A hungry baby", "targeted", Sureness::Fairly),
        ("A late boy", "early-help", Sureness::Unsure),
        ("A girl who reads", "universal", Sureness::Guessing),
    ]);
    assert_eq!(trainee.place(), "summary");
    let summary = summary(&trainee);
    assert_eq!(summary.measures[0].1, "3 of 4 (75%)");
    assert_eq!(summary.tendency[0], "Higher than the document: 0. Lower: 1. In agreement: 3.");
    let differs = &summary.disagreements[0];
    assert_eq!(differs.story, "A bruised baby");
    assert_eq!(differs.answers, ["A bruise on a baby"]);
    let sure: Vec<_> = summary.sure.iter().map(|row| row.agreed.as_str()).collect();
    assert_eq!(sure, ["1 of 1", "1 of 1", "1 of 1", "0 of 1"]);
    assert!(summary.sure_means.contains("not yet"), "{}", summary.sure_means);
}

#[test]
fn below_ten_stories_there_is_a_percentage_and_no_kappa() {
    let course = course_of(&with_late_boys(5));
    let mut trainee = Trainee::new(&course);
    trainee.begins(7).judges_all(&all_but_the_bruise_agreed()[..9]);
    let nine = summary(&trainee);
    assert_eq!(nine.measures.len(), 2);
    let said = "With fewer than 10 stories, nothing more than this percentage can be said.";
    assert_eq!(nine.about_measures, said);

    let course = course_of(&with_late_boys(6));
    let mut trainee = Trainee::new(&course);
    trainee.begins(7).judges_all(&all_but_the_bruise_agreed());
    let ten = summary(&trainee);
    // By hand, rows with 1, 7, 1, 1 and columns with 1, 7, 2, 0. Linear: 1 − (1/10) / (60/100);
    // quadratic: 1 − (1/10) / (86/100).
    assert_eq!((ten.measures[2].1.as_str(), ten.measures[3].1.as_str()), ("0.83", "0.88"));
    assert!(ten.about_measures.starts_with("Kappa (Cohen 1968)"), "{}", ten.about_measures);
}

/// The small document with so many more stories of a boy who is late.
fn with_late_boys(more: usize) -> String {
    let boy = |at: usize| {
        format!(
            "\n```scenario\n# Late boy {at}\nA boy is often late.\n\nfor training, mixed\n\n\
             age: older\nattendance: early-help\nno other worry\n\nexpect level early-help\n```\n"
        )
    };
    include_str!("small.md").to_owned() + &(1..=more).map(boy).collect::<String>()
}

fn all_but_the_bruise_agreed() -> Vec<(&'static str, &'static str, Sureness)> {
    let late = ["A late boy", "Late boy 1", "Late boy 2", "Late boy 3", "Late boy 4", "Late boy 5"];
    let late = late.into_iter().chain(["Late boy 6"]).map(|title| (title, "early-help"));
    let others = [
        ("A bruised baby", "targeted"),
        ("A hungry baby", "targeted"),
        ("A girl who reads", "universal"),
    ];
    let all = others.into_iter().chain(late);
    all.map(|(title, level)| (title, level, Sureness::Fairly)).collect()
}

#[test]
fn what_went_with_several_differences_is_added_up() {
    let course = course();
    let mut trainee = Trainee::new(&course);
    trainee.begins(7);
    for _ in 0..4 {
        // Hunger is passed over in one story, and seen in two that do not tell it.
        match trainee.sees().heading.as_str() {
            "A hungry baby" => trainee.judges("universal", Sureness::Fairly),
            "A bruised baby" => {
                trainee.picks("fact_bruise").judges("child-protection", Sureness::Very)
            }
            _ => trainee.picks("fact_food").judges("targeted", Sureness::Unsure),
        };
        trainee.does(Event::Continued);
    }
    let summary = summary(&trainee);
    assert_eq!(summary.disagreements.len(), 3);
    let hunger = "“Is the child fed?” – not ticked, and put lower: 1. Ticked though not told, \
        and put higher: 2.";
    assert_eq!(summary.added_up, [hunger]);
}

#[test]
fn the_same_wish_gives_everybody_the_same() {
    let course = course();
    let one = Trainee::new(&course).begins(1).sees();
    let other = Trainee::new(&course).begins(2).sees();
    assert_eq!(one, other);
}

#[test]
fn a_wish_that_nothing_fits_is_said() {
    let course = course();
    let trainee = alone(&course, "universal", "hard");
    assert_eq!(trainee.place(), "start");
    assert_eq!(trainee.sees().errors[0].target, "topic");
}

#[test]
fn stories_are_chosen_by_topic() {
    let course = course();
    let mut trainee = Trainee::new(&course);
    trainee.picks("school");
    match trainee.sees().body {
        Body::Start(start) => assert_eq!(start.fitting, "One story fits these choices."),
        other => panic!("{other:?}"),
    }
    trainee.begins(1);
    assert_eq!(trainee.sees().heading, "A late boy");
}

#[test]
fn what_the_story_leaves_open_is_never_offered() {
    let course = course();
    for vignette in &course.practice().vignettes {
        let offered = continuum_practise::offered(course.engine(), vignette);
        let mut questions: Vec<_> = offered.iter().map(|one| one.fact.question).collect();
        questions.sort_unstable();
        questions.dedup();
        assert_eq!(questions.len(), offered.len(), "{}", vignette.title);
        let open = |id| course.document().question(id).name == "kin";
        assert!(vignette.title != "A hungry baby" || !questions.iter().any(|id| open(*id)));
    }
}
