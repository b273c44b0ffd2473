//! The methods of the protocol: each sends its message to the owner, and gives the answer to a feature to make.

use crate::configuration::Configuration;
use crate::features;
use crate::owner::{self, Message, Outgoing, Refresh};
use crate::uris;
use crate::view::{Package, View};
use std::path::PathBuf;
use std::sync::{Mutex, mpsc};
use tokio::sync::mpsc::{UnboundedReceiver, unbounded_channel};
use tokio::sync::oneshot;
use tower_lsp::jsonrpc::{Error, Result};
use tower_lsp::lsp_types::notification::Progress;
use tower_lsp::lsp_types::request::WorkDoneProgressCreate;
use tower_lsp::lsp_types::*;
use tower_lsp::{Client, ClientSocket, LanguageServer, LspService};

/// What answers the methods.
pub struct Server {
    owner: mpsc::Sender<Message>,
    client: Client,
    /// What the owner says, until somebody passes it on.
    outgoing: Mutex<Option<UnboundedReceiver<Outgoing>>>,
    tokens: features::semantic_tokens::Sent,
    begin: Mutex<Option<Message>>,
    /// What the client is to be asked for once it is ready.
    registrations: Mutex<Vec<Registration>>,
}

/// The service, and the way to the client.
pub fn service() -> (LspService<Server>, ClientSocket) {
    LspService::build(|client| {
        let (out, outgoing) = unbounded_channel();
        Server {
            owner: owner::start(out),
            client,
            outgoing: Mutex::new(Some(outgoing)),
            tokens: features::semantic_tokens::Sent::default(),
            begin: Mutex::default(),
            registrations: Mutex::default(),
        }
    })
    .custom_method("planc/outline", Server::outline)
    .custom_method("planc/nodeAt", Server::node_at)
    .custom_method("planc/whereIs", Server::where_is)
    .custom_method("planc/site", Server::site)
    .finish()
}

impl Server {
    /// The client is gone.
    pub fn stop(&self) {
        self.tell(Message::Stop);
    }

    fn tell(&self, message: Message) {
        // It is gone only when the server is.
        let _ = self.owner.send(message);
    }

    /// Asks at once; what comes back is waited for later.
    fn ask(&self, uri: &Url) -> oneshot::Receiver<Option<View>> {
        let (reply, answer) = oneshot::channel();
        self.tell(Message::Ask { path: uris::path(uri), reply });
        answer
    }

    fn ask_all(&self) -> oneshot::Receiver<Vec<Package>> {
        let (reply, answer) = oneshot::channel();
        self.tell(Message::AskAll { reply });
        answer
    }

    /// What `feature` makes of the file at `uri`; `None` if it belongs to no package.
    async fn read<T: Send + 'static>(
        &self,
        uri: &Url,
        feature: impl FnOnce(&View) -> T + Send + 'static,
    ) -> Result<Option<T>> {
        // The question goes out before anything is waited for: see `crate`.
        let view = self.ask(uri);
        match view.await.map_err(|_| Error::internal_error())? {
            Some(view) => run(move || feature(&view)).await.map(Some),
            None => Ok(None),
        }
    }

    /// As `read`, of a feature that may have nothing to say.
    async fn look<T: Send + 'static>(
        &self,
        uri: &Url,
        feature: impl FnOnce(&View) -> Option<T> + Send + 'static,
    ) -> Result<Option<T>> {
        self.read(uri, feature).await.map(Option::flatten)
    }

    /// As `read`, beside all packages that are open.
    async fn read_with_all<T: Send + 'static>(
        &self,
        uri: &Url,
        feature: impl FnOnce(&View, &[Package]) -> T + Send + 'static,
    ) -> Result<Option<T>> {
        let (view, all) = (self.ask(uri), self.ask_all());
        let view = view.await.map_err(|_| Error::internal_error())?;
        let all = all.await.map_err(|_| Error::internal_error())?;
        match view {
            Some(view) => run(move || feature(&view, &all)).await.map(Some),
            None => Ok(None),
        }
    }

    async fn outline(&self, params: features::outline::Params) -> Result<Vec<features::outline::Entry>> {
        let uri = params.uri;
        Ok(self.read(&uri, features::outline::outline).await?.unwrap_or_default())
    }

    async fn node_at(&self, params: TextDocumentPositionParams) -> Result<Option<features::outline::NodeAt>> {
        self.look(&params.text_document.uri, move |view| features::outline::node_at(view, params.position)).await
    }

    async fn where_is(&self, params: features::outline::NodeAt) -> Result<Option<Location>> {
        let all = self.ask_all().await.map_err(|_| Error::internal_error())?;
        run(move || features::outline::where_is(&all, &params.path)).await
    }

    async fn site(&self, params: features::outline::Params) -> Result<Option<features::outline::Page>> {
        self.look(&params.uri, features::outline::site).await
    }
}

