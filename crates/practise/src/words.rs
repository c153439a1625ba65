//! Every word that the pages for practising say themselves, in one place.

use crate::results::{LARGEST, Refused};
use crate::state::{HowMany, Problem};
use crate::statistics::NotComputed;
use crate::sureness::Sureness;
use crate::{Agreed, FEW_PEOPLE, FEW_STORIES};
use continuum_model::{Area, Difficulty, Standing};

/// The site's name in titles.
const SITE: &str = "Practise";

/// The title in the browser's tab: neutral, because others may see it.
pub fn title(step: &str, has_errors: bool) -> String {
    let error = if has_errors { "Error: " } else { "" };
    if step.is_empty() { format!("{error}{SITE}") } else { format!("{error}{step} – {SITE}") }
}

/// While the document and its stories are fetched.
pub const GETTING_READY: &str = "Getting ready…";
/// Where they could not be.
pub const CANNOT_BE_SHOWN: &str = "The stories cannot be shown";
/// What to do then.
pub const TRY_AGAIN: &str = "Try again in a moment. If it happens again, tell whoever looks after this site what stands below.";
/// A region.
pub const WHAT_WENT_WRONG: &str = "What went wrong";
/// Before a warning, to those who listen.
pub const WARNING: &str = "Warning:";
/// Headings, captions and leads.
pub const START: &str = "Practise with stories";
/// On the first page.
pub const START_LEAD: [&str; 3] = [
    "Read short stories of children, none of whom is real, and say at which level you would put each. Only then do you see what the document suggests, and why.",
    "There is no pass and no fail. Careful people differ, and some stories have more than one level that can be defended: choosing such a level counts as agreement.",
    "Nothing is sent or kept. What you chose goes when you leave the page, unless you save it as a file.",
];
/// Where a session is under way.
pub const RESUME: &str = "Go on with the session";
/// Beside it.
pub fn under_way(judged: usize, all: usize) -> String {
    format!("You have judged {judged} of {all} stories. Beginning anew forgets them.")
}
/// A question of the first page.
pub const WHICH_TOPIC: &str = "What should the stories be about?";
/// The answer that leaves it open.
pub const ANY_TOPIC: &str = "Anything";
/// A question of the first page.
pub const WHICH_LEVELS: &str = "Which levels should be among them?";
/// Below it.
pub const WHICH_LEVELS_HINT: &str = "Leave all ticked unless you want to compare some. With one level alone the answer is given away.";
/// A question of the first page.
pub const WHICH_DIFFICULTIES: &str = "How hard should they be?";
/// A question of the first page.
pub const HOW_MANY: &str = "How many stories?";
/// Below it.
pub const HOW_MANY_HINT: &str = "The same choices give everybody the same stories in the same order, so that a group can compare.";
/// How many fit.
pub fn fitting(count: usize) -> String {
    match count {
        0 => "No story fits these choices.".to_owned(),
        1 => "One story fits these choices.".to_owned(),
        count => format!("{count} stories fit these choices."),
    }
}
/// A button.
pub const BEGIN: &str = "Begin";
/// A button.
pub const TO_GROUP: &str = "Compare the results of a group";
/// A button.
pub const CONTINUE: &str = "Continue";
/// A button.
pub const NEXT: &str = "Next story";
/// A button, after the last story.
pub const TO_SUMMARY: &str = "See how the session went";
/// A button.
pub const END: &str = "End the session here";
/// A button.
pub const AGAIN: &str = "Clear and start again";
/// A button.
pub const BACK: &str = "Back";
/// A button.
pub const PRINT: &str = "Print or save as PDF";

/// A difficulty.
pub fn difficulty(difficulty: Difficulty) -> &'static str {
    match difficulty {
        Difficulty::Straightforward => "Straightforward",
        Difficulty::Mixed => "Mixed",
        Difficulty::Hard => "Hard",
    }
}

/// What a difficulty means.
pub fn difficulty_hint(difficulty: Difficulty) -> &'static str {
    match difficulty {
        Difficulty::Straightforward => "One thing decides, and it is told plainly",
        Difficulty::Mixed => "Several things weigh, or something plain is told among much else",
        Difficulty::Hard => {
            "What matters is easily overlooked or not known, or careful people differ"
        }
    }
}

