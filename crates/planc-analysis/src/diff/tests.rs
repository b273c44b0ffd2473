//! Small pairs of plans, and what is told of them.

use super::{Diff, compare};
use crate::facts::{Context, with_plan};
use crate::settings::Settings;

fn diff(old: &str, new: &str) -> Diff {
    let settings = Settings::new(jiff::civil::date(2026, 1, 1));
    with_plan(old, |old| with_plan(new, |new| compare(&Context::new(old, &settings), &Context::new(new, &settings))))
}

/// The changes as `severity what: sentence`, one a line.
fn told(old: &str, new: &str) -> String {
    let line =
        |change: &super::Change| format!("{} {}: {}\n", change.severity.text(), change.what.text(), change.sentence);
    diff(old, new).changes.iter().map(line).collect()
}

/// Both versions of a plan in which `activities` stands.
fn within(old: &str, new: &str) -> String {
    let plan = |inside: &str| {
        format!(
            "actor moi \"Interior\"\nactor mfa \"Foreign Affairs\"\nfund a \"Fund A\"\nfund b \"Fund B\"\n\
             plan p \"P\" {{\n  period 2026 .. 2028\n  currency EUR\n{inside}\n}}\n"
        )
    };
    told(&plan(old), &plan(new))
}

#[test]
fn layout_order_and_comments_are_no_change() {
    let one = "activity x \"X\" { cost 1_000 EUR; responsible moi; schedule 2026-Q1 }";
    let other = "# a remark\nactivity x \"X\" {\n  schedule 2026-Q1\n\n  responsible moi\n  cost 1000 EUR\n}";
    assert_eq!(within(one, other), "");
}

#[test]
fn each_field_is_told_in_its_own_terms() {
    let table = [
        (
            "indicator i \"I\" { baseline 250 calls in 2025; target 250 calls by 2028 }",
            "indicator i \"I\" { baseline 250 calls in 2025; target 220 calls by 2028 }",
            "substance lowered: `target` of indicator `i` (\"I\") by 2028 was lowered by 12 % to 220 calls, from 250 calls.\n",
        ),
        (
            "indicator i \"I\" { baseline 100 calls in 2025 }",
            "indicator i \"I\" { baseline 110 calls in 2025 }",
            "substance raised: `baseline` of indicator `i` (\"I\") was raised by 10 % to 110 calls, from 100 calls.\n",
        ),
        (
            "activity x \"X\" { cost 10_000 EUR }",
            "activity x \"X\" { cost \"Rooms\" 8_000 EUR; cost \"Trainers\" 4_000 EUR }",
            "substance raised: `cost` of activity `x` (\"X\") was raised by 20 % to 12 000 EUR, from 10 000 EUR.\n",
        ),
        (
            "activity x \"X\" { funding 10_000 EUR from a }",
            "activity x \"X\" { funding 4_000 EUR from a; funding 6_000 EUR from b }",
            "substance money-moved: 6 000 EUR of the funding of activity `x` (\"X\") went from fund `a` (\"Fund A\") to fund `b` \
             (\"Fund B\").\n",
        ),
        (
            "activity x \"X\" { responsible moi }",
            "activity x \"X\" { responsible mfa }",
            "substance parties: `responsible` of activity `x` (\"X\"): actor `mfa` (\"Foreign Affairs\") in place of actor `moi` \
             (\"Interior\").\n",
        ),
        (
            "activity x \"X\" { partner moi }",
            "activity x \"X\" { partner moi; partner mfa }",
            "detail parties: `partner` of activity `x` (\"X\"): actor `mfa` (\"Foreign Affairs\") was added.\n",
        ),
        (
            "activity x \"X\" { status planned }",
            "activity x \"X\" { status cancelled because \"no money\" }",
            "substance status-changed: Activity `x` (\"X\") has the status `cancelled because \"no money\"` now, before \
             `planned`.\n",
        ),
        (
            "activity x \"X\" { description \"One\" }",
            "activity x \"X\" { description \"Two\" }",
            "wording wording: The wording of `description` of activity `x` (\"X\") changed.\n",
        ),
        (
            "activity x \"Train\" {}",
            "activity x \"Train all\" {}",
            "wording wording: The title of activity `x` (\"Train all\") was \"Train\" before.\n",
        ),
        (
            "activity x \"X\" { cost ? }",
            "activity x \"X\" { cost 5 EUR }",
            "substance changed: Activity `x` (\"X\") says `cost 5 EUR` now, before `cost ?`.\n",
        ),
        (
            "activity x \"X\" { cost none \"paid by others\" }",
            "activity x \"X\" { cost 0 EUR }",
            "substance changed: Activity `x` (\"X\") says `cost 0 EUR` now, before `cost none \"paid by others\"`.\n",
        ),
    ];
    for (old, new, expected) in table {
        assert_eq!(within(old, new), expected, "{old}");
    }
}

