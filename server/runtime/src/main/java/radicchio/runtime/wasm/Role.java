package radicchio.runtime.wasm;

/**
 * What a module is in a store; decides the class that its code calls for what is not arithmetic.
 */
enum Role {
  /** The runtime: defines memory and table; no interrupt strikes it. */
  RUNTIME(Calls.class),
  /** The one library that units call by name. */
  PRELUDE(PreludeCalls.class),
  UNIT(Polled.class);

  private final Class<?> calls;

  Role(Class<?> calls) {
    this.calls = calls;
  }

  /** Name of the class that Chicory takes for the module's main class. */
  String mainClass() {
    return calls.getName();
  }

  /** Beginning of the names of the classes with the functions. */
  String groupPrefix() {
    return calls.getName() + "FuncGroup_";
  }

  String codeClass() {
    return calls.getName() + "Code";
  }
}
