// The page of one thing: what it says, where it stands, what it depends on, and what depends on it.

function thingPage(level, thing) {
  const above = around(thing).slice(1).reverse();
  return [
    above.length > 0 && element('nav', { class: 'above', 'aria-label': label('stands-in') },
      element('ol', null, above.map((at) => element('li', null, linkTo(at))))),
    element('p', { class: 'kicker' }, areaMark(thing), [
      capital(kindName(thing)), things.number[thing],
      isForeign(thing) && label('from-package', { name: plan.packages[things.package[thing]] }),
    ].filter((text) => text).join(' · ')),
    heading(level, element('span', { lang: things.language[thing] }, titleOf(thing))),
    facts(thing),
    findingsAt.has(thing) && section(level + 1, counted('findings', findingsAt.get(thing).length), findingList(findingsAt.get(thing), false)),
    things.fields[thing].length > 0 && section(level + 1, label('says'), lines(things.fields[thing])),
    moneyOf(thing, level + 1),
    element('div', { class: 'two' },
      hanging(level + 1, label('depends-on'), thing, true),
      hanging(level + 1, label('depend-on-it'), thing, false)),
    partList(thing, level + 1),
    mentioned(thing, level + 1),
    element('p', { class: 'quiet place' }, label('written-in', { file: plan.files[things.at[thing][0]], line: String(things.at[thing][1]) }),
      ' · ', element('code', null, pathOf(thing))),
  ];
}

/** Status, time and slack, in one line each. */
function facts(thing) {
  const time = timeOf(thing);
  const rows = [];
  if (things.status[thing]) rows.push([label('filter-status'), statusMark(thing)]);
  const bodies = bodiesOf(thing).filter((body) => body !== thing);
  if (bodies.length > 0) rows.push([label('acts'), bodies.map((body, place) => [place > 0 ? ', ' : '', linkTo(body)])]);
  if (time && time.words) rows.push([label('time'), time.words]);
  if (time && time.slack !== null) {
    const slack = time.slack < 0 ? counted('too-late', -time.slack) : counted('slack-days', time.slack);
    rows.push([label('slack'), [slack, time.mayBeLater && ` (${label('may-be-later')})`]]);
  }
  if (critical.has(thing)) rows.push([label('critical'), element('a', { href: '#/dependencies' }, label('on-critical-path'))]);
  if (rows.length === 0) return null;
  return element('dl', { class: 'facts' }, rows.map(([name, value]) => element('div', null, element('dt', null, name), element('dd', null, value))));
}

function moneyOf(thing, level) {
  const accounts = accountsOf(thing).filter(({ sums }) => sums[0].some((value) => value !== null));
  if (accounts.length === 0) return null;
  return section(level, label('money-title'), accounts.map(({ ledger, sums }) => [
    accounts.length > 1 && ledger.document !== null && element('p', { class: 'quiet' }, titleOf(ledger.document)),
    lengthOf(sums) > 0 && bar(sums, lengthOf(sums), ledger.currency),
    element('dl', { class: 'facts' }, plan.money.sorts.map((sort) => {
      const text = sumInWords(sums, sort, ledger.currency);
      return text && element('div', null, element('dt', null, label(`money.${sort}`)), element('dd', null, text));
    })),
  ]));
}

function hanging(level, title, thing, isNeeded) {
  const groups = hangsOn(thing, isNeeded);
  return section(level, title, groups.size === 0 ? element('p', { class: 'quiet' }, label('nothing-known')) : grouped([...groups].map(([key, members]) => [label(key), members])));
}

function grouped(groups) {
  return element('dl', { class: 'lines' }, groups.map(([name, members]) => [
    element('dt', null, name),
    element('dd', null, growing(element('ul', { class: 'plain' }), [...members], (other) => element('li', null, areaMark(other), linkToWhole(other), ' ', statusMark(other)), { step: 25 })),
  ]));
}

function partList(thing, level) {
  const below = parts(thing);
  if (below.length === 0) return null;
  const groups = new Map();
  below.forEach((part) => push(groups, kindOf(part), part));
  return section(level, label('holds'), grouped([...groups].map(([kind, members]) => [capital(members.length > 1 ? severalName(kind) : kindName(members[0])), members])));
}

/** Other lines that name it. */
function mentioned(thing, level) {
  const groups = mentionsOf(thing);
  if (groups.size === 0) return null;
  return section(level, label('mentioned'), grouped([...groups].map(([keyword, members]) => [plan.keywords[keyword], members])));
}