/// Runs a feature on a thread of its own. One that fails costs its answer, not the server.
async fn run<T: Send + 'static>(feature: impl FnOnce() -> T + Send + 'static) -> Result<T> {
    tokio::task::spawn_blocking(feature).await.map_err(|_| Error::internal_error())
}

/// Passes on to the client what the owner says.
async fn pass_on(client: Client, mut outgoing: UnboundedReceiver<Outgoing>, shows_progress: bool) {
    let token = || NumberOrString::String("planc/loading".to_string());
    while let Some(message) = outgoing.recv().await {
        match message {
            Outgoing::Diagnostics { uri, diagnostics, version } => {
                client.publish_diagnostics(uri, diagnostics, version).await;
            }
            Outgoing::Say(MessageType::LOG, text) => client.log_message(MessageType::LOG, text).await,
            Outgoing::Say(kind, text) => client.show_message(kind, text).await,
            Outgoing::Refresh(refresh) => {
                // Each waits for the client's answer, which may never come.
                let client = client.clone();
                tokio::spawn(async move {
                    let _ = match refresh {
                        Refresh::Diagnostics => client.workspace_diagnostic_refresh().await,
                        Refresh::Lenses => client.code_lens_refresh().await,
                        Refresh::Hints => client.inlay_hint_refresh().await,
                    };
                });
            }
            Outgoing::Loading { has_begun } if shows_progress => {
                if has_begun {
                    let (client, params) = (client.clone(), WorkDoneProgressCreateParams { token: token() });
                    tokio::spawn(async move { client.send_request::<WorkDoneProgressCreate>(params).await });
                }
                let value = ProgressParamsValue::WorkDone(match has_begun {
                    true => WorkDoneProgress::Begin(WorkDoneProgressBegin {
                        title: "Reading plans".to_string(),
                        ..WorkDoneProgressBegin::default()
                    }),
                    false => WorkDoneProgress::End(WorkDoneProgressEnd::default()),
                });
                client.send_notification::<Progress>(ProgressParams { token: token(), value }).await;
            }
            Outgoing::Loading { .. } => {}
        }
    }
}

#[tower_lsp::async_trait]
impl LanguageServer for Server {
    async fn initialize(&self, params: InitializeParams) -> Result<InitializeResult> {
        let client = features::capabilities::of_client(&params.capabilities);
        let configuration = Configuration::from_json(params.initialization_options.clone().unwrap_or_default());
        let pulls = client.pulls && configuration.diagnostics.as_deref() != Some("push");
        let client = owner::Client { pulls, ..client };
        let mut folders: Vec<PathBuf> =
            params.workspace_folders.unwrap_or_default().iter().map(|folder| uris::path(&folder.uri)).collect();
        if let (true, Some(root)) = (folders.is_empty(), &params.root_uri) {
            folders.push(uris::path(root));
        }
        set(&self.registrations, features::capabilities::registrations(&params.capabilities));
        // Documents may come before `initialized`, which some clients never send: positions must be right by then.
        self.tell(Message::Begin { client, configuration });
        set(&self.begin, Some(Message::Folders { added: folders, removed: Vec::new() }));
        if let Some(outgoing) = self.outgoing.lock().ok().and_then(|mut outgoing| outgoing.take()) {
            tokio::spawn(pass_on(self.client.clone(), outgoing, client.shows_progress));
        }
        Ok(InitializeResult {
            capabilities: features::capabilities::of_server(client),
            server_info: Some(ServerInfo {
                name: "planc".to_string(),
                version: Some(env!("CARGO_PKG_VERSION").to_string()),
            }),
        })
    }

