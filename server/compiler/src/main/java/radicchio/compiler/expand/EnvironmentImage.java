package radicchio.compiler.expand;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import radicchio.compiler.core.Global;
import radicchio.compiler.diag.Span;
import radicchio.compiler.diag.SpanImage;
import radicchio.compiler.image.ImageReader;
import radicchio.compiler.image.ImageWriter;

/**
 * The environment that programs begin with as bytes, so that a process need not expand the prelude
 * for it: the standard libraries and what their names mean. The prelude's own names are not in it;
 * nothing but its macros would look at them, and none of those is exported.
 */
public final class EnvironmentImage {
  private static final int SPECIAL = 0;
  private static final int GLOBAL = 1;
  private static final int UNSUPPORTED = 2;

  private static final SpecialForm[] FORMS = SpecialForm.values();

  private EnvironmentImage() {}

  /**
   * @param globals all variables of the prelude
   */
  public static void write(
      StandardEnvironment standard, List<Global> globals, SpanImage spans, ImageWriter out) {
    Environment interaction = standard.interaction();
    out.count(globals.size());
    for (Global global : globals) {
      out.text(global.name());
      out.flag(interaction.prelude(global.name()) == global);
    }
    var writer = new Writer(globals, spans, out);
    Map<String, Library> libraries = standard.libraries();
    libraries.values().forEach(library -> library.exports().values().forEach(writer::number));
    out.count(writer.meanings.size());
    writer.meanings.forEach(writer::meaning);
    out.count(libraries.size());
    libraries
        .values()
        .forEach(
            library -> {
              out.text(library.name());
              out.count(library.exports().size());
              library
                  .exports()
                  .forEach(
                      (name, meaning) -> {
                        out.text(name);
                        out.count(writer.number(meaning));
                      });
            });
  }

  /**
   * @param interaction as {@link StandardEnvironment#interaction} has it
   * @param globals all variables of the prelude, in the order in which they were written
   */
  public record Restored(Environment interaction, List<Global> globals) {
    public Restored {
      globals = List.copyOf(globals);
    }
  }

  /**
   * @param bundled as {@link StandardEnvironment#build} takes it
   */
  public static Restored read(ImageReader in, SpanImage spans, SourceLoader bundled) {
    Environment inside = Environment.prelude(Map.of());
    Global[] globals = new Global[in.count()];
    for (int i = 0; i < globals.length; i++) {
      String name = in.text();
      globals[i] = in.flag() ? inside.global(name) : new Global(name, Environment.PRELUDE);
    }
    Meaning[] meanings = new Meaning[in.count()];
    for (int i = 0; i < meanings.length; i++) {
      meanings[i] = meaning(in, globals, spans);
    }
    Map<String, Library> libraries = new LinkedHashMap<>();
    for (int n = in.count(); n > 0; n--) {
      String library = in.text();
      int size = in.count();
      Map<String, Meaning> exports = HashMap.newHashMap(size);
      for (int i = 0; i < size; i++) {
        exports.put(in.text(), meanings[in.count()]);
      }
      libraries.put(library, Library.standard(library, exports));
    }
    return new Restored(
        StandardEnvironment.interaction(libraries, inside, bundled), List.of(globals));
  }

  private static final class Writer {
    private final List<Global> globals;
    private final SpanImage spans;
    private final ImageWriter out;
    private final List<Meaning> meanings = new ArrayList<>();
    private final Map<Meaning, Integer> numbers = new IdentityHashMap<>();

    Writer(List<Global> globals, SpanImage spans, ImageWriter out) {
      this.globals = globals;
      this.spans = spans;
      this.out = out;
    }

    int number(Meaning meaning) {
      return numbers.computeIfAbsent(
          meaning,
          m -> {
            meanings.add(m);
            return meanings.size() - 1;
          });
    }

    void meaning(Meaning meaning) {
      switch (meaning) {
        case Meaning.Special(SpecialForm form) -> {
          out.count(SPECIAL);
          out.count(form.ordinal());
        }
        case Meaning.GlobalMeaning global -> {
          out.count(GLOBAL);
          out.count(globals.indexOf(global.global()));
          arity(global.arity());
          out.count(global.definitions().size());
          global.definitions().forEach(span -> spans.write(span, out));
          IntegrationImage.write(global.integration(), globals, out);
        }
        case Meaning.Unsupported(String name, String library) -> {
          out.count(UNSUPPORTED);
          out.text(name);
          out.text(library);
        }
        case Meaning.Macro macro ->
            throw new IllegalArgumentException(
                "the prelude exports the macro " + macro.name() + "; make it a special form");
        case Meaning.LocalMeaning m -> throw unexpected(m);
        case Meaning.PrimitiveMeaning m -> throw unexpected(m);
        case Meaning.Unbound m -> throw unexpected(m);
      }
    }

    private static IllegalArgumentException unexpected(Meaning meaning) {
      return new IllegalArgumentException("a library exports " + meaning);
    }

    private void arity(Arity arity) {
      out.count(arity.signatures().size());
      for (Arity.Signature signature : arity.signatures()) {
        texts(signature.parameters());
        texts(signature.rest());
      }
    }

    private void texts(List<String> texts) {
      out.count(texts.size());
      texts.forEach(out::text);
    }
  }

  private static Meaning meaning(ImageReader in, Global[] globals, SpanImage spans) {
    int kind = in.count();
    return switch (kind) {
      case SPECIAL -> new Meaning.Special(FORMS[in.count()]);
      case GLOBAL -> {
        Global global = globals[in.count()];
        Arity arity = arity(in);
        List<Span> definitions = in.flag() ? List.of(spans.read(in)) : List.of();
        yield new Meaning.GlobalMeaning(
            global, arity, IntegrationImage.read(in, globals), definitions);
      }
      case UNSUPPORTED -> new Meaning.Unsupported(in.text(), in.text());
      default -> throw new IllegalStateException("no meaning of kind " + kind);
    };
  }

  private static Arity arity(ImageReader in) {
    int count = in.count();
    if (count == 0) {
      return Arity.UNKNOWN;
    }
    Arity.Signature[] signatures = new Arity.Signature[count];
    for (int i = 0; i < count; i++) {
      signatures[i] = new Arity.Signature(texts(in), texts(in));
    }
    return new Arity(List.of(signatures));
  }

  private static List<String> texts(ImageReader in) {
    int count = in.count();
    if (count == 0) {
      return List.of();
    }
    String[] texts = new String[count];
    for (int i = 0; i < count; i++) {
      texts[i] = in.text();
    }
    return List.of(texts);
  }
}
