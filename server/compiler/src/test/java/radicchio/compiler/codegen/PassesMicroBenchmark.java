package radicchio.compiler.codegen;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.TimeValue;
import radicchio.compiler.closed.Converter;
import radicchio.compiler.closed.Unit;
import radicchio.compiler.closed.World;
import radicchio.compiler.diag.Source;
import radicchio.compiler.expand.TopForm;
import radicchio.compiler.optimize.Optimizer;
import radicchio.compiler.syntax.Reader;
import radicchio.compiler.syntax.Tokenizer;
import radicchio.compiler.types.TypeInference;
import radicchio.compiler.wasm.Encoder;
import radicchio.compiler.wasm.WasmModule;
import radicchio.testing.MicroBenchmarks;

/**
 * What each pass costs for twenty lines, as somebody evaluates them; each after those before it.
 */
@Tag("bench")
public class PassesMicroBenchmark {
  private static final String TEXT =
      """
      (define-record-type point (make-point x y) point? (x point-x) (y point-y set-point-y!))
      (define (norm p)
        (let ((x (point-x p)) (y (point-y p)))
          (sqrt (+ (* x x) (* y y)))))
      (define (insert x items before?)
        (cond
          ((null? items) (list x))
          ((before? x (car items)) (cons x items))
          (else (cons (car items) (insert x (cdr items) before?)))))
      (define (sort items before?)
        (let loop ((items items) (sorted '()))
          (if (null? items)
              sorted
              (loop (cdr items) (insert (car items) sorted before?)))))
      (define (points n)
        (do ((i 0 (+ i 1))
             (all '() (cons (make-point (* i 1.5) (- n i)) all)))
            ((= i n) all)))
      (map (lambda (p) (norm p))
           (sort (points 100) (lambda (a b) (< (norm a) (norm b)))))
      """;

  /** What the passes take. */
  @State(Scope.Benchmark)
  public static class Stages {
    final List<TopForm> expanded = BackEnd.expand(TEXT);
    final WasmModule module =
        UnitCompiler.generate("bench", expanded, new BackEnd.FirstUnit(), World.OPEN).module();
  }

  @Benchmark
  public Object tokens() {
    return Tokenizer.tokenize(TEXT);
  }

  @Benchmark
  public Object reader() {
    return Reader.read(new Source("bench", TEXT));
  }

  @Benchmark
  public Object readerAndExpander() {
    return BackEnd.expand(TEXT);
  }

  @Benchmark
  public Object optimizer(Stages stages) {
    return Optimizer.optimize(stages.expanded, Map.of(), BackEnd.LIBRARY);
  }

  @Benchmark
  public Object types(Stages stages) {
    return TypeInference.infer(stages.expanded);
  }

  @Benchmark
  public Unit typesAndClosed(Stages stages) {
    return Converter.convert(stages.expanded, global -> -1, World.OPEN);
  }

  @Benchmark
  public Object optimizerToCodegen(Stages stages) {
    return UnitCompiler.generate("bench", stages.expanded, new BackEnd.FirstUnit(), World.OPEN);
  }

  @Benchmark
  public byte[] encoder(Stages stages) {
    return Encoder.encode(stages.module);
  }

  @Test
  void passes() throws RunnerException {
    MicroBenchmarks.run(PassesMicroBenchmark.class, TimeUnit.MICROSECONDS, 5, TimeValue.seconds(1));
  }
}
