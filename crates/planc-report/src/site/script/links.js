// How things hang together: by the relations of the plan, and by every line that names another thing.

let relations = null;

function relationsOf(thing) {
  if (!relations) {
    relations = { from: new Map(), to: new Map() };
    const flat = plan.schedule.links;
    for (let at = 0; at < flat.length; at += 3) {
      const [from, relation, to] = [flat[at], plan.schedule.relations[flat[at + 1]], flat[at + 2]];
      push(relations.from, from, { relation, other: to });
      push(relations.to, to, { relation, other: from });
    }
  }
  return { from: relations.from.get(thing) || [], to: relations.to.get(thing) || [] };
}

function push(map, key, value) {
  if (map.has(key)) map.get(key).push(value);
  else map.set(key, [value]);
}

/** What hangs on what it says: a thing needs what it requires, an aim the work that serves it. */
const NEEDS = {
  from: ['requires', 'funded-from', 'belongs-to', 'answered-for-by', 'supported-by', 'collected-by', 'verified-by'],
  to: ['serves', 'moves', 'produces'],
};

/** By relation and direction, what `thing` depends on, or what depends on it. */
function hangsOn(thing, isNeeded) {
  const both = relationsOf(thing);
  const groups = new Map();
  const take = (side, way, wanted) => {
    for (const { relation, other } of both[side]) {
      if (!wanted.includes(relation)) continue;
      const key = `relation.${relation}.${way}`;
      if (!groups.has(key)) groups.set(key, new Set());
      groups.get(key).add(other);
    }
  };
  take('from', 'to', isNeeded ? NEEDS.from : NEEDS.to);
  take('to', 'from', isNeeded ? NEEDS.to : NEEDS.from);
  return groups;
}

let mentions = null;

/** Things whose lines name `thing`, by the keyword of the line. */
function mentionsOf(thing) {
  if (!mentions) {
    mentions = new Map();
    const note = (from, line) => {
      const [keyword, , pieces, below] = line;
      for (const piece of pieces || []) if (typeof piece === 'number') push(mentions, piece, [keyword, from]);
      for (const inner of below || []) note(from, inner);
    };
    for (const from of allThings) for (const line of things.fields[from]) note(from, line);
  }
  const groups = new Map();
  for (const [keyword, from] of mentions.get(thing) || []) {
    if (!groups.has(keyword)) groups.set(keyword, new Set());
    groups.get(keyword).add(from);
  }
  return groups;
}
