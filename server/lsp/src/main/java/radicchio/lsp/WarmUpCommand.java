package radicchio.lsp;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import radicchio.lsp.cli.ExitCodes;
import radicchio.lsp.cli.RunCommand;
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

  /** What programs are made of, so that no class of the compiler's is loaded for the first time. */
  private static final String WHOLE_PROGRAM =
      """
      (import (scheme base) (scheme write) (scheme char) (scheme inexact) (scheme lazy))
      (define-record-type <account> (make-account owner balance) account?
        (owner account-owner) (balance account-balance set-account-balance!))
      (define-syntax while
        (syntax-rules () ((_ test body ...) (let again () (when test body ... (again))))))
      (define table (make-vector 10 0))
      (define count 0)
      (define (fill! n)
        (do ((i 0 (+ i 1))) ((= i n)) (vector-set! table i (* i i)) (set! count (+ count 1))))
      (define (fact n) (if (< n 2) 1 (* n (fact (- n 1)))))
      (define (mean . xs) (/ (apply + xs) (length xs)))
      (define (area r) (let* ((pi 3.14159) (square (* r r))) (* pi square)))
      (define (compose f g) (lambda args (f (apply g args))))
      (define (classify x)
        (cond ((and (number? x) (exact? x)) 'exact) ((string? x) => (lambda (t) t)) (else #f)))
      (define (kind x) (case x ((a b) 'letter) ((1 2) 'digit) (else `(other ,x ,@(list 1 2)))))
      (define (even-or-odd n)
        (letrec ((ev? (lambda (n) (or (= n 0) (od? (- n 1))))) (od? (lambda (n) (and (> n 0) (ev? (- n 1))))))
          (if (ev? n) "even" "odd")))
      (define parameter (make-parameter 1))
      (define f (case-lambda ((a) a) ((a b . more) (list a b more))))
      (define-values (quotient-of rest-of) (floor/ 17 5))
      (fill! 10)
      (let ((account (make-account "me" 10)) (i 0))
        (set-account-balance! account (+ (account-balance account) 5))
        (while (< i 3) (set! i (+ i 1)))
        (display (list (account-owner account) (account-balance account) i)) (newline))
      (let-values (((a b) (values 1 2)) ((c) (values 3))) (write (list a b c count)))
      (parameterize ((parameter 2))
        (dynamic-wind (lambda () #f) (lambda () (write (parameter))) (lambda () (newline))))
      (write (call-with-current-continuation
        (lambda (return) (for-each (lambda (x) (if (> x 2) (return x))) '(1 2 3)) 'none)))
      (write (guard (e ((symbol? e) (list 'caught e)) ((error-object? e) (error-object-message e)))
        (if (> (fact 5) 100) (raise 'large) (error "small" 1))))
      (write (map (compose (lambda (x) (+ x 1)) *) '(1 2) '(3 4)))
      (write (force (delay (mean 1 2 3.5))))
      (write (list (fact 30) (area 2.5) (sqrt -4) (exact->inexact 1/3) #\\a "text" (f 1) (f 1 2 3)))
      (write (list (kind 'a) (kind 9) (classify 1) (even-or-odd 10) quotient-of))
      (write (string-append (string-upcase "abc") (number->string 42) (symbol->string 'x)))
      (write (let loop ((i 0) (sum 0.0)) (if (= i 1000) sum (loop (+ i 1) (+ sum (* 0.5 i))))))
      (write (assoc "b" '(("a" . 1) ("b" . 2))))
      (let ((port (open-input-string "(1 . 2) rest"))) (write (read-char port)) (write (read-line port)))
      (define handlers (vector (lambda () 1) (lambda (a) a) (lambda (a b) b) (lambda (a b c) c)))
      (define (handler n) (vector-ref handlers n))
      (do ((i 0 (+ i 1))) ((= i 5000))
        ((handler 0)) ((handler 1) i) ((handler 2) i i) ((handler 3) i i i))
      (newline)
      (vector-for-each (lambda (x) (write-string (number->string x))) (vector-map + table table))
      """;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintStream out = System.out;
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    try {
      edit();
      spec.root().commandLine().execute("eval", "-e", PROGRAM);
      runFile();
    } finally {
      System.setOut(out);
    }
    return ExitCodes.OK;
  }

  private static void runFile() throws IOException {
    Path program = Files.createTempFile("radicchio", ".scm");
    try {
      Files.writeString(program, WHOLE_PROGRAM);
      var _ = RunCommand.of(program, List.of()).call();
    } finally {
      Files.delete(program);
    }
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
