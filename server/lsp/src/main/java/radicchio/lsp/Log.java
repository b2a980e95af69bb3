package radicchio.lsp;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * Where the server tells its developers what happened: standard error, which editors keep in a
 * panel.
 */
public final class Log {
  private final PrintStream out;

  public Log(PrintStream out) {
    this.out = out;
  }

  void info(String message) {
    write("info ", message);
  }

  void warn(String message) {
    write("warn ", message);
  }

  void error(String context, Throwable cause) {
    var trace = new StringWriter();
    cause.printStackTrace(new PrintWriter(trace));
    write("error", context + ": " + trace);
  }

  private void write(String level, String message) {
    out.println(
        LocalTime.now(ZoneId.systemDefault()).truncatedTo(ChronoUnit.MILLIS)
            + " "
            + level
            + " "
            + message);
  }
}
