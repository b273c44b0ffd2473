// The language server `planc lsp`: started, stopped, asked.

import * as vscode from 'vscode';
import { LanguageClient, State, TransportKind, type LanguageClientOptions } from 'vscode-languageclient/node';
import type { OutlineEntry, Position } from './pure/outline-model';
import type { Planc } from './planc';

export interface Place {
  uri: string;
  range: { start: Position; end: Position };
}

export class Server implements vscode.Disposable {
  private client: LanguageClient | undefined;
  private readonly stateChanged = new vscode.EventEmitter<boolean>();
  /** Whether it answers, whenever that changes. */
  readonly onState = this.stateChanged.event;
  readonly output = vscode.window.createOutputChannel('Plan', { log: true });

  constructor(private readonly planc: Planc) {}

  get isRunning(): boolean {
    return this.client?.state === State.Running;
  }

  /** Starts it if the folder is trusted and the program is there. */
  async start(): Promise<void> {
    if (this.client !== undefined || !vscode.workspace.isTrusted) {
      return;
    }
    const file = await this.planc.file();
    if (file === undefined) {
      return;
    }
    this.output.info(`Starting ${file} lsp`);
    const options: LanguageClientOptions = {
      documentSelector: [
        { scheme: 'file', language: 'plan' },
        { scheme: 'untitled', language: 'plan' },
        { scheme: 'file', pattern: '**/planc.toml' },
      ],
      outputChannel: this.output,
      diagnosticCollectionName: 'planc',
      initializationOptions: settings(),
      synchronize: { configurationSection: 'planc' },
      markdown: { isTrusted: false, supportHtml: false },
    };
    const run = { command: file, args: ['lsp'], transport: TransportKind.stdio };
    const client = new LanguageClient('planc', 'Plan', { run, debug: run }, options);
    this.client = client;
    client.onDidChangeState(change => this.stateChanged.fire(change.newState === State.Running));
    try {
      await client.start();
    } catch (error) {
      this.output.error(String(error));
      const show = 'Show output';
      const answer = await vscode.window.showErrorMessage('planc did not start, so plans are coloured, but not checked.', show);
      if (answer === show) {
        this.output.show();
      }
    }
  }

  async stop(): Promise<void> {
    const client = this.client;
    this.client = undefined;
    if (client === undefined) {
      return;
    }
    try {
      await client.dispose();
    } catch (error) {
      // It had not started, or is gone already.
      this.output.debug(String(error));
    }
    this.stateChanged.fire(false);
  }

  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  outline(uri: string): Promise<OutlineEntry[] | undefined> {
    return this.ask<OutlineEntry[]>('planc/outline', { uri });
  }

  site(uri: string): Promise<{ html: string } | undefined> {
    return this.ask<{ html: string }>('planc/site', { uri });
  }

  nodeAt(uri: string, position: Position): Promise<{ path: string } | undefined> {
    return this.ask<{ path: string }>('planc/nodeAt', { textDocument: { uri }, position });
  }

  whereIs(path: string): Promise<Place | undefined> {
    return this.ask<Place>('planc/whereIs', { path });
  }

  /** The answer; `undefined` if there is none, be it for a server that is not there or too old for the question. */
  private async ask<Answer>(method: string, question: object): Promise<Answer | undefined> {
    if (this.client === undefined || !this.isRunning) {
      return undefined;
    }
    try {
      return (await this.client.sendRequest<Answer | null>(method, question)) ?? undefined;
    } catch (error) {
      this.output.debug(`${method}: ${String(error)}`);
      return undefined;
    }
  }

  dispose(): void {
    void this.stop();
    this.stateChanged.dispose();
    this.output.dispose();
  }
}

function settings(): object {
  const configuration = vscode.workspace.getConfiguration('planc');
  return {
    profile: configuration.get('profile', ''),
    language: configuration.get('language', ''),
    hints: configuration.get('hints', {}),
  };
}
