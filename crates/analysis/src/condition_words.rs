//! A condition in the words of the rule language, for messages.

use continuum_model::{
    Area, ChoiceId, ChoiceSet, Condition, Document, Id, LevelId, QuestionId, TopicId,
};

/// A condition as an author would write it.
pub(crate) fn written(document: &Document, condition: &Condition) -> String {
    match condition {
        Condition::Answer { question, choices } => answer(document, *question, *choices),
        Condition::Topic { topic, level } => {
            format!("{} reaches {}", document.topic(*topic).name, document.level(*level).name)
        }
        Condition::Topics { at_least, topics, level } => {
            counted(document, *at_least, topics, *level)
        }
        Condition::Count { at_least, of } => {
            format!("at least {at_least} of ({})", joined(document, of, ", "))
        }
        Condition::All(of) => joined(document, of, " and "),
        Condition::Any(of) => joined(document, of, " or "),
        Condition::Not(condition) => format!("not ({})", written(document, condition)),
    }
}

fn joined(document: &Document, of: &[Condition], between: &str) -> String {
    let part = |part: &Condition| {
        let words = written(document, part);
        let is_list = matches!(part, Condition::All(_) | Condition::Any(_));
        // A list of answers with "or" is never mixed with other conditions without brackets.
        if is_list || (between != ", " && words.contains(" or ")) {
            return format!("({words})");
        }
        words
    };
    of.iter().map(part).collect::<Vec<_>>().join(between)
}

fn answer(document: &Document, id: QuestionId, choices: ChoiceSet) -> String {
    let question = document.question(id);
    let name = |choice: Option<ChoiceId>| {
        choice.map_or(String::new(), |choice| question.choice(choice).name.clone())
    };
    let others = question.all().without(choices);
    let (first, last) = (choices.choices().next(), choices.choices().next_back());
    let is_run = last
        .zip(first)
        .is_some_and(|(last, first)| last.position() - first.position() + 1 == choices.len());
    let (from_start, to_end) = (
        first.is_some_and(|first| first.position() == 0),
        last.is_some_and(|last| last.position() + 1 == question.choices.len()),
    );
    let compared = if choices.len() == 1 {
        format!("is {}", name(first))
    } else if others.len() == 1 && !question.is_worrying() {
        format!("is not {}", name(others.choices().next()))
    } else if question.is_ordered() && is_run && to_end {
        format!("at least {}", name(first))
    } else if question.is_ordered() && is_run && from_start {
        format!("at most {}", name(last))
    } else if others.len() == 1 {
        format!("is not {}", name(others.choices().next()))
    } else {
        let names: Vec<String> = choices.choices().map(|choice| name(Some(choice))).collect();
        format!("is {}", names.join(" or "))
    };
    format!("{} {compared}", question.name)
}

fn counted(document: &Document, at_least: usize, topics: &[TopicId], level: LevelId) -> String {
    let level = &document.level(level).name;
    let Some(among) = among(document, topics) else {
        let names = topics.iter().map(|topic| &document.topic(*topic).name);
        let each: Vec<String> = names.map(|name| format!("{name} reaches {level}")).collect();
        return format!("at least {at_least} of ({})", each.join(", "));
    };
    if at_least == 1 {
        format!("any topic{among} reaches {level}")
    } else {
        format!("at least {at_least} topics{among} reach {level}")
    }
}

/// Which topics, as they are named together: all of them need no name. None where no name stands
/// for just these.
fn among(document: &Document, topics: &[TopicId]) -> Option<String> {
    if topics.len() == document.topics.len() {
        return Some(String::new());
    }
    let in_area = |area: Area| {
        document
            .topic_ids()
            .filter(|id| document.topic(*id).area == area)
            .eq(topics.iter().copied())
    };
    let areas = [
        (Area::Development, "development"),
        (Area::Parenting, "parenting"),
        (Area::Family, "family"),
        (Area::Harm, "harm"),
    ];
    let area = areas.into_iter().find(|(area, _)| in_area(*area)).map(|(_, name)| name);
    let group = document.groups.iter().find(|group| group.topics == topics);
    let name = area.or(group.map(|group| group.name.as_str()))?;
    Some(format!(" in {name}"))
}
