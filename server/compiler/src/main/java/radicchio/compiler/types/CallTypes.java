package radicchio.compiler.types;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import radicchio.compiler.core.Application;
import radicchio.compiler.core.Core;
import radicchio.compiler.core.Variable;

/** What calls yield, and what they pass. */
final class CallTypes {
  private final Inference inference;

  CallTypes(Inference inference) {
    this.inference = inference;
  }

  Type call(Core.Call call) {
    Type procedure = inference.visit(call.procedure());
    List<Type> arguments = new ArrayList<>(call.arguments().size());
    boolean reached = !procedure.isNone();
    for (Core argument : call.arguments()) {
      Type type = inference.visit(argument);
      if (type.isNone()) {
        reached = false;
        break;
      }
      arguments.add(type);
    }
    if (procedure.shape() instanceof Shape.Procedure(ProcedureFacts facts)) {
      facts.call();
      return reached ? known(call, facts, arguments) : Type.NONE;
    }
    if (!reached || !procedure.may(Type.PROCEDURE)) {
      return Type.NONE;
    }
    if (call.procedure() instanceof Core.GlobalRef g && g.global().isLibrary()) {
      Optional<LibraryTypes.Entry> entry = LibraryTypes.of(g.global().procedure());
      if (entry.isPresent()) {
        pass(call, arguments, entry.get().reads());
        return entry.get().result(arguments);
      }
    }
    pass(call, arguments, false);
    return Type.ANY;
  }

  /** To code that we do not see; if it only reads, it does not put anything into a vector. */
  private void pass(Core.Call call, List<Type> arguments, boolean reads) {
    for (Type type : arguments) {
      if (reads && type.shape() instanceof Shape.Elements(StorageFacts storage)) {
        inference.leak(storage.element(), call.site());
      } else {
        inference.leak(type, call.site());
      }
    }
  }

  private Type known(Core.Call call, ProcedureFacts facts, List<Type> arguments) {
    Application.clause(facts.lambda(), arguments.size())
        .ifPresent(
            clause -> {
              boolean direct = direct(call.procedure(), facts);
              enter(
                  call,
                  clause,
                  arguments.stream().map(t -> direct ? passed(t, facts) : t.lasting()).toList());
            });
    facts.readBy(inference.form());
    return facts.result();
  }

  /** Whether the call names the procedure, so that both see the same variables around it. */
  private boolean direct(Core procedure, ProcedureFacts facts) {
    if (procedure instanceof Core.LocalRef r && !r.variable().assigned()) {
      List<Flow> sources = inference.facts(r.variable()).sources();
      return sources.size() == 1
          && sources.getFirst().how() == Flow.How.BINDING
          && sources.getFirst().source().orElse(procedure) == facts.lambda();
    }
    return false;
  }

  private Type passed(Type type, ProcedureFacts to) {
    if (type.shape() instanceof Shape.Below b) {
      Variable limit =
          switch (b.limit()) {
            case Variable v -> v;
            case Shape.Length l -> l.vector();
            default -> throw new IllegalStateException(b.toString());
          };
      return to.isInside(inference.facts(limit).owner()) ? type : type.lasting();
    }
    return type;
  }

  private void enter(Core.Call call, Core.Clause clause, List<Type> arguments) {
    int required = clause.parameters().size();
    for (int i = 0; i < required; i++) {
      Flow flow = Flow.argument(arguments.get(i), call.arguments().get(i), call.site());
      inference.join(clause.parameters().get(i), flow);
    }
    for (Type extra : arguments.subList(required, arguments.size())) {
      inference.leak(extra, call.site());
    }
    if (!clause.rest().isEmpty()) {
      Type list =
          arguments.size() == required ? Type.of(Type.NULL) : Type.of(Type.PAIR, Shape.PROPER);
      inference.join(clause.rest().getFirst(), Flow.argument(list, call.procedure(), call.site()));
    }
  }
}
