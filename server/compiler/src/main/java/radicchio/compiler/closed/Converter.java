package radicchio.compiler.closed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import radicchio.compiler.core.Core;
import radicchio.compiler.core.Global;
import radicchio.compiler.core.GlobalUses;
import radicchio.compiler.core.Variable;
import radicchio.compiler.diag.Span;
import radicchio.compiler.expand.ProgramClauses;
import radicchio.compiler.expand.TopForm;
import radicchio.compiler.layout.Abi;
import radicchio.compiler.types.TypeInference;
import radicchio.compiler.types.Types;

/**
 * Closure conversion of the forms of one unit: gives each procedure an identity and has {@link
 * BodyConverter} convert its body.
 */
public final class Converter {
  private final Types types;
  private final ToIntFunction<Global> external;
  private final Analysis analysis;
  private final List<Procedure> procedures = new ArrayList<>();
  private final Map<Core.Lambda, Code> codes = new IdentityHashMap<>();
  private final Map<Global, Core.Lambda> definitions;
  private final Map<Global, Core.Const> constants;
  private final GlobalUses uses;
  private final Set<Global> settled;

  private Converter(
      List<TopForm> forms, Types types, ToIntFunction<Global> external, Set<Global> settled) {
    this.types = types;
    this.external = external;
    this.settled = settled;
    List<Core> cores = forms.stream().map(TopForm::core).toList();
    this.analysis = new Analysis(cores, types);
    this.uses = GlobalUses.of(cores);
    this.definitions = uses.stable();
    this.constants = uses.constants();
  }

  /**
   * @param external how many arguments a variable's procedure takes whose module's function can be
   *     called by name; -1 for all other variables
   */
  public static Unit convert(List<TopForm> whole, ToIntFunction<Global> external, World world) {
    boolean closed = world == World.CLOSED;
    List<TopForm> forms = ProgramClauses.apart(whole, settled(whole, world).keySet());
    Set<Global> settled = closed ? Settled.of(forms) : Set.of();
    Types types = TypeInference.infer(forms, closed);
    Converter converter = new Converter(forms, types, external, settled);
    List<Code> entries = new ArrayList<>();
    for (TopForm form : forms) {
      Code code = new Code("");
      entries.add(code);
      Body body = new BodyConverter(converter, Map.of()).convert(form.core(), new Cont.Tail());
      converter.procedures.add(
          new Procedure(code, Procedure.Kind.FORM, List.of(), List.of(), body, form.span()));
    }
    return new Unit(converter.procedures, entries, converter.library(), settled);
  }

  /** The procedures that top-level variables stand for whenever they are looked at. */
  public static Map<Global, Core.Lambda> settled(List<TopForm> forms, World world) {
    if (world == World.OPEN) {
      return Map.of();
    }
    Map<Global, Core.Lambda> procedures =
        GlobalUses.of(forms.stream().map(TopForm::core).toList()).stable();
    procedures.keySet().retainAll(Settled.of(forms));
    return procedures;
  }

  private Map<Global, Code> library() {
    Map<Global, Code> out = new HashMap<>();
    definitions.forEach(
        (global, lambda) -> {
          if (global.isPrelude()
              && Analysis.fixedArity(lambda)
              && direct(lambda, lambda.clauses().getFirst().parameters().size())) {
            out.put(global, code(lambda));
          }
        });
    return out;
  }

  Analysis analysis() {
    return analysis;
  }

  Types types() {
    return types;
  }

  /** How a local that holds the variable is held. */
  Rep rep(Variable variable) {
    return types.raw(variable) && !analysis.boxed(variable) ? Rep.F64 : Rep.TAGGED;
  }

  /** A new local for the variable. */
  Local local(Variable variable) {
    return new Local(variable.name(), rep(variable));
  }

  /** The lambda expression a top-level variable stands for unless it is redefined from outside. */
  Optional<Core.Lambda> definition(Global global) {
    return Optional.ofNullable(definitions.get(global));
  }

  /**
   * The procedure that a top-level variable stands for whenever it is looked at, so that its calls
   * need neither the variable nor a closure.
   */
  Optional<Core.Lambda> settled(Global global) {
    return definition(global)
        .filter(l -> settled.contains(global))
        .filter(l -> direct(l, parameters(l)) && analysis.captured(l).isEmpty());
  }

  /** The constant that a top-level variable always stands for. */
  Optional<Core.Const> constant(Global global) {
    return settled.contains(global) ? Optional.ofNullable(constants.get(global)) : Optional.empty();
  }