    async fn initialized(&self, _: InitializedParams) {
        if let Some(begin) = self.begin.lock().ok().and_then(|mut begin| begin.take()) {
            self.tell(begin);
        }
        let registrations = self.registrations.lock().map(|mut all| std::mem::take(&mut *all)).unwrap_or_default();
        if !registrations.is_empty() {
            let client = self.client.clone();
            // It answers when it likes.
            tokio::spawn(async move { client.register_capability(registrations).await });
        }
    }

    async fn shutdown(&self) -> Result<()> {
        Ok(())
    }

    async fn did_open(&self, params: DidOpenTextDocumentParams) {
        let TextDocumentItem { uri, version, text, .. } = params.text_document;
        self.tell(Message::Open { path: uris::path(&uri), uri, version, text });
    }

    async fn did_change(&self, params: DidChangeTextDocumentParams) {
        let VersionedTextDocumentIdentifier { uri, version } = params.text_document;
        self.tell(Message::Change { path: uris::path(&uri), version, changes: params.content_changes });
    }

    async fn did_save(&self, params: DidSaveTextDocumentParams) {
        self.tell(Message::Save { path: uris::path(&params.text_document.uri) });
    }

    async fn did_close(&self, params: DidCloseTextDocumentParams) {
        self.tokens.forget(&params.text_document.uri);
        self.tell(Message::Close { path: uris::path(&params.text_document.uri) });
    }

    async fn did_change_configuration(&self, params: DidChangeConfigurationParams) {
        self.tell(Message::Configure(Configuration::from_json(params.settings)));
    }

    async fn did_change_workspace_folders(&self, params: DidChangeWorkspaceFoldersParams) {
        let paths = |folders: &[WorkspaceFolder]| folders.iter().map(|folder| uris::path(&folder.uri)).collect();
        let event = params.event;
        self.tell(Message::Folders { added: paths(&event.added), removed: paths(&event.removed) });
    }

    async fn did_change_watched_files(&self, params: DidChangeWatchedFilesParams) {
        self.tell(Message::Watched(params.changes.iter().map(|change| uris::path(&change.uri)).collect()));
    }

    async fn did_rename_files(&self, params: RenameFilesParams) {
        let paths = params.files.iter().flat_map(|file| [&file.old_uri, &file.new_uri]);
        self.tell(Message::Watched(paths.filter_map(|uri| Url::parse(uri).ok()).map(|uri| uris::path(&uri)).collect()));
    }

    async fn diagnostic(&self, params: DocumentDiagnosticParams) -> Result<DocumentDiagnosticReportResult> {
        let items = self.read(&params.text_document.uri, features::diagnostics::of_file).await?.unwrap_or_default();
        Ok(features::diagnostics::full(items))
    }

    async fn hover(&self, params: HoverParams) -> Result<Option<Hover>> {
        let at = params.text_document_position_params;
        self.look(&at.text_document.uri, move |view| features::hover::hover(view, at.position)).await
    }

    async fn goto_definition(&self, params: GotoDefinitionParams) -> Result<Option<GotoDefinitionResponse>> {
        let at = params.text_document_position_params;
        self.look(&at.text_document.uri, move |view| features::navigation::definition(view, at.position)).await
    }

    async fn goto_declaration(
        &self,
        params: request::GotoDeclarationParams,
    ) -> Result<Option<request::GotoDeclarationResponse>> {
        let at = params.text_document_position_params;
        self.look(&at.text_document.uri, move |view| features::navigation::definition(view, at.position)).await
    }

