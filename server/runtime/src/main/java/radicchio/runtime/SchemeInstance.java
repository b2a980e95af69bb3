package radicchio.runtime;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import radicchio.compiler.codegen.CompiledUnit;
import radicchio.compiler.core.Global;
import radicchio.compiler.layout.Abi;
import radicchio.compiler.layout.Kinds;
import radicchio.compiler.layout.Slots;
import radicchio.compiler.layout.Tags;
import radicchio.runtime.wasm.FlatMemory;
import radicchio.runtime.wasm.Interruption;
import radicchio.runtime.wasm.Output;
import radicchio.runtime.wasm.Store;

/**
 * The wasm instance of a session as Scheme sees it: units are linked into it and run, values are
 * printed. Whatever a run ends in, the instance can run again. Not thread-safe.
 */
final class SchemeInstance {
  private static final int WORD = 8;

  /** How far beyond the limit the last element of a printed value may go. */
  private static final int CUT_SLACK = 200;

  /** Word of a port, as the prelude lays it out: where the next character goes in its buffer. */
  private static final int POSITION = 3;

  /** How a run ended. What it ended with is in {@link Slots#OUTCOME_VALUE}. */
  enum Ending {
    VALUE,
    RAISED,
    EXIT,
    INTERRUPTED,
    /** Never seen outside: the program goes on once it is answered. */
    REQUEST
  }

  private final Store store;
  private final FlatMemory memory;
  private final SessionLinkage linkage;
  private final Units units = new Units();
  private final Words words;
  private final Startup.Library library;
  private HostRequests requests = HostRequests.NONE;

  /** The dynamic state between evaluations, in cells so that the collector keeps it. */
  private final int restingState;

  /** A cell for a value that has to outlive a run. */
  private final int scratch;

  private int linkedSinceSweep;

  SchemeInstance(Startup startup, SessionOptions options, Output output) {
    int memoryMiB = options.limits().affordableMemoryMiB();
    store = Store.create(startup.runtime(), memoryMiB, output);
    memory = store.memory();
    words = new Words(memory);
    library = startup.library();
    linkage = new SessionLinkage(startup.linkage());
    store.runtime().call("boot", (long) memoryMiB << 20);
    linkage.attach(
        address -> memory.readLong(address) != Tags.UNBOUND,
        address -> memory.readLong(address + WORD),
        this::createCell);
    var _ = link(startup.prelude(), () -> store.linkPrelude(startup.preparedPrelude()));
    for (CompiledUnit.Form form : startup.prelude().forms()) {
      if (run(form.code()) != Ending.VALUE) {
        throw new IllegalStateException(
            "the prelude failed at " + form.span() + ": " + describeRaised());
      }
    }
    linkedSinceSweep = 0;
    restingState = words(Slots.STATE_COUNT);
    scratch = words(1);
    memory.copy(restingState, Slots.STATE, Slots.STATE_COUNT * WORD);
    if (options.stress() > 0) {
      memory.writeI32(Slots.STRESS, options.stress());
      memory.writeI32(Slots.SOFT, 0);
    }
  }

  /** Who answers what programs ask from now on. */
  void answerBy(HostRequests answerer) {
    requests = answerer;
  }

  SessionLinkage linkage() {
    return linkage;
  }

  Units units() {
    return units;
  }

  Words words() {
    return words;
  }

  /** Bytes of the heap in use. */
  long heapBytes() {
    return Integer.toUnsignedLong(memory.readInt(Slots.HP) - memory.readInt(Slots.SPACE));
  }

  /** A variable without a value, at a new cell. */
  private int createCell(int address) {
    memory.writeLong(address, Tags.UNBOUND);
    memory.writeLong(address + WORD, Tags.fixnum(0));
    return address;
  }

  /** Address of consecutive words that the collector keeps what they refer to. */
  int words(int count) {
    int address = linkage.words(count);
    cellsChanged();
    return address;
  }

  /** Tells the collector which cells there are; after any were taken. */
  void cellsChanged() {
    memory.writeI32(Slots.CELLS_END, linkage.cellsEnd());
    memory.writeI32(Slots.CONSTANTS_END, linkage.constantsEnd());
  }

  /** Makes ready to link a unit's module. */
  Store.Prepared prepare(byte[] wasm, boolean interpreted) {
    return store.prepare(wasm, interpreted);
  }

  /** The same, see {@link Store#prepareDeferred}. */
  Store.Prepared prepareDeferred(byte[] wasm, List<Integer> forms, boolean procedures) {
    return store.prepareDeferred(wasm, forms, procedures);
  }

