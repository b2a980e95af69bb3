package radicchio.lsp.cli;

import radicchio.runtime.Event;
import radicchio.runtime.Phase;

/** What the process ends with; the numbers above 60 are those of BSD's {@code sysexits.h}. */
public final class ExitCodes {
  public static final int OK = 0;
  public static final int USAGE = 2;

  /** The program cannot be read, expanded or compiled. */
  public static final int BAD_PROGRAM = 65;

  public static final int NO_INPUT = 66;

  /** The program raised something that nobody handled. */
  public static final int RAISED = 70;

  /** A fault of ours. */
  public static final int FAULT = 71;

  public static final int INTERRUPTED = 130;

  private ExitCodes() {}

  static int of(Event.Failed failed) {
    return failed.phase() == Phase.RUN ? RAISED : BAD_PROGRAM;
  }
}
