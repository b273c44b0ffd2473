//! Where boxes and arrows stand: what hangs together is laid out in layers from left to right, and the parts that do not hang
//! together are packed into rows, the tallest first.

use dagre::graph::{Graph, GraphOptions};
use dagre::layout::types::LabelPos;
use dagre::{EdgeLabel, LayoutOptions, NodeLabel, RankDir, Ranker};
use petgraph::unionfind::UnionFind;

/// Between boxes of one layer.
const BETWEEN: f64 = 14.0;
/// Between layers.
const LAYERS: f64 = 64.0;
/// Between layers whose arrows have labels: room for the bends before and behind them.
const LABELLED: f64 = 130.0;
/// Between parts that do not hang together.
const PARTS: f64 = 24.0;
/// As wide as a row of parts becomes, unless one part is wider.
const ROW: f64 = 1_240.0;
/// Above so many arrows the layers are found in a simpler way: the better one takes the more time the more there are.
const MANY_ARROWS: usize = 600;

/// A width and a height.
pub type Size = (f64, f64);
/// From the left and from the top.
pub type Point = (f64, f64);

/// An arrow between two boxes, by their places in the list, and the room that its label takes.
pub struct Link {
    pub from: usize,
    pub to: usize,
    pub label: Option<Size>,
}

/// What was found.
#[derive(Debug, Default)]
pub struct Layout {
    /// The upper left corner of each box.
    pub boxes: Vec<Point>,
    pub routes: Vec<Route>,
    pub size: Size,
}

/// The way of an arrow.
#[derive(Clone, Debug, Default)]
pub struct Route {
    /// Stretches without a bend, from the box that it leaves to the one that it reaches; smooth curves join them.
    pub stretches: Vec<(Point, Point)>,
    /// The middle of its label.
    pub label: Option<Point>,
}

/// Positions for boxes of these sizes, which are all of one width.
pub fn layout(sizes: &[Size], links: &[Link]) -> Layout {
    let mut parts: Vec<Part> = parts(sizes.len(), links).iter().map(|part| of_part(part, sizes, links)).collect();
    let row = parts.iter().map(|part| part.size.0).fold(ROW, f64::max);
    // Stable: of two that are as tall, the one that comes first in the plan stands first.
    parts.sort_by(|one, two| two.size.1.total_cmp(&one.size.1));
    let mut layout =
        Layout { boxes: vec![(0.0, 0.0); sizes.len()], routes: vec![Route::default(); links.len()], size: (0.0, 0.0) };
    // Rows with what is taken of their width; each is as high as its first part.
    let mut rows: Vec<(f64, f64)> = Vec::new();
    for part in parts {
        let place = rows.iter().position(|(taken, _)| taken + part.size.0 <= row);
        let place = place.unwrap_or_else(|| {
            rows.push((0.0, layout.size.1));
            layout.size.1 += part.size.1 + PARTS;
            rows.len() - 1
        });
        let (left, top) = rows[place];
        rows[place].0 += part.size.0 + PARTS;
        layout.size.0 = layout.size.0.max(left + part.size.0);
        part.put(&mut layout, (left, top));
    }
    layout.size.1 = (layout.size.1 - PARTS).max(0.0);
    layout
}

/// The boxes that hang together, each with the arrows between them.
struct Members {
    boxes: Vec<usize>,
    links: Vec<usize>,
}

fn parts(count: usize, links: &[Link]) -> Vec<Members> {
    let mut joined: UnionFind<usize> = UnionFind::new(count);
    for link in links {
        joined.union(link.from, link.to);
    }
    let mut places: Vec<Option<usize>> = vec![None; count];
    let mut parts: Vec<Members> = Vec::new();
    for index in 0..count {
        let place = *places[joined.find_mut(index)].get_or_insert_with(|| {
            parts.push(Members { boxes: Vec::new(), links: Vec::new() });
            parts.len() - 1
        });
        parts[place].boxes.push(index);
    }
    for (index, link) in links.iter().enumerate() {
        if let Some(place) = places[joined.find_mut(link.from)] {
            parts[place].links.push(index);
        }
    }
    parts
}

/// A part, laid out by itself.
struct Part {
    boxes: Vec<(usize, Point)>,
    routes: Vec<(usize, Route)>,
    size: Size,
}

impl Part {
    fn put(self, layout: &mut Layout, (left, top): Point) {
        let moved = |(x, y): Point| (x + left, y + top);
        for (index, corner) in self.boxes {
            layout.boxes[index] = moved(corner);
        }
        for (index, route) in self.routes {
            layout.routes[index] = Route {
                stretches: route.stretches.into_iter().map(|(from, to)| (moved(from), moved(to))).collect(),
                label: route.label.map(moved),
            };
        }
    }
}

