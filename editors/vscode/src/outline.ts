// The view "Plan outline".

import * as vscode from 'vscode';
import { at, lines, type OutlineLine } from './pure/outline-model';
import { isPlan } from './plan-files';
import type { Server } from './server';

/** How long findings have to rest before the view is made anew. */
const RESTS = 300;

export class Outline implements vscode.TreeDataProvider<OutlineLine>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.changed.event;
  private readonly view: vscode.TreeView<OutlineLine>;
  private readonly listening: vscode.Disposable[];
  private top: OutlineLine[] = [];
  private readonly parents = new Map<string, OutlineLine>();
  private plan: vscode.Uri | undefined;
  private asked = 0;
  private resting: NodeJS.Timeout | undefined;

  constructor(private readonly server: Server) {
    this.view = vscode.window.createTreeView('planc.outline', { treeDataProvider: this, showCollapseAll: true });
    this.listening = [
      this.view,
      this.changed,
      vscode.window.onDidChangeActiveTextEditor(editor => isPlan(editor?.document) && this.later()),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.follow(textEditor)),
      vscode.languages.onDidChangeDiagnostics(() => this.later()),
      server.onState(() => this.later()),
      this.view.onDidChangeVisibility(({ visible }) => visible && this.later()),
    ];
    this.later();
  }

  later(): void {
    clearTimeout(this.resting);
    this.resting = setTimeout(() => void this.refresh(), RESTS);
  }

  async refresh(): Promise<void> {
    const active = vscode.window.activeTextEditor?.document;
    if (isPlan(active)) {
      this.plan = active.uri;
    }
    const asked = ++this.asked;
    const entries = this.plan === undefined ? undefined : await this.server.outline(this.plan.toString());
    if (asked !== this.asked) {
      return;
    }
    this.top = lines(entries ?? []);
    this.parents.clear();
    this.remember(this.top);
    this.changed.fire();
  }

  private remember(all: readonly OutlineLine[]): void {
    for (const line of all) {
      for (const child of line.children) {
        this.parents.set(child.id, line);
      }
      this.remember(line.children);
    }
  }

  /** Marks the line that the cursor stands in. */
  private follow(editor: vscode.TextEditor): void {
    if (!this.view.visible || !isPlan(editor.document)) {
      return;
    }
    const way = at(this.top, editor.document.uri.toString(), editor.selection.active);
    const line = way[way.length - 1];
    if (line !== undefined) {
      // A line that went in the meantime cannot be shown, and need not be.
      this.view.reveal(line, { select: true, focus: false, expand: false }).then(undefined, () => undefined);
    }
  }

  getChildren(line?: OutlineLine): OutlineLine[] {
    return line === undefined ? this.top : line.children;
  }

  getParent(line: OutlineLine): OutlineLine | undefined {
    return this.parents.get(line.id);
  }

  getTreeItem(line: OutlineLine): vscode.TreeItem {
    const state =
      line.children.length === 0
        ? vscode.TreeItemCollapsibleState.None
        : this.parents.has(line.id)
          ? vscode.TreeItemCollapsibleState.Collapsed
          : vscode.TreeItemCollapsibleState.Expanded;
    const item = new vscode.TreeItem(line.label, state);
    item.id = line.id;
    item.description = line.description;
    item.tooltip = line.tooltip;
    const color = line.hasFindings ? new vscode.ThemeColor('list.warningForeground') : undefined;
    item.iconPath = new vscode.ThemeIcon(line.icon, color);
    const { uri, range } = line.entry;
    const start = new vscode.Position(range.start.line, range.start.character);
    item.command = {
      command: 'vscode.open',
      title: 'Show in the text',
      arguments: [vscode.Uri.parse(uri), { selection: new vscode.Range(start, start), preserveFocus: true }],
    };
    return item;
  }

  dispose(): void {
    clearTimeout(this.resting);
    this.listening.forEach(listener => listener.dispose());
  }
}
