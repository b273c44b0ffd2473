//! Drawings as pictures: of a small plan, of a plan whose author means harm, of one that is too large to be read.

use planc_analysis::{Context, Settings};
use planc_base::FileId;
use planc_model::link::{Input, link};
use planc_model::plan::{FileInfo, PackageInfo};
use planc_report::Language;
use planc_report::drawing::{Drawing, DrawingKind};
use quick_xml::Reader;
use quick_xml::events::Event;

/// The picture of everything in a plan, and how many boxes and arrows it has.
fn picture(text: &str, kind: DrawingKind) -> (String, usize, usize) {
    let file = FileId(0);
    let sheets = vec![planc_model::elaborate(&planc_syntax::parse(text, file), text, file)];
    let package = PackageInfo {
        name: "example".to_string(),
        languages: vec!["en".to_string()],
        dependencies: Vec::new(),
        dependency_places: Vec::new(),
    };
    let files = vec![FileInfo { path: "example.plan", text, package: 0 }];
    let plan = link(Input { files, sheets, packages: vec![package] });
    let settings = Settings::new(jiff::civil::date(2026, 6, 30));
    let context = Context::new(&plan, &settings);
    let language = Language::load("en").expect("there is English");
    let drawing = Drawing::of(&context, kind, None);
    let svg = drawing.svg(&plan, "en", &language);
    assert_eq!(svg, drawing.svg(&plan, "en", &language), "the same each time");
    (svg, drawing.boxes.len(), drawing.arrows.len())
}

const SMALL: &str = r#"
actor city "City" { unit finance "Finance & Budget" }
fund budget "Budget of the city" { owner city }
fund grant "Grant <asked for>" { owner city.finance }
document rules "Rules for hearings" { status planned }
plan open "Open city" {
  period 2026 .. 2027
  currency EUR
  area talk "People are heard" {
    goal heard "Everybody can speak" {
      objective hearings "Hearings are held" {
        activity write "Write the rules" {
          produces rules; schedule 2026-Q1; cost 4_000 EUR; funding 4_000 EUR from budget
        }
        activity hold "Hold hearings under the new rules" {
          requires rules; schedule 2026-Q3 .. 2027-Q4; cost 30_000 EUR
          funding 10_000 EUR from budget; funding 20_000 EUR from grant requested
        }
        activity invite "Invite" { requires write; schedule 2026-Q2 }
      }
    }
  }
}
"#;

#[test]
fn a_small_plan_is_drawn() {
    for (name, kind) in
        [("dependencies", DrawingKind::Dependencies), ("money", DrawingKind::Money), ("results", DrawingKind::Results)]
    {
        insta::assert_snapshot!(name, picture(SMALL, kind).0);
    }
}

/// Every element of a picture by its name, with its attributes; panics where it is not well formed.
fn elements(svg: &str) -> Vec<(String, Vec<(String, String)>)> {
    let mut reader = Reader::from_str(svg);
    let mut found = Vec::new();
    loop {
        match reader.read_event().expect("a picture is well-formed XML") {
            Event::Start(tag) | Event::Empty(tag) => {
                let attributes = tag.attributes().map(|attribute| {
                    let attribute = attribute.expect("an attribute is well formed");
                    let key = String::from_utf8_lossy(attribute.key.as_ref()).into_owned();
                    (key, String::from_utf8_lossy(&attribute.value).into_owned())
                });
                found.push((String::from_utf8_lossy(tag.name().as_ref()).into_owned(), attributes.collect()));
            }
            Event::Eof => return found,
            _ => {}
        }
    }
}

