package radicchio.lsp.cli;

import java.io.Console;
import java.util.Optional;

/** Colours for a terminal that has them, nothing elsewhere. */
record Style(boolean coloured) {

  /** Whether a person sits at both ends. With a pipe at one there is no console (JDK 25). */
  static boolean isTerminal() {
    return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
  }

  static Style ofOutput() {
    boolean wanted = Optional.ofNullable(System.getenv("NO_COLOR")).orElse("").isEmpty();
    boolean able = !"dumb".equals(System.getenv("TERM"));
    return new Style(isTerminal() && wanted && able);
  }

  String value(String text) {
    return paint("32", text);
  }

  String error(String text) {
    return paint("31", text);
  }

  String faint(String text) {
    return paint("2", text);
  }

  String strong(String text) {
    return paint("1", text);
  }

  private String paint(String code, String text) {
    return coloured ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}