fn of_part(members: &Members, sizes: &[Size], links: &[Link]) -> Part {
    if let [only] = members.boxes.as_slice() {
        return Part { boxes: vec![(*only, (0.0, 0.0))], routes: Vec::new(), size: sizes[*only] };
    }
    let mut graph: Graph<NodeLabel, EdgeLabel> =
        Graph::with_options(GraphOptions { directed: true, multigraph: true, compound: false });
    for index in &members.boxes {
        let (width, height) = sizes[*index];
        graph.set_node(index.to_string(), Some(NodeLabel { width, height, ..NodeLabel::default() }));
    }
    for index in &members.links {
        let link = &links[*index];
        let (width, height) = link.label.unwrap_or_default();
        let label = EdgeLabel { width, height, labelpos: LabelPos::Center, ..EdgeLabel::default() };
        graph.set_edge(link.from.to_string(), link.to.to_string(), Some(label), Some(&index.to_string()));
    }
    let is_large = members.links.len() > MANY_ARROWS;
    let is_labelled = members.links.iter().any(|index| links[*index].label.is_some());
    let options = LayoutOptions {
        rankdir: RankDir::LR,
        nodesep: BETWEEN,
        edgesep: 8.0,
        ranksep: if is_labelled { LABELLED } else { LAYERS },
        ranker: if is_large { Ranker::LongestPath } else { Ranker::NetworkSimplex },
        ..LayoutOptions::default()
    };
    dagre::layout(&mut graph, Some(options));
    let middle = |index: usize| -> Point {
        let found = graph.node(&index.to_string());
        // Every box was given, and is laid out.
        found.map_or((0.0, 0.0), |node| (node.x.unwrap_or_default(), node.y.unwrap_or_default()))
    };
    let boxes: Vec<(usize, Point)> = members
        .boxes
        .iter()
        .map(|index| {
            let ((x, y), (width, height)) = (middle(*index), sizes[*index]);
            (*index, (x - width / 2.0, y - height / 2.0))
        })
        .collect();
    let mut layers: Vec<f64> = members.boxes.iter().map(|index| middle(*index).0).collect();
    layers.sort_by(f64::total_cmp);
    layers.dedup();
    let way = |index: &usize| -> (usize, Vec<Point>, Option<Point>) {
        let link = &links[*index];
        let edge = graph.edge(&link.from.to_string(), &link.to.to_string(), Some(&index.to_string()));
        let points = edge.map_or(Vec::new(), |edge| edge.points.iter().map(|point| (point.x, point.y)).collect());
        let label = edge.filter(|_| link.label.is_some()).and_then(|edge| Some((edge.x?, edge.y?)));
        (*index, points, label)
    };
    let ways: Vec<(usize, Vec<Point>, Option<Point>)> = members.links.iter().map(way).collect();
    let ends = Ends::of(&ways, links, sizes, &middle);
    let mut size = (0.0, 0.0);
    for (index, (x, y)) in &boxes {
        size = (f64::max(size.0, x + sizes[*index].0), f64::max(size.1, y + sizes[*index].1));
    }
    let width = members.boxes.first().map_or(0.0, |index| sizes[*index].0);
    let routes = ways
        .iter()
        .enumerate()
        .map(|(place, (index, points, label))| {
            let mut stretches = vec![(ends.from[place], ends.from[place])];
            for point in points.get(1..points.len().saturating_sub(1)).unwrap_or_default() {
                let is_label = label.is_some_and(|label| (label.0 - point.0).abs() < 0.5);
                let half = match links[*index].label {
                    Some((wide, _)) if is_label => wide / 2.0,
                    // Past the boxes of a layer in between: straight, so that none is touched.
                    _ if layers.iter().any(|layer| (layer - point.0).abs() < 0.5) => width / 2.0,
                    _ => continue,
                };
                let forwards = if ends.from[place].0 <= ends.to[place].0 { half } else { -half };
                stretches.push(((point.0 - forwards, point.1), (point.0 + forwards, point.1)));
            }
            stretches.push((ends.to[place], ends.to[place]));
            let bottom = stretches.iter().map(|(from, _)| from.1).fold(0.0, f64::max);
            size.1 = f64::max(size.1, bottom + links[*index].label.map_or(2.0, |label| label.1 / 2.0));
            (*index, Route { stretches, label: *label })
        })
        .collect();
    Part { boxes, routes, size }
}

/// Where arrows leave and reach their boxes: on the sides that face each other, spread in the order in which they come.
struct Ends {
    from: Vec<Point>,
    to: Vec<Point>,
}

