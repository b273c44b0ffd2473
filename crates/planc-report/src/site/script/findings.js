// What is missing or does not fit: by level, rule and body.

function findingsPage(level, query) {
  const wanted = Object.fromEntries(['level', 'rule', 'body'].map((name) => [name, query.get(name) || '']));
  const body = wanted.body === '-' ? -1 : thingAt(wanted.body);
  const shown = findings.filter((found) => (!wanted.level || LEVELS[found.level] === wanted.level)
    && (!wanted.rule || found.rule[0] === wanted.rule)
    && (!wanted.body || (wanted.body === '-' ? actingOn(found).length === 0 : actingOn(found).includes(body))));
  const go = (name, value) => {
    const kept = new URLSearchParams(Object.entries({ ...wanted, [name]: value }).filter(([, text]) => text));
    location.hash = addressOf('findings', kept);
  };
  const all = [['', label('all')]];
  const counts = LEVELS.map((_, place) => findings.filter((found) => found.level === place).length);
  const rule = wanted.rule && plan.findings.rules.find((entry) => entry[0] === wanted.rule);
  return [
    heading(level, label('findings-title')),
    element('ul', { class: 'figures' }, LEVELS.map((name, place) => figure(number(counts[place]), counted(`level-${name}`, counts[place]), `#/findings?level=${name}`))),
    element('form', { class: 'filters', onsubmit: (event) => event.preventDefault() },
      choice('level', label('filter-level'), all.concat(LEVELS.map((name) => [name, label(`level.${name}`)])), wanted.level, (value) => go('level', value)),
      choice('rule', label('filter-rule'), all.concat(plan.findings.rules.map((entry) => [entry[0], `${entry[0]} ${entry[1].replace(/-/g, ' ')}`]).sort(byText)), wanted.rule, (value) => go('rule', value)),
      choice('body', label('filter-body'), all.concat(bodyChoices()), wanted.body, (value) => go('body', value))),
    rule && rule[2] && element('p', { class: 'lead' }, english(rule[2])),
    element('p', { class: 'quiet', role: 'status' }, counted('findings', shown.length), plan.findings.silenced > 0 && ` · ${counted('silenced', plan.findings.silenced)}`,
      plan.language !== 'en' && ` · ${label('in-english')}`),
    shown.length > 0 ? findingList(shown, true) : element('p', null, label('nothing-found')),
  ];
}

function actingOn(found) {
  return found.about < 0 ? [] : bodiesOf(found.about);
}

/** The bodies that have something to mend, those with most of it first. */
function bodyChoices() {
  const counts = new Map();
  let nobody = 0;
  for (const found of findings) {
    const bodies = actingOn(found);
    if (bodies.length === 0) nobody += 1;
    bodies.forEach((body) => counts.set(body, (counts.get(body) || 0) + 1));
  }
  const named = [...counts].sort((one, two) => two[1] - one[1]).map(([body, count]) => [pathOf(body), `${titleOf(body)} (${number(count)})`]);
  return nobody > 0 ? named.concat([['-', `${label('nobody')} (${number(nobody)})`]]) : named;
}

function findingList(shown, hasThing) {
  return growing(element('ul', { class: 'findings' }), shown, (found) => element('li', null,
    element('div', { class: 'finding-head' }, levelMark(found.level),
      element('a', { class: 'quiet', href: `#/findings?rule=${encodeURIComponent(found.rule[0])}` }, `${found.rule[0]} ${found.rule[1].replace(/-/g, ' ')}`)),
    element('p', null, english(sentence(found.message))),
    found.remedy && element('p', { class: 'remedy' }, english(sentence(found.remedy))),
    element('p', { class: 'quiet' }, hasThing && found.about >= 0 && [linkTo(found.about), ' · '], found.place)), { step: 60 });
}
