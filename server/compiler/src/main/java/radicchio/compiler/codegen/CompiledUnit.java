package radicchio.compiler.codegen;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import radicchio.compiler.core.Global;
import radicchio.compiler.diag.Span;

/**
 * One module, and what a session needs to know to link, run and explain it.
 *
 * <p>Link: define the module's imports (module {@code rt}: {@code memory}, {@code table} and
 * runtime functions; module {@code prelude}: its exports), instantiate it (an active element
 * segment fills table indices {@code firstCode ...}), pass {@code constants} to {@code
 * load_constants} with {@code firstConstant}, then call the export {@code init} (no parameters, no
 * results). Run: {@code start(form.code)} for each form in order.
 *
 * @param wasm the module, in the binary format
 * @param wat the module as text
 * @param constants as {@code docs/values.md} has it; may be empty
 * @param firstConstant address of the first constant cell
 * @param constantCells how many are used
 * @param codes what is at table index {@code firstCode + i}
 * @param exports procedures of the prelude that others may import by name, and how many arguments
 *     they take
 * @param sites span of the expression with site number {@code firstSite + i}
 */
public record CompiledUnit(
    String name,
    byte[] wasm,
    java.util.function.Supplier<String> wat,
    byte[] constants,
    int firstConstant,
    int constantCells,
    int firstCode,
    List<Code> codes,
    int firstSite,
    List<Span> sites,
    List<Form> forms,
    Map<Global, Integer> exports) {

  public CompiledUnit {
    // Not copied: the prelude's are made when somebody asks for them.
    codes = Collections.unmodifiableList(codes);
    sites = Collections.unmodifiableList(sites);
    forms = List.copyOf(forms);
    exports = Map.copyOf(exports);
  }

  /** What explains the unit's code once that is linked: everything but the code and constants. */
  public CompiledUnit linked() {
    byte[] nothing = {};
    return new CompiledUnit(
        name,
        nothing,
        () -> "",
        nothing,
        firstConstant,
        constantCells,
        firstCode,
        codes,
        firstSite,
        sites,
        forms,
        exports);
  }

  /**
   * One table entry.
   *
   * @param procedure name of the procedure it belongs to, for traces; empty for a top-level form
   * @param span of the procedure, or of the call that the code resumes
   * @param resume whether it resumes a frame
   */
  public record Code(String procedure, Span span, boolean resume) {}

  /**
   * A top-level form.
   *
   * @param code table index of the function that evaluates it
   * @param defines the variables it defines
   */
  public record Form(int code, Span span, List<Global> defines) {
    public Form {
      defines = List.copyOf(defines);
    }
  }
}
