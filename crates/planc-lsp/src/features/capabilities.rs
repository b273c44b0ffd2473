//! What client and server can do.

use crate::owner::Client;
use crate::positions::Encoding;
use tower_lsp::lsp_types::*;

/// What matters to the owner of what a client says of itself.
pub fn of_client(capabilities: &ClientCapabilities) -> Client {
    let offered = capabilities.general.as_ref().and_then(|general| general.position_encodings.as_deref());
    let workspace = capabilities.workspace.as_ref();
    Client {
        encoding: Encoding::negotiate(offered),
        pulls: capabilities.text_document.as_ref().is_some_and(|document| document.diagnostic.is_some()),
        refreshes_diagnostics: workspace
            .and_then(|workspace| workspace.diagnostic.as_ref())
            .and_then(|diagnostic| diagnostic.refresh_support)
            .unwrap_or(false),
        refreshes_lenses: workspace
            .and_then(|workspace| workspace.code_lens.as_ref())
            .and_then(|lens| lens.refresh_support)
            .unwrap_or(false),
        refreshes_hints: workspace
            .and_then(|workspace| workspace.inlay_hint.as_ref())
            .and_then(|hint| hint.refresh_support)
            .unwrap_or(false),
        shows_progress: capabilities.window.as_ref().and_then(|window| window.work_done_progress).unwrap_or(false),
    }
}

/// What the server offers.
pub fn of_server(client: Client) -> ServerCapabilities {
    ServerCapabilities {
        position_encoding: Some(client.encoding.kind()),
        text_document_sync: Some(TextDocumentSyncCapability::Options(TextDocumentSyncOptions {
            open_close: Some(true),
            change: Some(TextDocumentSyncKind::INCREMENTAL),
            save: Some(TextDocumentSyncSaveOptions::Supported(true)),
            ..TextDocumentSyncOptions::default()
        })),
        completion_provider: Some(CompletionOptions {
            resolve_provider: Some(true),
            trigger_characters: Some(super::completion::TRIGGERS.map(str::to_string).to_vec()),
            ..CompletionOptions::default()
        }),
        signature_help_provider: Some(SignatureHelpOptions {
            trigger_characters: Some(super::signature::TRIGGERS.map(str::to_string).to_vec()),
            ..SignatureHelpOptions::default()
        }),
        code_action_provider: Some(CodeActionProviderCapability::Options(CodeActionOptions {
            code_action_kinds: Some(super::code_actions::kinds()),
            ..CodeActionOptions::default()
        })),
        code_lens_provider: Some(CodeLensOptions { resolve_provider: Some(false) }),
        inlay_hint_provider: Some(OneOf::Left(true)),
        call_hierarchy_provider: Some(CallHierarchyServerCapability::Simple(true)),
        hover_provider: Some(HoverProviderCapability::Simple(true)),
        definition_provider: Some(OneOf::Left(true)),
        declaration_provider: Some(DeclarationCapability::Simple(true)),
        type_definition_provider: Some(TypeDefinitionProviderCapability::Simple(true)),
        references_provider: Some(OneOf::Left(true)),
        document_highlight_provider: Some(OneOf::Left(true)),
        rename_provider: Some(OneOf::Right(RenameOptions {
            prepare_provider: Some(true),
            work_done_progress_options: WorkDoneProgressOptions::default(),
        })),
        workspace_symbol_provider: Some(OneOf::Left(true)),
        folding_range_provider: Some(FoldingRangeProviderCapability::Simple(true)),
        selection_range_provider: Some(SelectionRangeProviderCapability::Simple(true)),
        document_link_provider: Some(DocumentLinkOptions {
            resolve_provider: Some(false),
            work_done_progress_options: WorkDoneProgressOptions::default(),
        }),
        semantic_tokens_provider: Some(SemanticTokensServerCapabilities::SemanticTokensOptions(
            SemanticTokensOptions {
                legend: super::semantic_tokens::legend(),
                range: Some(true),
                full: Some(SemanticTokensFullOptions::Delta { delta: Some(true) }),
                ..SemanticTokensOptions::default()
            },
        )),
        document_symbol_provider: Some(OneOf::Left(true)),
        document_formatting_provider: Some(OneOf::Left(true)),
        document_range_formatting_provider: Some(OneOf::Left(true)),
        document_on_type_formatting_provider: Some(DocumentOnTypeFormattingOptions {
            first_trigger_character: "\n".to_string(),
            more_trigger_character: Some(vec!["}".to_string()]),
        }),
        diagnostic_provider: client.pulls.then(|| {
            DiagnosticServerCapabilities::Options(DiagnosticOptions {
                identifier: Some("planc".to_string()),
                inter_file_dependencies: true,
                ..DiagnosticOptions::default()
            })
        }),
        workspace: Some(WorkspaceServerCapabilities {
            workspace_folders: Some(WorkspaceFoldersServerCapabilities {
                supported: Some(true),
                change_notifications: Some(OneOf::Left(true)),
            }),
            file_operations: Some(WorkspaceFileOperationsServerCapabilities {
                will_rename: Some(every_file()),
                did_rename: Some(every_file()),
                ..WorkspaceFileOperationsServerCapabilities::default()
            }),
        }),
        ..ServerCapabilities::default()
    }
}

/// Any file or folder may be named by a plan.
fn every_file() -> FileOperationRegistrationOptions {
    let pattern = FileOperationPattern { glob: "**/*".to_string(), matches: None, options: None };
    FileOperationRegistrationOptions {
        filters: vec![FileOperationFilter { scheme: Some("file".to_string()), pattern }],
    }
}

/// What is registered once the client is ready, of what it can register: changes of files on the disk, and the type hierarchy,
/// for which these types of the protocol have no place among what a server offers at the beginning.
pub fn registrations(client: &ClientCapabilities) -> Vec<Registration> {
    let watches = client
        .workspace
        .as_ref()
        .and_then(|workspace| workspace.did_change_watched_files)
        .and_then(|watched| watched.dynamic_registration);
    let has_types = client
        .text_document
        .as_ref()
        .and_then(|document| document.type_hierarchy)
        .and_then(|types| types.dynamic_registration);
    let all = [(watches, watched_files as fn() -> Registration), (has_types, type_hierarchy)];
    all.into_iter().filter(|(can, _)| *can == Some(true)).map(|(_, registration)| registration()).collect()
}

fn type_hierarchy() -> Registration {
    Registration {
        id: "planc/types".to_string(),
        method: "textDocument/prepareTypeHierarchy".to_string(),
        register_options: Some(serde_json::json!({ "documentSelector": [{ "language": "plan" }] })),
    }
}

fn watched_files() -> Registration {
    let watcher =
        |pattern: &str| FileSystemWatcher { glob_pattern: GlobPattern::String(pattern.to_string()), kind: None };
    let options =
        DidChangeWatchedFilesRegistrationOptions { watchers: vec![watcher("**/*.plan"), watcher("**/planc.toml")] };
    Registration {
        id: "planc/files".to_string(),
        method: "workspace/didChangeWatchedFiles".to_string(),
        register_options: serde_json::to_value(options).ok(),
    }
}
