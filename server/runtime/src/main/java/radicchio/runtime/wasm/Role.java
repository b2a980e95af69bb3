package radicchio.runtime.wasm;

/**
 * What a module is in a store; decides the class that its code calls for what is not arithmetic.
 */
enum Role {
  /** The runtime: defines memory and table; an interrupt strikes only what it calls. */
  RUNTIME(CallsShaded.class),
  /** The one library that units call by name. */
  PRELUDE(PreludeCallsShaded.class),
  UNIT(PolledShaded.class);

  /** What Chicory adds to the main class's name for the class that a module's code calls. */
  private static final String SUFFIX = "Shaded";

  /** What it adds to that for the classes with the functions, before a number. */
  static final String GROUP = "FuncGroup_";

  private final String mainClass;

  Role(Class<?> support) {
    String name = support.getName();
    mainClass = name.substring(0, name.length() - SUFFIX.length());
  }

  /** Name of the module's main class, from {@link CodeWriter}. */
  String mainClass() {
    return mainClass;
  }

  /** Beginning of the names of the classes with the functions. */
  String groupPrefix() {
    return mainClass + GROUP;
  }
}
