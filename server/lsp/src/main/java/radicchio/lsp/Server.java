package radicchio.lsp;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntConsumer;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.ServerInfo;
import org.eclipse.lsp4j.SetTraceParams;
import org.eclipse.lsp4j.WorkDoneProgressCancelParams;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;
import org.jspecify.annotations.Nullable;
import radicchio.compiler.diag.Source;
import radicchio.ide.Document;
import radicchio.ide.Forms;
import radicchio.ide.Places;
import radicchio.ide.ReplInput;
import radicchio.lsp.protocol.BindingItem;
import radicchio.lsp.protocol.BindingsParams;
import radicchio.lsp.protocol.BindingsResult;
import radicchio.lsp.protocol.CompleteParams;
import radicchio.lsp.protocol.CompleteResult;
import radicchio.lsp.protocol.EvaluateParams;
import radicchio.lsp.protocol.EvaluateResult;
import radicchio.lsp.protocol.InspectParams;
import radicchio.lsp.protocol.InspectResult;
import radicchio.lsp.protocol.InterruptParams;
import radicchio.lsp.protocol.InterruptResult;
import radicchio.lsp.protocol.RadicchioServer;
import radicchio.lsp.protocol.ReplParams;
import radicchio.lsp.protocol.ResetParams;
import radicchio.lsp.protocol.ResetResult;
import radicchio.lsp.protocol.Settings;
import radicchio.lsp.protocol.ValueParams;
import radicchio.lsp.protocol.ValueResult;
import radicchio.runtime.Binding;
import radicchio.runtime.Inspection;
import radicchio.runtime.Stage;

/**
 * The server as a client sees it: every method of LSP and of ours that it answers, each one handed
 * on.
 */
final class Server implements LanguageServer, RadicchioServer, WorkspaceService {
  private final Parts parts;
  private final Requests requests;
  private final IntConsumer exit;

  /**
   * @param exit ends the process with that code
   */
  Server(Parts parts, IntConsumer exit) {
    this.parts = parts;
    this.requests = parts.requests();
    this.exit = exit;
  }

  @Override
  public CompletableFuture<InitializeResult> initialize(InitializeParams params) {
    if (requests.isOpen() || requests.isShutDown()) {
      return CompletableFuture.failedFuture(Errors.invalid("initialize was sent before"));
    }
    requests.initialized();
    parts.files().workspace(folders(params));
    configure(SettingsReader.read(params.getInitializationOptions(), parts.log()), true);
    String version = Server.class.getPackage().getImplementationVersion();
    return CompletableFuture.completedFuture(
        new InitializeResult(
            Capabilities.all(), new ServerInfo("radicchio", version == null ? "dev" : version)));
  }

  private static List<String> folders(InitializeParams params) {
    return Optional.ofNullable(params.getWorkspaceFolders()).orElse(List.of()).stream()
        .map(WorkspaceFolder::getUri)
        .toList();
  }

  @Override
  public void initialized(InitializedParams params) {
    parts.log().info("ready");
    parts.session().announce();
  }

  @Override
  public void setTrace(SetTraceParams params) {
    // Nothing more is traced than is logged.
  }

  @Override
  public CompletableFuture<Object> shutdown() {
    return requests.now(
        "shutdown",
        () -> {
          requests.shutDown();
          parts.session().close();
          return CompletableFuture.completedFuture(new Object());
        });
  }

  @Override
  public void exit() {
    exit.accept(requests.isShutDown() ? 0 : 1);
  }

  @Override
  public TextDocumentService getTextDocumentService() {
    return parts.documents();
  }

  @Override
  public WorkspaceService getWorkspaceService() {
    return this;
  }

  @Override
  public void didChangeConfiguration(DidChangeConfigurationParams params) {
    requests.note(
        "didChangeConfiguration",
        () -> configure(SettingsReader.section(params.getSettings(), parts.log()), false));
  }

  @Override
  public void didChangeWatchedFiles(DidChangeWatchedFilesParams params) {
    // What they include or import may be another text now.
    requests.note("didChangeWatchedFiles", parts.sessionChanged());
  }

  @Override
  public void cancelProgress(WorkDoneProgressCancelParams params) {
    requests.note("cancelProgress", () -> parts.evaluations().cancelProgress(params.getToken()));
  }

  @Override
  public CompletableFuture<EvaluateResult> evaluate(EvaluateParams params) {
    return requests.now("evaluate", () -> parts.evaluations().evaluate(params));
  }

  @Override
  public CompletableFuture<InterruptResult> interrupt(InterruptParams params) {
    return requests.now("interrupt", () -> parts.evaluations().interrupt(params));
  }

  @Override
  public CompletableFuture<ResetResult> reset(ResetParams params) {
    return requests.now(
        "reset",
        () ->
            parts
                .session()
                .reset()
                .thenApply(
                    generation -> {
                      parts.sessionChanged().run();
                      return new ResetResult(generation);
                    }));
  }