  /**
   * Links a unit: fills its table indices and its constants. What is kept of it, as the unit, is
   * what explains its code.
   */
  CompiledUnit link(CompiledUnit unit, Store.Prepared prepared) {
    return link(unit, () -> store.link(prepared));
  }

  private CompiledUnit link(CompiledUnit unit, Supplier<Store.Linked> instantiate) {
    cellsChanged();
    store.reserveCodes(unit.firstCode() + unit.codes().size());
    Store.Linked module = instantiate.get();
    CompiledUnit linked = unit.linked();
    units.add(linked);
    linkedSinceSweep++;
    byte[] constants = unit.constants();
    if (constants.length > 0) {
      int address = (int) store.runtime().call("buffer", constants.length);
      memory.write(address, constants, 0, constants.length);
      store.runtime().call("load_constants", address, constants.length, unit.firstConstant());
    }
    module.callIfThere("init");
    return linked;
  }

  /** The names that {@code init} gives to code: the next code at an index may have none. */
  private void forgetNames(CompiledUnit unit) {
    for (int i = 0; i < unit.codes().size(); i++) {
      CompiledUnit.Code code = unit.codes().get(i);
      if (!code.resume() && !code.procedure().isEmpty()) {
        store.runtime().call("name_code", unit.firstCode() + i, Tags.FALSE);
      }
    }
  }

  /** What a function of the runtime makes of UTF-8. */
  private long text(String function, String text) {
    byte[] utf8 = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    int address = (int) store.runtime().call("buffer", utf8.length);
    memory.write(address, utf8, 0, utf8.length);
    return store.runtime().call(function, address, utf8.length);
  }

  long string(String text) {
    return text("string_at", text);
  }

  long bytevector(byte[] bytes) {
    // The runtime's buffers are bytevectors.
    int address = (int) store.runtime().call("buffer", bytes.length);
    memory.write(address, bytes, 0, bytes.length);
    return Integer.toUnsignedLong(address - Tags.OBJECT_WORDS);
  }

  /** Takes a unit out: nothing may refer to its code any more. */
  void unlink(CompiledUnit unit) {
    units.remove(unit);
    store.dropCodes(unit.firstCode(), unit.codes().size());
    forgetNames(unit);
    int bytes = unit.constantCells() * WORD;
    memory.fill((byte) 0, unit.firstConstant(), unit.firstConstant() + bytes);
    linkage.giveBack(unit);
    cellsChanged();
  }

  /** Evaluates the form with that code. */
  Ending run(int code) {
    return run("start", code);
  }

  private Ending run(String export, long... arguments) {
    boolean ended = false;
    try {
      Ending ending = drive(export, arguments);
      while (ending == Ending.REQUEST) {
        ending = answer(requests.answer(request()));
      }
      ended = true;
      return ending;
    } catch (RuntimeException e) {
      if (Interruption.is(e)) {
        return Ending.INTERRUPTED;
      }
      throw e;
    } finally {
      if (!ended) {
        forgetRun();
      }
    }
  }

  private Ending drive(String export, long... arguments) {
    store.runtime().call(export, arguments);
    return switch ((int) Words.fixnum(memory.readLong(Slots.OUTCOME))) {
      case Abi.OUTCOME_VALUE -> Ending.VALUE;
      case Abi.OUTCOME_RAISED -> Ending.RAISED;
      case Abi.OUTCOME_EXIT -> Ending.EXIT;
      case Abi.OUTCOME_REQUEST -> Ending.REQUEST;
      default -> throw new IllegalStateException("unknown outcome of a run");
    };
  }

  private HostRequests.Request request() {
    List<Long> parts = words.elements(outcomeValue(), HostRequests.MOST_ARGUMENTS + 1);
    String operation = words.text(parts.getFirst()).orElse("");
    return new HostRequests.Request(operation, parts.subList(1, parts.size()));
  }

  private Ending answer(HostRequests.Answer answer) {
    return switch (answer) {
      case HostRequests.Answer.Value(long word) -> drive("answer_value", word);
      case HostRequests.Answer.Run(int code) -> drive("answer_code", code);
      case HostRequests.Answer.Failure(String kind, String message, List<String> irritants) -> {
        long list = Tags.NIL;
        for (String irritant : irritants.reversed()) {
          list = cons(string(irritant), list);
        }
        long condition =
            store.runtime().call("make_condition", text("symbol_at", kind), string(message), list);
        yield drive("answer_failure", condition);
      }
    };
  }

