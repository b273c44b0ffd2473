// The `planc` program: found, and run.

import { execFile } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { homedir } from 'node:os';
import * as vscode from 'vscode';
import { find, missing, type Search } from './pure/binary';

/** What a run wrote, and how it ended. */
export interface Run {
  code: number;
  out: string;
  told: string;
}

/** The largest answer that is taken: drawings of large plans are long. */
const LARGEST = 256 * 1024 * 1024;

export class Planc {
  constructor(private readonly extensionFolder: string) {}

  search(): Search {
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    return find({
      setting: vscode.workspace.getConfiguration('planc').get<string>('path', ''),
      extensionFolder: this.extensionFolder,
      workspaceFolder: folder?.scheme === 'file' ? folder.fsPath : undefined,
      home: homedir(),
      platform: process.platform,
      searchPath: process.env['PATH'] ?? '',
      isProgram,
    });
  }

  /** The program, or `undefined` after the author was told what to do. */
  async file(): Promise<string | undefined> {
    if (!vscode.workspace.isTrusted) {
      void vscode.window.showInformationMessage('This folder is not trusted, so nothing is run in it.', 'Manage trust').then(answer => {
        if (answer !== undefined) {
          void vscode.commands.executeCommand('workbench.trust.manage');
        }
      });
      return undefined;
    }
    const search = this.search();
    if (search.found) {
      return search.file;
    }
    void tellMissing(missing(search));
    return undefined;
  }

  /** Runs it in `folder`. `undefined` if it is not there or cannot be run, of which the author was told. */
  async run(args: string[], folder: string): Promise<Run | undefined> {
    const file = await this.file();
    if (file === undefined) {
      return undefined;
    }
    return new Promise(resolve => {
      const options = { cwd: folder, maxBuffer: LARGEST, env: { ...process.env, NO_COLOR: '1' }, windowsHide: true };
      const child = execFile(file, args, options, (error, out, told) => {
        if (error !== null && typeof error.code !== 'number') {
          void vscode.window.showErrorMessage(`planc could not be run (${error.message.split('\n')[0]}).`);
          resolve(undefined);
          return;
        }
        resolve({ code: error === null ? 0 : Number(error.code), out, told });
      });
      // Nobody is there to answer questions.
      child.stdin?.end();
    });
  }
}

async function tellMissing(text: string): Promise<void> {
  const settings = 'Open settings';
  const again = 'Try again';
  const answer = await vscode.window.showWarningMessage(text, settings, again);
  if (answer === settings) {
    await vscode.commands.executeCommand('workbench.action.openSettings', 'planc.path');
  } else if (answer === again) {
    await vscode.commands.executeCommand('planc.restartServer');
  }
}

function isProgram(file: string): boolean {
  try {
    if (process.platform !== 'win32') {
      accessSync(file, constants.X_OK);
    }
    return statSync(file).isFile();
  } catch {
    // Not there, or not to be run by this user: either way, no program.
    return false;
  }
}

/** What `planc` told when it could not do something, without the word that says so in a terminal. */
export function complaint(run: Run): string {
  const text = run.told.trim().replace(/^(?:error|planc)\s*:\s*/i, '');
  return text === '' ? 'planc could not do it, and did not say why.' : text;
}
