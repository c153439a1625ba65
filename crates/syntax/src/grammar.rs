//! The grammar as one table: which statements there are, and which clauses each has.
//!
//! The parser, the messages ("expected one of …") and the list of what is missing all read this
//! table; `rules/README.md` shows it to people, and a test keeps the two alike.

use Need::{AtLeastOne, Many, Once, Optional};
use Shape::{
    Answer, Citation, Condition, Flag, Lowers, ManyOf, Name, Names, NamesOrTexts, Number, OneOf,
    OneOfText, Rung, Text,
};

/// How deep brackets may nest.
pub const DEPTH_LIMIT: usize = 32;

/// A kind of statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum StatementKind {
    /// The document's identity.
    Document,
    /// Something that can be cited.
    Source,
    /// A step of the scale.
    Level,
    /// How to reach somebody.
    Contact,
    /// Something to do.
    Action,
    /// An agency that may hold information.
    Partner,
    /// A subject.
    Topic,
    /// Topics that conditions count together.
    Group,
    /// A fact asked for.
    Question,
    /// An ordered question whose answers stand at levels.
    Ladder,
    /// A yes-or-no statement that stands at a level.
    Indicator,
    /// A protective factor.
    Strength,
    /// Raises a topic by one level.
    Uplift,
    /// Puts the overall level at least somewhere.
    Rule,
    /// Gives actions whatever the level.
    Do,
    /// Combinations that cannot occur.
    Never,
    /// Something the document must contain.
    Require,
    /// Words not to use, and what to say instead.
    Wording,
    /// Findings that are meant.
    Allow,
}

/// What may follow a clause's keyword.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Nothing.
    Flag,
    /// `"words"`.
    Text,
    /// A name.
    Name,
    /// Names with commas between.
    Names,
    /// Names or texts with commas between.
    NamesOrTexts,
    /// One of these words.
    OneOf(&'static [&'static str]),
    /// Some of these words, with commas between.
    ManyOf(&'static [&'static str]),
    /// One of these words, and perhaps a text.
    OneOfText(&'static [&'static str]),
    /// A name and a text, and perhaps `formerly` and names.
    Answer,
    /// A level, a text, and perhaps `do` and actions and `expected because` and a text.
    Rung,
    /// `0 to 5 or more`.
    Number,
    /// A source and perhaps a place in it.
    Citation,
    /// A condition.
    Condition,
    /// Names, `because` and a text.
    Lowers,
}

/// How often a clause is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// Just once.
    Once,
    /// Once or not at all.
    Optional,
    /// As often as one likes.
    Many,
    /// Once or more.
    AtLeastOne,
}

/// The clauses of one statement.
pub type Clauses = &'static [(&'static str, Shape, Need)];

/// What an amending document does to a statement of the other, before the statement's keyword.
pub const CHANGES: &[&str] = &["replace", "remove"];

const STANDINGS: Shape = OneOf(&["published", "proposed"]);

/// Says why so large a change is meant: a clause of indicators and rules, and the end of a rung.
pub(crate) const EXPECTED: &str = "expected because";

impl StatementKind {
    /// Every kind, in the order of the reference page.
    pub const ALL: &'static [Self] = &[
        Self::Document,
        Self::Source,
        Self::Level,
        Self::Contact,
        Self::Action,
        Self::Partner,
        Self::Topic,
        Self::Group,
        Self::Question,
        Self::Ladder,
        Self::Indicator,
        Self::Strength,
        Self::Uplift,
        Self::Rule,
        Self::Do,
        Self::Never,
        Self::Require,
        Self::Wording,
        Self::Allow,
    ];

    /// Its keyword.
    pub fn keyword(self) -> &'static str {
        match self {
            Self::Document => "document",
            Self::Source => "source",
            Self::Level => "level",
            Self::Contact => "contact",
            Self::Action => "action",
            Self::Partner => "partner",
            Self::Topic => "topic",
            Self::Group => "group",
            Self::Question => "question",
            Self::Ladder => "ladder",
            Self::Indicator => "indicator",
            Self::Strength => "strength",
            Self::Uplift => "uplift",
            Self::Rule => "rule",
            Self::Do => "do",
            Self::Never => "never",
            Self::Require => "require",
            Self::Wording => "wording",
            Self::Allow => "allow",
        }
    }

    /// The kind under a keyword.
    pub fn of(keyword: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.keyword() == keyword)
    }

    /// Whether a statement of this kind must have words that people read.
    pub fn needs_text(self) -> bool {
        !matches!(self, Self::Uplift | Self::Rule | Self::Do | Self::Never | Self::Allow)
    }

    /// Whether such words may stand in it at all.
    pub fn may_have_text(self) -> bool {
        !matches!(self, Self::Never | Self::Allow)
    }

    /// Whose name stands after the keyword, for messages.
    pub fn named(self) -> &'static str {
        match self {
            Self::Allow => "the name of a finding",
            _ => "a name",
        }
    }

    /// Its clauses.
    pub fn clauses(self) -> Clauses {
        match self {
            Self::Document => DOCUMENT,
            Self::Source => SOURCE,
            Self::Level => LEVEL,
            Self::Contact => CONTACT,
            Self::Action => ACTION,
            Self::Partner => PARTNER,
            Self::Topic => TOPIC,
            Self::Group => GROUP,
            Self::Question => QUESTION,
            Self::Ladder => LADDER,
            Self::Indicator => INDICATOR,
            Self::Strength => STRENGTH,
            Self::Uplift => UPLIFT,
            Self::Rule => RULE,
            Self::Do => DO,
            Self::Never => NEVER,
            Self::Require => REQUIRE,
            Self::Wording => WORDING,
            Self::Allow => ALLOW,
        }
    }
}

