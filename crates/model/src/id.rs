//! Identifiers: positions in the lists of one [`Document`](crate::Document).

use serde::{Deserialize, Serialize};

/// What every identifier can do.
pub trait Id: Copy {
    /// The identifier of the item at `position`.
    fn at(position: usize) -> Self;
    /// The position of the item.
    fn position(self) -> usize;
}

/// A place in a list that has no identifier of its own.
impl Id for usize {
    fn at(position: usize) -> Self {
        position
    }

    fn position(self) -> usize {
        self
    }
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident)*) => {$(
        $(#[$doc])*
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
        )]
        pub struct $name(u16);

        impl Id for $name {
            fn at(position: usize) -> Self {
                // INVARIANT: `check` refuses documents with more than 65,535 statements.
                Self(u16::try_from(position).unwrap_or(u16::MAX))
            }

            fn position(self) -> usize {
                usize::from(self.0)
            }
        }
    )*};
}

ids! {
    /// A level of need; a higher one compares greater.
    LevelId
    /// A topic.
    TopicId
    /// A question, ladder, indicator or strength.
    QuestionId
    /// One of a question's choices; where the question is ordered, a more worrying one (or, for
    /// a fixed fact, a later one) compares greater.
    ChoiceId
    /// An action.
    ActionId
    /// A contact.
    ContactId
    /// A source.
    SourceId
}