/// A choice of how many.
pub fn how_many(how_many: HowMany) -> String {
    match how_many {
        HowMany::AtMost(count) => format!("{count} at most"),
        HowMany::All => "All that fit".to_owned(),
    }
}

/// An area.
pub fn area(area: Area) -> &'static str {
    match area {
        Area::Development => "The child’s development",
        Area::Parenting => "Parents and carers",
        Area::Family => "Family and surroundings",
        Area::Harm => "Harm",
    }
}

/// Above a story's title.
pub fn story_of(at: usize, all: usize) -> String {
    format!("Story {at} of {all}")
}
/// A question about the story.
pub const WHAT_DID_YOU_NOTICE: &str = "What in the story matters?";
/// Below it.
pub const WHAT_DID_YOU_NOTICE_HINT: &str = "Tick what the story tells. Some of these it does not tell. A strength counts as well as a worry.";
/// A question about the story.
pub const WHICH_LEVEL: &str = "At which level would you put it?";
/// A question about the story.
pub const HOW_SURE: &str = "How sure are you?";
/// Below it.
pub const HOW_SURE_HINT: &str = "Say it before you see anything. You cannot change it afterwards.";

/// How sure.
pub fn sureness(sure: Sureness) -> &'static str {
    match sure {
        Sureness::Guessing => "I am guessing",
        Sureness::Unsure => "Not very sure",
        Sureness::Fairly => "Fairly sure",
        Sureness::Very => "Very sure",
    }
}

/// What stands in the error summary.
pub(crate) fn problem(problem: Problem) -> &'static str {
    match problem {
        Problem::NoLevelWanted => "Tick at least one level",
        Problem::NoDifficultyWanted => "Tick how hard the stories should be",
        Problem::NoStory => "No story fits. Choose another topic, or tick more levels",
        Problem::NoLevel => "Choose a level",
        Problem::NoSureness => "Say how sure you are",
        Problem::BadLabel => {
            "Use up to 12 letters, digits and hyphens, or leave it empty. Do not write a name"
        }
    }
}
/// The heading of the error summary.
pub const PROBLEM: &str = "There is a problem";
/// Said before an error, to those who listen.
pub const ERROR: &str = "Error:";

