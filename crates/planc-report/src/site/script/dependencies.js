// What waits for what: activities in layers, each to the right of all that it waits for, with the critical path.

/** More boxes than this nobody can read. */
const MOST_BOXES = 90;

function dependenciesPage(level, query) {
  const asked = thingAt(query.get('of') || '');
  const waits = new Map(Object.entries(plan.schedule.waits).map(([thing, before]) => [Number(thing), before]));
  const waited = new Map();
  waits.forEach((before, thing) => before.forEach((other) => push(waited, other, thing)));
  const all = new Set([...waits.keys(), ...waited.keys()]);
  const shown = nearest(all, asked >= 0 && all.has(asked) ? [asked] : plan.schedule.critical, waits, waited);
  const path = plan.schedule.critical;
  return [
    heading(level, label('dependencies-title')),
    element('p', { class: 'lead' }, path.length > 1 ? counted('path-lead', path.length) : label('no-path')),
    path.length > 1 && element('ol', { class: 'path' }, path.map((thing) => element('li', null, linkTo(thing), ' ', element('span', { class: 'quiet' }, (timeOf(thing) || {}).words)))),
    plan.schedule.circles.length > 0 && element('p', { class: 'alarm' }, counted('circles', plan.schedule.circles.length), ' ',
      plan.schedule.circles[0].map((thing) => [linkTo(thing), ' → ']), linkTo(plan.schedule.circles[0][0])),
    all.size === 0 ? element('p', { class: 'quiet' }, label('nothing-waits')) : [
      shown.size < all.size && element('p', { class: 'quiet' }, label('shown-of', { shown: number(shown.size), all: number(all.size) })),
      waitDrawing(shown, waits, waited),
    ],
  ];
}

/** Those of `all` that are nearest to `start`, as many as can be read. */
function nearest(all, start, waits, waited) {
  if (all.size <= MOST_BOXES) return all;
  const shown = new Set(start.slice(0, MOST_BOXES));
  const queue = [...shown];
  const others = [...all];
  while (shown.size < MOST_BOXES) {
    const at = queue.length > 0 ? queue.shift() : others.shift();
    if (at === undefined) break;
    for (const other of [at, ...(waits.get(at) || []), ...(waited.get(at) || [])]) {
      if (!shown.has(other) && shown.size < MOST_BOXES) {
        shown.add(other);
        queue.push(other);
      }
    }
  }
  return shown;
}

function waitDrawing(shown, waits, waited) {
  const layers = layersOf(shown, waits);
  const boxes = new Map();
  const columns = [];
  let top = 0;
  for (const group of groupsOf(shown, waits, waited)) {
    const own = [];
    for (const thing of group) {
      const box = { thing, width: 210, height: 76, note: (timeOf(thing) || {}).words, classes: critical.has(thing) ? 'critical' : colourOf(thing) };
      boxes.set(thing, box);
      (own[layers.get(thing)] = own[layers.get(thing)] || []).push(box);
    }
    arrange(own, boxes, waits, waited);
    const first = Math.min(...own.flat().map((box) => box.top));
    own.flat().forEach((box) => { box.top += top - first; });
    top = Math.max(...own.flat().map((box) => box.top + box.height)) + BOX.gap * 2;
    own.forEach((column, place) => { columns[place] = (columns[place] || []).concat(column); });
  }
  const step = new Set(plan.schedule.critical.slice(1).map((thing, place) => `${plan.schedule.critical[place]} ${thing}`));
  const curves = [];
  for (const thing of shown) {
    for (const before of (waits.get(thing) || []).filter((other) => shown.has(other))) {
      curves.push({ from: boxes.get(before), to: boxes.get(thing), classes: step.has(`${before} ${thing}`) ? 'critical' : '' });
    }
  }
  return layered(columns, curves, label('dependencies-told', { count: number(shown.size), lines: number(curves.length) }));
}

/** What hangs together, the group of the critical path first, then the largest. */
function groupsOf(shown, waits, waited) {
  const groups = [];
  const seen = new Set();
  for (const start of shown) {
    if (seen.has(start)) continue;
    const group = [start];
    seen.add(start);
    for (let at = 0; at < group.length; at += 1) {
      for (const other of [...(waits.get(group[at]) || []), ...(waited.get(group[at]) || [])]) {
        if (shown.has(other) && !seen.has(other)) {
          seen.add(other);
          group.push(other);
        }
      }
    }
    groups.push(group.sort((one, two) => one - two));
  }
  const isMain = (group) => Number(group.some((thing) => critical.has(thing)));
  return groups.sort((one, two) => isMain(two) - isMain(one) || two.length - one.length || one[0] - two[0]);
}

/** How many steps each is behind what waits for nothing; circles are cut where they close. */
function layersOf(shown, waits) {
  const layers = new Map();
  const open = new Set();
  const layer = (thing) => {
    if (layers.has(thing)) return layers.get(thing);
    if (open.has(thing)) return 0;
    open.add(thing);
    const before = (waits.get(thing) || []).filter((other) => shown.has(other)).map((other) => layer(other) + 1);
    layers.set(thing, Math.max(0, ...before));
    return layers.get(thing);
  };
  shown.forEach(layer);
  return layers;
}

/** Boxes near those they are joined to: the critical path in one line at the top, the others where their neighbours are. */
function arrange(columns, boxes, waits, waited) {
  // A circle that was cut may leave a layer empty.
  for (let place = 0; place < columns.length; place += 1) columns[place] = columns[place] || [];
  columns.forEach((column) => {
    column.sort((one, two) => Number(critical.has(two.thing)) - Number(critical.has(one.thing)) || one.thing - two.thing);
    stacked(column, new Map());
  });
  for (let round = 0; round < 6; round += 1) {
    const isForth = round % 2 === 0;
    (isForth ? columns : [...columns].reverse()).forEach((column) => {
      const wishes = new Map(column.map((box) => {
        const near = ((isForth ? waits : waited).get(box.thing) || []).filter((other) => boxes.has(other)).map((other) => boxes.get(other).top);
        const middle = near.length > 0 ? near.reduce((sum, top) => sum + top, 0) / near.length : box.top;
        return [box, critical.has(box.thing) ? -1 : middle];
      }));
      column.sort((one, two) => wishes.get(one) - wishes.get(two));
      stacked(column, wishes);
    });
  }
}
