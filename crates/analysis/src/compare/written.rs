//! A condition as it is written in a document.

use continuum_model::{Area, ChoiceId, ChoiceSet, Condition, Document, Id, Question, TopicId};

/// A condition in the document's own language.
pub(crate) fn written(document: &Document, condition: &Condition) -> String {
    match condition {
        Condition::Answer { question, choices } => answer(document.question(*question), *choices),
        Condition::Topic { topic, level } => {
            format!("{} reaches {}", document.topic(*topic).name, document.level(*level).name)
        }
        Condition::Topics { at_least, topics, level } => {
            let level = &document.level(*level).name;
            match (among(document, topics), at_least) {
                (Some(among), 1) => format!("any topic{among} reaches {level}"),
                (Some(among), _) => format!("at least {at_least} topics{among} reach {level}"),
                (None, _) => {
                    let names = topics.iter().map(|topic| &document.topic(*topic).name);
                    let each: Vec<_> =
                        names.map(|name| format!("{name} reaches {level}")).collect();
                    format!("at least {at_least} of ({})", each.join(", "))
                }
            }
        }
        Condition::Count { at_least, of } => {
            let of: Vec<_> = of.iter().map(|one| written(document, one)).collect();
            format!("at least {at_least} of ({})", of.join(", "))
        }
        Condition::All(of) => joined(document, of, " and "),
        Condition::Any(of) => joined(document, of, " or "),
        Condition::Not(negated) => format!("not ({})", written(document, negated)),
    }
}

/// Parts that could be misread stand in brackets.
fn joined(document: &Document, of: &[Condition], by: &str) -> String {
    let part = |condition: &Condition| {
        let text = written(document, condition);
        let is_list = matches!(condition, Condition::All(_) | Condition::Any(_));
        if is_list || text.contains(" or ") { format!("({text})") } else { text }
    };
    of.iter().map(part).collect::<Vec<_>>().join(by)
}

fn answer(question: &Question, choices: ChoiceSet) -> String {
    let (name, count) = (&question.name, question.choices.len());
    let called = |choice: ChoiceId| question.choice(choice).name.as_str();
    let in_list: Vec<ChoiceId> = choices.choices().filter(|one| one.position() < count).collect();
    let others: Vec<ChoiceId> = question.all().without(choices).choices().collect();
    let (Some(first), Some(last)) = (in_list.first(), in_list.last()) else {
        return format!("{name} is none of its answers");
    };
    let is_run = last.position() - first.position() + 1 == in_list.len();
    if question.is_ordered() && is_run && in_list.len() > 1 {
        if last.position() + 1 == count {
            return format!("{name} at least {}", called(*first));
        }
        if first.position() == 0 {
            return format!("{name} at most {}", called(*last));
        }
    }
    if let ([other], true) = (others.as_slice(), in_list.len() > 1) {
        return format!("{name} is not {}", called(*other));
    }
    let names: Vec<_> = in_list.into_iter().map(called).collect();
    format!("{name} is {}", names.join(" or "))
}

/// ` in harm`, ` in a-group`, nothing for all topics; none where no name stands for just these.
fn among(document: &Document, topics: &[TopicId]) -> Option<String> {
    if topics.len() == document.topics.len() {
        return Some(String::new());
    }
    let areas = [
        (Area::Development, "development"),
        (Area::Parenting, "parenting"),
        (Area::Family, "family"),
        (Area::Harm, "harm"),
    ];
    let is_area = |area: Area| {
        let in_area = document.topic_ids().filter(|topic| document.topic(*topic).area == area);
        in_area.eq(topics.iter().copied())
    };
    let area = areas.into_iter().find(|(area, _)| is_area(*area)).map(|(_, name)| name);
    let group = || document.groups.iter().find(|group| group.topics == topics);
    let name = area.or_else(|| group().map(|group| group.name.as_str()))?;
    Some(format!(" in {name}"))
}
