// What the page says in its own words, and how the language writes numbers and days.

const plan = JSON.parse(document.getElementById('plan').textContent);
const plurals = new Intl.PluralRules(plan.language);
const days = new Intl.DateTimeFormat(plan.language, { dateStyle: 'medium', timeZone: 'UTC' });
const NO_BREAK = '\u00a0';

function label(key, values) {
  const text = plan.words.labels[key];
  if (text === undefined) return key;
  return filled(typeof text === 'string' ? text : text.other, values);
}

/** The label in the form for `count`, which stands for `{count}` in it. */
function counted(key, count, values) {
  const forms = plan.words.labels[key];
  if (forms === undefined) return `${count} ${key}`;
  const text = typeof forms === 'string' ? forms : forms[plurals.select(count)] || forms.other;
  return filled(text, { count: number(count), ...values });
}

// In one walk, so that braces in a value stay what they are.
function filled(text, values) {
  return values ? text.replace(/\{([a-z]+)\}/g, (whole, name) => (name in values ? values[name] : whole)) : text;
}

/** A word of the language of plans; one of the author's own as it is written. */
function word(text) {
  return plan.words.words[text] || text.replace(/-/g, ' ');
}

function capital(text) {
  return text.charAt(0).toLocaleUpperCase(plan.language) + text.slice(1);
}

function number(value) {
  const [whole, broken] = String(Math.abs(value)).split('.');
  const isWhole = whole.length === 4 && !plan.words.parts_thousands;
  const groups = isWhole ? whole : whole.replace(/\B(?=(\d{3})+$)/g, plan.words.group);
  return (value < 0 ? '-' : '') + groups + (broken ? plan.words.point + broken : '');
}

function amount(value, currency) {
  const rounded = Math.round(value * 100) / 100;
  const text = Number.isInteger(rounded) ? number(rounded) : number(Number(rounded.toFixed(2)));
  const coins = Number.isInteger(rounded) || /\D\d\d$/.test(text) ? text : `${text}0`;
  return coins + NO_BREAK + currency;
}

/** The part of a whole, to the per cent; what is less than one is told as such. */
function share(part, whole) {
  const percent = whole ? (part / whole) * 100 : 0;
  const text = percent > 0 && percent < 1 ? '<1' : percent > 99 && percent < 100 ? '99' : String(Math.round(percent));
  return text + NO_BREAK + '%';
}

const DAY = 86400000;

function day(count) {
  return days.format(new Date(count * DAY));
}

/** The quarter that a day lies in, as a number that counts on. */
function quarterOf(count) {
  const date = new Date(count * DAY);
  return date.getUTCFullYear() * 4 + Math.floor(date.getUTCMonth() / 3);
}

function firstDayOf(quarter) {
  return Date.UTC(Math.floor(quarter / 4), (quarter % 4) * 3, 1) / DAY;
}

function quarterName(quarter) {
  return label('time.quarter', { quarter: String((quarter % 4) + 1), year: String(Math.floor(quarter / 4)) });
}
