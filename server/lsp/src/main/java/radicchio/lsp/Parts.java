package radicchio.lsp;

import radicchio.ide.Features;
import radicchio.ide.Workspace;

/** What a running server consists of. */
record Parts(
    Workspace workspace,
    SourceFiles files,
    Features features,
    LiveSession session,
    Requests requests,
    DocumentRequests documents,
    Evaluations evaluations,
    Runnable sessionChanged,
    Log log) {}
