// Where Visual Studio Code begins.

import * as vscode from 'vscode';
import { Pages, explainRule } from './commands/explain-rule';
import { exportReport } from './commands/export-report';
import { newPlan } from './commands/new-plan';
import { showGaps } from './commands/show-gaps';
import { showGraph } from './commands/show-graph';
import { showReferences } from './commands/show-references';
import { Outline } from './outline';
import { Planc } from './planc';
import { Preview } from './preview';
import { Server } from './server';
import { Status } from './status';

let server: Server | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const planc = new Planc(context.extensionPath);
  const running = new Server(planc);
  server = running;
  const outline = new Outline(running);
  const preview = new Preview(running);
  const command = (name: string, run: (argument: unknown) => unknown) => vscode.commands.registerCommand(`planc.${name}`, run);
  context.subscriptions.push(
    running,
    outline,
    preview,
    new Status(running),
    vscode.workspace.registerTextDocumentContentProvider(Pages.scheme, new Pages(planc)),
    command('newPlan', () => newPlan(planc)),
    command('openPreview', () => preview.open()),
    command('showGaps', () => showGaps()),
    command('exportReport', () => exportReport(planc)),
    command('explainRule', code => explainRule(planc, code)),
    command('showGraph', () => showGraph(planc)),
    command('showReferences', place => showReferences(place)),
    command('restartServer', () => running.restart()),
    command('outline.refresh', () => outline.refresh()),
    vscode.workspace.onDidGrantWorkspaceTrust(() => running.start()),
    vscode.workspace.onDidChangeConfiguration(change => {
      if (change.affectsConfiguration('planc.path')) {
        void running.restart();
      }
    }),
  );
  void vscode.commands.executeCommand('setContext', 'planc.hasPlans', true);
  await running.start();
}

export function deactivate(): Promise<void> | undefined {
  return server?.stop();
}