  /** Takes back what a run that did not come to its end has left. */
  private void forgetRun() {
    for (int register : new int[] {Slots.FRAMES, Slots.FIRST, Slots.LAST, Slots.OUTCOME_FRAMES}) {
      memory.writeLong(register, Tags.NIL);
    }
    memory.writeLong(Slots.OUTCOME_VALUE, Tags.UNSPECIFIED);
    memory.writeLong(Slots.RESULT, Tags.UNSPECIFIED);
  }

  /**
   * Before an evaluation: no handlers, no parameters bound, nothing to unwind, whatever happened
   * before.
   */
  void rest() {
    memory.copy(Slots.STATE, restingState, Slots.STATE_COUNT * WORD);
  }

  long outcomeValue() {
    return memory.readLong(Slots.OUTCOME_VALUE);
  }

  long outcomeFrames() {
    return memory.readLong(Slots.OUTCOME_FRAMES);
  }

  /** After the end of an evaluation: the outcome's object and frames are garbage. */
  void forgetOutcome() {
    memory.writeLong(Slots.OUTCOME_VALUE, Tags.UNSPECIFIED);
    memory.writeLong(Slots.OUTCOME_FRAMES, Tags.NIL);
  }

  long load(int cell) {
    return memory.readLong(cell);
  }

  void keep(int cell, long word) {
    memory.writeLong(cell, word);
  }

  int scratch() {
    return scratch;
  }

  /** The value of a variable, if it has one. */
  Optional<Long> valueOf(Global global) {
    return linkage.defined(global)
        ? Optional.of(memory.readLong(linkage.cell(global)))
        : Optional.empty();
  }

  /**
   * External representation, cut at {@code limit} characters; nothing if an interrupt came first.
   */
  Optional<String> print(long word, int limit) {
    long procedure = valueOf(library.printer()).orElseThrow();
    long list = cons(word, cons(Tags.fixnum(limit), Tags.NIL));
    return switch (run("start_call", procedure, list)) {
      case VALUE -> words.text(outcomeValue()).map(text -> cut(text, limit));
      case RAISED, EXIT -> Optional.of("#<a value that cannot be shown: " + describeRaised() + ">");
      case INTERRUPTED -> Optional.empty();
      case REQUEST -> throw new IllegalStateException("a request that nobody has answered");
    };
  }

  /** The printer stops between elements; one long string is cut here. */
  private static String cut(String text, int limit) {
    if (text.length() <= limit + CUT_SLACK) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit;
    return text.substring(0, end) + "…";
  }

  /**
   * Writes out what the program's output streams and files have buffered. The outcome of the last
   * run is forgotten.
   */
  void flush() {
    boolean files = valueOf(library.openOutputs()).filter(l -> l != Tags.NIL).isPresent();
    if (files || buffered(library.stdout()) || buffered(library.stderr())) {
      run("start_call", valueOf(library.flusher()).orElseThrow(), Tags.NIL);
    }
    forgetOutcome();
  }

  /** Whether a port has something to write out; also if it does not look as expected. */
  private boolean buffered(Global port) {
    long object = valueOf(port).orElseThrow();
    return !words.is(object, Kinds.PORT)
        || words.length(object) <= POSITION
        || words.word(object, POSITION) != Tags.fixnum(0);
  }

  long cons(long car, long cdr) {
    return store.runtime().call("cons", car, cdr);
  }

  /** The message of a condition, or the kind of another object; for our own faults. */
  private String describeRaised() {
    long object = outcomeValue();
    if (words.is(object, Kinds.CONDITION)) {
      return words.text(words.word(object, 1)).orElse("a condition");
    }
    return new ValueTypes(words).schemeType(object);
  }

  /** How many units were linked since the last sweep. */
  int linkedSinceSweep() {
    return linkedSinceSweep;
  }

  /**
   * Collects garbage and takes out the units whose code is garbage; while nothing is on the stack.
   *
   * @param needed units that stay whatever refers to them
   */
  void sweep(Collection<CompiledUnit> needed) {
    collect();
    List<CompiledUnit> all = units.all();
    for (CompiledUnit unit : all.subList(1, all.size())) {
      if (!needed.contains(unit) && !alive(unit)) {
        unlink(unit);
      }
    }
    linkedSinceSweep = 0;
  }

  /** Collects garbage; between runs. */
  void collect() {
    store.runtime().call("collect");
  }

  private boolean alive(CompiledUnit unit) {
    for (int code = unit.firstCode(); code < unit.firstCode() + unit.codes().size(); code++) {
      int at = Slots.LIVE_CODES + (code >> 3);
      if (at < memory.readInt(Slots.LIVE_CODES_END) && (memory.read(at) >> (code & 7) & 1) != 0) {
        return true;
      }
    }
    return false;
  }
}
