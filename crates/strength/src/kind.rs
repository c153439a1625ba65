//! The kinds of change, in the order of a report.

/// In what way a document is changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// A rung stands one level higher.
    RungUp,
    /// A rung stands one level lower.
    RungDown,
    /// An indicator stands one level higher.
    IndicatorUp,
    /// An indicator stands one level lower.
    IndicatorDown,
    /// A rule puts the level one step higher.
    RuleUp,
    /// A rule puts the level one step lower.
    RuleDown,
    /// An uplift may raise one level higher, or one level less high.
    UpTo,
    /// An uplift, a rule or a `do` is gone.
    Dropped,
    /// A `never` is gone.
    NeverDropped,
    /// A statement gives one action less.
    ActionDropped,
    /// A condition, or a part of one, holds where it did not.
    Negated,
    /// A count needs one more, or one less.
    Count,
    /// A comparison begins one step earlier or later.
    Bound,
    /// A question is asked of everyone.
    AskedAlways,
}

impl Kind {
    /// Every kind, in the order of a report.
    pub const ALL: [Self; 14] = [
        Self::RungUp,
        Self::RungDown,
        Self::IndicatorUp,
        Self::IndicatorDown,
        Self::RuleUp,
        Self::RuleDown,
        Self::UpTo,
        Self::Dropped,
        Self::NeverDropped,
        Self::ActionDropped,
        Self::Negated,
        Self::Count,
        Self::Bound,
        Self::AskedAlways,
    ];

    /// Its name in a report.
    pub fn name(self) -> &'static str {
        match self {
            Self::RungUp => "rung a level up",
            Self::RungDown => "rung a level down",
            Self::IndicatorUp => "indicator a level up",
            Self::IndicatorDown => "indicator a level down",
            Self::RuleUp => "rule a level up",
            Self::RuleDown => "rule a level down",
            Self::UpTo => "`up to` a level up or down",
            Self::Dropped => "uplift, rule or `do` dropped",
            Self::NeverDropped => "`never` dropped",
            Self::ActionDropped => "action dropped",
            Self::Negated => "condition negated",
            Self::Count => "count one more or less",
            Self::Bound => "bound one step up or down",
            Self::AskedAlways => "`asked when` dropped",
        }
    }
}
