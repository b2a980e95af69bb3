package radicchio.lsp;

import radicchio.ide.Features;
import radicchio.ide.Workspace;
import radicchio.runtime.SessionOptions;

/** What a running server consists of. */
record Parts(
    Workspace workspace,
    SourceFiles files,
    SessionOptions options,
    Features features,
    LiveSession session,
    Requests requests,
    DocumentRequests documents,
    Evaluations evaluations,
    Runnable sessionChanged,
    Log log) {}
