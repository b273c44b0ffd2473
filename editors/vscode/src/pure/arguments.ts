// What `planc` is called with. Values that people give are joined to their option by `=`, so that one which begins with `-` is
// taken for a value all the same.

export interface NewPlan {
  folder: string;
  name: string;
  title: string;
  kind: string;
  country: string;
  period: string;
  languages: string;
  currency: string;
}

export function newPlan(plan: NewPlan): string[] {
  const given: [string, string][] = [
    ['kind', plan.kind],
    ['name', plan.name],
    ['title', plan.title],
    ['country', plan.country],
    ['period', plan.period],
    ['languages', plan.languages],
    ['currency', plan.currency],
  ];
  const options = given.filter(([, value]) => value.trim() !== '').map(([name, value]) => `--${name}=${value.trim()}`);
  return ['new', ...options, '--', plan.folder];
}

export interface Report {
  kind: string;
  format: string;
  language: string;
  /** A file or folder of the package. */
  of: string;
  output: string;
}

export function report(report: Report): string[] {
  const language = report.language === '' ? [] : [`--lang=${report.language}`];
  return ['report', report.kind, `--format=${report.format}`, ...language, `--output=${report.output}`, '--', report.of];
}

/** The ending that files of a format have; the tables of CSV are several, and go into a folder. */
export function ending(format: string): string {
  return format === 'text' ? 'txt' : format;
}

export function graph(kind: string, language: string, of: string): string[] {
  const about = language === '' ? [] : [`--lang=${language}`];
  return ['graph', `--kind=${kind}`, '--format=svg', ...about, `--package=${of}`];
}

export function explain(subject: string): string[] {
  return ['explain', '--', subject];
}

/** A name for a package, made of its title: letters, digits and single `-`. */
export function nameOf(title: string): string {
  const name = title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^[^\p{L}]+|-+$/gu, '');
  return name === '' ? 'my-plan' : name.slice(0, 40).replace(/-+$/, '');
}
