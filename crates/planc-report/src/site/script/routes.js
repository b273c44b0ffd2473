// Pages by their addresses, the head with the ways to them, and light or dark.

const PAGES = [
  ['', 'overview-title', overview],
  ['plan', 'plan-title', planPage],
  ['results', 'results-title', resultsPage],
  ['schedule', 'schedule-title', schedulePage],
  ['dependencies', 'dependencies-title', dependenciesPage],
  ['money', 'money-title', moneyPage],
  ['bodies', 'bodies-title', bodiesPage],
  ['coverage', 'coverage-title', coveragePage],
  ['findings', 'findings-title', findingsPage],
];
const main = document.getElementById('content');
const titleOfPlan = document.title;

function show(isFirst) {
  const [path, query] = location.hash.replace(/^#\/?/, '').split('?');
  const [name, ...rest] = path.split('/');
  const wanted = new URLSearchParams(query || '');
  const page = PAGES.find((entry) => entry[0] === name);
  const thing = name === 'node' ? thingAt(decoded(rest.join('/'))) : -1;
  let content;
  if (thing >= 0) content = thingPage(1, thing);
  else if (name === 'all') content = everythingPage(1);
  else if (page) content = page[2](1, wanted);
  else content = [heading(1, label('not-there')), element('p', null, element('a', { href: '#/' }, label('overview-title')))];
  main.replaceChildren();
  append(main, [content]);
  const sort = thing >= 0 ? 'node' : page || name === 'all' ? name || 'overview' : 'lost';
  main.className = `content page-${sort}`;
  document.querySelectorAll('.ways a').forEach((link) => {
    const isHere = link.getAttribute('href') === `#/${name}`;
    if (isHere) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
    if (isHere && link.parentElement.parentElement.scrollWidth > innerWidth) link.scrollIntoView({ block: 'nearest', inline: 'center' });
  });
  const own = main.querySelector('h1');
  document.title = name === '' || !own ? titleOfPlan : `${own.textContent} – ${titleOfPlan}`;
  if (!isFirst) {
    window.scrollTo(0, 0);
    // Who cannot see the page hears that it is another one.
    main.focus({ preventScroll: true });
  }
}

function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function head() {
  const input = element('input', { type: 'search', id: 'jump', autocomplete: 'off', spellcheck: 'false', enterkeyhint: 'search', placeholder: label('search') });
  document.getElementById('head').append(
    element('div', { class: 'head-line' },
      element('a', { class: 'name', href: '#/' }, titleOfPlan),
      element('form', { class: 'jump', role: 'search', onsubmit: (event) => {
        event.preventDefault();
        location.hash = `#/plan?q=${encodeURIComponent(input.value)}`;
      } }, element('label', { for: 'jump', class: 'unseen' }, label('search')), input),
      element('button', { type: 'button', class: 'light', onclick: turn, 'aria-label': label('theme'), title: label('theme') }, sun())),
    element('nav', { class: 'ways', 'aria-label': label('pages') }, element('ul', null, PAGES.map(([name, key]) =>
      element('li', null, element('a', { href: `#/${name}` }, label(key)))))));
  document.getElementById('foot').append(element('p', null,
    label('made-for', { day: plan.as_of }), ' · ', element('a', { href: '#/all' }, label('everything'))));
}

function sun() {
  return drawn('svg', { viewBox: '0 0 20 20', width: 18, height: 18, 'aria-hidden': 'true' },
    drawn('circle', { cx: 10, cy: 10, r: 7.2, fill: 'none', stroke: 'currentColor', 'stroke-width': 1.6 }),
    drawn('path', { d: 'M10 2.8a7.2 7.2 0 0 1 0 14.4z', fill: 'currentColor' }));
}

/** What was chosen is kept, where the browser keeps anything for a file. */
function kept(value) {
  try {
    if (value) localStorage.setItem('planc-theme', value);
    return localStorage.getItem('planc-theme');
  } catch {
    return null;
  }
}

const isDark = matchMedia('(prefers-color-scheme: dark)');

function dress() {
  document.documentElement.dataset.theme = kept() || (isDark.matches ? 'dark' : 'light');
}

function turn() {
  const next = document.documentElement.dataset.theme === 'dark' ? 'light' : 'dark';
  kept(next);
  document.documentElement.dataset.theme = next;
}

isDark.addEventListener('change', dress);
dress();
head();
document.getElementById('to-content').addEventListener('click', (event) => {
  event.preventDefault();
  main.focus();
});
document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) return;
  event.preventDefault();
  (document.getElementById('search') || document.getElementById('jump')).focus();
});
window.addEventListener('hashchange', () => show(false));
show(true);
