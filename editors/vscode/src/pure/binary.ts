// Where the `planc` program is. Knows nothing of the editor, so that it can be tested alone.

import * as path from 'node:path';

/** What is looked at to find the program. */
export interface Surroundings {
  /** The setting `planc.path`. */
  setting: string;
  extensionFolder: string;
  workspaceFolder: string | undefined;
  home: string;
  platform: NodeJS.Platform;
  /** The variable PATH, as the system writes it. */
  searchPath: string;
  isProgram(file: string): boolean;
}

export type Search =
  | { found: true; file: string; from: 'setting' | 'extension' | 'path' }
  /** `asked` is what the setting names, if it names anything. */
  | { found: false; asked: string | undefined };

/** The setting if there is one, else the program that came with the extension, else the first on PATH. */
export function find(surroundings: Surroundings): Search {
  const asked = surroundings.setting.trim();
  if (asked !== '') {
    const file = expand(asked, surroundings);
    return surroundings.isProgram(file) ? { found: true, file, from: 'setting' } : { found: false, asked: file };
  }
  const name = programName(surroundings.platform);
  const own = join(surroundings, surroundings.extensionFolder, 'bin', name);
  if (surroundings.isProgram(own)) {
    return { found: true, file: own, from: 'extension' };
  }
  const separator = surroundings.platform === 'win32' ? ';' : ':';
  for (const folder of surroundings.searchPath.split(separator)) {
    // An empty part means the working folder, in which nobody expects a program to be looked for.
    if (folder.trim() === '') {
      continue;
    }
    const file = join(surroundings, folder.replace(/^"(.*)"$/, '$1'), name);
    if (surroundings.isProgram(file)) {
      return { found: true, file, from: 'path' };
    }
  }
  return { found: false, asked: undefined };
}

/** What to tell somebody whose program is not there. */
export function missing(search: { asked: string | undefined }): string {
  const there =
    search.asked === undefined
      ? 'The program planc was not found on this computer.'
      : `There is no program at ${search.asked}, which is what the setting planc.path names.`;
  const remedy =
    search.asked === undefined
      ? 'Install it, or say in the setting planc.path where it is.'
      : 'Put its place right, or leave the setting empty to use the program that comes with the extension.';
  return `${there} Without it plans are coloured, but not checked. ${remedy}`;
}

function programName(platform: NodeJS.Platform): string {
  return platform === 'win32' ? 'planc.exe' : 'planc';
}

function expand(setting: string, surroundings: Surroundings): string {
  const folder = surroundings.workspaceFolder ?? '';
  const file = setting.replace(/^~(?=$|[\\/])/, () => surroundings.home).replace(/\$\{workspaceFolder\}/g, () => folder);
  const rules = surroundings.platform === 'win32' ? path.win32 : path.posix;
  return rules.isAbsolute(file) || folder === '' ? file : rules.join(folder, file);
}

function join(surroundings: Surroundings, ...parts: string[]): string {
  return surroundings.platform === 'win32' ? path.win32.join(...parts) : path.posix.join(...parts);
}
