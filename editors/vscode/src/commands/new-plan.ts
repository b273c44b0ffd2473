// Plan: New plan

import * as path from 'node:path';
import * as vscode from 'vscode';
import * as args from '../pure/arguments';
import { complaint, type Planc } from '../planc';

const KINDS = [
  { label: 'Action plan', detail: 'What is done, by whom, when and for how much', word: 'plan' },
  { label: 'Strategy', detail: 'What is to be reached, and why', word: 'strategy' },
  { label: 'Strategy and action plan', detail: 'Both, the one carrying out the other', word: 'both' },
  { label: 'One short file', detail: 'To try the language', word: 'minimal' },
];

export async function newPlan(planc: Planc): Promise<void> {
  if ((await planc.file()) === undefined) {
    return;
  }
  const kind = await vscode.window.showQuickPick(KINDS, { title: 'New plan (1 of 6)', placeHolder: 'What do you want to write?' });
  if (kind === undefined) {
    return;
  }
  const title = await ask(2, 'Its title', 'Action plan against trafficking in human beings', '', needed);
  if (title === undefined) {
    return;
  }
  const year = new Date().getFullYear();
  const period = await ask(3, 'From when to when', `${year + 1}, or ${year + 1} .. ${year + 3}`, `${year + 1}`, needed);
  if (period === undefined) {
    return;
  }
  const country = await ask(4, 'The code of the country; leave it empty if there is none', 'ME for Montenegro, KE for Kenya', '', twoLetters);
  if (country === undefined) {
    return;
  }
  const languages = await ask(5, 'Codes of its languages, the first being that of most texts', 'en, or en,sq', 'en', needed);
  if (languages === undefined) {
    return;
  }
  const currency = await ask(6, 'The code of its currency', 'EUR, ALL, KES', 'EUR', threeLetters);
  if (currency === undefined) {
    return;
  }
  const name = args.nameOf(title);
  const folder = await chooseFolder(name);
  if (folder === undefined) {
    return;
  }
  const plan = { folder, name, title, kind: kind.word, country, period, languages: languages.replace(/\s+/g, ''), currency };
  const run = await planc.run(args.newPlan(plan), path.dirname(folder));
  if (run === undefined) {
    return;
  }
  if (run.code !== 0) {
    void vscode.window.showErrorMessage(complaint(run));
    return;
  }
  await show(folder);
}

function ask(step: number, prompt: string, placeHolder: string, value: string, validateInput: (text: string) => string | undefined) {
  return vscode.window.showInputBox({ title: `New plan (${step} of 6)`, prompt, placeHolder, value, validateInput, ignoreFocusOut: true });
}

function needed(text: string): string | undefined {
  return text.trim() === '' ? 'This is needed.' : undefined;
}

function twoLetters(text: string): string | undefined {
  return /^(?:[A-Za-z]{2})?$/.test(text.trim()) ? undefined : 'Codes of countries have two letters: ME, KE.';
}

function threeLetters(text: string): string | undefined {
  return /^[A-Za-z]{3}$/.test(text.trim()) ? undefined : 'Codes of currencies have three letters: EUR, KES.';
}

/** A folder of its own in the first folder that is open, or in one that is chosen. */
async function chooseFolder(name: string): Promise<string | undefined> {
  const open = vscode.workspace.workspaceFolders?.filter(folder => folder.uri.scheme === 'file') ?? [];
  const elsewhere = { label: 'Another folder…', folder: '' };
  const picks = open.map(folder => ({ label: path.join(folder.name, name), folder: path.join(folder.uri.fsPath, name) }));
  const pick = picks.length === 0 ? elsewhere : await vscode.window.showQuickPick([...picks, elsewhere], { title: 'Where to?' });
  if (pick === undefined || pick.folder !== '') {
    return pick?.folder;
  }
  const chosen = await vscode.window.showOpenDialog({
    canSelectFiles: false,
    canSelectFolders: true,
    openLabel: 'Put the plan here',
    title: `The folder in which ${name} is made`,
  });
  return chosen?.[0] === undefined ? undefined : path.join(chosen[0].fsPath, name);
}

/** Opens the document among the new files, and offers the folder if it is not open. */
async function show(folder: string): Promise<void> {
  const root = vscode.Uri.file(folder);
  const files = (await vscode.workspace.fs.readDirectory(root)).map(([name]) => name).filter(name => name.endsWith('.plan'));
  const document = ['strategy.plan', 'action-plan.plan'].find(name => files.includes(name)) ?? files.sort()[0];
  if (document !== undefined) {
    await vscode.window.showTextDocument(vscode.Uri.joinPath(root, document));
  }
  if (vscode.workspace.getWorkspaceFolder(root) === undefined) {
    const open = 'Open folder';
    if ((await vscode.window.showInformationMessage(`The plan is in ${folder}.`, open)) === open) {
      await vscode.commands.executeCommand('vscode.openFolder', root);
    }
  }
}
