package radicchio.compiler.types;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import radicchio.compiler.core.Core;
import radicchio.compiler.core.Global;
import radicchio.compiler.core.Primitive;
import radicchio.compiler.core.Site;
import radicchio.compiler.core.Variable;
import radicchio.compiler.expand.TopForm;

/**
 * Walks the forms of a unit in the order of evaluation, again and again until nothing grows. A walk
 * keeps for each variable what is known of it <em>here</em>: after a test, or after an operation
 * that would have failed with anything else.
 */
final class Inference {
  private final List<TopForm> forms;
  private final boolean closed;
  private final Map<Variable, VariableFacts> variables = new HashMap<>();
  private final Map<Site, ProcedureFacts> procedures = new HashMap<>();
  private final Map<Site, StorageFacts> storages = new HashMap<>();
  private final Map<List<Object>, StorageFacts> fields = new HashMap<>();
  private final Map<Global, GlobalFacts> globals = new HashMap<>();
  private final Set<Global> own = new HashSet<>();
  private final Trail trail = new Trail();
  private final BitSet dirty = new BitSet();
  private final Refinement refinement = new Refinement(this);
  private final BindingTypes bindings = new BindingTypes(this);
  private final PrimitiveTypes primitives = new PrimitiveTypes(this);
  private final Recording recording;
  private Optional<ProcedureFacts> current = Optional.empty();
  private boolean recorded;
  private boolean changesLists;
  private int form;

  /**
   * @param closed whether the forms are taken for all there is: nobody else calls or assigns what
   *     they define
   */
  Inference(List<TopForm> forms, boolean closed, Recording recording) {
    this.forms = forms;
    this.closed = closed;
    this.recording = recording;
    if (closed) {
      forms.forEach(f -> Definitions.collect(f.core(), own));
    }
  }

  void run() {
    dirty.set(0, forms.size());
    settle();
    if (closed) {
      callUncalled(true);
      callUncalled(false);
    }
    recorded = true;
    for (form = 0; form < forms.size(); form++) {
      visit(forms.get(form).core());
    }
    recording.passed(variables);
  }

  private void settle() {
    while (!dirty.isEmpty()) {
      for (form = dirty.nextSetBit(0); form >= 0; form = dirty.nextSetBit(form + 1)) {
        dirty.clear(form);
        trail.clear();
        Core core = forms.get(form).core();
        Type value = visit(core);
        if (!Definitions.endIn(core)) {
          leak(value, core.site()); // whoever sees it may call it
        }
      }
    }
  }

  /** Procedures that these forms define and nothing calls are there for somebody to call. */
  private void callUncalled(boolean unmentioned) {
    for (GlobalFacts g : List.copyOf(globals.values())) {
      if (g.type().shape() instanceof Shape.Procedure(ProcedureFacts p)
          && !p.leaked()
          && !(unmentioned && p.called())
          && neverEntered(p)) {
        leak(p, p.lambda().site());
      }
    }
    settle();
  }

  private boolean neverEntered(ProcedureFacts p) {
    for (Core.Clause c : p.lambda().clauses()) {
      if (c.parameters().stream().anyMatch(v -> facts(v).type().isNone())) {
        return true;
      }
    }
    return false;
  }

  /** Whether a list that was made proper stays so, as far as these forms go. */
  boolean lists() {
    return !changesLists;
  }

  /** Number of the form that is being walked. */
  int form() {
    return form;
  }

  VariableFacts facts(Variable variable) {
    VariableFacts found = variables.get(variable);
    if (found == null) {
      found = new VariableFacts(variable, form);
      variables.put(variable, found);
    }
    return found;
  }

  Optional<GlobalFacts> facts(Global global) {
    return Optional.ofNullable(globals.get(global));
  }

  Map<Variable, VariableFacts> variables() {
    return variables;
  }

  StorageFacts storage(Site site) {
    StorageFacts found = storages.computeIfAbsent(site, s -> new StorageFacts(form));
    found.readBy(form);
    return found;
  }

