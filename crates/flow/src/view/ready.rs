//! What to have ready when calling: what a good request for help contains, after the guidance.

/// One line each, most useful first.
pub const LIST: &[&str] = &[
    "Where the child is now, who is with them, and whether anyone needs protecting tonight, \
     other children included",
    "The child’s name, date of birth or due date, address, and nursery, school or college",
    "What was seen, heard or said, when and by whom. Keep what you saw yourself apart from what \
     you were told",
    "The child’s own words, and what life is like for the child",
    "Who lives with or looks after the child, who else is important to them, and who has \
     parental responsibility",
    "What you know of the child’s health and development, how they are cared for, and the \
     family’s circumstances",
    "Earlier worries, help already tried and what came of it, any assessment or plan, and the \
     social worker’s name if there is one",
    "Whether the family know that you are calling, what they think, and whether they agree",
    "Languages, interpreters, disabilities, and anything that makes visiting unsafe",
    "Your name and role, how to reach you, and whether the family may be told who called",
];
