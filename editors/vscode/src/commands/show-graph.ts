// Plan: Show graph

import * as vscode from 'vscode';
import * as args from '../pure/arguments';
import { drawing } from '../pure/drawing-page';
import { complaint, type Planc } from '../planc';
import { folderOf, language, planInQuestion, saveAll, titleOf } from '../plan-files';

const KINDS = [
  { label: 'Results', detail: 'From the work to the aims that it serves and the indicators that it moves', word: 'results' },
  { label: 'Dependencies', detail: 'From what has to be there first to what waits for it', word: 'dependencies' },
  { label: 'Money', detail: 'From those who give to what they pay for', word: 'money' },
];

export async function showGraph(planc: Planc): Promise<void> {
  const plan = await planInQuestion();
  if (plan === undefined || (await planc.file()) === undefined) {
    return;
  }
  const kind = await vscode.window.showQuickPick(KINDS, { title: 'Show graph', placeHolder: 'Of what?' });
  if (kind === undefined || !(await saveAll())) {
    return;
  }
  const progress = { location: vscode.ProgressLocation.Window, title: 'Drawing' };
  const run = await vscode.window.withProgress(progress, () =>
    planc.run(args.graph(kind.word, language(plan), plan.fsPath), folderOf(plan)),
  );
  if (run === undefined) {
    return;
  }
  if (run.code !== 0) {
    void vscode.window.showErrorMessage(complaint(run));
    return;
  }
  const title = `${kind.label} of ${titleOf(plan)}`;
  const panel = vscode.window.createWebviewPanel('planc.graph', title, vscode.ViewColumn.Beside, { enableScripts: false });
  panel.webview.html = drawing(run.out, title);
}
