//! A condition as it is written in a document.

use continuum_model::{Area, ChoiceId, ChoiceSet, Condition, Document, Id, QuestionId, TopicId};

/// In the words of the rule language.
pub(crate) fn in_words(document: &Document, condition: &Condition) -> String {
    match condition {
        Condition::Answer { question, choices } => answer(document, *question, *choices),
        Condition::Topic { topic, level } => {
            format!("{} reaches {}", document.topic(*topic).name, document.level(*level).name)
        }
        Condition::Topics { at_least, topics, level } => {
            let (noun, verb) =
                if *at_least == 1 { ("topic", "reaches") } else { ("topics", "reach") };
            let among = among(document, topics);
            format!("at least {at_least} {noun}{among} {verb} {}", document.level(*level).name)
        }
        Condition::Count { at_least, of } => {
            let of: Vec<String> = of.iter().map(|one| in_words(document, one)).collect();
            format!("at least {at_least} of ({})", of.join(", "))
        }
        Condition::All(of) => joined(document, of, " and "),
        Condition::Any(of) => joined(document, of, " or "),
        Condition::Not(negated) => format!("not {}", part(document, negated)),
    }
}

fn joined(document: &Document, of: &[Condition], word: &str) -> String {
    of.iter().map(|one| part(document, one)).collect::<Vec<_>>().join(word)
}

/// In brackets where it would be misread without.
fn part(document: &Document, condition: &Condition) -> String {
    let words = in_words(document, condition);
    let has_parts = matches!(condition, Condition::All(_) | Condition::Any(_));
    if has_parts || words.contains(" or ") { format!("({words})") } else { words }
}

fn answer(document: &Document, id: QuestionId, choices: ChoiceSet) -> String {
    let question = document.question(id);
    let name = |choice: ChoiceId| question.choice(choice).name.as_str();
    let all = question.all();
    if question.is_ordered() && choices.len() > 1 {
        let first = choices.choices().next().map(Id::position);
        let last = choices.choices().next_back().map(Id::position);
        if let (Some(first), Some(last)) = (first, last) {
            if choices == all.without(ChoiceSet::first(first)) {
                return format!("{} at least {}", question.name, name(ChoiceId::at(first)));
            }
            if choices == ChoiceSet::first(last + 1) {
                return format!("{} at most {}", question.name, name(ChoiceId::at(last)));
            }
        }
    }
    let others = all.without(choices);
    if let (1, Some(other), true) = (others.len(), others.choices().next(), choices.len() > 1) {
        return format!("{} is not {}", question.name, name(other));
    }
    let names: Vec<&str> = choices.choices().map(name).collect();
    format!("{} is {}", question.name, names.join(" or "))
}

/// Which topics count: all, those of an area or a group, or simply these.
fn among(document: &Document, topics: &[TopicId]) -> String {
    if topics.len() == document.topics.len() {
        return String::new();
    }
    let area = AREAS.iter().find(|(area, _)| {
        let of_area = document.topic_ids().filter(|id| document.topic(*id).area == *area);
        of_area.eq(topics.iter().copied())
    });
    if let Some((_, name)) = area {
        return format!(" in {name}");
    }
    if let Some(group) = document.groups.iter().find(|group| group.topics == topics) {
        return format!(" in {}", group.name);
    }
    let names = topics.iter().map(|topic| document.topic(*topic).name.as_str());
    format!(" in ({})", names.collect::<Vec<_>>().join(", "))
}

const AREAS: [(Area, &str); 4] = [
    (Area::Development, "development"),
    (Area::Parenting, "parenting"),
    (Area::Family, "family"),
    (Area::Harm, "harm"),
];
