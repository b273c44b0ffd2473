//! Writes what stands around the activities: manifest, actors, funds, sources, strategy and the plan itself.

use super::activity::COORDINATOR_HOUR;
use super::aims::{AREAS, Named, Objective, Scale};
use super::author::{Aim, Author, breadth, municipal_budget, municipality};
use super::calendar::{FIRST_YEAR, LAST_YEAR};
use super::indicator::{self, Evidence};
use super::measures::{PLAN, national_measure};
use super::money::Cents;
use super::page::{Page, Title};
use super::parties::{DONORS, FUNDS, INSTITUTIONS, MUNICIPAL_UNITS, PARTNERS, SOURCES};
use super::words::PLACES;

/// Name of the strategy.
const STRATEGY: &str = "strategy";
/// The strategy goes on for two years after the plan.
const STRATEGY_END: u32 = LAST_YEAR + 2;

/// `planc.toml`.
pub fn manifest() -> &'static str {
    "[package]\nname = \"generated\"\nedition = \"1\"\nlanguages = [\"en\", \"sq\"]\nprofile = \"guide\"\n"
}

/// The goal and the objective of an aim, as `serves` names them.
pub fn objective_path(aim: &Aim) -> String {
    format!("{}.{}", aim.goal, aim.objective.words.0)
}

/// One of the two sources of an area, and the person who gathers from it.
pub fn evidence(area: usize, which: usize) -> Evidence<'static> {
    // Each holds the source beside it in the table; written out, since these paths are borrowed for good.
    const COLLECTORS: [[&str; 2]; 4] = [
        ["interior.anti-trafficking.data-officer", "statistics.social-statistics.data-officer"],
        ["education.schools.data-officer", "labour.inspectorate.data-officer"],
        ["welfare.social-service.data-officer", "child-agency.casework.data-officer"],
        ["police.serious-crime.data-officer", "justice.legal-aid.data-officer"],
    ];
    const JUDGES: [&str; 4] = ["finance", "labour", "survivors-board", "judicial-school"];
    Evidence { source: SOURCES[area][which].0, collector: COLLECTORS[area][which], judge: JUDGES[area] }
}

/// `actors.plan`, with the municipalities of the first `towns` places.
pub fn actors(towns: usize) -> Page {
    let mut page = Page::default();
    page.comment("Institutions of the state");
    for institution in &INSTITUTIONS {
        let title = Title::both(institution.english, institution.albanian);
        page.open_titled(&format!("actor {}", institution.name), title, None);
        page.line(format_args!("kind {}", institution.kind));
        let (unit, unit_title) = institution.unit;
        page.open(format_args!("unit {unit} \"{unit_title}\""));
        page.block("person data-officer \"Data officer\"", &["role data-collection"]);
        page.close();
        page.close();
    }
    for (town, place) in PLACES.into_iter().enumerate().take(towns) {
        let name = municipality(town);
        let (english, albanian) = (format!("Municipality of {place}"), format!("Bashkia {place}"));
        page.open_titled(&format!("actor {name}"), Title::both(&english, &albanian), None);
        page.line(format_args!("kind local-government"));
        page.line(format_args!("level local"));
        for (unit, unit_title) in MUNICIPAL_UNITS {
            page.line(format_args!("unit {unit} \"{unit_title}\""));
        }
        page.close();
    }
    page.comment("Associations, universities, social partners, donors");
    for (name, english, albanian, kind) in PARTNERS {
        page.titled_block(&format!("actor {name}"), Title::both(english, albanian), &[&format!("kind {kind}")]);
    }
    for (name, english, kind) in DONORS {
        page.block(&format!("actor {name} \"{english}\""), &[&format!("kind {kind}")]);
    }
    page.open(format_args!("body council \"Coordinating council\"@en \"Këshilli bashkërendues\"@sq"));
    page.line(format_args!("kind coordinating-body"));
    page.line(format_args!("chair interior"));
    let mut members: Vec<&str> = INSTITUTIONS.iter().map(|institution| institution.name).collect();
    members.push("survivors-board as observer");
    page.list("member", &members);
    page.line(format_args!("meets every quarter"));
    page.line(format_args!("terms-of-reference council-terms"));
    page.close();
    page.block(
        "document council-terms \"Terms of reference of the council\"",
        &["kind terms-of-reference", "by interior", "sets-out objectives, mandate"],
    );
    page
}

