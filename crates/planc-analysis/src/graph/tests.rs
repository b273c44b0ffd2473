use planc_model::Plan;

use super::*;
use crate::facts::{Context, with_plan};
use crate::settings::Settings;

const ACTORS: &str =
    "actor moi \"M\"\nactor iom \"I\"\nfund grant \"G\" { owner iom }\nfund budget \"B\" { owner moi }\n";

fn read<T>(text: &str, read: impl FnOnce(&Context, &PlanGraph) -> T) -> T {
    // Each entry on a line of its own.
    let text = text
        .replace("} activity", "}\nactivity")
        .replace("} measure", "}\nmeasure")
        .replace("} objective", "}\nobjective");
    with_plan(&format!("{ACTORS}{text}"), |plan| {
        assert!(plan.findings().is_empty(), "{:?}", plan.findings());
        let settings = Settings::new(jiff::civil::date(2026, 1, 1));
        let context = Context::new(plan, &settings);
        let graph = PlanGraph::of(&context);
        read(&context, &graph)
    })
}

fn named(plan: &Plan, name: &str) -> ThingId {
    plan.nodes().find(|node| node.name() == Some(name)).unwrap().id
}

fn name(context: &Context, id: ThingId) -> String {
    context.plan.node(id).path()
}

/// "p.a falls, p.b weakened" of what hangs on `failing`, and how many lines are open.
fn falls(text: &str, failing: &str) -> (String, usize) {
    read(text, |context, graph| {
        let impact = impact(graph, context, named(context.plan, failing));
        let shown = |hit: &Hit| {
            let effect = if hit.effect == Effect::Falls { "falls" } else { "weakened" };
            format!("{} {effect}", name(context, hit.thing))
        };
        (impact.hits.iter().map(shown).collect::<Vec<_>>().join(", "), impact.open.len())
    })
}

#[test]
fn what_is_required_takes_along_what_requires_it() {
    let text = "plan p \"P\" { activity a \"A\" { output o \"O\" } activity b \"B\" { requires a.o } activity c \"C\" { requires b } activity d \"D\" }";
    assert_eq!(falls(text, "a"), ("p.a.o falls, p.b falls, p.c falls".to_string(), 0));
    assert_eq!(falls(text, "c"), (String::new(), 0));
    let open = text.replace("activity d \"D\"", "activity d \"D\" { requires ? }");
    assert_eq!(falls(&open, "a").1, 1);
}

#[test]
fn what_several_hold_up_is_weakened_until_the_last_is_gone() {
    let text = "plan p \"P\" {\n activity a \"A\" { responsible moi; funding 5 EUR from grant; funding 5 EUR from budget }\n activity b \"B\" { responsible iom, moi; funding 5 EUR from grant }\n}";
    assert_eq!(falls(text, "grant").0, "p.b falls, p.a weakened");
    assert_eq!(falls(text, "iom").0, "grant falls, p.b falls, p.a weakened");
    assert_eq!(falls(text, "moi").0, "budget falls, p.a falls, p.b weakened");
}

#[test]
fn what_is_planned_falls_with_its_only_producer() {
    let text = |status: &str, other: &str| {
        format!(
            "document d \"D\" {{ kind law; status {status} }}\nplan p \"P\" {{\n activity a \"A\" {{ produces d }}\n activity b \"B\" {{ requires d }}\n{other}}}"
        )
    };
    assert_eq!(falls(&text("planned", ""), "a").0, "d falls, p.b falls");
    assert_eq!(falls(&text("in-force", ""), "a").0, "");
    assert_eq!(falls(&text("planned", "activity c \"C\" { produces d }"), "a").0, "d weakened");
}

#[test]
fn aims_fall_with_the_last_work_for_them() {
    let text = "strategy s \"S\" { goal g \"G\" { objective o \"O\" { indicator i \"I\" } objective q \"Q\" } }\nplan p \"P\" { implements s; measure m \"M\" { serves s.g.o; activity a \"A\" { contributes-to i } activity b \"B\" { contributes-to i } } measure n \"N\" { serves s.g.q; activity c \"C\" } }";
    assert_eq!(falls(text, "a").0, "s.g.o.i weakened, p.m weakened");
    assert_eq!(falls(text, "c").0, "p.n falls, s.g.q falls, s.g weakened");
}