/// Above a comparison.
pub const COMPARED: &str = "Compared with the document";
/// What was chosen.
pub const YOU_CHOSE: &str = "You chose";
/// What the document says.
pub const DOCUMENT_SUGGESTS: &str = "The document suggests";
/// How the two stand to each other.
pub fn agreed(agreed: Agreed) -> String {
    let steps =
        |count: u32| if count == 1 { "one step".to_owned() } else { format!("{count} steps") };
    match agreed {
        Agreed::Same => "You and the document agree.".to_owned(),
        Agreed::Defensible => {
            "Another level than the document’s, and one that can be defended. It counts as agreement."
                .to_owned()
        }
        Agreed::Higher(count) => format!("Your level is {} higher.", steps(count)),
        Agreed::Lower(count) => format!("Your level is {} lower.", steps(count)),
    }
}
/// With what is not known.
pub fn could_be(level: &str) -> String {
    format!(
        "With what the story leaves open it could be as high as {level}. Finding out comes first:"
    )
}
/// A heading.
pub const STORY_AGAIN: &str = "Read the story again";
/// A heading.
pub const FACTS: &str = "What the story tells";
/// Where there is no such fact.
pub const NO_FACTS: &str = "The story tells of no worry that the document asks about.";
/// A fact that was ticked.
pub const FOUND: &str = "You noticed this";
/// A fact that was not.
pub const MISSED: &str = "You did not tick this";
/// A heading.
pub const NOT_TOLD: &str = "You ticked what the story does not tell";
/// A heading.
pub const WHY: &str = "What the level rests on";
/// Where nothing fired.
pub const NOTHING_FIRED: &str = "Nothing in the story stands above the lowest level.";
/// A heading.
pub const ALSO: &str = "Rules that hold as well";
/// A heading.
pub const WHAT_WOULD_CHANGE: &str = "What one change would alter";
/// Where nothing would.
pub const NOTHING_WOULD_CHANGE: &str = "No single change leads to another level here.";
/// A heading.
pub const MORE_SERIOUS: &str = "More serious";
/// A heading.
pub const LESS_SERIOUS: &str = "Less serious";
/// Before the answers that lead to another level.
pub fn would_be(level: &str, answers: usize) -> String {
    let this = if answers == 1 { "this were so" } else { "all of this were so" };
    format!("It would be {level} if {this}:")
}
/// How an answer differs.
pub fn instead(from: &str, to: &str) -> String {
    format!("in the story: {from}; if it were: {to}")
}
/// An answer that the story does not give.
pub const NOT_TOLD_ANSWER: &str = "not told";
/// An answer that nobody has.
pub const NOT_KNOWN_ANSWER: &str = "not known";
/// An answer of a worry that is not there.
pub const NO_WORRY_ANSWER: &str = "no worry mentioned";
/// A heading.
pub const PEOPLE_DIFFER: &str = "Where careful people differ";
/// Where they do not.
pub const NO_DIFFERENCE: &str = "The document names no other level for this story. You may still differ: what counts is whether you can say why.";
/// A level that can be defended.
pub fn can_be_defended(level: &str) -> String {
    format!("{level} can be defended:")
}
/// A statement's level.
pub fn stands_at(level: &str) -> String {
    format!("Stands at {level}")
}
/// A source.
pub const SEE: &str = "See";
/// A clause.
pub fn clause(name: &str, heading: &str) -> String {
    if heading.is_empty() {
        format!("Clause {name}")
    } else {
        format!("Clause {name}, under “{heading}”")
    }
}
/// A statement that protects.
pub const STRENGTH: &str = "A strength: recorded, and lowering nothing by itself";
/// A fact that only rules look at.
pub const LOOKED_AT: &str = "Stands at no level by itself; rules look at it";
/// Whether a rule is found in published practice.
pub fn standing(standing: Standing) -> &'static str {
    match standing {
        Standing::Published => "Found in published practice",
        Standing::Proposed => "Proposed by this project",
    }
}

/// The heading of the summary.
pub const SUMMARY: &str = "How the session went";
/// Above it.
pub fn judged(count: usize, all: usize) -> String {
    format!("{count} of {all} stories judged")
}
/// A heading.
pub const AGREEMENT: &str = "Agreement";
/// The share.
pub fn agreement(agreed: usize, all: usize, percent: &str) -> String {
    format!("{agreed} of {all} ({percent})")
}
/// How agreement is counted.
pub const HOW_COUNTED: &str = "A level that can be defended counts as agreement, here and in both kappas: it is counted as if the document had suggested it. The table below shows the levels as they were chosen.";
/// A row.
pub const AGREED_ROW: &str = "Agreement with the document";
/// A row.
pub const OF_WHICH_DEFENSIBLE: &str = "Of which by a level that can be defended";
/// A row.
pub const LINEAR: &str = "Weighted kappa, linear weights";
/// A row.
pub const QUADRATIC: &str = "Weighted kappa, quadratic weights";
/// What kappa is.
pub const WHAT_KAPPA_IS: &str = "Kappa (Cohen 1968) is agreement beyond what chance would give: 1 is full agreement, 0 is what chance gives, below 0 is less than that. With linear weights a difference counts by its steps, with quadratic weights by their square. With fewer than ten stories it says little.";
/// A measure without a value.
pub fn not_computed(why: NotComputed) -> &'static str {
    match why {
        NotComputed::TooFew => "cannot be computed: too few judgements to compare",
        NotComputed::NoVariation => {
            "cannot be computed: all levels are the same, so agreement and chance cannot be told apart"
        }
    }
}
/// A heading, and a caption.
pub const MATRIX: &str = "Your levels beside the document’s";
/// Below it.
pub const MATRIX_HINT: &str = "Each row is a level of the document, each column a level that you chose. Framed cells are the same level; to the right of them you chose higher, to the left lower.";
/// The corner of the table.
pub const MATRIX_CORNER: &str = "Document ↓ You →";
/// A heading.
pub const TENDENCY: &str = "Higher or lower than the document";
/// How often.
pub fn tendency(higher: usize, lower: usize, agreed: usize) -> String {
    format!("Higher than the document: {higher}. Lower: {lower}. In agreement: {agreed}.")
}
/// What that comes to.
pub fn tendency_means(higher: usize, lower: usize) -> &'static str {
    if higher + lower < 3 {
        "There are too few differences to speak of a tendency."
    } else if higher >= 2 * lower + 2 {
        "You tend to choose higher levels than the document. Where help would do, a higher level can frighten a family and fill the queue in which other children wait."
    } else if lower >= 2 * higher + 2 {
        "You tend to choose lower levels than the document. A child may then wait for protection."
    } else {
        "The differences go both ways."
    }
}
/// A heading.
pub const DISAGREED: &str = "Which answers went with disagreement";
/// Where there was none.
pub const NONE_DISAGREED: &str = "You agreed on every story.";
/// That it is no proof.
pub const DISAGREED_HINT: &str = "These stood beside a difference. They need not be its cause.";
/// In a story judged lower.
pub const LOWER_MISSED: &str = "The level rests on this, and you did not tick it:";
/// In a story judged lower where all was ticked.
pub const LOWER_WEIGHED: &str =
    "You ticked all that the level rests on, so the difference lies in how much it weighs.";