  @Override
  public CompletableFuture<BindingsResult> bindings(BindingsParams params) {
    String prefix = params.prefix() == null ? "" : params.prefix();
    return requests.now(
        "bindings",
        () ->
            parts
                .session()
                .get()
                .bindings()
                .thenApply(
                    all ->
                        new BindingsResult(
                            all.stream()
                                .filter(b -> b.name().startsWith(prefix))
                                .map(this::item)
                                .toList())));
  }

  private BindingItem item(Binding binding) {
    var place = binding.definition().flatMap(d -> Places.of(parts.workspace().snapshot(), d));
    return new BindingItem(
        binding.name(),
        binding.value().text(),
        binding.value().truncated(),
        binding.value().schemeType(),
        binding.value().wasmType(),
        place.map(p -> p.uri()).orElse(null),
        place.map(p -> ToProtocol.range(p.range())).orElse(null));
  }

  @Override
  public CompletableFuture<ValueResult> value(ValueParams params) {
    return requests.now(
        "value",
        () -> {
          String id = Subject.required(params.evaluationId(), "evaluationId", "radicchio/value");
          int index = Subject.required(params.index(), "index", "radicchio/value");
          return parts
              .session()
              .get()
              .value(id, index)
              .thenApply(
                  kept ->
                      kept.map(
                              v ->
                                  new ValueResult(
                                      v.text(), v.truncated(), v.schemeType(), v.wasmType()))
                          .orElseThrow(
                              () ->
                                  Errors.invalid(
                                      "the result of form "
                                          + index
                                          + " of evaluation "
                                          + id
                                          + " is not kept: evaluate it again")));
        });
  }

  @Override
  public CompletableFuture<InspectResult> inspect(InspectParams params) {
    return requests.read(
        "inspect",
        snapshot -> {
          Stage stage = stage(Subject.required(params.stage(), "stage", "radicchio/inspect"));
          Source source = inspected(params);
          Inspection shown = parts.session().get().inspect(source, stage);
          return new InspectResult(
              ToEvents.word(shown.stage()), shown.title(), shown.language(), shown.text());
        });
  }

  private Source inspected(InspectParams params) {
    if (params.textDocument() == null) {
      return new Source(
          "input", Subject.required(params.text(), "text or textDocument", "radicchio/inspect"));
    }
    Document document = requests.about(params.textDocument().getUri()).document();
    int offset =
        Requests.offset(
            document, Subject.required(params.position(), "position", "radicchio/inspect"));
    return Forms.topLevelSource(document, offset)
        .orElseThrow(() -> Errors.invalid("there is no form at that position"));
  }

  private static Stage stage(String word) {
    for (Stage stage : Stage.values()) {
      if (ToEvents.word(stage).equals(word)) {
        return stage;
      }
    }
    throw Errors.invalid(
        "stage is " + word + "; it can be read, expand, core, closed, types, wat or wasm");
  }

  @Override
  public CompletableFuture<CompleteResult> complete(CompleteParams params) {
    return requests.read(
        "complete",
        snapshot -> {
          var status =
              ReplInput.status(Subject.required(params.text(), "text", "radicchio/complete"));
          return new CompleteResult(
              status.complete(), status.indent(), status.message().orElse(null));
        });
  }

  @Override
  public CompletableFuture<List<CompletionItem>> replCompletion(ReplParams params) {
    return requests.read(
        "replCompletion",
        snapshot -> {
          Document document = replDocument(params);
          return parts.features().completion().at(document, replOffset(params)).items().stream()
              .map(ToProtocol::completion)
              .toList();
        });
  }

  @Override
  public CompletableFuture<@Nullable Hover> replHover(ReplParams params) {
    return requests.read(
        "replHover",
        snapshot ->
            parts
                .features()
                .hovers()
                .at(replDocument(params), replOffset(params))
                .map(ToProtocol::hover)
                .orElse(null));
  }

  private Document replDocument(ReplParams params) {
    return parts.workspace().detached(Subject.required(params.text(), "text", "REPL input"));
  }

  private static int replOffset(ReplParams params) {
    int offset = Subject.required(params.offset(), "offset", "REPL input");
    int length = Subject.required(params.text(), "text", "REPL input").length();
    if (offset < 0 || offset > length) {
      throw Errors.invalid(
          "offset " + offset + " is outside the text of " + length + " characters");
    }
    return offset;
  }

  private void configure(Settings settings, boolean first) {
    parts
        .evaluations()
        .configure(SettingsReader.transcript(settings), SettingsReader.trusted(settings));
    var options = SettingsReader.options(settings, parts.options(), parts.log());
    parts.session().configure(options);
    if (first && parts.session().isConfiguredOtherwise()) {
      var _ = parts.session().reset();
    }
    parts.log().info("settings: " + settings.toString().toLowerCase(Locale.ROOT));
  }
}
