package radicchio.lsp;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import radicchio.lsp.cli.ExitCodes;
import radicchio.runtime.Session;

/**
 * Does once what editors and users wait for, and shows nothing of it: run it with {@code
 * -XX:AOTCacheOutput} and the JVM writes down which classes later processes begin with.
 */
@Command(
    name = "warm-up",
    hidden = true,
    description = "Does a little of everything, for the JVM to make its cache from.")
public final class WarmUpCommand implements Callable<Integer> {
  private static final long PATIENCE_MILLIS = 60_000;

  private static final String PROGRAM =
      """
      (define (norm x y) (sqrt (+ (* x x) (* y y))))
      (norm 3.0 4.0)
      (define-record-type point (make-point x y) point? (x point-x))
      (define-syntax swap! (syntax-rules () ((_ a b) (let ((t a)) (set! a b) (set! b t)))))
      (let loop ((i 0) (all '())) (if (< i 100) (loop (+ i 1) (cons (* i i) all)) (length all)))
      (map (lambda (n) (cond ((even? n) (/ n 2)) (else `(odd ,n)))) (list 1 2 3))
      (call-with-current-continuation (lambda (k) (+ 1 (k 42))))
      (guard (e (#t (condition/report-string e))) (vector-ref (vector 1 2) 7))
      (begin (display "text") (newline) (string->symbol (string-append "a" "b")))
      (point-x (make-point 1 'two))
      (car 1)
      """;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintStream out = System.out;
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    try {
      edit();
      spec.root().commandLine().execute("eval", "-e", PROGRAM);
    } finally {
      System.setOut(out);
    }
    return ExitCodes.OK;
  }

  /** What an editor sends when a file is opened, looked at and evaluated. */
  private static void edit() throws IOException, InterruptedException {
    var answers = new Answers();
    var silence = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    var server = new LanguageServerProcess(Session::open, new Log(silence), code -> {});
    try (var in = new PipedInputStream(1 << 16)) {
      Thread serving = new Thread(() -> server.serve(in, answers), "radicchio warm-up");
      serving.setDaemon(true);
      try (var editor = new PipedOutputStream(in)) {
        serving.start();
        talk(editor, answers);
      }
      serving.join(PATIENCE_MILLIS);
    }
  }

  private static void talk(OutputStream editor, Answers answers)
      throws IOException, InterruptedException {
    List<String> messages = messages();
    for (int id = 0; id < messages.size(); id++) {
      String message = messages.get(id).replace("$ID", Integer.toString(id));
      byte[] body = message.getBytes(StandardCharsets.UTF_8);
      String header = "Content-Length: " + body.length + "\r\n\r\n";
      editor.write(header.getBytes(StandardCharsets.US_ASCII));
      editor.write(body);
      editor.flush();
      if (message.contains("\"id\":")) {
        answers.await(id);
      }
    }
  }

  private static List<String> messages() {
    String document = "\"textDocument\":{\"uri\":\"file:///warm-up.scm\",\"version\":1";
    String place = document + "},\"position\":{\"line\":0,\"character\":10}";
    return List.of(
        request(
            "initialize",
            "\"capabilities\":{},\"rootUri\":null,\"initializationOptions\":{\"transcript\":true}"),
        notification("initialized", ""),
        notification(
            "textDocument/didOpen",
            document + ",\"languageId\":\"scheme\",\"text\":" + quoted(PROGRAM) + "}"),
        request("textDocument/documentSymbol", document + "}"),
        request("textDocument/semanticTokens/full", document + "}"),
        request("textDocument/foldingRange", document + "}"),
        request(
            "radicchio/evaluate",
            place + ",\"scope\":\"topLevel\",\"evaluationId\":\"1\",\"partialResultToken\":\"1\""),
        request(
            "radicchio/evaluate",
            document
                + "},\"scope\":\"document\",\"evaluationId\":\"2\",\"partialResultToken\":\"2\""),
        request("textDocument/hover", place),
        request("textDocument/completion", place),
        request("radicchio/evaluate", "\"scope\":\"text\",\"text\":\"(norm 1 2)\""),
        request("shutdown", ""));
  }

  private static String request(String method, String fields) {
    return "{\"jsonrpc\":\"2.0\",\"id\":$ID,\"method\":\"%s\",\"params\":{%s}}"
        .formatted(method, fields);
  }

  private static String notification(String method, String fields) {
    return "{\"jsonrpc\":\"2.0\",\"method\":\"%s\",\"params\":{%s}}".formatted(method, fields);
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
  }

  /** What the server says, of which only matters whether a request has been answered. */
  private static final class Answers extends OutputStream {
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Override
    public synchronized void write(int octet) {
      said.write(octet);
      notifyAll();
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) {
      said.write(bytes, offset, length);
      notifyAll();
    }

    synchronized void await(int id) throws InterruptedException {
      long deadline = System.currentTimeMillis() + PATIENCE_MILLIS;
      String answer = "\"id\":" + id + ",\"result\"";
      String failure = "\"id\":" + id + ",\"error\"";
      while (System.currentTimeMillis() < deadline) {
        String text = said.toString(StandardCharsets.UTF_8);
        if (text.contains(answer) || text.contains(failure)) {
          return;
        }
        wait(1000);
      }
      throw new IllegalStateException("the server does not answer");
    }
  }
}