#[test]
fn a_circle_of_requirements_comes_to_an_end() {
    let text = "plan p \"P\" { period 2026; activity a \"A\" { schedule Q1; requires c } activity b \"B\" { schedule Q2; requires a } activity c \"C\" { schedule Q3; requires b } }";
    assert_eq!(falls(text, "a").0, "p.b falls, p.c falls");
    read(text, |context, graph| {
        let table = Timetable::of(graph, context);
        let circle: Vec<String> = table.circles[0].iter().map(|id| name(context, *id)).collect();
        assert_eq!((table.circles.len(), circle.join(" ")), (1, "p.a p.c p.b".to_string()));
        let timing = table.timing(named(context.plan, "b")).unwrap();
        assert_eq!((timing.earliest_end, timing.may_be_later), (None, true));
        assert!(table.critical_path.is_empty());
    });
}

/// "a 2026-03-31 2026-12-31 275" for each activity: earliest and latest end, slack; `~` where more is not known.
fn times(activities: &str) -> Vec<String> {
    read(&format!("plan p \"P\" {{ period 2026\n{activities}\n}}"), |context, graph| {
        let table = Timetable::of(graph, context);
        let day = |day: Option<jiff::civil::Date>| day.map_or("?".to_string(), |day| day.to_string());
        let activities = context.plan.nodes().filter(|node| node.kind() == planc_lang::Kind::Activity);
        let mut shown: Vec<String> = activities
            .map(|node| {
                let timing = table.timing(node.id).unwrap();
                let slack = timing.slack.map_or("?".to_string(), |slack| slack.to_string());
                let mark = |is: bool| if is { "~" } else { "" };
                format!(
                    "{} {}{} {}{} {slack}",
                    node.name().unwrap(),
                    day(timing.earliest_end),
                    mark(timing.may_be_later),
                    day(timing.latest_end),
                    mark(timing.may_be_sooner),
                )
            })
            .collect();
        shown.push(table.critical_path.iter().map(|id| name(context, *id)).collect::<Vec<_>>().join(" > "));
        shown
    })
}

#[test]
fn slack_is_what_is_left_before_others_or_the_plan_are_late() {
    let text = "activity a \"A\" { schedule 2026-01 }\nactivity b \"B\" { schedule 2026-03; requires a }\nactivity c \"C\" { schedule 2026-12; requires b }";
    assert_eq!(
        times(text),
        ["a 2026-01-31 2026-10-30 272", "b 2026-03-31 2026-11-30 244", "c 2026-12-31 2026-12-31 0", "p.a > p.b > p.c"]
            .map(|line| line.to_string())
    );
}

#[test]
fn what_is_planned_too_soon_is_moved_and_may_be_late() {
    let text =
        "activity a \"A\" { schedule 2026-11 }\nactivity b \"B\" { schedule 2026-10-01 .. 2026-12-10; requires a }";
    let times = times(text);
    assert_eq!(times[1], "b 2027-02-09 2026-12-31 -40");
}

#[test]
fn within_one_quarter_one_may_follow_the_other() {
    assert_eq!(
        times("activity a \"A\" { schedule Q4 }\nactivity b \"B\" { schedule Q4; requires a }"),
        ["a 2026-12-31 2026-12-31 0", "b 2026-12-31 2026-12-31 0", "p.a > p.b"]
    );
}

#[test]
fn what_has_no_dates_makes_others_uncertain() {
    assert_eq!(
        times("activity a \"A\"\nactivity b \"B\" { schedule Q4; requires a }")[..2],
        ["a ? 2026-09-30 ?", "b 2026-12-31~ 2026-12-31 0"]
    );
}

#[test]
fn what_one_of_two_only_weakens_falls_with_both() {
    let text =
        "plan p \"P\" {\n activity a \"A\" { responsible moi; funding 5 EUR from grant; funding 5 EUR from budget }\n}";
    read(text, |context, graph| {
        let effects = |failing: &[&str]| {
            let failing: Vec<ThingId> = failing.iter().map(|name| named(context.plan, name)).collect();
            let impact = impact_of_all(graph, context, &failing);
            impact.hits.iter().map(|hit| (name(context, hit.thing), hit.effect)).collect::<Vec<_>>()
        };
        let a = || "p.a".to_string();
        assert_eq!(effects(&["grant"]), [(a(), Effect::Weakened)]);
        assert_eq!(effects(&["grant", "budget"]), [(a(), Effect::Falls)]);
        assert!(effects(&["a", "grant"]).is_empty(), "what fails by itself is no hit");
    });
}