#[test]
fn an_end_slips_with_those_that_wait_for_it() {
    let old = "activity x \"X\" { schedule 2026-Q1 }\nactivity y \"Y\" { schedule 2026-Q2; requires x }\n\
               activity z \"Z\" { schedule 2028-Q2; requires y }";
    let new = "activity x \"X\" { schedule 2026-Q3 }\nactivity y \"Y\" { schedule 2026-Q4; requires x }\n\
               activity z \"Z\" { schedule 2028-Q2; requires y }";
    assert_eq!(
        within(old, new),
        "substance dates: Activity `x` (\"X\") ends 2 quarters later: on 30 September 2026, before on 31 March 2026; begins on \
         1 July 2026, before on 1 January 2026. 2 activities require it, and one of them slips with it.\n\
         substance dates: Activity `y` (\"Y\") ends 2 quarters later: on 31 December 2026, before on 30 June 2026; begins on \
         1 October 2026, before on 1 April 2026. One activity requires it, and ends when it did before.\n"
    );
}

#[test]
fn costs_go_from_one_activity_to_another() {
    let old = "activity x \"X\" { cost 30 EUR }\nactivity y \"Y\" { cost 20 EUR }";
    let new = "activity x \"X\" { cost 20 EUR }\nactivity y \"Y\" { cost 30 EUR }";
    let told = within(old, new);
    assert_eq!(told.matches("10 EUR went from activity `x` (\"X\") to activity `y` (\"Y\").").count(), 2, "{told}");
}

#[test]
fn things_come_go_move_and_change_their_names() {
    let old = "measure m \"M\" { activity x \"Train the police\" { responsible moi; schedule 2026-Q1; location \"Here\" } }\n\
               measure n \"N\" { activity y \"Meet\" { requires x; cost 7 EUR } }\nrisk r \"R\"";
    let renamed = old.replace("activity x ", "activity police ").replace("requires x", "requires police");
    let told = within(old, &renamed);
    assert_eq!(told, "detail renamed: Activity `police` (\"Train the police\") was called `x` before.\n");

    let moved = "measure m \"M\" {}\nmeasure n \"N\" { activity y \"Meet\" { requires x; cost 7 EUR }\n\
                 activity x \"Train the police\" { responsible moi; schedule 2026-Q1; location \"Here\" } }\nrisk r \"R\"";
    assert!(within(old, moved).contains("substance moved: Activity `x`"), "{}", within(old, moved));

    let gone = "measure m \"M\" { activity x \"Train the police\" { responsible moi; schedule 2026-Q1; location \"Here\" } }\n\
                measure n \"N\" {}\nrisk r \"R\"\nrisk s \"S\"";
    assert_eq!(
        within(old, gone),
        "substance dropped: Activity `y` (\"Meet\") was dropped from measure `n` (\"N\"); it was to cost 7 EUR.\n\
         substance added: Risk `s` (\"S\") is new in plan `p` (\"P\").\n"
    );
}

#[test]
fn what_has_another_name_and_title_is_known_by_what_it_says() {
    let old = "activity x \"Train the police\" { responsible moi; schedule 2026-Q1; location \"Here\"; cost 7 EUR }";
    let new =
        "activity z \"Train police officers\" { responsible moi; schedule 2026-Q1; location \"Here\"; cost 7 EUR }";
    let told = within(old, new);
    assert!(told.contains("detail renamed") && told.contains("wording wording") && !told.contains("dropped"), "{told}");
    let other = "activity z \"Build a shelter\" { responsible mfa; schedule 2027-Q1; location \"There\"; cost 9 EUR }";
    let told = within(old, other);
    assert!(told.contains("dropped") && told.contains("is new"), "{told}");
}

#[test]
fn a_reference_may_lead_elsewhere_without_being_touched() {
    let old = "measure m \"M\" { activity x \"One\"; activity y \"Y\" { requires x } }\n\
               measure n \"N\" { activity x \"Quite another thing\" }";
    let new = "measure m \"M\" { activity y \"Y\" { requires x } }\n\
               measure n \"N\" { activity x \"Quite another thing\" }";
    let told = within(old, new);
    assert!(told.contains("substance redirected: `requires x` of activity `y`"), "{told}");
}

#[test]
fn an_adopted_line_keeps_what_it_said() {
    let plan = |lead: &str| {
        format!(
            "actor a \"A\"\nactor b \"B\"\nplan p \"P\" {{ status adopted; activity x \"X\" {{ responsible {lead} }} }}\n"
        )
    };
    let reminder = "does not keep with `was`";
    assert!(told(&plan("a"), &plan("b")).contains(reminder));
    assert!(!told(&plan("a"), &plan("b was a on 2026-01-01 because \"moved\"")).contains(reminder));
}
