package radicchio.compiler.syntax;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import radicchio.compiler.diag.Source;

/** What a keystroke in a file of 10,000 lines costs. Medians of warm runs. */
@Tag("bench")
class ReaderBenchmark {
  private static final int RUNS = 60;

  private static final String FORM =
      """
      (define (norm-%d x y) ; the norm
        (let loop ((i 0) (acc '()))
          (if (< i 10)
              (loop (+ i 1) (cons (* x y 1.5) acc))
              (list->string (map char-upcase (list #\\a #\\b "text λ"))))))
      """;

  private static final String TEXT = text();

  private static String text() {
    var out = new StringBuilder();
    for (int i = 0; i < 2000; i++) {
      out.append(FORM.formatted(i));
    }
    return out.toString();
  }

  @Test
  void tokenizes() {
    report("tokens of 10,000 lines", 20, () -> Tokenizer.tokenize(TEXT));
  }

  @Test
  void reads() {
    report("reading 10,000 lines", 50, () -> Reader.read(new Source("bench", TEXT)));
  }

  @Test
  void splits() {
    report("splitting 10,000 lines", 10, () -> TopLevelChunks.split(TEXT));
  }

  @Test
  void editsInsideAForm() {
    int place = TEXT.length() / 2;
    List<Chunk> before = TopLevelChunks.split(TEXT);
    String after = TEXT.substring(0, place) + "x" + TEXT.substring(place);
    report(
        "a letter typed in the middle",
        3,
        () -> {
          var resplit = TopLevelChunks.edit(before, after, place, 0, 1);
          for (int i = resplit.samePrefix();
              i < resplit.chunks().size() - resplit.sameSuffix();
              i++) {
            Chunk chunk = resplit.chunks().get(i);
            Reader.read(new Source("chunk", chunk.text(after)), chunk.foldCase());
          }
        });
  }

  @Test
  void opensAListInTheMiddle() {
    int place = TEXT.indexOf("(let", TEXT.length() / 2);
    List<Chunk> before = TopLevelChunks.split(TEXT);
    String after = TEXT.substring(0, place) + "(" + TEXT.substring(place);
    report("a ( typed in the middle", 10, () -> TopLevelChunks.edit(before, after, place, 0, 1));
  }

  @Test
  void readsTextBeyondAscii() {
    String wide = TEXT.replace("the norm", "η νόρμα του διανύσματος").replace("norm", "νόρμα");
    report("reading 10,000 lines with Greek", 80, () -> Reader.read(new Source("bench", wide)));
  }

  private static void report(String what, double limit, Runnable work) {
    double[] times = new double[RUNS];
    for (int i = 0; i < RUNS; i++) {
      long start = System.nanoTime();
      work.run();
      times[i] = (System.nanoTime() - start) / 1e6;
    }
    double[] warm = Arrays.copyOfRange(times, RUNS / 2, RUNS);
    Arrays.sort(warm);
    double median = warm[warm.length / 2];
    System.out.printf(Locale.ROOT, "%-35s %7.2f ms%n", what, median);
    assertTrue(median < limit, what + " takes " + median + " ms");
  }
}