/// In a story judged higher.
pub const HIGHER_NOT_TOLD: &str = "You ticked this, and the story does not tell it:";
/// In a story judged higher where nothing was ticked that is not told.
pub const HIGHER_WEIGHED: &str = "You ticked nothing that the story does not tell, so the difference lies in how much it weighs.";
/// A heading, and a caption.
pub const SURE_AND_RIGHT: &str = "How sure you were, and whether you agreed";
/// A column.
pub const SURE: &str = "How sure";
/// A column.
pub const AGREED_COLUMN: &str = "Agreed";
/// Of so many.
pub fn of(count: usize, all: usize) -> String {
    format!("{count} of {all}")
}
/// Where none was judged so.
pub const NONE: &str = "none";
/// What it comes to.
pub fn sure_means(sure_agreed: usize, sure: usize, unsure_agreed: usize, unsure: usize) -> String {
    if sure == 0 || unsure == 0 || sure + unsure < 4 {
        return "There is too little to compare.".to_owned();
    }
    let better = sure_agreed * unsure > unsure_agreed * sure;
    let words = if better {
        "You agreed more often where you were sure. That is what being sure is for."
    } else {
        "You did not agree more often where you were sure: being sure is not yet a sign of being right."
    };
    words.to_owned()
}
/// Which document it was compared with, for paper.
pub fn compared_with(title: &str, edition: &str, digest: &str) -> String {
    format!("Compared with: {title}. {edition}. Digest of its text (SHA-256): {digest}")
}
/// A heading.
pub const SAVE: &str = "Save your results";
/// What the file is for.
pub const SAVE_LEAD: &str = "One small file for whoever leads the group. It holds the document, its edition, the stories, your levels and how sure you were. It holds no name, and neither what you ticked nor when.";
/// A field.
pub const LABEL: &str = "A number or a short word, to find your file again (optional)";
/// Below it.
pub const LABEL_HINT: &str = "Up to 12 letters, digits and hyphens. Do not write a name.";
/// A button.
pub const SAVE_FILE: &str = "Save as a file";
/// What the file says.
pub const FILE_CONTENT: &str = "What the file says";
/// The file's name.
pub fn file_name(label: &str, session: &str) -> String {
    let tail = if label.is_empty() { session } else { label };
    format!("practice-results-{tail}.json")
}

