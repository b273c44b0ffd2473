// The number of gaps in the status bar.

import * as vscode from 'vscode';
import { isGap, statusText } from './pure/gaps';
import { isPlan } from './plan-files';
import type { Server } from './server';

export class Status implements vscode.Disposable {
  private readonly item = vscode.window.createStatusBarItem('planc.gaps', vscode.StatusBarAlignment.Left, 10);
  private readonly listening: vscode.Disposable[];

  constructor(private readonly server: Server) {
    this.item.name = 'Gaps in the plan';
    this.item.command = 'planc.showGaps';
    this.listening = [
      this.item,
      vscode.languages.onDidChangeDiagnostics(() => this.update()),
      vscode.window.onDidChangeVisibleTextEditors(() => this.update()),
      server.onState(() => this.update()),
    ];
    this.update();
  }

  private update(): void {
    if (!this.server.isRunning || !vscode.window.visibleTextEditors.some(editor => isPlan(editor.document))) {
      this.item.hide();
      return;
    }
    const all = vscode.languages.getDiagnostics();
    const gaps = all.reduce((sum, [, findings]) => sum + findings.filter(isGap).length, 0);
    const files = all.filter(([, findings]) => findings.some(isGap)).length;
    this.item.text = statusText(gaps);
    this.item.tooltip = gaps === 0 ? 'Nothing that is wanted is missing' : `In ${files === 1 ? '1 file' : `${files} files`}. Press to see them.`;
    this.item.show();
  }

  dispose(): void {
    this.listening.forEach(listener => listener.dispose());
  }
}
