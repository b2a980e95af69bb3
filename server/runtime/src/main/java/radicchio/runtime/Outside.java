package radicchio.runtime;

import java.util.List;
import java.util.Map;

/**
 * What a program finds outside of its session.
 *
 * @param commandLine the program's name, then its arguments
 * @param variables of the process's environment
 */
public record Outside(
    FileAccess files,
    StandardInput input,
    List<String> commandLine,
    Map<String, String> variables) {
  /** Nothing. */
  public static final Outside NONE =
      new Outside(FileAccess.NONE, StandardInput.EMPTY, List.of("radicchio"), Map.of());

  public Outside {
    commandLine = List.copyOf(commandLine);
    variables = Map.copyOf(variables);
  }
}
