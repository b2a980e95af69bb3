package radicchio.lsp.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import radicchio.ide.ReplInput;

/** Input that nobody types: read line by line until a form is complete, without prompts. */
final class PipedInput implements ReplSource {
  private final BufferedReader lines;

  PipedInput(InputStream in) {
    this.lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
  }

  /** A line for a program: those after its form are its input, as if typed. */
  Optional<String> line() throws IOException {
    return Optional.ofNullable(lines.readLine());
  }

  @Override
  public Optional<String> next() throws IOException {
    var text = new StringBuilder();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      text.append(line);
      String soFar = text.toString();
      if (soFar.strip().startsWith(",") || ReplInput.status(soFar).complete()) {
        return Optional.of(soFar);
      }
      text.append('\n');
    }
    return text.isEmpty() ? Optional.empty() : Optional.of(text.toString());
  }
}