#[test]
fn nothing_of_a_harmful_title_acts() {
    let long = "ë".repeat(10_000);
    let titles = [
        "</title></svg><script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "]]> <!-- &lt;b&gt; &amp; &#0; <![CDATA[",
        "' onload='alert(1)' x='",
        "safe \u{202e}gpj.exe\u{202d} \u{2067}abc",
        "url(http://example.org/) javascript:alert(1)",
        "👩‍👩‍👧‍👦 🇦🇱 e\u{301}",
        long.as_str(),
    ];
    let mut text = String::from("plan p \"<svg onload=alert(1)>\" {\n  period 2026\n  area a0 \"</text><script>\" {\n");
    for (index, title) in titles.iter().enumerate() {
        let requires = if index > 0 { format!("requires a{index}; ") } else { String::new() };
        text.push_str(&format!("    activity a{} \"{title}\" {{ {requires}schedule 2026-Q2 }}\n", index + 1));
    }
    text.push_str("  }\n}\n");
    for kind in [DrawingKind::Dependencies, DrawingKind::Results] {
        let (svg, _, _) = picture(&text, kind);
        let known = ["svg", "title", "desc", "rect", "text", "tspan", "g", "path", "defs", "marker"];
        for (name, attributes) in elements(&svg) {
            assert!(known.contains(&name.as_str()), "<{name}>");
            for (key, value) in attributes {
                assert!(!key.starts_with("on") && !key.contains("href"), "{key}");
                assert!(!value.contains("javascript") && !value.contains("http://example"), "{value}");
            }
        }
        assert!(!svg.contains('\u{202e}') && !svg.contains('\u{2067}'), "nothing turns the line around");
    }
    let (svg, boxes, arrows) = picture(&text, DrawingKind::Dependencies);
    assert_eq!((boxes, arrows), (titles.len(), titles.len() - 1));
    assert!(svg.contains("&lt;img src=x onerror=alert(1)&gt;"), "it can still be read");
}

#[test]
fn what_is_too_large_to_be_read_is_drawn_by_its_wholes() {
    let mut text = String::from("plan p \"P\" {\n  period 2026\n");
    for measure in 0..30 {
        text.push_str(&format!("  measure m{measure} \"Measure {measure}\" {{\n"));
        for activity in 0..5 {
            let before = if measure > 0 { format!("requires m{}.a{activity}; ", measure - 1) } else { String::new() };
            text.push_str(&format!("    activity a{activity} \"Activity\" {{ {before}schedule 2026-Q2 }}\n"));
        }
        text.push_str("  }\n");
    }
    text.push_str("}\n");
    let (svg, boxes, arrows) = picture(&text, DrawingKind::Dependencies);
    assert_eq!((boxes, arrows), (30, 29));
    assert!(svg.contains("× 5"), "an arrow says how many it stands for");
    assert!(svg.contains("Activities are drawn as what they stand in"), "the picture says so");
}

#[test]
fn one_box_for_everything_is_no_picture() {
    let mut text = String::from("plan p \"P\" {\n  period 2026\n");
    for measure in 0..150 {
        let before = if measure > 0 { format!("requires m{}.a; ", measure - 1) } else { String::new() };
        text.push_str(&format!(
            "  measure m{measure} \"Measure {measure}\" {{\n    activity a \"Activity\" {{ {before}schedule 2026-Q2 }}\n  }}\n"
        ));
    }
    text.push_str("}\n");
    let (svg, boxes, arrows) = picture(&text, DrawingKind::Dependencies);
    assert_eq!((boxes, arrows), (150, 149));
    assert!(!svg.contains("Everything is drawn as its document"));
}

#[test]
fn a_picture_has_room_for_what_most_hangs_on_and_says_what_is_left_out() {
    let mut text = String::from("actor city \"City\" { }\n");
    for fund in 0..1_200 {
        text.push_str(&format!("fund f{fund} \"Fund {fund}\" {{ owner city }}\n"));
    }
    let (svg, boxes, arrows) = picture(&text, DrawingKind::Money);
    assert_eq!((boxes, arrows), (1_201, 1_200), "other formats have all");
    assert!(svg.contains("901 boxes with fewer arrows have no room."), "the picture says so");
    assert!(svg.contains(">City<"), "what most hangs on is there");
    assert!(svg.contains(">Fund 0<") && !svg.contains(">Fund 1199<"), "of what is alike, the first");
}

#[test]
fn where_nothing_hangs_together_the_picture_says_so() {
    let (svg, boxes, _) = picture("plan p \"P\" { activity a \"A\" }\n", DrawingKind::Dependencies);
    assert_eq!(boxes, 0);
    assert!(svg.contains("Nothing hangs together in this way."));
    elements(&svg);
}
