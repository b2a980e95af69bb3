package radicchio.lsp;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.jsonrpc.MessageConsumer;
import org.eclipse.lsp4j.jsonrpc.MessageIssueException;
import org.eclipse.lsp4j.jsonrpc.messages.MessageIssue;
import org.eclipse.lsp4j.jsonrpc.messages.RequestMessage;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.jsonrpc.services.ServiceEndpoints;
import org.eclipse.lsp4j.services.LanguageServer;
import radicchio.ide.Features;
import radicchio.ide.Workspace;
import radicchio.lsp.protocol.EventJson;
import radicchio.lsp.protocol.RadicchioClient;
import radicchio.lsp.protocol.RadicchioServer;
import radicchio.runtime.Outside;
import radicchio.runtime.SessionOptions;

/** A server between two streams: puts its parts together and listens until the input ends. */
public final class LanguageServerProcess {
  /** Found by reflection, which takes time; so only when it matters. */
  private static final class Known {
    static final Set<String> METHODS =
        Stream.of(LanguageServer.class, RadicchioServer.class)
            .flatMap(service -> ServiceEndpoints.getSupportedMethods(service).keySet().stream())
            .collect(Collectors.toSet());
  }

  private final SessionFactory sessions;
  private final Log log;
  private final IntConsumer exit;

  /**
   * @param exit ends the process with that code
   */
  public LanguageServerProcess(SessionFactory sessions, Log log, IntConsumer exit) {
    this.sessions = sessions;
    this.log = log;
    this.exit = exit;
  }

  /** Serves until the input ends. */
  public void serve(InputStream in, OutputStream out) {
    var editor = new Editor(log);
    var files = new SourceFiles(List.of());
    SessionOptions options = options(files, editor);
    try (ExecutorService pool = Executors.newFixedThreadPool(2, threads("request"));
        ExecutorService analysis = Executors.newSingleThreadExecutor(threads("analysis"));
        ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(threads("timer"));
        ExecutorService reading = Executors.newSingleThreadExecutor(threads("reader"));
        LiveSession session =
            new LiveSession(
                sessions, SettingsReader.options(SettingsReader.NONE, options, log), editor)) {
      var server = new Server(parts(session, files, options, editor, pool, analysis, timer), exit);
      Launcher<RadicchioClient> launcher =
          new Launcher.Builder<RadicchioClient>()
              .setLocalService(server)
              .setRemoteInterface(RadicchioClient.class)
              .setInput(in)
              .setOutput(out)
              .setExecutorService(reading)
              .configureGson(EventJson::register)
              .validateMessages(true)
              .wrapMessages(LanguageServerProcess::withParameters)
              .create();
      editor.connect(launcher.getRemoteProxy());
      var listening = launcher.startListening();
      try {
        listening.get();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } catch (ExecutionException e) {
        log.error("reading messages", e.getCause() == null ? e : e.getCause());
      }
      editor.disconnect();
      timer.shutdownNow();
    }
  }

  /** What programs have of the world, whatever the settings are. */
  private static SessionOptions options(SourceFiles files, Editor editor) {
    var outside =
        new Outside(
            new EditorFiles(editor, files::roots),
            new EditorInput(editor),
            List.of("radicchio"),
            System.getenv());
    return SessionOptions.DEFAULT.withIncludes(files).withOutside(outside);
  }

  private Parts parts(
      LiveSession session,
      SourceFiles files,
      SessionOptions options,
      Editor editor,
      ExecutorService pool,
      ExecutorService analysis,
      ScheduledExecutorService timer) {
    var names = new SessionNames(session);
    var workspace = new Workspace(names, files);
    files.openTexts(uri -> workspace.snapshot().document(uri).map(d -> d.text().value()));
    var features = Features.of(names);
    var requests = new Requests(workspace, pool, log);
    var publisher = new DiagnosticsPublisher(workspace, analysis, editor, log);
    Runnable sessionChanged =
        () -> {
          names.changed();
          publisher.changedEverywhere();
        };
    return new Parts(
        workspace,
        files,
        options,
        features,
        session,
        requests,
        new DocumentRequests(workspace, features, requests, publisher, log),
        new Evaluations(workspace, session, editor, timer, sessionChanged),
        sessionChanged,
        log);
  }

  /** Lets no request through that lacks its parameters: those who handle it rely on them. */
  private static MessageConsumer withParameters(MessageConsumer next) {
    return message -> {
      if (message instanceof RequestMessage request
          && request.getParams() == null
          && !request.getMethod().equals("shutdown")
          && Known.METHODS.contains(request.getMethod())) {
        var issue =
            new MessageIssue(
                request.getMethod() + " needs params", ResponseErrorCode.InvalidParams.getValue());
        throw new MessageIssueException(message, List.of(issue));
      }
      next.consume(message);
    };
  }

  private static ThreadFactory threads(String name) {
    return task -> {
      // Deep enough for walks over the deepest syntax that the reader lets through.
      var thread = new Thread(null, task, "radicchio " + name, 64L << 20);
      thread.setDaemon(true);
      return thread;
    };
  }
}
