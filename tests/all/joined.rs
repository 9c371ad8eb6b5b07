//! Each rule that joins questions decides a case that one question alone would get wrong.

use crate::model::Model;
use crate::tool::tool;

/// The rule, answers under which it fires, who leads with it, and who without it; in the order of
/// the data.
const CASES: &[(&str, &str, &str, &str)] = &[
    // Django's backends for MongoDB leave gaps in each of these parts.
    ("api-rich-storage", "--api rich --database other --security strict", "flask", "nobody"),
    // A large system cut into services is many small applications.
    ("size-large-services", "--size large --shape microservices", "flask", "django"),
    ("admin-other-storage", "--admin helpful --database other", "flask", "nobody"),
    ("accounts-other-storage", "--accounts permissions --database other", "flask", "nobody"),
    ("pages-many-storage", "--pages many --database other --languages several", "flask", "nobody"),
];

#[test]
fn every_joined_rule_decides_its_case() {
    let mut model = Model::embedded();
    for &(rule, flags, with, without) in CASES {
        let decision = tool(flags).json();
        assert_eq!(decision["recommendation"], with, "{rule}");
        let fired =
            decision["reasons"].as_array().unwrap().iter().any(|reason| reason["rule"] == rule);
        assert!(fired, "{rule} {decision}");
        let at = model.rules.iter().position(|known| known.id == rule).unwrap();
        let taken = model.rules.remove(at);
        assert_eq!(leader(&model, &model.points(&model.sheet(flags))), without, "{rule}");
        model.rules.insert(at, taken);
    }
}

#[test]
fn every_joined_rule_has_a_case() {
    let model = Model::embedded();
    let joined =
        model.rules.iter().filter(|rule| rule.conditions.len() > 1).map(|rule| rule.id.as_str());
    let cases = CASES.iter().map(|(rule, ..)| *rule);
    assert_eq!(joined.collect::<Vec<_>>(), cases.collect::<Vec<_>>());
}

fn leader<'m>(model: &'m Model, points: &[i64]) -> &'m str {
    let most = points.iter().max().unwrap();
    let mut leading = model.frameworks.iter().zip(points).filter(|(_, points)| *points == most);
    let first = leading.next().unwrap().0;
    if leading.next().is_none() { first } else { "nobody" }
}
