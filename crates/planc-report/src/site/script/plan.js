// The things of the plan: what they are, where they stand, and where they are found in the page.

const things = plan.things;
const allThings = things.kind.map((_, thing) => thing);
const partsOf = new Map();
const roots = [];
for (const thing of allThings) {
  const whole = things.parent[thing];
  if (whole < 0) roots.push(thing);
  else if (partsOf.has(whole)) partsOf.get(whole).push(thing);
  else partsOf.set(whole, [thing]);
}

function parts(thing) {
  return partsOf.get(thing) || [];
}

/** The word of its kind in the plan. */
function kindOf(thing) {
  return plan.kinds[things.kind[thing]][0];
}

function kindName(thing) {
  return plan.kinds[things.kind[thing]][1];
}

function severalName(kind) {
  const found = plan.kinds.find((entry) => entry[0] === kind);
  return found ? found[2] : kind;
}

function ofKind(...kinds) {
  const wanted = new Set(kinds);
  return allThings.filter((thing) => wanted.has(kindOf(thing)));
}

/** Itself, what it stands in, and so on to the top. */
function around(thing) {
  const found = [];
  for (let at = thing; at >= 0; at = things.parent[at]) found.push(at);
  return found;
}

function isForeign(thing) {
  return thing in things.package;
}

function titleOf(thing) {
  return things.title[thing] || capital(kindName(thing));
}

function numbered(thing) {
  const text = things.number[thing];
  return text ? `${text} ${titleOf(thing)}` : titleOf(thing);
}

/** The names around it and its own; what has none is called by its kind and place. */
function pathOf(thing) {
  const names = around(thing).map((at) => {
    const name = things.name[at];
    if (typeof name === 'string') return name;
    return at === thing ? `${kindOf(thing)}-${name}` : null;
  });
  return names.filter((name) => name !== null).reverse().join('.');
}

let places = null;

/** The thing with this path, or -1. */
function thingAt(path) {
  if (!places) {
    places = new Map();
    // Where two have one path, the thing of the package itself counts.
    for (const thing of allThings) {
      const own = pathOf(thing);
      if (!places.has(own) || (isForeign(places.get(own)) && !isForeign(thing))) places.set(own, thing);
    }
  }
  return places.has(path) ? places.get(path) : -1;
}

function address(thing) {
  return `#/node/${encodeURIComponent(pathOf(thing))}`;
}

/** The address of a page with what is asked of it. */
function addressOf(page, wanted) {
  const text = String(wanted);
  return `#/${page}${text ? `?${text}` : ''}`;
}

function inherited(map, thing) {
  for (let at = thing; at >= 0; at = things.parent[at]) if (at in map) return map[at];
  return [];
}

function areasOf(thing) {
  return kindOf(thing) === 'area' ? [thing] : inherited(things.areas, thing);
}

/** The bodies that have to act on it. */
function bodiesOf(thing) {
  return inherited(things.bodies, thing);
}

const areas = ofKind('area').filter((area) => things.title[area]);

/** The class that gives an area its colour. */
function areaClass(area) {
  const place = areas.indexOf(area);
  return place < 0 ? 'area-none' : `area-${(place % 7) + 1}`;
}

function colourOf(thing) {
  const own = areasOf(thing);
  return own.length === 1 ? areaClass(own[0]) : 'area-none';
}

/** What belongs to a thing in each ledger: currency, the sums by sort, and which of them are "at least". */
function accountsOf(thing) {
  return (plan.money.of[thing] || []).map(([ledger, sums]) => ({ ledger: plan.money.ledgers[ledger], sums }));
}

/** The account that has most in it: plans seldom have several. */
function mainAccount(thing) {
  const all = accountsOf(thing);
  return all.sort((one, two) => (two.sums[0][0] || 0) - (one.sums[0][0] || 0))[0];
}

const mainLedger = [...plan.money.ledgers].sort((one, two) => (two.total[0][0] || 0) - (one.total[0][0] || 0))[0];

const findings = plan.findings.all.map(([level, rule, message, remedy, about, place]) => ({
  level, rule: plan.findings.rules[rule], message, remedy, about, place,
}));
const LEVELS = ['error', 'warning', 'advice'];
const findingsAt = new Map();
/** How many findings there are about each thing and its parts. */
const findingsBelow = new Map();
for (const found of findings) {
  if (found.about < 0) continue;
  if (findingsAt.has(found.about)) findingsAt.get(found.about).push(found);
  else findingsAt.set(found.about, [found]);
  for (const at of around(found.about)) findingsBelow.set(at, (findingsBelow.get(at) || 0) + 1);
}

const activities = ofKind('activity').filter((thing) => !isForeign(thing));
/** Those that are not steps of another. */
const wholeActivities = activities.filter((thing) => !around(thing).slice(1).some((at) => kindOf(at) === 'activity'));
const critical = new Set(plan.schedule.critical);

function timeOf(thing) {
  const time = plan.schedule.times[thing];
  if (!time) return null;
  const [first, last, words, earliestStart, earliestEnd, latestEnd, slack, mayBeLater] = time;
  return { first, last, words, earliestStart, earliestEnd, latestEnd, slack, mayBeLater: mayBeLater === 1 };
}
