//! The questionnaire as a pure state machine: data in, data out.
//!
//! ```text
//!            Event                      what was clicked
//!              │
//! State ──► step() ──► State            answers, chosen worries, where the person is
//!              │
//!            view() ──► View            headings, fields, errors, progress, the result
//!              │
//!          answers() ──► engine         what counts, and nothing that is hidden
//! ```
//!
//! Journey: start → about the child → urgent signs → worries → a page for each worry → a page for
//! each topic asked of everyone → strengths → check your answers → result. As soon as something
//! must be done at once, a page that says so comes in between. A record that was
//! saved can be opened again from the first page and from the result.
//!
//! Nothing here draws, stores, fetches or knows the time; `web` draws a [`View`] and sends
//! [`Event`]s.

mod choice;
mod own;
mod place;
mod reply;
mod state;

mod answers;
mod asked;
mod contradiction;
mod journey;
mod opened;
mod progress;
mod record;
mod relevance;
mod step;
mod urgent;
mod view;
mod worries;

pub use answers::answers;
pub use continuum_record::LIMIT as RECORD_LIMIT;
pub use opened::{NotOpened, Saved};
pub use own::OwnLevel;
pub use place::Place;
pub use reply::Reply;
pub use state::{Change, Event, Focus, State};
pub use step::step;
pub use view::{
    ActNowView, ActionView, Body, ChangeView, CheckView, ChoiceView, ContactView, ContinuumView,
    ContradictionView, DifferenceView, DocumentView, ErrorLink, Field, FormView, GradeView, Group,
    LevelView, OpenedView, OpeningView, OwnChoiceView, OwnView, PartnerView, Progress, ReasonView,
    ResultView, Row, Section, StartView, StepView, TopicChoice, TopicGroup, UnknownView, View,
    WhyView, WorriesView, opened, view,
};