  /** What a field of the records of a type holds, if we see all that put something there. */
  Optional<StorageFacts> field(Object key, long index) {
    if (!closed || !(key instanceof Global g && own.contains(g))) {
      return Optional.empty();
    }
    StorageFacts found = fields.computeIfAbsent(List.of(key, index), k -> new StorageFacts(form));
    found.readBy(form);
    return Optional.of(found);
  }

  // What is known here.

  Trail trail() {
    return trail;
  }

  /** Notes that the variable is of a type from here on; whether there is such a value. */
  boolean narrow(Variable variable, Type now) {
    VariableFacts facts = facts(variable);
    if (!variable.assigned() && !now.equals(facts.here())) {
      trail.note(facts, now);
    }
    return !now.isNone();
  }

  /** From here on the walk is in the body of another procedure; gives the one it was in. */
  Optional<ProcedureFacts> enclose(Optional<ProcedureFacts> procedure) {
    Optional<ProcedureFacts> outer = current;
    current = procedure;
    return outer;
  }

  // What grows.

  void grew(Fact fact) {
    fact.grew(dirty);
  }

  void enter(VariableFacts facts) {
    facts.here(facts.type());
    facts.owner(current);
  }

  void join(Variable variable, Flow flow) {
    VariableFacts facts = facts(variable);
    if (recorded && flow.source().orElse(null) instanceof Core.LocalRef r) {
      recording.pass(r.variable(), variable);
    }
    drop(facts.type(), flow.type(), facts.type().join(flow.type()), flow);
    if (facts.join(flow)) {
      grew(facts);
    }
  }

  void join(StorageFacts storage, Type type, Site through) {
    drop(storage.element(), type, storage.element().join(type), through);
    if (storage.leaked()) {
      leak(type, through);
    }
    if (storage.join(type)) {
      grew(storage);
    }
  }

  void length(StorageFacts storage, long least) {
    if (storage.length(least)) {
      grew(storage);
    }
  }

  private void drop(Type a, Type b, Type joined, Flow flow) {
    drop(a, b, joined, flow.through().orElseGet(() -> flow.source().orElseThrow().site()));
  }

  /** Where a join forgets which vectors or procedures it may be, all may happen to them. */
  void drop(Type a, Type b, Type joined, Site through) {
    if (!a.shape().equals(joined.shape())) {
      leak(a, through);
    }
    if (!b.shape().equals(joined.shape())) {
      leak(b, through);
    }
  }

  Type both(Type a, Type b, Site site) {
    Type joined = a.join(b);
    drop(a, b, joined, site);
    return joined;
  }

  /** The values get to where we do not see what happens to them. */
  void leak(Type type, Site through) {
    switch (type.shape()) {
      case Shape.Elements(StorageFacts s) -> leak(s, through);
      case Shape.Procedure(ProcedureFacts p) -> leak(p, through);
      case Shape.Nothing n -> {}
      case Shape.Proper p -> {}
      case Shape.Instance i -> {}
      case Shape.Below b -> {}
    }
  }

  private void leak(StorageFacts storage, Site through) {
    if (!storage.leaked()) {
      storage.leak();
      leak(storage.element(), through);
      storage.join(Type.ANY);
      grew(storage);
    }
  }

  private void leak(ProcedureFacts p, Site through) {
    if (!p.leaked()) {
      p.leak();
      for (Core.Clause c : p.lambda().clauses()) {
        c.parameters().forEach(v -> join(v, Flow.escape(Type.ANY, through)));
        c.rest().forEach(v -> join(v, Flow.escape(Type.PROPER_LIST, through)));
      }
      leak(p.result(), through);
      grew(p);
    }
  }

  // The walk.

  Type visit(Core core) {
    Type type = type(core);
    if (recorded) {
      recording.site(core, type);
    }
    return type;
  }

