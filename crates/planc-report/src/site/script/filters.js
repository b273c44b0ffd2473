// The page of the plan: its tree, and in its place what is looked for.

function planPage(level, query) {
  const wanted = Object.fromEntries(['q', 'kind', 'area', 'body', 'status', 'found'].map((name) => [name, query.get(name) || '']));
  const results = element('div', { class: 'found-list' });
  const told = element('p', { class: 'quiet', role: 'status' });
  const show = () => {
    const isAny = Object.values(wanted).some((value) => value.trim());
    results.replaceChildren();
    told.textContent = '';
    if (!isAny) {
      results.append(element('p', { class: 'quiet hint' }, label('tree-keys')), tree());
      return;
    }
    const found = search(wanted.q, {
      kind: wanted.kind, status: wanted.status, found: wanted.found,
      area: wanted.area ? thingAt(wanted.area) : -1, body: wanted.body ? thingAt(wanted.body) : -1,
    });
    told.textContent = counted('found', found.length);
    results.append(growing(element('ul', { class: 'results' }), found, result));
  };
  const change = (name, value) => {
    wanted[name] = value;
    const kept = new URLSearchParams(Object.entries(wanted).filter(([, text]) => text.trim()));
    // While one types, the way back does not grow.
    history.replaceState(null, '', addressOf('plan', kept));
    show();
  };
  show();
  return [heading(level, label('plan-title')), form(wanted, change), told, results];
}

function form(wanted, change) {
  const all = [['', label('all')]];
  const kinds = [...new Set(allThings.filter((thing) => !isForeign(thing)).map(kindOf))];
  const kindChoices = kinds.map((kind) => [kind, capital(severalName(kind))]).sort(byText);
  const bodies = [...new Set(Object.values(things.bodies).flat())].map((body) => [pathOf(body), titleOf(body)]).sort(byText);
  const statuses = [...new Set(Object.values(things.status))].map((status) => [status, word(status)]).sort(byText);
  let waiting = 0;
  const input = element('input', {
    type: 'search', id: 'search', name: 'q', value: wanted.q, autocomplete: 'off', spellcheck: 'false', enterkeyhint: 'search',
    oninput: () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => change('q', input.value), 120);
    },
  });
  const found = element('input', {
    type: 'checkbox', id: 'choice-found', checked: wanted.found !== '', onchange: () => change('found', found.checked ? '1' : ''),
  });
  return element('form', { class: 'filters', role: 'search', onsubmit: (event) => event.preventDefault() },
    element('div', { class: 'choice choice-search' }, element('label', { for: 'search' }, label('search')), input),
    choice('kind', label('filter-kind'), all.concat(kindChoices), wanted.kind, (value) => change('kind', value)),
    areas.length > 0 && choice('area', label('filter-area'), all.concat(areas.map((area) => [pathOf(area), titleOf(area)])), wanted.area, (value) => change('area', value)),
    bodies.length > 0 && choice('body', label('filter-body'), all.concat(bodies), wanted.body, (value) => change('body', value)),
    statuses.length > 0 && choice('status', label('filter-status'), all.concat(statuses), wanted.status, (value) => change('status', value)),
    element('div', { class: 'choice choice-tick' }, found, element('label', { for: 'choice-found' }, label('filter-found'))));
}

function byText(one, two) {
  return one[1].localeCompare(two[1], plan.language);
}

/** A thing that was found, with what it stands in. */
function result(thing) {
  const time = timeOf(thing);
  const count = (findingsAt.get(thing) || []).length;
  return element('li', null,
    element('div', { class: 'result-title' }, areaMark(thing), linkTo(thing), ' ', statusMark(thing)),
    element('div', { class: 'quiet' }, [
      capital(kindName(thing)), time && time.words, things.parent[thing] >= 0 && titleOf(things.parent[thing]),
      count > 0 && counted('findings', count),
    ].filter((text) => text).join(' · ')));
}
