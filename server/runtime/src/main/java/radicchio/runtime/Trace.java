package radicchio.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import radicchio.compiler.codegen.CompiledUnit;
import radicchio.compiler.layout.Kinds;

/**
 * The calls that had not returned, from the frames of a continuation. Library code and the driver's
 * own frames are left out; of a long run only both ends are kept.
 */
final class Trace {
  private static final int NEXT = 0;
  private static final int CODE = 1;

  /** Frames looked at: enough to find both ends of what a person will read. */
  private static final int FIRST = 60;

  private static final int LAST = 20;

  private final SchemeInstance instance;

  Trace(SchemeInstance instance) {
    this.instance = instance;
  }

  List<Event.TraceEntry> entries(long frames) {
    Words words = instance.words();
    List<Event.TraceEntry> first = new ArrayList<>();
    List<Event.TraceEntry> last = new ArrayList<>();
    long omitted = 0;
    for (long frame = frames; words.is(frame, Kinds.FRAME); frame = words.word(frame, NEXT)) {
      Optional<Event.TraceEntry> entry = entry((int) Words.fixnum(words.word(frame, CODE)));
      if (entry.isEmpty()) {
        continue;
      }
      if (first.size() < FIRST) {
        first.add(entry.get());
      } else {
        if (last.size() == LAST) {
          last.removeFirst();
          omitted++;
        }
        last.add(entry.get());
      }
    }
    if (omitted > 0) {
      first.add(new Event.TraceEntry("… " + omitted + " more calls …", Optional.empty()));
    }
    first.addAll(last);
    return first;
  }

  private Optional<Event.TraceEntry> entry(int code) {
    return instance
        .units()
        .code(code)
        .filter(CompiledUnit.Code::resume)
        .filter(c -> !Failure.isPrelude(c.span()))
        .filter(c -> !c.procedure().isEmpty())
        .map(c -> new Event.TraceEntry(c.procedure(), Optional.of(c.span())));
  }
}
