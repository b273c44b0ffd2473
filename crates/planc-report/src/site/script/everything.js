// Everything on one page, for the printer: every view, then every thing with all that it says.

function everythingPage(level) {
  const query = new URLSearchParams();
  const pages = [resultsPage, schedulePage, dependenciesPage, moneyPage, bodiesPage, coveragePage, findingsPage];
  const own = allThings.filter((thing) => !isForeign(thing));
  const listed = element('div', { class: 'sheets' });
  return [
    overview(level),
    pages.map((page) => element('section', { class: 'sheet' }, page(level + 1, query))),
    element('section', { class: 'sheet' }, heading(level + 1, label('plan-title')),
      growing(listed, own, (thing) => element('article', { class: 'sheet-thing' },
        heading(level + 2, areaMark(thing), linkTo(thing, { isWhole: true })),
        element('p', { class: 'quiet' }, capital(kindName(thing)), ' · ', element('code', null, pathOf(thing))),
        lines(things.fields[thing])), { step: 60 })),
  ];
}
