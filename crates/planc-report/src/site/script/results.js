// The chain of results: from the areas and goals to the work that is done for them.

const LEVELS_OF_RESULTS = ['area', 'goal', 'objective', 'measure', 'activity'];
/** More boxes than this are drawn as their number: activities first, then measures. */
const MOST_OF_CHAIN = 140;

function resultsPage(level, query) {
  const chain = resultChain();
  const tops = chain.tops;
  const isLarge = wholeActivities.length > MOST_OF_CHAIN;
  // Of a large plan, one part at a time.
  const choices = isLarge ? tops.flatMap((top) => aimsBelow(chain, top)) : tops;
  const asked = thingAt(query.get('of') || '');
  const chosen = choices.includes(asked) ? asked : isLarge && choices.length > 0 ? choices[0] : -1;
  const options = (isLarge ? [] : [['', label('all')]]).concat(choices.map((thing) => [pathOf(thing), `${'– '.repeat(Math.max(0, LEVELS_OF_RESULTS.indexOf(kindOf(thing)) - LEVELS_OF_RESULTS.indexOf(kindOf(tops[0]))))}${numbered(thing)}`]));
  const choose = choices.length > 1 && element('form', { class: 'filters', onsubmit: (event) => event.preventDefault() },
    choice('of', label('show-part'), options, chosen >= 0 ? pathOf(chosen) : '', (value) => {
      location.hash = value ? `#/results?of=${encodeURIComponent(value)}` : '#/results';
    }));
  return [
    heading(level, label('results-title')),
    element('p', { class: 'lead' }, label('results-lead')),
    choose,
    tops.length === 0 ? element('p', { class: 'quiet' }, label('nothing-known')) : chainDrawing(chain, chosen >= 0 ? [chosen] : tops),
  ];
}

/** A thing of the chain and the aims below it. */
function aimsBelow(chain, thing) {
  const below = (chain.below.get(thing) || []).filter((part) => !['measure', 'activity'].includes(kindOf(part)));
  return [thing, ...below.flatMap((part) => aimsBelow(chain, part))];
}

/** What each thing of the chain is drawn under: what it serves, else the nearest that it stands in. */
function resultChain() {
  const below = new Map();
  const more = [];
  const tops = new Set();
  const isUsed = new Set();
  const whole = new Set(wholeActivities);
  const over = new Map();
  for (const thing of allThings.filter((at) => LEVELS_OF_RESULTS.includes(kindOf(at)) && (kindOf(at) !== 'activity' || whole.has(at)))) {
    const served = relationsOf(thing).from.filter(({ relation, other }) => relation === 'serves' && LEVELS_OF_RESULTS.includes(kindOf(other))).map(({ other }) => other);
    const nearest = around(thing).slice(1).find((at) => LEVELS_OF_RESULTS.includes(kindOf(at)));
    const [first, ...others] = served.length > 0 ? served : nearest !== undefined ? [nearest] : [];
    if (first !== undefined) {
      push(below, first, thing);
      over.set(thing, first);
      others.forEach((other) => more.push([other, thing]));
    }
    if (!isForeign(thing)) isUsed.add(thing);
  }
  for (const thing of isUsed) {
    let top = thing;
    while (over.has(top)) top = over.get(top);
    if (top !== thing || kindOf(thing) !== 'activity') tops.add(top);
  }
  const sorted = [...tops].sort((one, two) => LEVELS_OF_RESULTS.indexOf(kindOf(one)) - LEVELS_OF_RESULTS.indexOf(kindOf(two)) || one - two);
  return { below, more, tops: sorted };
}

const BOX_OF = {
  area: { width: 124, height: 82 }, goal: { width: 172, height: 82 }, objective: { width: 192, height: 82 },
  measure: { width: 192, height: 82 }, activity: { width: 310, height: 30 },
};

/** How many things below another are `wanted`. */
function countBelow(chain, thing, wanted) {
  return (chain.below.get(thing) || []).reduce((sum, part) => sum + (wanted(part) ? 1 : 0) + countBelow(chain, part, wanted), 0);
}

/** The kinds that are too many to be drawn. */
function hiddenKinds(chain, tops) {
  const hidden = new Set();
  const count = () => tops.reduce((sum, top) => sum + 1 + countBelow(chain, top, (part) => !hidden.has(kindOf(part))), 0);
  for (const kind of ['activity', 'measure']) if (count() > MOST_OF_CHAIN) hidden.add(kind);
  return hidden;
}

function chainDrawing(chain, tops) {
  const columns = LEVELS_OF_RESULTS.map(() => []);
  const boxes = new Map();
  const curves = [];
  let bottom = 0;
  const hidden = hiddenKinds(chain, tops);
  const place = (thing) => {
    const kind = kindOf(thing);
    const all = chain.below.get(thing) || [];
    const shown = all.filter((part) => !hidden.has(kindOf(part)));
    const { width, height } = BOX_OF[kind];
    const box = { thing, width, height, classes: `${kind === 'activity' ? 'box-line ' : ''}${colourOf(thing)}${critical.has(thing) ? ' critical' : ''}` };
    if (shown.length < all.length) box.note = counted('activities', countBelow(chain, thing, (part) => kindOf(part) === 'activity'));
    boxes.set(thing, box);
    const start = bottom;
    shown.forEach(place);
    bottom = Math.max(bottom, start + height + (kind === 'activity' ? 6 : 14));
    const inside = shown.map((part) => boxes.get(part));
    const first = inside.length > 0 ? Math.min(...inside.map((part) => part.top + part.height / 2)) : start + height / 2;
    const last = inside.length > 0 ? Math.max(...inside.map((part) => part.top + part.height / 2)) : start + height / 2;
    box.top = Math.max(start, (first + last) / 2 - height / 2);
    columns[LEVELS_OF_RESULTS.indexOf(kind)].push(box);
    inside.forEach((part) => curves.push({ from: box, to: part, classes: colourOf(part.thing) }));
  };
  tops.forEach(place);
  for (const [from, to] of chain.more) {
    if (boxes.has(from) && boxes.has(to)) curves.push({ from: boxes.get(from), to: boxes.get(to), classes: `also ${colourOf(to)}` });
  }
  const used = columns.map((_, at) => at).filter((at) => columns[at].length > 0);
  const told = label('results-told', { aims: number(columns.slice(0, 3).flat().length), work: number(columns.slice(3).flat().length) });
  return layered(used.map((at) => columns[at].sort((one, two) => one.top - two.top)), curves, told,
    used.map((at) => capital(severalName(LEVELS_OF_RESULTS[at]))));
}
