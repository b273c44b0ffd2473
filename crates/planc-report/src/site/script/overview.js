// The first page: what the plan is, its key figures, what is missing, and its areas at a glance.

function overview(level) {
  // What is to be reached stands before how.
  const documents = plan.documents.slice().sort((one, two) => Number(kindOf(two) === 'strategy') - Number(kindOf(one) === 'strategy'));
  return [
    element('div', { class: 'opening' },
      element('p', { class: 'kicker' }, kicker(documents)),
      heading(level, plan.title.map(pieceOf)),
      plan.also.length > 0 && element('p', { class: 'lead' }, plan.also.map(pieceOf))),
    keyFigures(),
    mainLedger && paidShare(),
    element('div', { class: 'two' },
      section(level + 1, label('areas-title'), areaRows()),
      element('div', null,
        section(level + 1, label('missing-title'), missing()),
        activities.length > 0 && section(level + 1, label('when-title'), quarterColumns()))),
    documents.length > 0 && section(level + 1, label('documents-title'), documentList(documents)),
  ];
}

function kicker(documents) {
  const main = documents[0];
  const period = main === undefined ? null : plan.schedule.periods[main];
  const status = main === undefined ? null : things.status[main];
  return [period && period[2], status && word(status), plan.as_of].filter((text) => text).join(' · ');
}

function keyFigures() {
  const bodies = new Set(Object.values(plan.schedule.work).flatMap((work) => work.filter(([, role]) => role < 2).map(([body]) => body)));
  const graver = findings.filter((found) => found.level < 2).length;
  const goals = ofKind('goal', 'objective').filter((thing) => !isForeign(thing)).length;
  return element('ul', { class: 'figures' },
    goals > 0 && figure(number(goals), counted('figure-aims', goals), '#/results'),
    figure(number(wholeActivities.length), counted('figure-activities', wholeActivities.length), '#/schedule'),
    figure(number(bodies.size), counted('figure-bodies', bodies.size), '#/bodies'),
    mainLedger && figure(sumInWords(mainLedger.total, 'planned', mainLedger.currency) || label('value.open'), label('figure-cost'), '#/money'),
    figure(number(findings.length), graver > 0 ? counted('figure-findings', graver) : counted('figure-advice', findings.length), '#/findings'));
}

/** How much of the cost is there, as one long bar. */
function paidShare() {
  const { total, currency } = mainLedger;
  const whole = lengthOf(total);
  if (whole === 0) return null;
  return element('figure', { class: 'paid-share' },
    bar(total, whole, currency),
    element('figcaption', null, PAID.filter((sort) => sumOf(total, sort) > 0).map((sort) => element('span', { class: `told told-${sort}` },
      element('strong', null, share(sumOf(total, sort), whole)), ` ${label(`money.${sort}`).toLocaleLowerCase(plan.language)} `,
      element('span', { class: 'quiet' }, sumInWords(total, sort, currency))))));
}

/** Each area with what is aimed at, what is done, and how much of its money is there. */
function areaRows() {
  const rows = areas.filter((area) => !isForeign(area) || wholeActivities.some((thing) => areasOf(thing).includes(area)));
  if (rows.length === 0) return element('p', { class: 'quiet' }, label('no-areas'));
  return element('ul', { class: 'areas' }, rows.map((area) => {
    const within = wholeActivities.filter((thing) => areasOf(thing).includes(area)).length;
    const aims = ofKind('objective').filter((thing) => areasOf(thing).includes(area)).length;
    const account = mainAccount(area);
    const whole = account ? lengthOf(account.sums) : 0;
    const gap = account ? sumOf(account.sums, 'gap') + sumOf(account.sums, 'requested') : 0;
    return element('li', { class: colourOf(area) },
      element('div', { class: 'area-name' }, linkTo(area, { isPlain: true })),
      element('div', { class: 'area-told' },
        [counted('objectives', aims), counted('activities', within),
          account && sumInWords(account.sums, 'planned', account.ledger.currency)].filter((text) => text).join(' · ')),
      whole > 0 && bar(account.sums, whole, account.ledger.currency),
      whole > 0 && element('div', { class: 'area-told' }, gap > 0 ? label('share-missing', { share: share(gap, whole) }) : label('all-paid')));
  }));
}