    async fn goto_type_definition(
        &self,
        params: request::GotoTypeDefinitionParams,
    ) -> Result<Option<request::GotoTypeDefinitionResponse>> {
        let at = params.text_document_position_params;
        self.look(&at.text_document.uri, move |view| features::navigation::type_definition(view, at.position)).await
    }

    async fn document_symbol(&self, params: DocumentSymbolParams) -> Result<Option<DocumentSymbolResponse>> {
        self.read(&params.text_document.uri, features::symbols::of_document).await
    }

    async fn formatting(&self, params: DocumentFormattingParams) -> Result<Option<Vec<TextEdit>>> {
        self.look(&params.text_document.uri, features::formatting::whole).await
    }

    async fn range_formatting(&self, params: DocumentRangeFormattingParams) -> Result<Option<Vec<TextEdit>>> {
        self.look(&params.text_document.uri, move |view| features::formatting::range(view, params.range)).await
    }

    async fn on_type_formatting(&self, params: DocumentOnTypeFormattingParams) -> Result<Option<Vec<TextEdit>>> {
        let at = params.text_document_position;
        self.look(&at.text_document.uri, move |view| features::formatting::on_type(view, at.position, &params.ch)).await
    }

    async fn references(&self, params: ReferenceParams) -> Result<Option<Vec<Location>>> {
        let (at, with_declaration) = (params.text_document_position, params.context.include_declaration);
        let uri = at.text_document.uri;
        self.read_with_all(&uri, move |view, all| {
            features::navigation::references(view, all, at.position, with_declaration)
        })
        .await
    }

    async fn document_highlight(&self, params: DocumentHighlightParams) -> Result<Option<Vec<DocumentHighlight>>> {
        let at = params.text_document_position_params;
        self.read(&at.text_document.uri, move |view| features::navigation::highlights(view, at.position)).await
    }

    async fn prepare_rename(&self, params: TextDocumentPositionParams) -> Result<Option<PrepareRenameResponse>> {
        let (uri, position) = (params.text_document.uri, params.position);
        self.read(&uri, move |view| features::rename::prepare(view, position)).await?.transpose().map(Option::flatten)
    }

    async fn rename(&self, params: RenameParams) -> Result<Option<WorkspaceEdit>> {
        let (at, name) = (params.text_document_position, params.new_name);
        let uri = at.text_document.uri;
        self.read_with_all(&uri, move |view, all| features::rename::rename(view, all, at.position, &name))
            .await?
            .transpose()
    }

    async fn symbol(&self, params: WorkspaceSymbolParams) -> Result<Option<Vec<SymbolInformation>>> {
        let all = self.ask_all().await.map_err(|_| Error::internal_error())?;
        run(move || Some(features::symbols::of_workspace(&all, &params.query))).await
    }

    async fn folding_range(&self, params: FoldingRangeParams) -> Result<Option<Vec<FoldingRange>>> {
        self.read(&params.text_document.uri, features::folding::ranges).await
    }

    async fn selection_range(&self, params: SelectionRangeParams) -> Result<Option<Vec<SelectionRange>>> {
        self.read(&params.text_document.uri, move |view| features::selection::ranges(view, &params.positions)).await
    }

    async fn document_link(&self, params: DocumentLinkParams) -> Result<Option<Vec<DocumentLink>>> {
        self.read(&params.text_document.uri, features::links::links).await
    }

    async fn semantic_tokens_full(&self, params: SemanticTokensParams) -> Result<Option<SemanticTokensResult>> {
        let uri = params.text_document.uri;
        let tokens = self.read(&uri, |view| features::semantic_tokens::tokens(view, None)).await?;
        Ok(tokens.map(|tokens| self.tokens.full(&uri, tokens)))
    }

    async fn semantic_tokens_full_delta(
        &self,
        params: SemanticTokensDeltaParams,
    ) -> Result<Option<SemanticTokensFullDeltaResult>> {
        let uri = params.text_document.uri;
        let tokens = self.read(&uri, |view| features::semantic_tokens::tokens(view, None)).await?;
        Ok(tokens.map(|tokens| self.tokens.delta(&uri, &params.previous_result_id, tokens)))
    }