impl Ends {
    fn of(
        ways: &[(usize, Vec<Point>, Option<Point>)],
        links: &[Link],
        sizes: &[Size],
        middle: &dyn Fn(usize) -> Point,
    ) -> Ends {
        // Of each end: its box, whether it is on the right side, the height of what it leads to, and whose end it is.
        let mut ends: Vec<(usize, bool, f64, usize, bool)> = Vec::new();
        for (place, (index, points, _)) in ways.iter().enumerate() {
            let link = &links[*index];
            let (from, to) = (middle(link.from), middle(link.to));
            let is_forwards = from.0 <= to.0;
            let next = points.get(1).filter(|_| points.len() > 3).map_or(to.1, |point| point.1);
            let before = points.len().checked_sub(2).filter(|_| points.len() > 3).map_or(from.1, |at| points[at].1);
            ends.push((link.from, is_forwards, next, place, true));
            ends.push((link.to, !is_forwards, before, place, false));
        }
        ends.sort_by(|one, two| {
            (one.0, one.1).cmp(&(two.0, two.1)).then(one.2.total_cmp(&two.2)).then((one.3, one.4).cmp(&(two.3, two.4)))
        });
        let mut found = Ends { from: vec![(0.0, 0.0); ways.len()], to: vec![(0.0, 0.0); ways.len()] };
        for side in ends.chunk_by(|one, two| (one.0, one.1) == (two.0, two.1)) {
            for (at, (index, is_right, _, place, is_from)) in side.iter().enumerate() {
                let ((x, y), (width, height)) = (middle(*index), sizes[*index]);
                let share = (at as f64 + 1.0) / (side.len() as f64 + 1.0) - 0.5;
                let room = (height - 12.0).min(side.len() as f64 * 9.0);
                let point = (if *is_right { x + width / 2.0 } else { x - width / 2.0 }, y + share * room);
                let list = if *is_from { &mut found.from } else { &mut found.to };
                list[*place] = point;
            }
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Numbers that look random and are the same each time.
    fn numbers(seed: u64) -> impl FnMut(usize) -> usize {
        let mut state = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1;
        move |below| {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            (state % below as u64) as usize
        }
    }

    /// Any boxes with any arrows, circles and several of one pair among them.
    fn random(seed: u64) -> (Vec<Size>, Vec<Link>) {
        let mut number = numbers(seed);
        let count = 1 + number(60);
        let sizes = (0..count).map(|_| (220.0, 24.0 + number(5) as f64 * 14.0)).collect();
        let mut links = Vec::new();
        for _ in 0..number(2 * count) {
            let (from, to) = (number(count), number(count));
            let label = (number(3) == 0).then(|| (60.0 + number(40) as f64, 14.0));
            if from != to {
                links.push(Link { from, to, label });
            }
        }
        (sizes, links)
    }

    #[test]
    fn boxes_never_overlap_and_arrows_end_at_them() {
        for seed in 1..=40 {
            let (sizes, links) = random(seed);
            let layout = layout(&sizes, &links);
            for (one, ((x, y), (width, height))) in layout.boxes.iter().zip(&sizes).enumerate() {
                assert!(*x >= -0.01 && *y >= -0.01, "{seed}: box {one} at {x}, {y}");
                assert!(x + width <= layout.size.0 + 0.01 && y + height <= layout.size.1 + 0.01, "{seed}: box {one}");
                for (two, ((left, top), (wide, high))) in layout.boxes.iter().zip(&sizes).enumerate().skip(one + 1) {
                    let apart = x + width <= left + 0.01
                        || left + wide <= x + 0.01
                        || y + height <= top + 0.01
                        || top + high <= y + 0.01;
                    assert!(apart, "{seed}: boxes {one} and {two} overlap");
                }
            }
            for (link, route) in links.iter().zip(&layout.routes) {
                let is_at = |point: Point, index: usize| {
                    let ((x, y), (width, height)) = (layout.boxes[index], sizes[index]);
                    let side = (point.0 - x).abs() < 0.01 || (point.0 - x - width).abs() < 0.01;
                    side && point.1 >= y && point.1 <= y + height
                };
                let (first, last) = (route.stretches[0].0, route.stretches[route.stretches.len() - 1].1);
                assert!(is_at(first, link.from) && is_at(last, link.to), "{seed}: {route:?}");
                assert_eq!(link.label.is_some(), route.label.is_some(), "{seed}");
            }
        }
    }

    #[test]
    fn the_same_boxes_stand_at_the_same_places() {
        let (sizes, links) = random(7);
        let once = format!("{:?}", layout(&sizes, &links));
        assert_eq!(once, format!("{:?}", layout(&sizes, &links)));
    }

    #[test]
    fn a_straight_stretch_of_an_arrow_crosses_no_box() {
        for seed in 1..=30 {
            let (sizes, links) = random(seed);
            let layout = layout(&sizes, &links);
            for (link, route) in links.iter().zip(&layout.routes).filter(|(link, _)| link.label.is_none()) {
                let inner = &route.stretches[1..route.stretches.len() - 1];
                for ((from, to), (index, ((x, y), (width, height)))) in inner
                    .iter()
                    .flat_map(|stretch| std::iter::repeat(stretch).zip(layout.boxes.iter().zip(&sizes).enumerate()))
                {
                    let (left, right) = (from.0.min(to.0), from.0.max(to.0));
                    let is_across =
                        right > x + 1.0 && left < x + width - 1.0 && from.1 > y + 0.5 && from.1 < y + height - 0.5;
                    assert!(!is_across, "{seed}: {} to {} crosses box {index}", link.from, link.to);
                }
            }
        }
    }
}
