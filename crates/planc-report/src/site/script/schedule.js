// The schedule: who does what when, by quarter; what may wait, and what may not.

function schedulePage(level, query) {
  const area = query.get('area') || '';
  const isCritical = query.get('critical') === '1';
  const dated = wholeActivities.filter((thing) => {
    const time = timeOf(thing);
    return time && time.first !== null && time.last !== null;
  });
  const place = thingAt(area);
  const shown = dated.filter((thing) => (place < 0 || areasOf(thing).includes(place)) && (!isCritical || critical.has(thing)));
  const go = (name, value) => {
    const wanted = new URLSearchParams(Object.entries({ area, critical: isCritical ? '1' : '', [name]: value }).filter(([, text]) => text));
    location.hash = addressOf('schedule', wanted);
  };
  const tick = element('input', { type: 'checkbox', id: 'choice-critical', checked: isCritical, onchange: () => go('critical', tick.checked ? '1' : '') });
  const open = wholeActivities.length - dated.length;
  return [
    heading(level, label('schedule-title')),
    element('p', { class: 'lead' }, scheduleLead(dated)),
    element('form', { class: 'filters', onsubmit: (event) => event.preventDefault() },
      areas.length > 0 && choice('area', label('filter-area'), [['', label('all')]].concat(areas.map((at) => [pathOf(at), titleOf(at)])), area, (value) => go('area', value)),
      critical.size > 0 && element('div', { class: 'choice choice-tick' }, tick, element('label', { for: 'choice-critical' }, label('only-critical')))),
    element('ul', { class: 'key' }, [['planned', 'planned-time'], ['critical', 'critical-time'], ['slack', 'slack-time']].map(([name, key]) =>
      element('li', null, drawn('svg', { class: 'swatch', 'aria-hidden': 'true' }, drawn('rect', { class: `time time-${name}`, width: '100%', height: '100%' })), ` ${label(key)}`))),
    shown.length > 0 ? timeTable(shown) : element('p', { class: 'quiet' }, label('no-dates')),
    open > 0 && element('p', { class: 'quiet' }, counted('without-dates', open)),
  ];
}

function scheduleLead(dated) {
  if (critical.size > 1) return counted('critical-lead', critical.size);
  return counted('activities-dated', dated.length);
}

/** Rows of activities, with a heading for what they stand in. */
function timeTable(shown) {
  const [from, to] = spanOf(shown);
  const rows = [];
  let last = null;
  for (const thing of shown) {
    const whole = things.parent[thing];
    if (whole !== last) rows.push({ whole });
    last = whole;
    rows.push({ thing });
  }
  const head = element('thead', null, element('tr', null,
    element('th', { scope: 'col' }, capital(label('activity'))), element('th', { scope: 'col', class: 'time-body' }, label('acts')),
    element('th', { scope: 'col', class: 'time-track' }, quarterScale(from, to))));
  const body = element('tbody');
  const whole = element('div', { class: 'wide', tabindex: '0', role: 'region', 'aria-label': label('schedule-title') },
    element('table', { class: 'times' }, element('caption', { class: 'unseen' }, label('schedule-title')), head, body));
  return growing(body, rows, (row) => (row.thing === undefined ? timeGroup(row.whole) : timeRow(row.thing, from, to)), { whole });
}

function spanOf(shown) {
  const quarters = shown.flatMap((thing) => {
    const time = timeOf(thing);
    return [quarterOf(time.first), quarterOf(Math.max(time.last, time.earliestEnd || 0))];
  });
  return [quarters.reduce((one, two) => Math.min(one, two)), quarters.reduce((one, two) => Math.max(one, two)) + 1];
}

function timeGroup(whole) {
  return element('tr', { class: 'time-group' }, element('th', { scope: 'rowgroup', colspan: '3' },
    whole >= 0 ? [areaMark(whole), linkTo(whole)] : label('outside')));
}

function timeRow(thing, from, to) {
  const bodies = bodiesOf(thing);
  return element('tr', null,
    element('th', { scope: 'row' }, linkTo(thing)),
    element('td', { class: 'time-body quiet' }, bodies.slice(0, 2).map(titleOf).join(', '), bodies.length > 2 && ` ${label('and-more', { count: number(bodies.length - 2) })}`),
    element('td', { class: 'time-track' }, timeBar(thing, from, to)));
}

function timeBar(thing, from, to) {
  const time = timeOf(thing);
  const [first, last] = [firstDayOf(from), firstDayOf(to)];
  const at = (count) => `${(((count - first) / (last - first)) * 100).toFixed(2)}%`;
  const length = (one, two) => `${(Math.max(0.6, ((two - one) / (last - first)) * 100)).toFixed(2)}%`;
  const slackEnd = time.latestEnd !== null && time.slack > 0 ? Math.min(time.latestEnd, last) : null;
  const told = [time.words, critical.has(thing) && label('on-critical-path'),
    time.slack > 0 && counted('slack-days', time.slack), time.slack < 0 && counted('too-late', -time.slack)].filter((text) => text).join('. ');
  const lines = [];
  for (let quarter = from; quarter <= to; quarter += 1) {
    const x = at(firstDayOf(quarter));
    lines.push(drawn('line', { class: quarter % 4 === 0 ? 'grid grid-year' : 'grid', x1: x, x2: x, y1: 0, y2: '100%' }));
  }
  const today = plan.schedule.today;
  return drawn('svg', { class: 'time-bar', role: 'img', 'aria-label': told }, drawn('title', null, told), lines,
    slackEnd && drawn('rect', { class: 'time time-slack', x: at(time.last + 1), width: length(time.last + 1, slackEnd + 1), y: '42%', height: '16%' }),
    drawn('rect', { class: `time ${critical.has(thing) ? 'time-critical' : `time-planned ${colourOf(thing)}`}`, x: at(time.first), width: length(time.first, time.last + 1), y: '18%', height: '64%', rx: 3 }),
    today >= first && today <= last && drawn('line', { class: 'today', x1: at(today), x2: at(today), y1: 0, y2: '100%' }));
}

function quarterScale(from, to) {
  const step = Math.max(1, Math.ceil((to - from) / 12));
  const ticks = [];
  for (let quarter = from; quarter < to; quarter += step) {
    ticks.push(drawn('text', { x: `${((quarter - from) / (to - from)) * 100 + 0.4}%`, y: 13 }, quarterName(quarter)));
  }
  return [drawn('svg', { class: 'time-scale', 'aria-hidden': 'true' }, ticks), element('span', { class: 'unseen' }, label('time'))];
}