  /**
   * The value of a settled procedure's variable: a closure for those who do not know the procedure,
   * if there are any.
   */
  Simple value(Global global, Core.Lambda lambda) {
    known(lambda);
    if (!uses.escapes(global, parameters(lambda))) {
      return BodyConverter.unspecified();
    }
    Code code = new Code(name(lambda));
    List<Local> locals =
        lambda.clauses().getFirst().parameters().stream().map(v -> new Local(v.name())).toList();
    List<Simple> arguments = locals.stream().<Simple>map(Simple.Get::new).toList();
    Body call = new Body.TailCall(new Call.Known(knownCode(lambda), arguments, lambda.site()));
    procedures.add(
        new Procedure(code, Procedure.Kind.CLOSURE, locals, List.of(), call, lambda.site().span()));
    return new Simple.Close(code, List.of());
  }

  private static int parameters(Core.Lambda lambda) {
    return lambda.clauses().isEmpty() ? 0 : lambda.clauses().getFirst().parameters().size();
  }

  /** Whether the variable stands for another module's procedure of so many arguments. */
  boolean external(Global global, int arguments) {
    return external.applyAsInt(global) == arguments;
  }

  Code code(Core.Lambda lambda) {
    return codes.computeIfAbsent(lambda, l -> new Code(name(l)));
  }

  /** Of a procedure that only known calls get to. */
  Code knownCode(Core.Lambda lambda) {
    return codes.computeIfAbsent(
        lambda, l -> new Code(name(l), types.raw(l) ? Rep.F64 : Rep.TAGGED));
  }

  private static String name(Core.Lambda lambda) {
    return lambda.name().isEmpty() ? "lambda" : lambda.name();
  }

  /** Whether calls with that many arguments can go straight to the lambda's function. */
  static boolean direct(Core.Lambda lambda, int arguments) {
    return Analysis.fixedArity(lambda)
        && arguments <= Abi.MAX_ARITY
        && lambda.clauses().getFirst().parameters().size() == arguments;
  }

  /**
   * Converts a closure's code.
   *
   * @param self the variable the closure itself is bound to, if any: a use of it is not a free
   *     variable
   * @return the variables it captures, in the order of its free variables
   */
  List<Variable> closure(Core.Lambda lambda, Optional<Variable> self) {
    List<Variable> captured = new ArrayList<>(analysis.captured(lambda));
    Map<Variable, Simple> access = new HashMap<>();
    if (self.isPresent() && captured.remove(self.get())) {
      access.put(self.get(), new Simple.Self());
    }
    for (int i = 0; i < captured.size(); i++) {
      access.put(captured.get(i), new Simple.Free(i));
    }
    BodyConverter body = new BodyConverter(this, access);
    List<String> names = captured.stream().map(Variable::name).toList();
    Span span = lambda.site().span();
    if (direct(lambda, parameters(lambda))) {
      Core.Clause clause = lambda.clauses().getFirst();
      List<Local> locals = clause.parameters().stream().map(v -> new Local(v.name())).toList();
      Body converted = body.parameters(clause.parameters(), locals, clause.body());
      procedures.add(
          new Procedure(code(lambda), Procedure.Kind.CLOSURE, locals, names, converted, span));
    } else {
      Local arguments = new Local("arguments");
      Body converted = new ArgumentLists(body).dispatch(lambda, arguments);
      procedures.add(
          new Procedure(
              code(lambda), Procedure.Kind.VARIADIC, List.of(arguments), names, converted, span));
    }
    return captured;
  }

  /** Converts a known procedure: what it captures comes first among its parameters. */
  void known(Core.Lambda lambda) {
    Map<Variable, Simple> access = new HashMap<>();
    List<Local> locals = new ArrayList<>();
    for (Variable v : analysis.captured(lambda)) {
      Local local = local(v);
      locals.add(local);
      access.put(v, new Simple.Get(local));
    }
    Core.Clause clause = lambda.clauses().getFirst();
    List<Local> own = clause.parameters().stream().map(this::local).toList();
    locals.addAll(own);
    Body converted =
        new BodyConverter(this, access).parameters(clause.parameters(), own, clause.body());
    procedures.add(
        new Procedure(
            knownCode(lambda),
            Procedure.Kind.KNOWN,
            locals,
            List.of(),
            converted,
            lambda.site().span()));
  }
}