    async fn semantic_tokens_range(
        &self,
        params: SemanticTokensRangeParams,
    ) -> Result<Option<SemanticTokensRangeResult>> {
        let tokens = self
            .read(&params.text_document.uri, move |view| features::semantic_tokens::tokens(view, Some(params.range)))
            .await?;
        Ok(tokens.map(|data| SemanticTokensRangeResult::Tokens(SemanticTokens { result_id: None, data })))
    }

    async fn will_rename_files(&self, params: RenameFilesParams) -> Result<Option<WorkspaceEdit>> {
        let all = self.ask_all().await.map_err(|_| Error::internal_error())?;
        run(move || features::files::will_rename(&all, &params.files)).await
    }

    async fn completion(&self, params: CompletionParams) -> Result<Option<CompletionResponse>> {
        let at = params.text_document_position;
        self.look(&at.text_document.uri, move |view| features::completion::complete(view, at.position)).await
    }

    async fn completion_resolve(&self, item: CompletionItem) -> Result<CompletionItem> {
        run(move || features::completion::resolve(item)).await
    }

    async fn signature_help(&self, params: SignatureHelpParams) -> Result<Option<SignatureHelp>> {
        let at = params.text_document_position_params;
        self.look(&at.text_document.uri, move |view| features::signature::help(view, at.position)).await
    }

    async fn code_action(&self, params: CodeActionParams) -> Result<Option<CodeActionResponse>> {
        self.read(&params.text_document.uri, move |view| {
            features::code_actions::at(view, params.range, params.context.only.as_deref())
        })
        .await
    }

    async fn code_lens(&self, params: CodeLensParams) -> Result<Option<Vec<CodeLens>>> {
        self.read(&params.text_document.uri, features::lenses::lenses).await
    }

    async fn inlay_hint(&self, params: InlayHintParams) -> Result<Option<Vec<InlayHint>>> {
        self.read(&params.text_document.uri, move |view| features::hints::hints(view, params.range)).await
    }

    async fn prepare_call_hierarchy(
        &self,
        params: CallHierarchyPrepareParams,
    ) -> Result<Option<Vec<CallHierarchyItem>>> {
        let at = params.text_document_position_params;
        self.look(&at.text_document.uri, move |view| features::hierarchy::prepare_calls(view, at.position)).await
    }

    async fn incoming_calls(
        &self,
        params: CallHierarchyIncomingCallsParams,
    ) -> Result<Option<Vec<CallHierarchyIncomingCall>>> {
        self.look(&params.item.uri.clone(), move |view| features::hierarchy::incoming(view, &params.item)).await
    }

    async fn outgoing_calls(
        &self,
        params: CallHierarchyOutgoingCallsParams,
    ) -> Result<Option<Vec<CallHierarchyOutgoingCall>>> {
        self.look(&params.item.uri.clone(), move |view| features::hierarchy::outgoing(view, &params.item)).await
    }

    async fn prepare_type_hierarchy(
        &self,
        params: TypeHierarchyPrepareParams,
    ) -> Result<Option<Vec<TypeHierarchyItem>>> {
        let at = params.text_document_position_params;
        self.look(&at.text_document.uri, move |view| features::hierarchy::prepare_types(view, at.position)).await
    }

    async fn supertypes(&self, params: TypeHierarchySupertypesParams) -> Result<Option<Vec<TypeHierarchyItem>>> {
        self.look(&params.item.uri.clone(), move |view| features::hierarchy::supertypes(view, &params.item)).await
    }

    async fn subtypes(&self, params: TypeHierarchySubtypesParams) -> Result<Option<Vec<TypeHierarchyItem>>> {
        self.look(&params.item.uri.clone(), move |view| features::hierarchy::subtypes(view, &params.item)).await
    }
}

fn set<T>(place: &Mutex<T>, value: T) {
    if let Ok(mut place) = place.lock() {
        *place = value;
    }
}