/// `funds.plan`, with the lines that the activities used and no others.
pub fn funds(author: &Author) -> Page {
    let mut page = Page::default();
    page.line(format_args!("# Ceilings leave a tenth for what comes unforeseen."));
    page.line(format_args!("price coordinator-hour \"Coordinator\" {} per hour", Cents::euros(COORDINATOR_HOUR)));
    page.gap();
    let used = |fund: usize| Some(author.spent[fund]).filter(|spent| spent.0 > 0);
    for (position, (name, title, owner, kind)) in FUNDS.into_iter().enumerate() {
        if let Some(spent) = used(position) {
            fund(&mut page, &format!("fund {name} \"{title}\""), owner, kind, spent);
        }
    }
    for (town, place) in PLACES.into_iter().enumerate() {
        if let Some(spent) = used(FUNDS.len() + town) {
            let head =
                format!("fund {} \"Budget of {place}\"@en \"Buxheti i bashkisë {place}\"@sq", municipal_budget(town));
            fund(&mut page, &head, &municipality(town), "public", spent);
        }
    }
    page
}

fn fund(page: &mut Page, head: &str, owner: &str, kind: &str, spent: Cents) {
    let ceiling = Cents(spent.0.div_ceil(1_000_000) * 1_100_000);
    page.block(
        head,
        &[
            &format!("owner {owner}"),
            &format!("kind {kind}"),
            &format!("ceiling {ceiling} in {FIRST_YEAR} .. {LAST_YEAR}"),
        ],
    );
}

/// `sources.plan`.
pub fn sources() -> Page {
    let mut page = Page::default();
    for (name, english, albanian, holder) in SOURCES.into_iter().flatten() {
        let holder = format!("held-by {}", INSTITUTIONS[holder].name);
        page.titled_block(
            &format!("source {name}"),
            Title::both(english, albanian),
            &[&holder, "disaggregated-by sex, age"],
        );
    }
    page
}

/// `strategy.plan`.
pub fn strategy(author: &mut Author, activities: usize) -> Page {
    let (goals, objectives) = breadth(activities);
    let mut page = Page::default();
    page.open_titled(
        &format!("strategy {STRATEGY}"),
        Title::both("Strategy against trafficking in persons", "Strategjia kundër trafikimit të personave"),
        None,
    );
    page.line(format_args!("country AL"));
    page.line(format_args!("period {FIRST_YEAR} .. {STRATEGY_END}"));
    page.line(format_args!("currency EUR"));
    page.line(format_args!("languages en, sq"));
    page.line(format_args!("status draft"));
    page.line(format_args!("mission \"No one is bought or exploited, and every victim finds help\" by {STRATEGY_END}"));
    for principle in ["government-ownership", "civil-society-participation", "human-rights-based", "sustainability"] {
        page.line(format_args!("principle {principle}"));
    }
    for (position, area) in AREAS.iter().enumerate() {
        let (name, english, albanian) = area.words;
        page.open_titled(&format!("area {name}"), Title::both(english, albanian), None);
        page.line(format_args!("field {name}"));
        let ((risk, english, albanian), mitigation) = area.risk;
        page.open_titled(&format!("risk {risk}"), Title::both(english, albanian), None);
        page.line(format_args!("likelihood medium"));
        page.line(format_args!("impact high"));
        page.line(format_args!("mitigation \"{mitigation}\""));
        page.line(format_args!("owner interior"));
        page.close();
        for goal in &area.goals[..goals] {
            let (name, english, albanian) = goal.words;
            page.open_titled(&format!("goal {name}"), Title::both(english, albanian), None);
            measured(&mut page, author, position, goal.indicator);
            for aim in &goal.objectives[..objectives] {
                objective(&mut page, author, position, aim);
            }
            page.close();
        }
        page.close();
    }
    page.close();
    page
}

