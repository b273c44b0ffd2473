//! The files of a new plan, filled in.

use super::answers::Answers;
use crate::arguments::NewKind;

/// Names and texts of the files.
pub fn files(answers: &Answers) -> Vec<(&'static str, String)> {
    let manifest = ("planc.toml", include_str!("templates/planc.toml"));
    let actors = ("actors.plan", include_str!("templates/actors.plan"));
    let strategy = ("strategy.plan", include_str!("templates/strategy.plan"));
    let templates = match answers.kind {
        NewKind::Both => {
            vec![manifest, actors, strategy, ("action-plan.plan", include_str!("templates/action-plan.plan"))]
        }
        NewKind::Strategy => vec![manifest, actors, strategy],
        NewKind::Plan => vec![manifest, actors, ("action-plan.plan", include_str!("templates/plan-alone.plan"))],
        NewKind::Minimal => vec![manifest, ("action-plan.plan", include_str!("templates/minimal.plan"))],
    };
    templates.into_iter().map(|(name, text)| (name, filled(text, answers))).collect()
}

/// One line on a file, for the list of what was written.
pub fn summary(name: &str) -> &'static str {
    match name {
        "planc.toml" => "settings of the package",
        "actors.plan" => "who acts, whose money it is, where figures come from",
        "strategy.plan" => "what is to be achieved",
        _ => "who does what, when, at what cost",
    }
}

fn filled(template: &str, answers: &Answers) -> String {
    let quoted: Vec<String> = answers.languages.iter().map(|tag| in_quotes(tag)).collect();
    let country = match &answers.country {
        Some(code) => format!("country {code}"),
        None => "# country ME".to_string(),
    };
    let plan_title = format!("{}: Action Plan", answers.title);
    let year = answers.period.first_year();
    let values = [
        ("{{name}}", in_quotes(&answers.name)),
        ("{{title}}", in_quotes(&answers.title)),
        ("{{plan-title}}", in_quotes(&plan_title)),
        ("{{country}}", country),
        ("{{currency}}", answers.currency.clone()),
        ("{{languages}}", quoted.join(", ")),
        ("{{language-list}}", answers.languages.join(", ")),
        ("{{period}}", answers.period.text.clone()),
        ("{{year-before}}", (year - 1).to_string()),
        ("{{year}}", year.to_string()),
        ("{{end}}", answers.period.end()),
        ("{{quarter}}", answers.period.early()),
        ("{{later}}", answers.period.late()),
    ];
    // In one walk, so that what an answer holds is never taken for a place to fill in.
    let mut out = String::with_capacity(template.len() + 256);
    let mut rest = template;
    while let Some(start) = rest.find("{{") {
        out.push_str(&rest[..start]);
        rest = &rest[start..];
        match values.iter().find(|(place, _)| rest.starts_with(place)) {
            Some((place, value)) => {
                out.push_str(value);
                rest = &rest[place.len()..];
            }
            None => {
                out.push_str("{{");
                rest = &rest[2..];
            }
        }
    }
    out.push_str(rest);
    out
}

/// Plans and manifests know the same two marks inside quotes.
fn in_quotes(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}