const PRIORITIES: Shape = OneOf(&["red", "amber", "green"]);

const DOCUMENT: Clauses = &[
    ("edition", Text, Once),
    ("status", Text, Once),
    ("aligned", Citation, Once),
    ("amends", Name, Optional),
    ("language", Name, Optional),
    ("effective", Text, Optional),
    ("owner", Text, Optional),
    ("licence", Text, Optional),
    ("disclaimer", Text, Optional),
];

const SOURCE: Clauses = &[
    ("date", Text, Once),
    ("publisher", Text, Optional),
    ("address", Text, Optional),
    ("licence", Text, Optional),
];

const LEVEL: Clauses = &[
    ("number", Text, Once),
    ("meaning", Text, Once),
    ("basis", Names, Optional),
    ("consent", Text, Optional),
    ("priority", PRIORITIES, Optional),
    ("within", Text, Optional),
    ("do", Names, Optional),
    ("after", Name, Optional),
    ("formerly", Names, Optional),
];

const CONTACT: Clauses = &[
    ("number", Text, Optional),
    ("hours", Text, Optional),
    ("address", Text, Optional),
    ("checked", Text, Optional),
    ("local", Flag, Optional),
    ("formerly", Names, Optional),
];

const ACTION: Clauses = &[
    ("who", Text, Once),
    ("when", OneOfText(URGENCIES), Once),
    ("consent", Text, Optional),
    ("contact", Names, Optional),
    ("family", OneOfText(&["told-first", "told-unless-risk", "not-told-first"]), Optional),
    ("priority", PRIORITIES, Optional),
    ("because", Text, Optional),
    ("formerly", Names, Optional),
];

const URGENCIES: &[&str] = &["at-once", "same-day", "one-working-day", "one-week", "planned"];

const PARTNER: Clauses =
    &[("holds", Text, Optional), ("topics", Names, Optional), ("formerly", Names, Optional)];

const TOPIC: Clauses = &[
    ("in", OneOf(AREAS), Once),
    ("hint", Text, Optional),
    ("asked of everyone", Flag, Optional),
    ("formerly", Names, Optional),
];

/// The areas of the assessment. No group may have such a name.
pub const AREAS: &[&str] = &["development", "parenting", "family", "harm"];

const GROUP: Clauses = &[
    ("topics", Names, Optional),
    ("areas", ManyOf(AREAS), Optional),
    ("formerly", Names, Optional),
];

const QUESTION: Clauses = &[
    ("why", Text, Once),
    ("yes or no", Flag, Optional),
    ("answer", Answer, Many),
    ("number", Number, Optional),
    ("topic", Name, Optional),
    ("hint", Text, Optional),
    ("ordered", Flag, Optional),
    ("fixed", Flag, Optional),
    ("asked when", Condition, Optional),
    ("otherwise", Name, Optional),
    ("formerly", Names, Optional),
];

const LADDER: Clauses = &[
    ("topic", Name, Once),
    ("rung", Rung, AtLeastOne),
    ("see", Citation, AtLeastOne),
    ("why", Text, Optional),
    ("because", Text, Optional),
    ("hint", Text, Optional),
    ("asked when", Condition, Optional),
    ("standing", STANDINGS, Optional),
    ("formerly", Names, Optional),
];

const INDICATOR: Clauses = &[
    ("topic", Name, Once),
    ("level", Name, Once),
    ("because", Text, Once),
    ("see", Citation, AtLeastOne),
    ("red flag", Flag, Optional),
    ("asked when", Condition, Optional),
    ("do", Names, Optional),
    ("why", Text, Optional),
    ("hint", Text, Optional),
    (EXPECTED, Text, Optional),
    ("standing", STANDINGS, Optional),
    ("formerly", Names, Optional),
];

const STRENGTH: Clauses = &[
    ("topic", Name, Once),
    ("hint", Text, Optional),
    ("why", Text, Optional),
    ("asked when", Condition, Optional),
    ("see", Citation, Many),
    ("formerly", Names, Optional),
];

const UPLIFT: Clauses = &[
    ("topic", Name, Once),
    ("when", Condition, Once),
    ("because", Text, Once),
    ("see", Citation, AtLeastOne),
    ("up to", Name, Optional),
    ("lowers", Lowers, Optional),
    ("standing", STANDINGS, Optional),
    ("formerly", Names, Optional),
];

const RULE: Clauses = &[
    ("at least", Name, Once),
    ("when", Condition, Once),
    ("because", Text, Once),
    ("see", Citation, AtLeastOne),
    ("do", Names, Optional),
    ("lowers", Lowers, Optional),
    (EXPECTED, Text, Optional),
    ("standing", STANDINGS, Optional),
    ("formerly", Names, Optional),
];

const DO: Clauses = &[
    ("give", Names, Once),
    ("when", Condition, Once),
    ("because", Text, Once),
    ("see", Citation, Many),
    ("standing", STANDINGS, Optional),
    ("formerly", Names, Optional),
];

const NEVER: Clauses = &[("because", Text, Optional)];

const REQUIRE: Clauses = &[("met by", NamesOrTexts, Once), ("see", Citation, Many)];

const WORDING: Clauses =
    &[("say", Text, Once), ("because", Text, Optional), ("see", Citation, Many)];

const ALLOW: Clauses = &[("of", NamesOrTexts, Once), ("because", Text, Once)];