fn objective(page: &mut Page, author: &mut Author, area: usize, aim: &Objective) {
    let (name, english, albanian) = aim.words;
    page.open_titled(&format!("objective {name}"), Title::both(english, albanian), None);
    page.line(format_args!("priority {}", author.random.pick(&["high", "medium"])));
    measured(page, author, area, aim.indicator);
    page.block(&format!("outcome \"{english}, in every municipality\" by {LAST_YEAR}"), &["target-group all-groups"]);
    page.close();
}

fn measured(page: &mut Page, author: &mut Author, area: usize, (words, scale): (Named, Scale)) {
    let (name, english, albanian) = words;
    let which = author.random.below(2) as usize;
    indicator::write(page, &mut author.random, name, Title::both(english, albanian), scale, evidence(area, which));
}

/// `plan.plan`, with the measures for the whole country and the sum of everything.
pub fn plan(author: &Author) -> Page {
    let mut page = Page::default();
    page.open_titled(
        &format!("plan {PLAN}"),
        Title::both(
            &format!("Action plan {FIRST_YEAR} to {LAST_YEAR}"),
            &format!("Plani i veprimit {FIRST_YEAR} deri {LAST_YEAR}"),
        ),
        None,
    );
    page.line(format_args!("implements {STRATEGY}"));
    page.line(format_args!("period {FIRST_YEAR} .. {LAST_YEAR}"));
    page.line(format_args!("status draft"));
    page.line(format_args!("responsible interior.anti-trafficking"));
    page.line(format_args!("monitored-by council as strategic"));
    let total = author.spent.iter().map(|spent| spent.0).sum();
    page.line(format_args!("total {}", Cents(total)));
    for (aim, total) in author.aims.iter().zip(&author.national) {
        let Some(total) = total else { continue };
        let (name, english, albanian) = aim.objective.words;
        let english = format!("For the whole country: {}", lower_first(english));
        let albanian = format!("Për gjithë vendin: {}", lower_first(albanian));
        let head = format!("measure {}", national_measure(name));
        page.open_titled(&head, Title::both(&english, &albanian), None);
        page.line(format_args!("serves {}", objective_path(aim)));
        page.line(format_args!("total {total}"));
        page.close();
    }
    page.open(format_args!("reporting progress \"Progress reports\""));
    page.line(format_args!("kind progress"));
    page.line(format_args!("from all-responsible"));
    page.line(format_args!("to council"));
    page.line(format_args!("frequency quarterly"));
    page.line(format_args!("due 15 days after period"));
    page.close();
    page.open(format_args!("review middle \"Review half-way\""));
    page.line(format_args!("kind review, mid-term"));
    page.line(format_args!("purpose \"Whether the measures still fit the situation\""));
    page.line(format_args!("by council"));
    page.line(format_args!("responsible interior"));
    page.line(format_args!("starts 2028-04"));
    page.line(format_args!("ends 2028-09"));
    page.close();
    page.open(format_args!("evaluation final \"Evaluation at the end\""));
    page.line(format_args!("kind external, final"));
    page.line(format_args!("purpose \"What the measures changed, and why\""));
    page.line(format_args!("by state-university"));
    page.line(format_args!("responsible interior"));
    page.line(format_args!("starts 2030-03"));
    page.line(format_args!("ends 2030-11"));
    page.line(format_args!("criteria relevance, effectiveness, efficiency, impact, sustainability"));
    page.close();
    page.close();
    page
}

fn lower_first(words: &str) -> String {
    let mut characters = words.chars();
    match characters.next() {
        Some(first) => first.to_lowercase().chain(characters).collect(),
        None => String::new(),
    }
}
