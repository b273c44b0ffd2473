// Which plan a command is about.

import * as path from 'node:path';
import * as vscode from 'vscode';

export function isPlan(document: vscode.TextDocument | undefined): document is vscode.TextDocument {
  return document?.languageId === 'plan';
}

/** A file or folder of the package that a command is about: the plan in front, else one in sight, else a folder's. */
export async function planInQuestion(): Promise<vscode.Uri | undefined> {
  const active = vscode.window.activeTextEditor?.document;
  if (isPlan(active) && active.uri.scheme === 'file') {
    return active.uri;
  }
  const seen = vscode.window.visibleTextEditors.find(editor => isPlan(editor.document) && editor.document.uri.scheme === 'file');
  if (seen !== undefined) {
    return seen.document.uri;
  }
  const manifests = await vscode.workspace.findFiles('**/planc.toml', '**/node_modules/**', 50);
  if (manifests.length === 1) {
    return manifests[0];
  }
  if (manifests.length > 1) {
    const picks = manifests.map(uri => ({ label: vscode.workspace.asRelativePath(path.dirname(uri.fsPath)), uri }));
    picks.sort((a, b) => a.label.localeCompare(b.label));
    return (await vscode.window.showQuickPick(picks, { title: 'Which plan?' }))?.uri;
  }
  const plans = await vscode.workspace.findFiles('**/*.plan', '**/node_modules/**', 1);
  if (plans.length === 0) {
    void vscode.window.showInformationMessage('There is no plan here yet. Start one with Plan: New plan.');
  }
  return plans[0];
}

/** The column in which plans are read, so that none is opened over a preview. */
export function columnOfPlans(): vscode.ViewColumn {
  const seen = vscode.window.visibleTextEditors.find(editor => isPlan(editor.document));
  return seen?.viewColumn ?? vscode.ViewColumn.One;
}

/** The folder that a program about `uri` runs in. */
export function folderOf(uri: vscode.Uri): string {
  return path.dirname(uri.fsPath);
}

/** Writes down what is not saved yet, since programs read files. */
export async function saveAll(): Promise<boolean> {
  const unsaved = vscode.workspace.textDocuments.filter(document => document.isDirty && isPlan(document) && !document.isUntitled);
  const saved = await Promise.all(unsaved.map(document => document.save()));
  return saved.every(done => done);
}

/** The language that the author wants things shown in; empty for the plan's first. */
export function language(uri: vscode.Uri): string {
  return vscode.workspace.getConfiguration('planc', uri).get<string>('language', '').trim();
}

/** The name of the tab that shows something of `uri`. */
export function titleOf(uri: vscode.Uri): string {
  const name = path.basename(uri.fsPath);
  return name === 'planc.toml' ? path.basename(path.dirname(uri.fsPath)) : name;
}
