package radicchio.compiler.optimize;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import radicchio.compiler.core.Children;
import radicchio.compiler.core.Core;
import radicchio.compiler.core.CoreParser;
import radicchio.compiler.core.CorePrinter;
import radicchio.compiler.core.Global;
import radicchio.compiler.core.GlobalUses;
import radicchio.compiler.core.Primitive;
import radicchio.compiler.diag.Source;
import radicchio.compiler.expand.TopForm;

/**
 * The procedures of the prelude that may be copied: small ones, and those that call what they are
 * given. They are kept as text, and read when one is wanted; many programs want none.
 */
public final class LibraryProcedures implements Function<Global, Optional<Core.Lambda>> {
  /** Nodes of a procedure that is worth copying without being given a procedure. */
  private static final int SMALL = 14;

  private static final int LARGE = 100;

  /** What manages the dynamic environment stays in one place. */
  private static final Set<Primitive> CONTROL =
      Set.of(
          Primitive.CALL_CC,
          Primitive.REINSTATE,
          Primitive.STATE_REF,
          Primitive.STATE_SET,
          Primitive.HALT_RAISED,
          Primitive.HALT_EXIT,
          Primitive.HOST_REQUEST);

  private static final String BETWEEN = "\n\n";

  private final Supplier<String> text;
  private final List<Global> globals;
  private final Map<Global, Optional<Core.Lambda>> found = new ConcurrentHashMap<>();

  private static final class Texts {
    final Map<String, String> byName = new HashMap<>();
    final Map<String, Global> globals = new HashMap<>();
  }

  private volatile Optional<Texts> texts = Optional.empty();

  /**
   * @param text what {@link #write} made
   * @param globals all variables of the prelude
   */
  public LibraryProcedures(Supplier<String> text, List<Global> globals) {
    this.text = text;
    this.globals = List.copyOf(globals);
  }

  @Override
  public Optional<Core.Lambda> apply(Global global) {
    return found.computeIfAbsent(global, this::read);
  }

  private Optional<Core.Lambda> read(Global global) {
    return Optional.ofNullable(texts().byName.get(global.name())).map(this::parse);
  }

  private Core.Lambda parse(String lambda) {
    Core core = CoreParser.parse(new Source("prelude", lambda), (n, l) -> variable(n));
    return (Core.Lambda) core;
  }

  private Global variable(String name) {
    return requireNonNull(texts().globals.get(name), name);
  }

  private Texts texts() {
    if (texts.isEmpty()) {
      var read = new Texts();
      for (Global global : globals) {
        if (global.isPrelude()) {
          read.globals.put(global.name(), global);
        }
      }
      String all = text.get();
      if (!all.isEmpty()) {
        for (String entry : all.split(BETWEEN)) {
          int line = entry.indexOf('\n');
          read.byName.put(entry.substring(0, line), entry.substring(line + 1));
        }
      }
      texts = Optional.of(read);
    }
    return texts.get();
  }

  /** Chooses procedures of the prelude. */
  public static String write(List<TopForm> prelude) {
    var entries = new ArrayList<String>();
    GlobalUses.of(prelude.stream().map(TopForm::core).toList())
        .stable()
        .forEach(
            (global, lambda) ->
                chosen(lambda)
                    .ifPresent(
                        l -> entries.add(global.name() + "\n" + CorePrinter.print(l).strip())));
    return String.join(BETWEEN, entries);
  }

  /** The clauses that may be copied, as long as each is the first that fits. */
  private static Optional<Core.Lambda> chosen(Core.Lambda lambda) {
    var clauses = new ArrayList<Core.Clause>();
    for (Core.Clause clause : lambda.clauses()) {
      if (copyable(clause)) {
        clauses.add(clause);
      }
      if (!clause.rest().isEmpty()) {
        break;
      }
    }
    return clauses.isEmpty()
        ? Optional.empty()
        : Optional.of(new Core.Lambda(lambda.name(), clauses, lambda.site()));
  }

  private static boolean copyable(Core.Clause clause) {
    int size = Shapes.size(clause.body(), LARGE);
    return size <= LARGE
        && !controls(clause.body())
        && (size <= SMALL && expression(clause.body()) || !Shapes.called(clause).isEmpty());
  }

  private static boolean controls(Core core) {
    return core instanceof Core.PrimCall call && CONTROL.contains(call.primitive())
        || Children.of(core).stream().anyMatch(LibraryProcedures::controls);
  }

  /** Made of primitives and conditionals alone. */
  private static boolean expression(Core core) {
    return switch (core) {
      case Core.Const c -> true;
      case Core.Unspecified u -> true;
      case Core.LocalRef r -> true;
      case Core.If i -> Children.of(i).stream().allMatch(LibraryProcedures::expression);
      case Core.PrimCall p ->
          !p.primitive().calls() && p.arguments().stream().allMatch(LibraryProcedures::expression);
      case Core.GlobalRef g -> false;
      case Core.LocalSet s -> false;
      case Core.GlobalSet s -> false;
      case Core.GlobalDefine d -> false;
      case Core.Seq s -> false;
      case Core.Lambda l -> false;
      case Core.Let l -> false;
      case Core.Letrec l -> false;
      case Core.LetValues l -> false;
      case Core.Call c -> false;
    };
  }
}
