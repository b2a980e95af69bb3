package radicchio.lsp.cli;

import java.util.List;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import radicchio.ide.Completion;
import radicchio.ide.Workspace;

/** The editor's completion, for the line reader. */
final class ReplCompleter implements Completer {
  private final Workspace workspace;
  private final Completion completion;

  ReplCompleter(Workspace workspace, Completion completion) {
    this.workspace = workspace;
    this.completion = completion;
  }

  @Override
  public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
    var document = workspace.detached(line.line());
    int order = 0;
    for (Completion.Item item : completion.at(document, line.cursor()).items()) {
      String detail = item.detail();
      candidates.add(
          new Candidate(
              item.label(),
              item.label(),
              null,
              detail.isEmpty() ? null : detail,
              null,
              null,
              false,
              order++));
    }
  }
}
