// Plan: Export report…

import * as path from 'node:path';
import * as vscode from 'vscode';
import * as args from '../pure/arguments';
import { complaint, type Planc } from '../planc';
import { folderOf, language, planInQuestion, saveAll } from '../plan-files';
import table from '../table.json';

export async function exportReport(planc: Planc): Promise<void> {
  const plan = await planInQuestion();
  if (plan === undefined || (await planc.file()) === undefined) {
    return;
  }
  const kinds = table.reports.map(report => ({ label: report.name, detail: report.summary }));
  const kind = await vscode.window.showQuickPick(kinds, { title: 'Export report (1 of 3)', placeHolder: 'Which report?', matchOnDetail: true });
  if (kind === undefined) {
    return;
  }
  const formats = table.formats.map(format => ({ label: format.name, description: format.summary }));
  const format = await vscode.window.showQuickPick(formats, { title: 'Export report (2 of 3)', placeHolder: 'As what?', matchOnDescription: true });
  if (format === undefined) {
    return;
  }
  const tag = await chooseLanguage(language(plan));
  if (tag === undefined) {
    return;
  }
  const output = await choosePlace(plan, kind.label, format.label);
  if (output === undefined || !(await saveAll())) {
    return;
  }
  const report = { kind: kind.label, format: format.label, language: tag, of: plan.fsPath, output };
  const progress = { location: vscode.ProgressLocation.Notification, title: `Writing ${path.basename(output)}` };
  const run = await vscode.window.withProgress(progress, () => planc.run(args.report(report), folderOf(plan)));
  if (run === undefined) {
    return;
  }
  if (run.code !== 0) {
    void vscode.window.showErrorMessage(complaint(run));
    return;
  }
  await offer(output, format.label);
}

async function chooseLanguage(wanted: string): Promise<string | undefined> {
  const names = new Intl.DisplayNames(['en'], { type: 'language' });
  const picks = table.languages.map(tag => ({ label: names.of(tag) ?? tag, description: tag, tag }));
  picks.sort((a, b) => Number(b.tag === wanted) - Number(a.tag === wanted));
  const first = { label: "The plan's first language", description: '', tag: '' };
  const order = table.languages.includes(wanted) ? [...picks, first] : [first, ...picks];
  const pick = await vscode.window.showQuickPick(order, { title: 'Export report (3 of 3)', placeHolder: 'In which language?' });
  return pick?.tag;
}

/** The file to write; the tables of CSV are several, so they get a folder. */
async function choosePlace(plan: vscode.Uri, kind: string, format: string): Promise<string | undefined> {
  if (format === 'csv') {
    const chosen = await vscode.window.showOpenDialog({
      canSelectFiles: false,
      canSelectFolders: true,
      openLabel: 'Write the tables here',
      defaultUri: vscode.Uri.file(folderOf(plan)),
    });
    return chosen?.[0] === undefined ? undefined : chosen[0].fsPath + path.sep;
  }
  const ending = args.ending(format);
  const chosen = await vscode.window.showSaveDialog({
    defaultUri: vscode.Uri.file(path.join(folderOf(plan), `${kind}.${ending}`)),
    filters: { Report: [ending] },
  });
  return chosen?.fsPath;
}

async function offer(output: string, format: string): Promise<void> {
  const uri = vscode.Uri.file(output);
  const open = 'Open';
  const reveal = 'Show in folder';
  const answer = await vscode.window.showInformationMessage(`Wrote ${path.basename(output)}.`, open, reveal);
  if (answer === reveal) {
    await vscode.commands.executeCommand('revealFileInOS', uri);
  } else if (answer === open) {
    const isText = ['text', 'md', 'json'].includes(format);
    await (isText ? vscode.window.showTextDocument(uri) : vscode.env.openExternal(uri));
  }
}
