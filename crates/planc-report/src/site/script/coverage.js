// The catalogue of recommended interventions: a square for each item, by theme, and what covers it.

const STATES = ['covered', 'with-its-theme', 'by-law', 'not-applicable', 'not-covered'];

function coveragePage(level) {
  const { areas: fields } = plan.coverage;
  const counts = STATES.map(() => 0);
  const items = fields.flatMap((field) => field.themes.flatMap((theme) => theme.items));
  items.forEach((entry) => { counts[entry[2]] += 1; });
  const dealt = items.length - counts[4];
  return [
    heading(level, label('coverage-title')),
    element('p', { class: 'lead' }, label('coverage-lead', { dealt: number(dealt), all: number(items.length) })),
    element('ul', { class: 'key' }, STATES.map((state, place) => element('li', null,
      square(state), ` ${plan.coverage.states[place]} `, element('span', { class: 'quiet' }, number(counts[place]))))),
    fields.filter((field) => field.themes.length > 0).map((field) => section(level + 1, english(field.title), field.themes.filter((theme) => theme.items.length > 0).map(themePart))),
  ];
}

function square(state) {
  return element('span', { class: `square state-${state}`, 'aria-hidden': 'true' });
}

function themePart(theme) {
  const covered = theme.items.filter((entry) => entry[2] < 4).length;
  const body = element('ul', { class: 'items' });
  const details = element('details', { class: 'theme' },
    element('summary', null,
      element('span', { class: 'theme-title' }, english(theme.title)),
      element('span', { class: 'quiet theme-count' }, label('so-many', { good: number(covered), all: number(theme.items.length) })),
      element('span', { class: 'squares', 'aria-hidden': 'true' }, theme.items.map((entry) => square(STATES[entry[2]])))),
    body);
  const fill = () => {
    if (body.childElementCount > 0) return;
    body.append(...theme.items.map(([id, text, state, by]) => element('li', null, square(STATES[state]),
      element('div', null, english(text), ' ', element('span', { class: 'quiet' }, plan.coverage.states[state]),
        by.length > 0 && [' – ', by.map((thing, place) => [place > 0 ? ', ' : '', linkTo(thing)])]))));
  };
  details.addEventListener('toggle', fill);
  whenPrinted(details, () => {
    fill();
    details.open = true;
  });
  return details;
}
