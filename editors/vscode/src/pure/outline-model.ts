// What the view "Plan outline" shows, made of what the server says.

export interface Position {
  line: number;
  character: number;
}

/** One entry, as the server answers `planc/outline`. */
export interface OutlineEntry {
  title: string;
  kind: string;
  number: string | null;
  path: string;
  total: string | null;
  findings: number;
  uri: string;
  range: { start: Position; end: Position };
  children: OutlineEntry[];
}

/** A line of the view. */
export interface OutlineLine {
  id: string;
  label: string;
  description: string;
  tooltip: string;
  icon: string;
  hasFindings: boolean;
  entry: OutlineEntry;
  children: OutlineLine[];
}

const ICONS: Readonly<Record<string, string>> = {
  strategy: 'compass',
  plan: 'project',
  section: 'book',
  area: 'symbol-namespace',
  goal: 'target',
  objective: 'milestone',
  outcome: 'star',
  output: 'package',
  measure: 'list-tree',
  activity: 'tasklist',
  milestone: 'flag',
  indicator: 'graph',
  risk: 'warning',
  assumption: 'question',
  actor: 'organization',
  unit: 'organization',
  person: 'person',
  body: 'organization',
  fund: 'credit-card',
  source: 'database',
  document: 'file-text',
  report: 'notebook',
  review: 'search',
  evaluation: 'search',
  event: 'calendar',
};

export function lines(entries: readonly OutlineEntry[], parent = ''): OutlineLine[] {
  const seen = new Map<string, number>();
  return entries.map(entry => {
    // Entries without a name share their path; the view needs each line to have its own mark, and to keep it over edits.
    const key = `${parent}/${entry.kind} ${entry.path === '' ? entry.title : entry.path}`;
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    const id = before === 0 ? key : `${key} ${before + 1}`;
    return {
      id,
      label: entry.number === null || entry.number === '' ? named(entry) : `${entry.number} ${named(entry)}`,
      description: description(entry),
      tooltip: tooltip(entry),
      icon: ICONS[entry.kind] ?? 'circle-small',
      hasFindings: entry.findings > 0,
      entry,
      children: lines(entry.children, id),
    };
  });
}

function named(entry: OutlineEntry): string {
  return entry.title !== '' ? entry.title : entry.path !== '' ? entry.path : entry.kind;
}

function description(entry: OutlineEntry): string {
  return [entry.total ?? '', counted(entry.findings)].filter(part => part !== '').join(' · ');
}

function tooltip(entry: OutlineEntry): string {
  const path = entry.path === '' ? entry.kind : `${entry.kind} ${entry.path}`;
  return [named(entry), path, description(entry)].filter(part => part !== '').join('\n');
}

function counted(findings: number): string {
  return findings === 0 ? '' : findings === 1 ? '1 finding' : `${findings} findings`;
}

/** The innermost line at a place of a file, and those around it, the outermost first. */
export function at(all: readonly OutlineLine[], uri: string, position: Position): OutlineLine[] {
  for (const line of all) {
    const within = at(line.children, uri, position);
    if (within.length > 0) {
      return [line, ...within];
    }
    if (line.entry.uri === uri && holds(line.entry.range, position)) {
      return [line];
    }
  }
  return [];
}

function holds(range: { start: Position; end: Position }, position: Position): boolean {
  return !isBefore(position, range.start) && !isBefore(range.end, position);
}

function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}
