//! One scenario: its assumptions, the minimum that must go on, what falls, the money that is lost, and who vouches for what.

use planc_analysis::graph::{Effect, Hit, Relation};
use planc_analysis::ledger::{Sort, accounts};
use planc_lang::{Keyword, Kind};
use planc_model::plan::Field;
use planc_model::value::PartClass;
use planc_model::{Node, ThingId};

use super::Ground;
use super::trial::{Loss, Trial};
use crate::builders::{activities, cells, forms, money, words};
use crate::document::{Column, Document, Fact, Table, Text, Value};

/// What the tables of a scenario tell of: work, aims, and how they are measured.
const TOLD: &[Kind] = &[Kind::Activity, Kind::Measure, Kind::Objective, Kind::Goal, Kind::Indicator];

impl<'plan> Ground<'_, 'plan> {
    pub fn scenario(&self, document: &mut Document, scenario: Node<'plan>) {
        let request = self.request;
        let trial = Trial::of(self, scenario);
        let heading = Text::from(self.label("contingency.scenario")).with(": ").with(words::title(request, scenario));
        document.heading_about(2, heading, scenario.path());
        document.facts(self.assumptions(scenario));
        document.heading(3, self.label("contingency.minimum"));
        document.table(self.minimum(scenario, &trial));
        self.stopped(document, &trial);
        self.waiting(document, &trial);
        self.lost(document, &trial);
        let attests = scenario.children_of(Kind::Attest).filter(|attest| !attest.is_absent());
        let attests: Vec<Text> = attests.map(|attest| words::attestation(request, attest)).collect();
        if !attests.is_empty() {
            document.heading(3, self.label("contingency.vouched"));
            document.list(attests);
        }
    }

    fn label(&self, key: &str) -> String {
        self.request.language.label(key)
    }

    /// What sort of crisis, by which risks it may come about, and what it takes away.
    fn assumptions(&self, scenario: Node) -> Vec<Fact> {
        let request = self.request;
        let fact = |key: &'static str, keyword: Keyword| {
            Fact::new(key, self.label(&format!("contingency.{key}")), cells::cell(request, scenario, keyword))
        };
        // One below the other: titles have commas of their own.
        let list = |key: &'static str, keyword: Keyword| {
            let fields = scenario.fields(keyword);
            let named = fields.flat_map(|field| field.targets().map(move |target| (field, target)));
            let named: Vec<Text> = named.map(|(field, target)| cells::reference(request, field, target)).collect();
            let value = if named.is_empty() { cells::cell(request, scenario, keyword) } else { Value::lines(named) };
            Fact::new(key, self.label(&format!("contingency.{key}")), value)
        };
        let told = [
            fact("kind", Keyword::Kind),
            list("trigger", Keyword::BasedOn),
            fact("description", Keyword::Description),
            list("withdraw", Keyword::Withdraw),
            fact("cut", Keyword::Cut),
            list("unavailable", Keyword::Unavailable),
            fact("delay", Keyword::Delay),
            list("suspend", Keyword::Suspend),
        ];
        let wanted = |fact: &Fact| fact.value != Value::Empty || matches!(fact.key, "kind" | "trigger");
        told.into_iter().filter(wanted).map(|fact| Fact { value: forms::or_blank(fact.value), ..fact }).collect()
    }

    /// The minimum, with who carries it, what it costs, who pays, and what becomes of it in the scenario.
    fn minimum(&self, scenario: Node<'plan>, trial: &Trial) -> Table {
        let request = self.request;
        let columns = vec![
            Column::text("what", self.label("contingency.must-go-on"), 7),
            Column::text("responsible", self.label("activity.responsible"), 5),
            Column::number("cost", self.label("activity.cost"), 3),
            Column::text("sources", self.label("activity.sources"), 6),
            Column::number("lost", self.label("contingency.money-lost"), 3),
            Column::text("state", self.label("contingency.state"), 6),
        ];
        let mut table = Table::new("minimum", "", columns);
        let kept: Vec<Node> = scenario.linked(Keyword::Minimum).collect();
        forms::rows_by_area(request, &mut table, kept, |node| {
            vec![
                Value::text(cells::numbered(request, node)),
                activities::responsible(request, node),
                self.cost(node),
                cells::cell(request, node, Keyword::Funding),
                self.lost_by(node, trial),
                self.state(node, trial),
            ]
        });
        // Services that no activity describes: who gives them, and from what, is for the plan to say.
        let in_words = self.in_words(scenario);
        if !in_words.is_empty() {
            table.group(1, self.label("contingency.no-activity"), None);
            for text in in_words {
                let row = [Value::text(text), Value::Blank, Value::Blank, Value::Blank, Value::Empty, Value::Empty];
                table.row(row.to_vec(), None);
            }
        }
        if table.rows.is_empty() {
            let said = scenario.field(Keyword::Minimum).map(|field| cells::line(request, scenario, field));
            let what = said.unwrap_or_else(|| Value::text(self.label("contingency.no-minimum")));
            let mut row = vec![Value::Blank; table.columns.len()];
            row[0] = what;
            table.row(row, None);
        }
        table
    }

    fn in_words(&self, scenario: Node) -> Vec<Text> {
        let fields: Vec<Field> = scenario.fields(Keyword::Minimum).filter(|field| !field.is_none()).collect();
        let texts = fields.iter().flat_map(|field| {
            field.parts().iter().filter_map(|part| match part.class {
                PartClass::Text => field.texts(part).map(|texts| words::texts_in(self.request, scenario, &texts)),
                PartClass::Hole => Some(Text::from(self.label("value.open"))),
                _ => None,
            })
        });
        texts.collect()
    }

    fn cost(&self, node: Node) -> Value {
        let of_activity = activities::cost(self.request, node);
        if of_activity != Value::Empty {
            return of_activity;
        }
        match accounts(self.request.context, &self.ledgers, node).first() {
            Some(account) => money::value(account.total(Sort::Planned), account.ledger.currency),
            None => Value::Empty,
        }
    }

    /// The money that it does not get.
    fn lost_by(&self, node: Node, trial: &Trial) -> Value {
        let plan = self.request.context.plan;
        let own = trial.losses.iter().filter(|loss| node.holds(plan.node(loss.thing)));
        activities::total(own.map(amount).collect::<Vec<_>>().iter())
    }

    /// Whether it can go on, and if not, for the want of what.
    fn state(&self, node: Node, trial: &Trial) -> Value {
        let work = std::iter::once(node).chain(node.descendants()).filter(|part| part.kind() == Kind::Activity);
        let work: Vec<Node> = if node.kind() == Kind::Activity { vec![node] } else { work.collect() };
        let hit = |effect: Effect| {
            trial.impact.hits.iter().find(|hit| hit.effect == effect && work.iter().any(|part| part.id == hit.thing))
        };
        let is_gone = trial.gone.contains(&node.id);
        let key = match (is_gone, hit(Effect::Falls), hit(Effect::Weakened)) {
            (true, ..) => return Value::text(Text::strong(self.label("contingency.taken-away"))),
            (_, Some(hit), _) => ("contingency.falls", Some(hit)),
            (_, None, Some(hit)) => ("contingency.weakened", Some(hit)),
            (_, None, None) if self.lost_by(node, trial) != Value::Empty => ("contingency.less-money", None),
            _ => ("contingency.stands", None),
        };
        let (key, hit) = key;
        let word = if key == "contingency.falls" { Text::strong(self.label(key)) } else { Text::from(self.label(key)) };
        Value::lines(std::iter::once(word).chain(hit.map(|hit| self.because(hit))).collect())
    }

    /// What falls and what is weakened besides, by area.
    fn stopped(&self, document: &mut Document, trial: &Trial) {
        let request = self.request;
        let plan = request.context.plan;
        let mut hits = trial.hits(TOLD, self);
        let named = trial.gone.iter().filter(|id| TOLD.contains(&plan.node(**id).kind()));
        let named: Vec<ThingId> = named.copied().collect();
        hits.retain(|hit| !named.contains(&hit.thing) && plan.node(hit.thing).is_own());
        if named.is_empty() && hits.is_empty() {
            document.heading(3, self.label("contingency.stopped"));
            document.paragraph(self.label("contingency.nothing-stops"));
            return;
        }
        document.heading(3, self.label("contingency.stopped"));
        let columns = vec![
            Column::text("what", self.label("contingency.what"), 8),
            Column::text("kind", self.label("fact.kind"), 2),
            Column::text("effect", self.label("contingency.effect"), 3),
            Column::text("because", self.label("contingency.because"), 6),
            Column::text("responsible", self.label("activity.responsible"), 5),
        ];
        let mut table = Table::new("stopped", "", columns);
        let mut nodes: Vec<Node> =
            named.iter().copied().chain(hits.iter().map(|hit| hit.thing)).map(|id| plan.node(id)).collect();
        nodes.sort_by_key(|node| node.thing().first);
        forms::rows_by_area(request, &mut table, nodes, |node| {
            let hit = hits.iter().find(|hit| hit.thing == node.id);
            let effect = match hit.map(|hit| hit.effect) {
                None => "contingency.taken-away",
                Some(Effect::Falls) => "contingency.falls",
                Some(Effect::Weakened) => "contingency.weakened",
            };
            vec![
                Value::text(cells::numbered(request, node)),
                Value::text(self.label(&format!("kind.{}.singular", node.kind().text()))),
                Value::text(self.label(effect)),
                hit.map_or(Value::Empty, |hit| Value::text(self.because(hit))),
                activities::responsible(request, node),
            ]
        });
        document.table(table);
        if !trial.impact.open.is_empty() {
            let count = trial.impact.open.len() as u64;
            document.note(request.language.count("contingency.open", count));
        }
    }

    /// Work that waits for what is delayed.
    fn waiting(&self, document: &mut Document, trial: &Trial) {
        let request = self.request;
        let plan = request.context.plan;
        if trial.late.iter().all(|late| late.waiting.is_empty()) {
            return;
        }
        document.heading(3, self.label("contingency.waiting"));
        let items = trial.late.iter().filter(|late| !late.waiting.is_empty()).map(|late| {
            let names = late.waiting.iter().map(|id| cells::numbered(request, plan.node(*id)));
            cells::numbered(request, plan.node(late.delayed)).with(": ").with(Text::join(names, "; "))
        });
        document.list(items.collect());
    }

    /// The money that is lost, by fund and activity.
    fn lost(&self, document: &mut Document, trial: &Trial) {
        let request = self.request;
        let plan = request.context.plan;
        if trial.losses.is_empty() {
            return;
        }
        document.heading(3, self.label("contingency.lost"));
        let columns = vec![
            Column::text("activity", self.label("contingency.what"), 8),
            Column::text("body", self.label("money.body"), 6),
            Column::text("fund", self.label("money.funder"), 6),
            Column::number("lost", self.label("contingency.money-lost"), 4),
        ];
        let mut table = Table::new("lost", "", columns);
        for loss in &trial.losses {
            let node = plan.node(loss.thing);
            let row = vec![
                Value::text(cells::numbered(request, node)),
                activities::responsible(request, node),
                Value::text(words::title(request, plan.node(loss.fund))),
                amount(loss),
            ];
            table.row(row, None);
        }
        let rows: Vec<usize> = (0..table.rows.len()).collect();
        if rows.len() > 1 {
            let sum = activities::total(table.rows.iter().map(|row| &row.cells[3]));
            table.total(rows, vec![Value::text(self.label("activity.total")), Value::Empty, Value::Empty, sum]);
        }
        document.table(table);
    }

    fn because(&self, hit: &Hit) -> Text {
        let node = self.request.context.plan.node(hit.because);
        let name = cells::numbered(self.request, node);
        let name = if name.is_empty() { Text::from(node.path()) } else { name };
        let reason = Text::from(self.label(match hit.relation {
            Relation::PartOf => "contingency.by-part",
            Relation::Requires => "contingency.by-requires",
            Relation::Produces => "contingency.by-produces",
            Relation::Serves | Relation::Moves => "contingency.by-serves",
            Relation::FundedFrom | Relation::BelongsTo => "contingency.by-money",
            Relation::AnsweredForBy => "contingency.by-answers",
            Relation::SupportedBy => "contingency.by-partner",
            Relation::CollectedBy | Relation::VerifiedBy => "contingency.by-data",
        }));
        reason.with(": ").with(name)
    }
}

fn amount(loss: &Loss) -> Value {
    match loss.money {
        Some(money) => Value::Money { value: money.value, currency: money.currency },
        None => Value::Open(None),
    }
}