/// The heading of the group's page.
pub const GROUP: &str = "Results of a group";
/// What to do there.
pub const GROUP_LEAD: [&str; 2] = [
    "Give the files that the trainees saved, all at once or one after another. They are read on this device, sent nowhere, and forgotten when you leave the page.",
    "All must be of this edition of the document and of its stories.",
];
/// A field.
pub const GIVE_FILES: &str = "Files with results";
/// Below it.
pub const GIVE_FILES_HINT: &str = "Choose several, or drop them here.";
/// A heading.
pub const FILES: &str = "Files";
/// A file that counts.
pub fn counts(label: &str, stories: usize) -> String {
    let label = if label.is_empty() { "no label".to_owned() } else { format!("label {label}") };
    let stories = if stories == 1 { "1 story".to_owned() } else { format!("{stories} stories") };
    format!("Counted: {label}, {stories}")
}
/// A file of a session that is there already.
pub fn again(other: &str) -> String {
    format!("Not counted: it is of the same session as {other}, which holds as much or more")
}
/// A button.
pub const TAKE_AWAY: &str = "Take away";
/// More files than are taken.
pub fn left_out(count: usize) -> String {
    format!("{count} more files were not read, because so many at once are not taken.")
}
/// Two people under one label.
pub fn label_twice(label: &str) -> String {
    format!(
        "More than one file has the label {label}. They are of different sessions, so all are counted."
    )
}
/// Why a file is not taken.
pub fn refused(why: &Refused) -> String {
    let why = match why {
        Refused::TooLarge => {
            format!("it is larger than {} kB, and results never are", LARGEST / 1000)
        }
        Refused::Foreign => {
            "it is no file with practice results. Choose one that this page saved".to_owned()
        }
        Refused::Broken(what) => {
            format!("it is broken: {what}. Ask for it to be saved and sent again")
        }
        Refused::OtherVersion => {
            "it was saved by another version of this page. Reload the page, or practise again"
                .to_owned()
        }
        Refused::OtherDocument(name) => format!("it is about another document, “{name}”"),
        Refused::OtherEdition(edition) => format!(
            "it is about another edition of the document or of its stories, “{edition}”. Results of two editions cannot be compared"
        ),
        Refused::UnknownStory(title) => format!("it is broken: there is no story called “{title}”"),
        Refused::UnknownLevel(name) => format!("it is broken: there is no level called “{name}”"),
        Refused::JudgedTwice(title) => format!("it is broken: it judges “{title}” twice"),
        Refused::Empty => "it judges no story".to_owned(),
    };
    format!("Not counted: {why}")
}
/// A heading.
pub const GROUP_AGREEMENT: &str = "How far the group agrees";
/// How many.
pub fn people_and_stories(people: usize, stories: usize) -> String {
    let people = if people == 1 { "1 person".to_owned() } else { format!("{people} people") };
    let stories = if stories == 1 { "1 story".to_owned() } else { format!("{stories} stories") };
    format!("{people}, {stories}")
}
/// A row.
pub const ALPHA: &str = "Krippendorff’s alpha, ordered levels";
/// A row.
pub const ALPHA_RANGE: &str = "Alpha without any one of them";
/// Its value.
pub fn between(least: &str, most: &str) -> String {
    format!("between {least} and {most}")
}
/// Where it has none.
pub const NO_RANGE: &str =
    "cannot be computed: it takes three people at least, and enough from each two of them";
/// A row.
pub const GROUP_WITH_DOCUMENT: &str = "Judgements in agreement with the document";
/// What alpha is.
pub const WHAT_ALPHA_IS: &str = "Alpha (Krippendorff 2011) is how far the people agree with one another, whatever the document says: 1 is full agreement, 0 is what chance gives. Stories that one person did not judge are left out for that person. Krippendorff asks for 0.8 before results are relied on, and for 0.667 before even cautious conclusions.";
/// A warning.
pub fn small_group() -> String {
    format!(
        "This is a small group. With fewer than {FEW_PEOPLE} people, or fewer than {FEW_STORIES} stories that two of them judged, alpha moves a great deal with a single judgement. Talk about the stories, and read nothing into the number. (The limits are this project’s, and cautious.)"
    )
}
/// Where nobody is there yet.
pub const NOBODY: &str = "No results yet.";
/// A heading, and a caption.
pub const SPREAD: &str = "Each story, and the levels that were chosen";
/// Below it.
pub const SPREAD_HINT: &str = "The stories on which people differ most come first. D marks the document’s level, d a level that can be defended.";
/// A column.
pub const STORY_COLUMN: &str = "Story";
/// For those who listen.
pub const DOCUMENTS_LEVEL: &str = "document’s level";
/// For those who listen.
pub const DEFENSIBLE_LEVEL: &str = "can be defended";
