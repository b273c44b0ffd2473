// The language server `planc lsp`: started, stopped, asked.

import * as vscode from 'vscode';
import {
  CloseAction,
  ErrorAction,
  LanguageClient,
  State,
  TransportKind,
  type LanguageClientOptions,
} from 'vscode-languageclient/node';
import { Falls } from './pure/falls';
import type { OutlineEntry, Position } from './pure/outline-model';
import type { Planc } from './planc';

export interface Place {
  uri: string;
  range: { start: Position; end: Position };
}

/** What it cannot do, it writes to the output; what an author needs to know of it is told by `Server`. */
class QuietClient extends LanguageClient {
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
}

export class Server implements vscode.Disposable {
  private client: LanguageClient | undefined;
  private wasRunning = false;
  private readonly falls = new Falls();
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
      middleware: {
        workspace: {
          didChangeConfiguration: () => client.sendNotification('workspace/didChangeConfiguration', { settings: { planc: settings() } }),
        },
      },
      markdown: { isTrusted: false, supportHtml: false },
      // What went wrong is told once and in our words, below.
      initializationFailedHandler: () => false,
      errorHandler: {
        error: () => ({ action: ErrorAction.Continue, handled: true }),
        closed: () => this.closed(),
      },
    };
    const run = { command: file, args: ['lsp'], transport: TransportKind.stdio };
    const client = new QuietClient('planc', 'Plan', { run, debug: run }, options);
    this.client = client;
    this.wasRunning = false;
    client.onDidChangeState(change => this.stateChanged.fire(change.newState === State.Running));
    try {
      await client.start();
      this.wasRunning = true;
    } catch (error) {
      this.output.error(String(error));
      void this.tell('planc did not start, so plans are coloured, but not checked. It may be too old for this extension.');
    }
  }

  /** The program has ended by itself: it is begun anew, but not for ever. */
  private closed() {
    if (!this.wasRunning) {
      // It never ran; whoever waits for the start says so.
      return { action: CloseAction.DoNotRestart, handled: true };
    }
    if (this.falls.isOnceTooOften(Date.now())) {
      void this.tell('planc ended by itself several times, so plans are coloured, but no longer checked.');
      return { action: CloseAction.DoNotRestart, handled: true };
    }
    this.output.warn('planc ended by itself and is started again.');
    return { action: CloseAction.Restart, handled: true };
  }

  private async tell(text: string): Promise<void> {
    const show = 'Show output';
    const again = 'Try again';
    const answer = await vscode.window.showErrorMessage(text, show, again);
    if (answer === show) {
      this.output.show();
    } else if (answer === again) {
      await this.restart();
    }
  }

  async stop(): Promise<void> {
    const client = this.client;
    this.client = undefined;
    if (client === undefined) {
      return;
    }
    if (client.state === State.Running) {
      try {
        await client.dispose();
      } catch (error) {
        // It was gone before it answered.
        this.output.debug(String(error));
      }
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

/** What the code of a finding leads to: the page of its rule, which the program writes. */
const RULE_PAGE = 'command:planc.explainRule?%5B%22{code}%22%5D';

function settings(): object {
  const configuration = vscode.workspace.getConfiguration('planc');
  return {
    profile: configuration.get('profile', ''),
    language: configuration.get('language', ''),
    hints: configuration.get('hints', {}),
    rulePage: RULE_PAGE,
    client: 'vscode',
    // Asked for, they would be those of what is in sight; told unasked, they stay when a tab is closed.
    diagnostics: 'push',
  };
}
