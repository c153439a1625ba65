use crate::support::{Trainee, course};
use continuum_practise::{Body, Course, Event, File, GroupView, Sureness, write};

/// The file of a session in which every story was judged so: bruised, hungry, late, reads.
fn file(course: &Course, session: u32, levels: [&str; 4]) -> File {
    let titles = ["A bruised baby", "A hungry baby", "A late boy", "A girl who reads"];
    let judged: Vec<_> =
        titles.iter().zip(levels).map(|(title, level)| (*title, level, Sureness::Fairly)).collect();
    let mut trainee = Trainee::new(course);
    trainee.begins(session).judges_all(&judged);
    File { name: format!("{session}.json"), bytes: write(course, &trainee.state).into() }
}

fn group(course: &Course, files: Vec<File>) -> GroupView {
    let mut trainee = Trainee::new(course);
    trainee.does(Event::OpenedGroup).does(Event::GaveFiles(files));
    match trainee.sees().body {
        Body::Group(group) => group,
        other => panic!("{other:?}"),
    }
}

const AS_THE_DOCUMENT: [&str; 4] = ["child-protection", "targeted", "early-help", "universal"];

#[test]
fn people_who_all_agree_have_an_alpha_of_one() {
    let course = course();
    let files = (1..=3).map(|session| file(&course, session, AS_THE_DOCUMENT)).collect();
    let group = group(&course, files);
    assert_eq!(group.people, "3 people, 4 stories");
    assert_eq!(group.measures[0].1, "1.00");
    assert_eq!(group.measures[1].1, "between 1.00 and 1.00");
    assert_eq!(group.measures[2].1, "12 of 12 (100%)");
    assert!(group.small.contains("fewer than 8 people"), "{}", group.small);
}

#[test]
fn the_story_on_which_people_differ_most_comes_first() {
    let course = course();
    let other = ["child-protection", "targeted", "child-protection", "universal"];
    let group = group(&course, vec![file(&course, 1, AS_THE_DOCUMENT), file(&course, 2, other)]);
    assert_eq!(group.spread[0].story, "A late boy");
    let counts: Vec<_> = group.spread[0].counts.iter().map(|(count, _)| *count).collect();
    assert_eq!(counts, [0, 1, 0, 1]);
    assert_eq!((group.spread[0].own, group.spread[0].agreed.as_str()), (1, "1 of 2"));
    let hungry =
        group.spread.iter().find(|row| row.story == "A hungry baby").expect("it was judged");
    assert_eq!(hungry.defensible, [1]);
}

#[test]
fn a_file_given_twice_counts_once_and_the_fuller_one_counts() {
    let course = course();
    let full = file(&course, 5, AS_THE_DOCUMENT);
    let mut trainee = Trainee::new(&course);
    trainee.begins(5).judges("targeted", Sureness::Fairly);
    let early =
        File { name: "early.json".to_owned(), bytes: write(&course, &trainee.state).into() };
    let again = File { name: "copy.json".to_owned(), ..full.clone() };
    let group = group(&course, vec![early, full, again]);
    let counts: Vec<_> = group.files.iter().map(|file| file.counts).collect();
    assert_eq!(counts, [false, true, false]);
    assert!(group.files[0].words.contains("same session as 5.json"), "{}", group.files[0].words);
    assert_eq!(group.people, "1 person, 4 stories");
    assert!(group.measures[0].1.starts_with("cannot be computed"), "{:?}", group.measures);
}

#[test]
fn a_file_that_is_taken_away_lets_its_copy_count() {
    let course = course();
    let full = file(&course, 5, AS_THE_DOCUMENT);
    let copy = File { name: "copy.json".to_owned(), ..full.clone() };
    let mut trainee = Trainee::new(&course);
    trainee.does(Event::OpenedGroup).does(Event::GaveFiles(vec![full, copy]));
    trainee.does(Event::TookAway(0));
    let Body::Group(group) = trainee.sees().body else { panic!("no group") };
    assert_eq!(group.files.len(), 1);
    assert!(group.files[0].counts);
}

#[test]
fn a_foreign_file_is_named_and_spoils_nothing() {
    let course = course();
    let foreign = File { name: "letter.json".to_owned(), bytes: b"{}".to_vec() };
    let group = group(&course, vec![foreign, file(&course, 1, AS_THE_DOCUMENT)]);
    assert_eq!(group.files[0].name, "letter.json");
    assert!(
        group.files[0].words.starts_with("Not counted: it is no file"),
        "{}",
        group.files[0].words
    );
    assert_eq!(group.people, "1 person, 4 stories");
}

#[test]
fn people_without_a_file_are_nobody() {
    let group = group(&course(), Vec::new());
    assert!(group.people.is_empty() && group.small.is_empty() && group.measures.is_empty());
}

#[test]
fn two_people_with_one_label_are_said_and_both_counted() {
    let course = course();
    let labelled = |session| {
        let mut trainee = Trainee::new(&course);
        trainee.begins(session).judges("targeted", Sureness::Fairly).does(Event::Ended);
        trainee.does(Event::Labelled("7".to_owned()));
        File { name: format!("{session}.json"), bytes: write(&course, &trainee.state).into() }
    };
    let group = group(&course, vec![labelled(1), labelled(2)]);
    assert_eq!(group.people, "2 people, 1 story");
    assert!(group.notes[0].contains("label 7"), "{:?}", group.notes);
}
