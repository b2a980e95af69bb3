package radicchio.runtime;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.IntToLongFunction;
import java.util.function.IntUnaryOperator;
import radicchio.compiler.codegen.CompiledUnit;
import radicchio.compiler.codegen.Linkage;
import radicchio.compiler.core.Core;
import radicchio.compiler.core.Global;
import radicchio.compiler.layout.Slots;

/**
 * Who has which cell, table index and site number of the instance. Cells of variables stay as long
 * as the session; the rest is taken back with the unit that has it.
 *
 * <pre>
 *   CELLS            variables, two words each, and values that the session keeps
 *   CONSTANTS        constants of modules, one word each
 * </pre>
 */
final class SessionLinkage implements Linkage {
  private static final int CELLS_AFTER = Slots.CELLS + Slots.CELLS_BYTES;
  private static final int WORD = 8;

  private static final int MOST_CODES = 1 << 22;
  private static final int MOST_SITES = Integer.MAX_VALUE;

  private final Map<Global, Integer> cells;

  /** Numbers of arguments of the prelude's procedures that can be imported. */
  private Map<Global, Integer> externals = Map.of();

  private Function<Global, Optional<Core.Lambda>> library = global -> Optional.empty();

  private int nextCell;
  private final FreeRanges constants;
  private final FreeRanges codes;
  private final FreeRanges sites;

  /** Whether the cell at an address has a value. */
  private IntPredicate defined = address -> false;

  /** Version word of the cell at an address. */
  private IntToLongFunction version = address -> 0;

  /** Told of each new cell of a variable. */
  private IntUnaryOperator created = address -> address;

  /**
   * @param firstCode first table index that is not the runtime module's
   */
  SessionLinkage(int firstCode) {
    cells = new IdentityHashMap<>();
    nextCell = Slots.CELLS;
    constants = new FreeRanges("constants", Slots.CONSTANTS / WORD, CELLS_AFTER / WORD);
    codes = new FreeRanges("procedures", firstCode, MOST_CODES);
    sites = new FreeRanges("call sites", 1, MOST_SITES);
  }

  /** One that goes on from where another is. */
  SessionLinkage(SessionLinkage original) {
    cells = new IdentityHashMap<>(original.cells);
    externals = original.externals;
    library = original.library;
    nextCell = original.nextCell;
    constants = new FreeRanges(original.constants);
    codes = new FreeRanges(original.codes);
    sites = new FreeRanges(original.sites);
  }

  /** Attaches it to an instance, whose cells it asks and fills from now on. */
  void attach(IntPredicate isDefined, IntToLongFunction versionOf, IntUnaryOperator onCreated) {
    defined = isDefined;
    version = versionOf;
    created = onCreated;
    for (int address : cells.values()) {
      int _ = onCreated.applyAsInt(address);
    }
  }

  @Override
  public int external(Global global) {
    return externals.getOrDefault(global, -1);
  }

  @Override
  public Function<Global, Optional<Core.Lambda>> library() {
    return library;
  }

  void use(Function<Global, Optional<Core.Lambda>> procedures) {
    library = procedures;
  }

  @Override
  public int cell(Global global) {
    Integer known = cells.get(global);
    if (known != null) {
      return known;
    }
    int address = created.applyAsInt(words(2));
    cells.put(global, address);
    return address;
  }

  /** Address of consecutive words that are roots, for as long as the session. */
  int words(int count) {
    int address = nextCell;
    if (address + count * WORD > Slots.CONSTANTS) {
      throw new FreeRanges.ExhaustedException(
          "this session has no room for more top-level variables");
    }
    nextCell += count * WORD;
    return address;
  }

  @Override
  public boolean defined(Global global) {
    Integer known = cells.get(global);
    return known != null && defined.test(known);
  }

  @Override
  public long version(Global global) {
    Integer known = cells.get(global);
    return known == null ? 0 : version.applyAsLong(known);
  }

  @Override
  public int constantCells(int atMost) {
    return constants.take(atMost) * WORD;
  }

  @Override
  public int codes(int atMost) {
    return codes.take(atMost);
  }

  @Override
  public int sites(int atMost) {
    return sites.take(atMost);
  }

  void giveConstants(int address, int count) {
    constants.give(address / WORD, count);
  }

  /** Gives back all that a unit has. */
  void giveBack(CompiledUnit unit) {
    giveConstants(unit.firstConstant(), unit.constantCells());
    codes.give(unit.firstCode(), unit.codes().size());
    sites.give(unit.firstSite(), unit.sites().size());
  }

  /** First byte after the cells of variables in use. */
  int cellsEnd() {
    return nextCell;
  }

  /** First byte after the constants in use. */
  int constantsEnd() {
    return constants.used() * WORD;
  }

  /** The variables that have cells, in order of address. */
  List<Global> cellOwners() {
    return cells.entrySet().stream()
        .sorted(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Marks what the prelude has as taken; it is the first unit. */
  void take(CompiledUnit unit) {
    externals = unit.exports();
    boolean same =
        constants.take(unit.constantCells()) * WORD == unit.firstConstant()
            && codes.take(unit.codes().size()) == unit.firstCode()
            && sites.take(unit.sites().size()) == unit.firstSite();
    if (!same) {
      throw new IllegalStateException("the first unit is not where it was compiled to be");
    }
  }

  /** Notes what a compilation was given, so that the rest can be taken back. */
  Compilation compilation() {
    return new Compilation();
  }

  /** The linkage as one compilation sees it. */
  final class Compilation implements Linkage {
    private int constantAt;
    private int constantCount;
    private int codeAt;
    private int codeCount;
    private int siteAt;
    private int siteCount;

    @Override
    public int external(Global global) {
      return SessionLinkage.this.external(global);
    }

    @Override
    public Function<Global, Optional<Core.Lambda>> library() {
      return library;
    }

    @Override
    public int cell(Global global) {
      return SessionLinkage.this.cell(global);
    }

    @Override
    public boolean defined(Global global) {
      return SessionLinkage.this.defined(global);
    }

    @Override
    public long version(Global global) {
      return SessionLinkage.this.version(global);
    }

    @Override
    public int constantCells(int atMost) {
      once(constantCount);
      constantCount = atMost;
      constantAt = SessionLinkage.this.constantCells(atMost);
      return constantAt;
    }

    @Override
    public int codes(int atMost) {
      once(codeCount);
      codeCount = atMost;
      codeAt = SessionLinkage.this.codes(atMost);
      return codeAt;
    }

    @Override
    public int sites(int atMost) {
      once(siteCount);
      siteCount = atMost;
      siteAt = SessionLinkage.this.sites(atMost);
      return siteAt;
    }

    private static void once(int already) {
      if (already != 0) {
        throw new IllegalStateException("a unit has one run of each kind");
      }
    }

    /** Takes back what the finished unit does not use. */
    void finish(CompiledUnit unit) {
      giveConstants(constantAt + WORD * unit.constantCells(), constantCount - unit.constantCells());
      SessionLinkage.this.codes.give(codeAt + unit.codes().size(), codeCount - unit.codes().size());
      SessionLinkage.this.sites.give(siteAt + unit.sites().size(), siteCount - unit.sites().size());
    }

    /** Takes back everything: there is no unit. */
    void abandon() {
      giveConstants(constantAt, constantCount);
      SessionLinkage.this.codes.give(codeAt, codeCount);
      SessionLinkage.this.sites.give(siteAt, siteCount);
    }
  }
}
