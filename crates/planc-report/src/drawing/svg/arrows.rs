//! The arrows: smooth curves between boxes, thick where much money goes along them, dashed where it is only asked for.

use std::fmt::Write;

use planc_base::Decimal;
use planc_model::Plan;
use rust_decimal::prelude::ToPrimitive;
use unicode_width::UnicodeWidthStr;

use super::CRITICAL;
use crate::builders::total_in_words;
use crate::charts::short;
use crate::drawing::layout::{Point, Route, Size};
use crate::drawing::{Arrow, Drawing, texts};
use crate::language::Language;
use crate::writers::escaped_for_html as escaped;

/// Of the thinnest and the thickest arrow.
const THIN: f64 = 1.2;
const THICK: f64 = 8.0;
const LINE: &str = "#6b7480";

/// What is written on each arrow: the money along it, or how many it stands for.
pub fn labels(drawing: &Drawing, language: &Language) -> Vec<Option<String>> {
    let label = |arrow: &Arrow| match arrow.flows.as_slice() {
        [] => (arrow.count > 1).then(|| format!("× {}", language.whole(arrow.count as u64))),
        flows => {
            let each = flows.iter().map(|flow| total_in_words(language, flow.whole(), flow.currency));
            Some(each.collect::<Vec<_>>().join(" + "))
        }
    };
    drawing.arrows.iter().map(label).collect()
}

/// The room that a label takes.
pub fn size(label: &str) -> Size {
    (label.width() as f64 * 5.6 + 8.0, 15.0)
}

pub fn draw(drawing: &Drawing, plan: &Plan, tag: &str, language: &Language, routes: &[Route], out: &mut String) {
    let _ = write!(out, "<defs>{}{}</defs>\n<g fill=\"none\">\n", head("head", LINE), head("head-critical", CRITICAL));
    let most = drawing.arrows.iter().map(amount).max().filter(|most| *most > Decimal::ZERO);
    // What is critical lies above the others.
    let mut order: Vec<usize> = (0..drawing.arrows.len()).collect();
    order.sort_by_key(|index| drawing.arrows[*index].is_critical);
    for index in order {
        let (arrow, route) = (&drawing.arrows[index], &routes[index]);
        let share = most.and_then(|most| amount(arrow).checked_div(most)).and_then(|share| share.to_f64());
        let thick = if arrow.is_critical { 2.8 } else { THIN + (THICK - THIN) * share.unwrap_or_default() };
        let (ink, marker) = if arrow.is_critical { (CRITICAL, "head-critical") } else { (LINE, "head") };
        let is_asked = !arrow.flows.is_empty() && arrow.flows.iter().all(|flow| flow.granted.count == 0);
        let dash = if is_asked { " stroke-dasharray=\"6 4\"" } else { "" };
        let _ = writeln!(
            out,
            "<path d=\"{}\" stroke=\"{ink}\" stroke-width=\"{}\"{dash} marker-end=\"url(#{marker})\"><title>{}</title></path>",
            path(route),
            short(thick),
            escaped(&says(arrow, plan, tag, language))
        );
    }
    out.push_str("</g>\n");
}

pub fn draw_labels(labels: &[Option<String>], routes: &[Route], out: &mut String) {
    for (label, route) in labels.iter().zip(routes) {
        let (Some(label), Some((x, y))) = (label, route.label) else { continue };
        let (width, height) = size(label);
        let _ = writeln!(
            out,
            "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" fill=\"#ffffff\"/><text x=\"{}\" y=\"{}\" text-anchor=\"middle\" \
             font-size=\"10\">{}</text>",
            short(x - width / 2.0),
            short(y - height / 2.0),
            short(width),
            short(height),
            short(x),
            short(y + 3.5),
            escaped(label)
        );
    }
}

/// All that goes along it. Amounts in several currencies cannot be compared; the first one stands for all.
fn amount(arrow: &Arrow) -> Decimal {
    arrow.flows.first().map_or(Decimal::ZERO, |flow| flow.whole().known.max(Decimal::ZERO))
}

fn head(id: &str, ink: &str) -> String {
    format!(
        "<marker id=\"{id}\" markerUnits=\"userSpaceOnUse\" markerWidth=\"9\" markerHeight=\"8\" refX=\"8\" refY=\"4\" \
         orient=\"auto\"><path d=\"M0 0L9 4L0 8z\" fill=\"{ink}\"/></marker>"
    )
}

/// Straight along each stretch, in a curve from one to the next.
fn path(route: &Route) -> String {
    let mut path = String::new();
    let mut last: Option<Point> = None;
    for (from, to) in &route.stretches {
        match last {
            None => {
                let _ = write!(path, "M{} {}", short(from.0), short(from.1));
            }
            Some(before) => {
                let middle = (before.0 + from.0) / 2.0;
                let _ = write!(
                    path,
                    "C{} {} {} {} {} {}",
                    short(middle),
                    short(before.1),
                    short(middle),
                    short(from.1),
                    short(from.0),
                    short(from.1)
                );
            }
        }
        if from != to {
            let _ = write!(path, "H{}", short(to.0));
        }
        last = Some(*to);
    }
    path
}

/// "From → to", and what goes along it.
fn says(arrow: &Arrow, plan: &Plan, tag: &str, language: &Language) -> String {
    let name = |id| texts::caption(plan.node(id), tag);
    let mut says = format!("{} → {}", name(arrow.from), name(arrow.to));
    for flow in &arrow.flows {
        for (key, total) in [("money.granted", flow.granted), ("money.requested", flow.requested)] {
            if total.count > 0 {
                let amount = total_in_words(language, total, flow.currency);
                let _ = write!(says, "; {}: {amount}", language.label(key));
            }
        }
    }
    if arrow.is_critical {
        let _ = write!(says, "; {}", language.label("chart.critical"));
    }
    says
}
