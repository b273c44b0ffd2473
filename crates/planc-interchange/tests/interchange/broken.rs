//! Plans that say something that cannot be understood, or promise it, or say it twice.

use planc_interchange::schema;

use crate::support::{EXAMPLES, assert_valid, example, json_of, load, parsed, written};
use planc_workspace::InMemory;
use std::path::Path;

pub const BROKEN: &[(&str, &str)] = &[
    ("nothing", "\n"),
    (
        "holes",
        "plan p \"P\" {\n  period 2020 .. ?\n  activity a ? {\n    cost ? EUR \"after the tender\"\n    cost \"Venue\" 2 days * ?\n    \
         responsible ?\n    lead ?\n    schedule ?\n    schedule by ?\n    schedule every ?\n    output \"o\" ? persons\n    output ?\n  \
         }\n  indicator i \"I\" { baseline ? in 2020 from a; target at least ? by 2021; target ? .. 5; target ?; collected ? by ? }\n  follows ?\n}\n",
    ),
    (
        "unknown",
        "x-file \"top\"\nbanana 3\nplan p \"P\" {\n  x-note \"kept\" { x-inner 1 }\n  frobnicate a \"A\" { activity b \"B\" { cost 1 EUR } }\n  \
         activity c \"C\" {\n    cost four EUR { note \"n\"; x-y 2 }\n    responsible: moi\n    responsible nobody, none\n    schedule 14.03.2020\n    \
         price \"p\"\n    cost 3 EUR { activity d \"D\"; was 2 EUR because; was 1 EUR }\n    status dnoe\n    was 3\n  }\n}\n- 3\n: x\n\"text\"\n",
    ),
    (
        "twice",
        "plan p \"P\" { activity a \"A\"@en \"A2\"@en \"B\"@; activity a \"B\" { title \"C\"@sq; title \"D\"@sq; number \"1.1\"; number \"1.2\" } }\n\
         plan p \"P\" { period 2020; period 2021; cost none; activity a \"A\" { cost none; cost 1 EUR; part-of p } }\n",
    ),
    (
        "circles",
        "plan p \"P\" { implements q }\nplan q \"Q\" { implements p }\nmeasure m \"M\" { part-of n }\nmeasure n \"N\" { part-of m }\nactivity a \"A\" { part-of a }\n",
    ),
    ("not closed", "plan p \"P\" {\n  activity a \"A {\n    cost 1 EUR\n  note \"\"\"\n    long\n"),
    (
        "absent",
        "strategy s \"S\" { mission none \"w\" by 2020; principle none; area none \"because\"; area withheld; total withheld \"secret\" in 2020 was none \"x\" on 2019 }\n\
         plan p \"P\" { activity a \"A\" { output none \"n\"; target 1; cost none; cost none \"x\" was none } attest implementation-agreed none \"n\"; review none }\n",
    ),
];

#[test]
fn every_one_is_written_validly() {
    let schema = schema();
    for (name, text) in BROKEN {
        assert_valid(&schema, &json_of(text), name);
    }
}

/// Each example with one line or character of it taken out, here and there.
#[test]
fn damaged_examples_are_written_validly() {
    let schema = jsonschema::validator_for(&schema()).unwrap();
    let mut count = 0;
    for name in EXAMPLES {
        let workspace = example(name);
        for (index, file) in workspace.files.iter().enumerate().filter(|(_, file)| file.path.ends_with(".plan")) {
            let starts: Vec<usize> =
                file.text.match_indices(['{', '}', '"', ' ', '\n', ',']).map(|(at, _)| at).collect();
            for at in starts.iter().skip(index * 7 % 50).step_by(starts.len() / 8 + 1) {
                let damaged = format!("{}{}", &file.text[..*at], &file.text[at + 1..]);
                let files = InMemory::new("/work").file("/work/test.plan", damaged);
                let json = parsed(&written(&load(&files, Path::new("/work/test.plan"))));
                let errors: Vec<String> = schema
                    .iter_errors(&json)
                    .take(3)
                    .map(|error| format!("{error} at {}", error.instance_path()))
                    .collect();
                assert!(errors.is_empty(), "{} without byte {at}: {}", file.path, errors.join("\n"));
                count += 1;
            }
        }
    }
    assert!(count > 100, "{count}");
}