/** The rules that found most of what matters, and the bodies that have most to mend. */
function missing() {
  if (findings.length === 0) return [element('p', null, label('nothing-found')), unpaid()];
  const byRule = new Map();
  for (const found of findings) push(byRule, found.rule[0], found);
  const rules = [...byRule.values()].sort((one, two) => one[0].level - two[0].level || two.length - one.length).slice(0, 6);
  return [
    element('ul', { class: 'missing' }, rules.map((group) => element('li', null,
      element('a', { href: `#/findings?rule=${encodeURIComponent(group[0].rule[0])}` },
        levelMark(group[0].level), element('span', { class: 'missing-count' }, number(group.length))),
      element('p', null, english(sentence(group[0].message)), group.length > 1 && element('span', { class: 'quiet' }, ` ${counted('and-others', group.length - 1)}`))))),
    element('p', null, element('a', { href: '#/findings' }, counted('all-findings', findings.length))),
    unpaid(),
  ];
}

/** The activities that lack most money. */
function unpaid() {
  const open = wholeActivities.map((thing) => ({ thing, account: mainAccount(thing) })).filter(({ account }) => account)
    .map((entry) => ({ ...entry, lack: sumOf(entry.account.sums, 'gap') + sumOf(entry.account.sums, 'requested') }))
    .filter(({ lack }) => lack > 0).sort((one, two) => two.lack - one.lack || one.thing - two.thing);
  if (open.length === 0) return null;
  return element('div', { class: 'unpaid' }, element('p', { class: 'quiet' }, counted('unpaid', open.length)),
    element('ul', null, open.slice(0, 5).map(({ thing, account, lack }) => element('li', null, linkTo(thing),
      element('span', { class: 'number' }, amount(lack, account.ledger.currency))))));
}

/** How many activities are under way in each quarter. */
function quarterColumns() {
  const counts = new Map();
  for (const thing of wholeActivities) {
    const time = timeOf(thing);
    if (!time || time.first === null || time.last === null) continue;
    for (let at = quarterOf(time.first); at <= quarterOf(time.last); at += 1) counts.set(at, (counts.get(at) || 0) + 1);
  }
  if (counts.size === 0) return element('p', { class: 'quiet' }, label('no-dates'));
  const [first, last] = [Math.min(...counts.keys()), Math.max(...counts.keys())];
  const most = Math.max(...counts.values());
  const now = quarterOf(plan.schedule.today);
  const columns = [];
  for (let at = first; at <= last && columns.length < 80; at += 1) columns.push([at, counts.get(at) || 0]);
  const step = Math.ceil(columns.length / 12);
  return element('ol', { class: 'columns', 'aria-label': label('when-title') }, columns.map(([quarter, count], place) => element('li', {
    class: quarter === now ? 'now' : null,
  }, element('span', { class: 'column-count' }, number(count)),
  drawn('svg', { class: 'column', 'aria-hidden': 'true' }, drawn('rect', {
    x: 0, y: `${100 - (count / most) * 100}%`, width: '100%', height: `${(count / most) * 100}%`, rx: 2,
  })), element('span', { class: place % step === 0 ? 'column-quarter' : 'column-quarter thin' }, quarterName(quarter)))));
}

function documentList(documents) {
  return element('ul', { class: 'documents' }, documents.map((thing) => element('li', null, linkTo(thing), ' ',
    element('span', { class: 'quiet' }, [capital(kindName(thing)), plan.schedule.periods[thing] && plan.schedule.periods[thing][2]].filter((text) => text).join(' · ')), ' ', statusMark(thing))));
}
