package radicchio.compiler.codegen;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import radicchio.compiler.closed.Call;
import radicchio.compiler.closed.Code;
import radicchio.compiler.closed.Procedure;
import radicchio.compiler.core.Global;
import radicchio.compiler.core.Site;
import radicchio.compiler.diag.Span;
import radicchio.compiler.wasm.Function;

/** What the procedures of one module share while they are generated. */
final class UnitContext {
  /** Name of the module that the prelude's procedures are imported from. */
  static final String PRELUDE = "prelude";

  private final Linkage linkage;
  private final Constants constants = new Constants();
  private final int firstConstant;
  private final int firstCode;
  private final int firstSite;
  private final Map<Code, Facts> facts = new HashMap<>();
  private final Map<Code, String> functionNames = new HashMap<>();
  private final Map<Code, Integer> tableIndices = new HashMap<>();
  private final Map<Code, Integer> entries = new HashMap<>();
  private final List<Function> functions = new ArrayList<>();
  private final List<CompiledUnit.Code> codes = new ArrayList<>();
  private final List<String> table = new ArrayList<>();
  private final List<Span> sites = new ArrayList<>();
  private final Map<Span, Integer> siteNumbers = new HashMap<>();
  private final Map<Global, Long> versions = new HashMap<>();
  private final Map<String, Integer> externals = new LinkedHashMap<>();
  private final Set<Global> settled;
  private final Set<String> redefined = new HashSet<>();

  UnitContext(
      Linkage linkage,
      List<Facts> procedures,
      Set<Global> settled,
      int mostConstants,
      int mostSites) {
    this.linkage = linkage;
    this.settled = settled;
    int mostCodes = 0;
    for (Facts f : procedures) {
      Code code = f.procedure().code();
      facts.put(code, f);
      functionNames.put(code, code.name() + "." + functionNames.size());
      mostCodes += 2 + f.binds();
    }
    this.firstConstant = linkage.constantCells(mostConstants);
    this.firstCode = linkage.codes(mostCodes);
    this.firstSite = linkage.sites(mostSites);
  }

  Linkage linkage() {
    return linkage;
  }

  /** Whether the variable has a value whenever it is looked at. */
  boolean defined(Global global) {
    return settled.contains(global) || linkage.defined(global);
  }

  Constants constants() {
    return constants;
  }

  int firstConstant() {
    return firstConstant;
  }

  int firstCode() {
    return firstCode;
  }

  int firstSite() {
    return firstSite;
  }

  List<Function> functions() {
    return functions;
  }

  List<CompiledUnit.Code> codes() {
    return codes;
  }

  /** Names of the functions of the table segment. */
  List<String> table() {
    return table;
  }

  List<Span> sites() {
    return sites;
  }

  Facts facts(Code code) {
    return requireNonNull(facts.get(code));
  }

  String functionName(Code code) {
    return requireNonNull(functionNames.get(code));
  }

  /** Address of the cell of a constant. */
  int constantAddress(int cell) {
    return firstConstant + 8 * cell;
  }

  /** Version that the cell of a variable has once this unit has defined it. */
  long versionOnceDefined(Global global) {
    return versions.computeIfAbsent(global, g -> linkage.version(g) + 4);
  }

  /** Name of the function that makes a call of a variable that has been redefined. */
  String redefined(Call.Guarded call, boolean tail) {
    String name =
        (tail ? "tail-redefined/" : "redefined/")
            + linkage.cell(call.global())
            + "/"
            + call.arguments().size();
    if (redefined.add(name)) {
      functions.add(Redefined.function(this, name, call, tail));
    }
    return name;
  }

  /** Name of the function that is imported for a procedure of the prelude. */
  String external(Global global, int arguments) {
    externals.put(global.name(), arguments);
    return PRELUDE + "/" + global.name();
  }

  /** What is to be imported from the prelude: numbers of arguments by name. */
  Map<String, Integer> externals() {
    return externals;
  }

  /** Table index of a procedure that closures refer to. */
  int tableIndex(Code code) {
    Integer index = tableIndices.get(code);
    if (index == null) {
      Procedure p = facts(code).procedure();
      index = enter(functionName(code), new CompiledUnit.Code(code.name(), p.span(), false));
      tableIndices.put(code, index);
    }
    return index;
  }

  /** Table index of the function that calls a procedure with the arguments in a frame. */
  int entry(Code code) {
    Integer index = entries.get(code);
    if (index == null) {
      Procedure p = facts(code).procedure();
      index =
          enter(functionName(code) + ".entry", new CompiledUnit.Code(code.name(), p.span(), true));
      entries.put(code, index);
    }
    return index;
  }

  boolean hasEntry(Code code) {
    return entries.containsKey(code);
  }

  /** Puts a function into the table. */
  int enter(String function, CompiledUnit.Code code) {
    table.add(function);
    codes.add(code);
    return firstCode + codes.size() - 1;
  }

  int site(Site site) {
    return siteNumbers.computeIfAbsent(
        site.span(),
        span -> {
          sites.add(span);
          return firstSite + sites.size() - 1;
        });
  }
}
