// Who does how much when: the load of each body by quarter, what it answers for, and what it has to mend.

function bodiesPage(level) {
  const loads = loadsOfBodies();
  const quarters = [...new Set(loads.flatMap((load) => [...load.quarters.keys()]))].sort((one, two) => one - two);
  const most = Math.max(1, ...loads.flatMap((load) => [...load.quarters.values()]));
  return [
    heading(level, label('bodies-title')),
    element('p', { class: 'lead' }, label('bodies-lead')),
    loads.length === 0 ? element('p', { class: 'quiet' }, label('nothing-known')) : loadTable(loads, quarters, most),
  ];
}

function loadsOfBodies() {
  const loads = new Map();
  const loadOf = (body) => {
    if (!loads.has(body)) loads.set(body, { body, leads: 0, helps: 0, quarters: new Map(), found: 0 });
    return loads.get(body);
  };
  for (const [body, leads, helps, quarters] of plan.schedule.loads) {
    if (leads + helps > 0) Object.assign(loadOf(body), { leads, helps, quarters: new Map(quarters) });
  }
  for (const found of findings) if (found.about >= 0) bodiesOf(found.about).forEach((body) => { loadOf(body).found += 1; });
  return [...loads.values()].sort((one, two) => two.leads - one.leads || two.helps - one.helps || one.body - two.body);
}

function loadTable(loads, quarters, most) {
  const columns = [
    { label: label('body'), cell: ({ body }) => linkTo(body) },
    { label: label('answers-for'), isNumber: true, cell: ({ body, leads }) => (leads > 0 ? element('a', { href: `#/plan?kind=activity&body=${encodeURIComponent(pathOf(body))}` }, number(leads)) : '') },
    { label: label('takes-part'), isNumber: true, cell: ({ helps }) => (helps > 0 ? number(helps) : '') },
    { label: label('to-mend'), isNumber: true, cell: ({ body, found }) => (found > 0 ? element('a', { href: `#/findings?body=${encodeURIComponent(pathOf(body))}` }, number(found)) : '') },
  ].concat(quarters.slice(0, 40).map((quarter) => ({
    label: quarterName(quarter),
    isNumber: true,
    cell: (load) => {
      const count = load.quarters.get(quarter) || 0;
      return element('span', { class: `heat heat-${Math.ceil((count / most) * 5)}` }, count > 0 ? number(count) : '');
    },
  })));
  return element('div', { class: 'loads' }, table(label('load-caption'), columns, loads));
}
