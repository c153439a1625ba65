//! Every story of the shipped documents can be practised with.

use continuum_engine::Engine;
use continuum_model::Area;
use continuum_practise::{
    Body, CompareView, Course, Event, HowMany, State, Sureness, Vignette, offered, step, view,
};
use continuum_tests::{Outcome, edition, messages};
use std::collections::BTreeSet;

const DOCUMENTS: [&str; 3] = ["bradford-2018", "family-help-2026", "examples/under-two-uplift"];

fn course(name: &str) -> Outcome<Course> {
    let mut loaded = edition(name)?;
    let examples = continuum_scenario::read(&mut loaded);
    let said = messages(&loaded);
    let engine = Engine::new(loaded.document.ok_or(said)?);
    let practice = continuum_scenario::practice(&engine, &examples);
    Ok(Course::new(engine, practice)?)
}

/// What is compared on every story, in the order of a session, when all are judged alike.
fn all_compared(course: &Course) -> Outcome<Vec<(String, CompareView)>> {
    let mut state = State::new(course);
    state = step(course, state, Event::ChoseHowMany(HowMany::All));
    state = step(course, state, Event::Began { session: 1 });
    let mut compared = Vec::new();
    for _ in &course.practice().vignettes {
        state = step(course, state, Event::ChoseLevel(course.document().lowest()));
        state = step(course, state, Event::ChoseSureness(Sureness::Unsure));
        state = step(course, state, Event::Continued);
        let seen = view(course, &state);
        match seen.body {
            Body::Compare(compare) => compared.push((seen.heading, *compare)),
            other => return Err(format!("{other:?}").into()),
        }
        state = step(course, state, Event::Continued);
    }
    Ok(compared)
}

#[test]
fn the_level_that_is_shown_is_the_one_that_is_decided() -> Outcome<()> {
    for name in DOCUMENTS {
        let course = course(name)?;
        for vignette in &course.practice().vignettes {
            let decision = course.engine().decide(&vignette.answers(course.document()));
            let level = decision.map_err(|why| why.to_string())?.level;
            let shown = &course.document().level(vignette.level).name;
            assert_eq!(*shown, level, "{name}: {}", vignette.title);
        }
    }
    Ok(())
}

/// A worry above the lowest level is a fact to be found, and each level that a story rests on has
/// its reasons.
#[test]
fn every_comparison_says_why() -> Outcome<()> {
    for name in DOCUMENTS {
        let course = course(name)?;
        let lowest = &course.document().level(course.document().lowest()).name;
        for (title, compare) in all_compared(&course)? {
            let is_lowest = compare.suggested.name == *lowest;
            assert_eq!(compare.why.is_empty(), is_lowest, "{name}: {title}");
            assert!(is_lowest || !compare.facts.is_empty(), "{name}: {title}");
            assert!(
                compare
                    .why
                    .iter()
                    .all(|reason| reason.file.is_some() && !reason.rests_on.is_empty()),
                "{title}"
            );
            assert!(!compare.changes.is_empty(), "{name}: {title} hangs on nothing");
        }
    }
    Ok(())
}

/// Neither so few that nothing is to be found, nor so many that nobody reads them.
#[test]
fn facts_are_offered_among_plausible_others() -> Outcome<()> {
    let course = course("bradford-2018")?;
    let count = |vignette: &Vignette, told: bool| {
        let offered = offered(course.engine(), vignette);
        offered.iter().filter(|one| one.told == told).count()
    };
    for vignette in &course.practice().vignettes {
        let (told, others) = (count(vignette, true), count(vignette, false));
        assert!(others >= 4, "{others} others for {}", vignette.title);
        assert!(told + others <= 16, "{told} and {others} for {}", vignette.title);
    }
    Ok(())
}

#[test]
fn stories_are_about_every_area_and_many_topics() -> Outcome<()> {
    let course = course("bradford-2018")?;
    let stories = &course.practice().vignettes;
    let topics: BTreeSet<_> = stories.iter().flat_map(|story| course.topics(story)).collect();
    assert!(topics.len() >= 25, "{} topics", topics.len());
    for area in [Area::Development, Area::Parenting, Area::Family, Area::Harm] {
        assert!(
            topics.iter().any(|topic| course.document().topic(*topic).area == area),
            "{area:?}"
        );
    }
    Ok(())
}
