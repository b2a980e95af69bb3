package radicchio.compiler.expand;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import radicchio.compiler.core.CorePrinter;
import radicchio.compiler.core.CoreVerifier;
import radicchio.compiler.diag.Diagnostic;
import radicchio.compiler.diag.Source;
import radicchio.compiler.syntax.ReadResult;
import radicchio.compiler.syntax.Reader;
import radicchio.compiler.syntax.SyntaxPrinter;

/** Expands programs in a standard environment with a small prelude, for tests. */
final class Scenes {
  /** Enough of a prelude to see what the expander makes of calls of it. */
  private static final String PRELUDE =
      """
      (define (car x) (%car x))
      (define (cdr x) (%cdr x))
      (define (cadr x) (%car (%cdr x)))
      (define (cons a b) (%cons a b))
      (define (not x) (%not x))
      (define (null? x) (%null? x))
      (define (pair? x) (%pair? x))
      (define (eq? a b) (%eq? a b))
      (define (zero? x) (%= x 0))
      (define (set-car! p x) (%set-car! p x))
      (define (square x) (%* x x))
      (define make-vector
        (case-lambda ((n) (%make-vector n #f)) ((n fill) (%make-vector n fill))))
      (define (vector-ref v i) (%vector-ref v i))
      (define (+ . numbers) numbers)
      (define (- . numbers) numbers)
      (define (* . numbers) numbers)
      (define (= . numbers) numbers)
      (define (< . numbers) numbers)
      (define (list . elements) elements)
      (define (vector . elements) elements)
      (define (values . all) all)
      (define (append . lists) lists)
      (define (call-with-values producer consumer) (consumer (producer)))
      (define (display x . port) x)
      (define (for-each f l) (if (%null? l) #f (for-each f (%cdr l))))
      (define (map f . lists) lists)
      (define (error message . irritants) message)
      (define (raise x) x)
      (define (features) (%features))
      (define (%append list tail) list)
      (define (%parameterize bindings thunk) (thunk))
      (define (%call-with-guard body handler) (body))
      (define (%call-with-guard-else body handler) (body))
      """;

  static final StandardEnvironment STANDARD =
      StandardEnvironment.build(table(), List.of(new Source("prelude", PRELUDE)));

  private Scenes() {}

  static Libraries table() {
    try (InputStream in = Scenes.class.getResourceAsStream(Libraries.RESOURCE)) {
      return Libraries.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Expansion> expand(String text, Environment environment) {
    SourceLoader loader =
        (path, from) ->
            path.equals("two.scm")
                ? Optional.of(new Source("two.scm", "(define included 2) (display included)"))
                : path.equals("self.scm")
                    ? Optional.of(new Source("self.scm", "(include \"self.scm\")"))
                    : Optional.empty();
    return Expander.expandAll(Reader.read(new Source("test", text)).forms(), environment, loader);
  }

  static List<Expansion> expand(String text) {
    return expand(text, STANDARD.interaction());
  }

  /** All diagnostics, those of the unit included. */
  static List<Diagnostic> diagnose(String text) {
    Environment environment = STANDARD.interaction();
    ReadResult read = Reader.read(new Source("test", text));
    var all = new ArrayList<>(read.diagnostics());
    List<Expansion> forms = expand(text, environment);
    forms.forEach(f -> all.addAll(f.diagnostics()));
    all.addAll(Expander.check(forms, environment));
    return all;
  }

  /** Core and diagnostics as text. */
  static String print(String text) {
    Environment environment = STANDARD.interaction();
    List<Expansion> forms = expand(text, environment);
    var out = new StringBuilder();
    for (Expansion form : forms) {
      for (TopForm top : form.forms()) {
        out.append(CorePrinter.print(top.core())).append('\n');
        for (String fault : CoreVerifier.verify(top.core())) {
          out.append("!! ").append(fault).append('\n');
        }
      }
      form.diagnostics().forEach(d -> out.append(print(d)));
    }
    Expander.check(forms, environment).forEach(d -> out.append(print(d)));
    return out.toString();
  }

  static String print(Diagnostic d) {
    var out = new StringBuilder();
    out.append(
        "! %s  %s: %s%n".formatted(SyntaxPrinter.range(d.span()), d.code().id(), d.message()));
    for (Diagnostic.Related related : d.related()) {
      out.append("    %s  %s%n".formatted(SyntaxPrinter.range(related.span()), related.message()));
    }
    return out.toString();
  }

  public static void main(String[] args) throws IOException {
    STANDARD.diagnostics().forEach(d -> System.out.print(print(d)));
    System.out.print(print(new String(System.in.readAllBytes(), StandardCharsets.UTF_8)));
  }
}
