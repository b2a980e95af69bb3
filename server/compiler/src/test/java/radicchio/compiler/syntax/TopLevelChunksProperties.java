package radicchio.compiler.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import radicchio.compiler.diag.Diagnostic;
import radicchio.compiler.diag.Source;

class TopLevelChunksProperties {
  @Property(tries = 3000)
  void chunksReadAsTheWhole(@ForAll("texts") String text) {
    ReadResult whole = Reader.read(new Source("whole", text));
    var forms = new ArrayList<String>();
    var messages = new ArrayList<String>();
    int at = 0;
    List<Chunk> chunks = TopLevelChunks.split(text);
    for (Chunk chunk : chunks) {
      assertEquals(at, chunk.start());
      at = chunk.end();
      ReadResult part = Reader.read(new Source("part", chunk.text(text)), chunk.foldCase());
      boolean last = chunk.end() == text.length();
      assertEquals(last && part.forms().isEmpty() ? 0 : 1, part.forms().size(), chunk.toString());
      part.forms().forEach(f -> forms.add(describe(f, chunk.start())));
      part.diagnostics().forEach(d -> messages.add(describe(d, chunk.start())));
    }
    assertEquals(text.length(), at);
    assertEquals(whole.forms().stream().map(f -> describe(f, 0)).toList(), forms);
    assertEquals(whole.diagnostics().stream().map(d -> describe(d, 0)).toList(), messages);
  }

  @Property(tries = 3000)
  void editingGivesWhatSplittingGives(
      @ForAll("texts") String text,
      @ForAll("edits") List<String> inserted,
      @ForAll @IntRange(max = 1000) int place,
      @ForAll @IntRange(max = 6) int length) {
    String now = text;
    List<Chunk> chunks = TopLevelChunks.split(now);
    for (String insertion : inserted) {
      int offset = place % (now.length() + 1);
      int removed = Math.min(length, now.length() - offset);
      String before = now;
      List<Chunk> old = chunks;
      now = before.substring(0, offset) + insertion + before.substring(offset + removed);
      var resplit = TopLevelChunks.edit(old, now, offset, removed, insertion.length());
      chunks = resplit.chunks();
      assertEquals(TopLevelChunks.split(now), chunks);
      for (int i = 0; i < resplit.samePrefix(); i++) {
        assertEquals(old.get(i), chunks.get(i));
      }
      for (int i = 1; i <= resplit.sameSuffix(); i++) {
        assertEquals(old.get(old.size() - i).text(before), chunks.get(chunks.size() - i).text(now));
      }
    }
  }

  private static String describe(Syntax form, int offset) {
    return (form.span().start() + offset)
        + "-"
        + (form.span().end() + offset)
        + " "
        + DatumPrinter.print(Datums.of(form));
  }

  private static String describe(Diagnostic diagnostic, int offset) {
    return (diagnostic.span().start() + offset) + " " + diagnostic.message();
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(Texts.schemeLike(), Texts.programs());
  }

  @Provide
  Arbitrary<List<String>> edits() {
    return Arbitraries.oneOf(
            Texts.schemeLike().map(s -> s.substring(0, Math.min(s.length(), 4))),
            Arbitraries.of("", "(", ")", "\n(", "\"", " ", "#", "|", ";"))
        .list()
        .ofMinSize(1)
        .ofMaxSize(3);
  }
}
