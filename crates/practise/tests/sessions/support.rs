//! A course over the small document, and a trainee in words.

use continuum_engine::Engine;
use continuum_practise::{Body, Choice, Course, Event, State, Sureness, View, step, view};

/// The small document with its stories.
pub fn course() -> Course {
    course_of(include_str!("small.md"))
}

pub fn course_of(text: &str) -> Course {
    let mut loaded = continuum_check::load(vec![("small.md".to_owned(), text.into())]);
    let examples = continuum_scenario::read(&mut loaded);
    let said = continuum_diag::render::plain(&loaded.sources, &loaded.diagnostics);
    let engine = Engine::new(loaded.document.unwrap_or_else(|| panic!("{said}")));
    assert!(loaded.diagnostics.is_empty(), "{said}");
    let practice = continuum_scenario::practice(&engine, &examples);
    Course::new(engine, practice).expect("the stories are the document's")
}

/// Somebody who practises.
pub struct Trainee<'c> {
    pub course: &'c Course,
    pub state: State,
}

impl<'c> Trainee<'c> {
    pub fn new(course: &'c Course) -> Self {
        Self { course, state: State::new(course) }
    }

    pub fn does(&mut self, event: Event) -> &mut Self {
        self.state = step(self.course, self.state.clone(), event);
        self
    }

    pub fn begins(&mut self, session: u32) -> &mut Self {
        self.does(Event::ChoseHowMany(continuum_practise::HowMany::All));
        self.does(Event::Began { session })
    }

    pub fn sees(&self) -> View {
        view(self.course, &self.state)
    }

    pub fn place(&self) -> String {
        self.sees().place
    }

    /// Ticks or chooses the option of this id.
    #[track_caller]
    pub fn picks(&mut self, id: &str) -> &mut Self {
        let event = self.option(id).on;
        self.does(event)
    }

    #[track_caller]
    pub fn option(&self, id: &str) -> Choice {
        let options = options(&self.sees().body);
        let ids: Vec<_> = options.iter().map(|option| option.id.clone()).collect();
        let found = options.into_iter().find(|option| option.id == id);
        found.unwrap_or_else(|| panic!("no {id} among {ids:?}"))
    }

    /// Judges the story that is open, and compares.
    #[track_caller]
    pub fn judges(&mut self, level: &str, sure: Sureness) -> &mut Self {
        self.picks(&format!("level_{level}"));
        self.does(Event::ChoseSureness(sure));
        self.does(Event::Continued)
    }

    /// Judges every story by its title, and ends on the summary.
    #[track_caller]
    pub fn judges_all(&mut self, levels: &[(&str, &str, Sureness)]) -> &mut Self {
        for _ in 0..levels.len() {
            let title = self.sees().heading;
            let (_, level, sure) = *levels.iter().find(|(of, ..)| *of == title).expect("a story");
            self.judges(level, sure);
            self.does(Event::Continued);
        }
        self
    }
}

pub fn options(body: &Body) -> Vec<Choice> {
    match body {
        Body::Start(start) => {
            let topics = start.topics.iter().flat_map(|(_, topics)| topics);
            let rest = start.levels.iter().chain(&start.difficulties).chain(&start.how_many);
            topics.chain(rest).cloned().collect()
        }
        Body::Story(story) => {
            story.facts.iter().chain(&story.levels).chain(&story.sure).cloned().collect()
        }
        _ => Vec::new(),
    }
}