  private Type type(Core core) {
    return switch (core) {
      case Core.Const c -> Constants.of(this, c);
      case Core.Unspecified u -> Type.of(Type.UNSPECIFIED);
      case Core.LocalRef r -> facts(r.variable()).here();
      case Core.LocalSet s -> {
        Type value = visit(s.value());
        join(s.variable(), Flow.assignment(value, s));
        yield value.isNone() ? Type.NONE : Type.of(Type.UNSPECIFIED);
      }
      case Core.GlobalRef g -> global(g.global());
      case Core.GlobalSet s -> put(s.global(), s.value(), s.site(), Flow.How.ASSIGNMENT);
      case Core.GlobalDefine d -> put(d.global(), d.value(), d.site(), Flow.How.BINDING);
      case Core.If i -> branch(i);
      case Core.Seq s -> sequence(s);
      case Core.Lambda l -> bindings.lambda(l);
      case Core.Let l -> bindings.let(l);
      case Core.Letrec l -> bindings.letrec(l);
      case Core.LetValues l -> bindings.letValues(l);
      case Core.Call c -> new CallTypes(this).call(c);
      case Core.PrimCall p -> primitive(p);
    };
  }

  private Type global(Global global) {
    if (!own.contains(global)) {
      return Type.ANY;
    }
    GlobalFacts facts = globals.computeIfAbsent(global, g -> new GlobalFacts(form));
    facts.readBy(form);
    return facts.type();
  }

  private Type put(Global global, Core value, Site site, Flow.How how) {
    Type type = visit(value).lasting();
    if (type.isNone()) {
      return type;
    }
    if (own.contains(global)) {
      GlobalFacts facts = globals.computeIfAbsent(global, g -> new GlobalFacts(form));
      Type joined = both(facts.type(), type, site);
      joined = facts.type().isNone() ? joined : Ranges.widen(facts.type(), joined);
      if (!joined.equals(facts.type())) {
        facts.grow(joined, new Flow(type, how, Optional.of(value), Optional.of(site)));
        grew(facts);
      }
    } else {
      leak(type, site);
    }
    return how == Flow.How.BINDING ? type : Type.of(Type.UNSPECIFIED);
  }

  private Type branch(Core.If i) {
    Type test = visit(i.test());
    if (test.isNone()) {
      return Type.NONE;
    }
    int mark = trail.mark();
    Type yes = Type.NONE;
    if (test.may(~Type.FALSE) && refinement.assume(i.test(), true)) {
      yes = visit(i.consequent());
    }
    trail.undo(mark);
    Type no = Type.NONE;
    if (test.may(Type.FALSE) && refinement.assume(i.test(), false)) {
      no = visit(i.alternative());
    }
    if (yes.isNone()) {
      return no;
    }
    trail.undo(mark);
    if (no.isNone()) {
      boolean reached = refinement.assume(i.test(), true);
      return reached ? yes : Type.NONE;
    }
    return both(yes, no, i.site());
  }

  private Type sequence(Core.Seq s) {
    Type last = Type.NONE;
    for (Core each : s.body()) {
      last = visit(each);
      if (last.isNone()) {
        return last;
      }
    }
    return last;
  }

  ProcedureFacts procedure(Core.Lambda l) {
    return procedures.computeIfAbsent(l.site(), s -> new ProcedureFacts(l, current, form));
  }

  private Type primitive(Core.PrimCall p) {
    List<Core> cores = p.arguments();
    List<Type> arguments = new ArrayList<>(cores.size());
    for (Core c : cores) {
      Type type = visit(c);
      if (type.isNone()) {
        return type;
      }
      arguments.add(type);
    }
    changesLists |= p.primitive() == Primitive.SET_CDR;
    if (recorded) {
      recording.operation(p, arguments, this);
    }
    Type result = primitives.result(p, arguments);
    if (!result.isNone()) {
      refinement.succeeded(p, arguments);
    }
    return result;
  }
}
