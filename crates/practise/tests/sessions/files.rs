use crate::support::{Trainee, course, course_of};
use continuum_practise::{
    Body, Course, Event, File, NotPractice, NotTogether, Practice, Refused, Sureness, read,
};
use proptest::prelude::*;

fn saved() -> String {
    let course = course();
    let mut trainee = Trainee::new(&course);
    trainee.begins(255).judges("targeted", Sureness::Fairly).does(Event::Ended);
    trainee.does(Event::Labelled("7".to_owned()));
    match trainee.sees().body {
        Body::Summary(summary) => summary.file,
        other => panic!("{other:?}"),
    }
}

#[test]
fn what_is_saved_is_read_back() {
    let results = read(&course(), saved().as_bytes()).expect("our own file");
    assert_eq!((results.label.as_str(), results.session.as_str()), ("7", "000000ff"));
    assert_eq!(results.judged.len(), 1);
    assert_eq!(results.judged[0].2, Sureness::Fairly);
}

/// A change of the file, and how it is refused.
#[track_caller]
fn refused(from: &str, to: &str) -> Refused {
    let saved = saved();
    assert!(saved.contains(from), "{saved}");
    read(&course(), saved.replace(from, to).as_bytes()).expect_err("it is not ours any more")
}

#[test]
fn what_is_not_ours_is_refused_and_says_why() {
    assert_eq!(read(&course(), b"{ \"a\": 1 }"), Err(Refused::Foreign));
    assert_eq!(read(&course(), b"\xff\xfe"), Err(Refused::Foreign));
    assert_eq!(read(&course(), &saved().into_bytes()[..80]), Err(Refused::Foreign));
    assert_eq!(read(&course(), &vec![b' '; 300_000]), Err(Refused::TooLarge));
    assert_eq!(refused("\"version\": 1", "\"version\": 2"), Refused::OtherVersion);
    assert!(
        matches!(refused("\"document\": \"small\"", "\"document\": \"large\""), Refused::OtherDocument(name) if name == "large")
    );
    assert!(matches!(
        refused("\"edition\": \"First\"", "\"edition\": \"Second\""),
        Refused::OtherEdition(_)
    ));
    assert_eq!(refused("\"fairly\"", "\"surely\""), Refused::Unreadable);
    assert!(matches!(
        refused("\"level\": \"targeted\"", "\"level\": \"high\""),
        Refused::UnknownLevel(_)
    ));
    assert_eq!(refused("\"label\": \"7\"", "\"label\": \"Mary Smith\""), Refused::ForeignLabel);
    assert_eq!(refused("\"label\": \"7\",", ""), Refused::Unreadable);
}

#[test]
fn a_story_that_was_retold_is_another_edition() {
    let retold = include_str!("small.md").replace("is often late for school", "was late once");
    let other = course_of(&retold);
    assert_eq!(other.document().identity.digest, course().document().identity.digest);
    assert!(matches!(read(&other, saved().as_bytes()), Err(Refused::OtherEdition(_))));
}

#[test]
fn a_label_is_no_name() {
    let course = course();
    let mut trainee = Trainee::new(&course);
    trainee.begins(1).judges("targeted", Sureness::Fairly).does(Event::Ended);
    for (label, fits) in [
        ("", true),
        ("7", true),
        ("table-2", true),
        ("Mary Smith", false),
        ("abcdefghijklm", false),
        ("é", false),
    ] {
        trainee.does(Event::Labelled(label.to_owned()));
        let Body::Summary(summary) = trainee.sees().body else { panic!("no summary") };
        assert_eq!(summary.label_error.is_none(), fits, "{label}");
        assert!(read(&course, summary.file.as_bytes()).is_ok(), "{label}");
    }
}

/// What a group's page says of each file, in the order of giving.
fn said_of(files: &[Vec<u8>]) -> Vec<String> {
    let course = course();
    let mut leader = Trainee::new(&course);
    leader.does(Event::OpenedGroup);
    let given = files.iter().map(|bytes| File { name: "x".to_owned(), bytes: bytes.clone() });
    leader.does(Event::GaveFiles(given.collect()));
    let Body::Group(group) = leader.sees().body else { panic!("no group") };
    group.files.into_iter().map(|file| file.words).collect()
}

#[test]
fn every_refusal_says_what_to_do_in_words() {
    let saved = saved();
    let story = saved.split("\"story\": \"").nth(1).and_then(|rest| rest.split('"').next());
    let story = story.expect("one story is judged");
    let judged =
        saved.find("    {").zip(saved.rfind("    }")).map(|(from, to)| &saved[from..to + 5]);
    let judged = judged.expect("one story is judged");
    let changed = [
        ("\"kind\"", "\"sort\""),
        ("\"version\": 1", "\"version\": 2"),
        (judged, ""),
        ("\"fairly\"", "\"surely\""),
        ("\"label\": \"7\"", "\"label\": \"Mary Smith\""),
        ("\"document\": \"small\"", "\"document\": \"large\""),
        ("\"edition\": \"First\"", "\"edition\": \"Second\""),
        (story, "Never told"),
        ("\"level\": \"targeted\"", "\"level\": \"high\""),
        (judged, &[judged, judged].join(",")),
    ];
    let changed = changed.map(|(from, to)| saved.replace(from, to).into_bytes());
    let files: Vec<_> = changed.into_iter().chain([vec![b' '; 300_000]]).collect();
    let mut said = said_of(&files);
    assert!(said.iter().all(|words| words.starts_with("Not counted: it ")), "{said:#?}");
    said.sort();
    said.dedup();
    assert_eq!(said.len(), files.len(), "each says something of its own: {said:#?}");
}

proptest! {
    #[test]
    fn no_bytes_panic(bytes in prop::collection::vec(any::<u8>(), 0..200), at in 0usize..600, cut in 0usize..600) {
        let course = course();
        let _ = read(&course, &bytes);
        let mut broken = saved().into_bytes();
        let at = at % broken.len();
        broken.splice(at..at, bytes);
        broken.truncate(cut.max(1));
        let _ = read(&course, &broken);
    }
}

#[test]
fn stories_are_served_whole_and_with_their_own_document() {
    let course = course();
    let practice = course.practice();
    let bytes = practice.to_bytes().expect("plain data");
    assert_eq!(Practice::from_bytes(&bytes).as_ref(), Ok(practice));
    for wrong in
        [&bytes[..bytes.len() / 2], &[bytes.as_slice(), &[0]].concat(), b"<!doctype html>", b""]
    {
        assert_eq!(Practice::from_bytes(wrong), Err(NotPractice));
    }
    let other = Practice { digest: "another".to_owned(), ..practice.clone() };
    assert_eq!(Course::new(course.engine().clone(), other).err(), Some(NotTogether));
    let mut broken = practice.clone();
    broken.vignettes[0].level = continuum_model::Id::at(99);
    assert_eq!(Course::new(course.engine().clone(), broken).err(), Some(NotTogether));
}
