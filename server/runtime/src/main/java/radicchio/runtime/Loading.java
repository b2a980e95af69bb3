package radicchio.runtime;

import java.util.List;
import radicchio.compiler.closed.World;
import radicchio.compiler.codegen.CompiledUnit;
import radicchio.compiler.codegen.UnitCompiler;
import radicchio.compiler.expand.TopForm;
import radicchio.runtime.wasm.Store;

/** Expanded forms to a unit linked into the instance. */
final class Loading {
  private final SchemeInstance instance;
  private final Engine engine;

  Loading(SchemeInstance instance, Engine engine) {
    this.instance = instance;
    this.engine = engine;
  }

  /**
   * @param engine which one runs it
   */
  record Loaded(CompiledUnit unit, Engine engine, Timings timings) {}

  Loaded load(String name, List<TopForm> forms, Timings timings) {
    return load(name, forms, World.OPEN, timings);
  }

  Loaded load(String name, List<TopForm> forms, World world, Timings timings) {
    long begin = System.nanoTime();
    CompiledUnit unit = compile(name, forms, world);
    long compiled = System.nanoTime();
    Store.Prepared prepared = prepare(unit, world);
    CompiledUnit linked = instance.link(unit, prepared);
    long loaded = System.nanoTime();
    return new Loaded(
        linked,
        prepared.interpreted() ? Engine.INTERPRETED : Engine.COMPILED,
        new Timings(
            timings.read(),
            timings.expand(),
            compiled - begin,
            loaded - compiled,
            0,
            0,
            unit.wasm().length));
  }

  private CompiledUnit compile(String name, List<TopForm> forms, World world) {
    SessionLinkage.Compilation linkage = instance.linkage().compilation();
    boolean done = false;
    try {
      CompiledUnit unit = UnitCompiler.compile(name, forms, linkage, world);
      linkage.finish(unit);
      done = true;
      return unit;
    } finally {
      if (!done) {
        linkage.abandon();
      }
    }
  }

  private Store.Prepared prepare(CompiledUnit unit, World world) {
    try {
      if (engine == Engine.AUTO && world == World.OPEN) {
        List<Integer> forms = unit.forms().stream().map(f -> f.code() - unit.firstCode()).toList();
        return instance.prepareDeferred(unit.wasm(), forms, hasProcedures(unit));
      }
      return instance.prepare(unit.wasm(), engine == Engine.INTERPRETED);
    } catch (RuntimeException e) {
      if (engine == Engine.COMPILED) {
        instance.linkage().giveBack(unit);
        throw e;
      }
      // Too large a function for the JVM: slow is better than not at all.
      System.getLogger(Loading.class.getName())
          .log(System.Logger.Level.DEBUG, "unit " + unit.name() + " is left to the interpreter", e);
      return instance.prepare(unit.wasm(), true);
    }
  }

  /** Whether it has code that may be called again and again later. */
  private static boolean hasProcedures(CompiledUnit unit) {
    long entries = unit.codes().stream().filter(code -> !code.resume()).count();
    return entries > unit.forms().size();
  }
}
