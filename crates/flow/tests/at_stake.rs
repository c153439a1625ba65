//! What hangs on a question, before it is answered.

use continuum_engine::{Answers, Engine, Given};
use continuum_model::{ChoiceId, Id};

const TEXT: &str = r#"
```threshold
source guidance "Guidance" { date "2018" }
document small "Small" { edition "1" status "For tests" aligned guidance "1" }
level low  "Low"  { number "1" meaning "Little" do watch }
level mid  "Mid"  { number "2" meaning "More" do watch }
level high "High" { number "3" meaning "Most" do watch }
action watch "Watch" { who "You" when planned }
topic care "Care" in parenting
question age "How old?" { answer baby "A baby" answer older "Older" fixed ordered why "It matters" }
ladder meals "Is the child fed?" {
  topic care
  rung low "Yes"
  rung mid "No"
  see guidance "2"
}
uplift young {
  topic care
  up to high
  when age is baby
  because "Babies cannot wait" see guidance "3"
}
rule mobile "A rule" {
  at least high
  when age is older and meals is mid
  because "Older ones hide it" see guidance "4"
}
```
"#;

#[test]
fn what_can_no_longer_fire_is_left_out() {
    let loaded = continuum_check::load(vec![("a.md".to_owned(), TEXT.as_bytes().to_vec())]);
    let said = continuum_diag::render::plain(&loaded.sources, &loaded.diagnostics);
    let engine = Engine::new(loaded.document.unwrap_or_else(|| panic!("{said}")));
    let document = engine.document().clone();
    let [age, meals] =
        ["age", "meals"].map(|name| document.question_named(name).expect("a question"));
    let named = |answers: &Answers, question| -> Vec<String> {
        let at_stake = engine.at_stake(answers, question).into_iter();
        at_stake.map(|one| one.statement).collect()
    };
    let mut answers = Answers::none(&document);
    assert_eq!(named(&answers, age), ["young", "mobile"]);
    assert_eq!(named(&answers, meals), ["meals", "mobile"]);
    assert_eq!(engine.at_stake(&answers, meals)[0].because, None, "a rung's words are an answer");
    answers.set(age, Given::Choice(ChoiceId::at(0)));
    assert_eq!(named(&answers, meals), ["meals"]);
    answers.set(meals, Given::Choice(ChoiceId::at(0)));
    assert_eq!(named(&answers, age), Vec::<String>::new());
}
