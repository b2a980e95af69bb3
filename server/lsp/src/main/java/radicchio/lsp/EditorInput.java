package radicchio.lsp;

import java.util.Optional;
import radicchio.lsp.protocol.ReadInputParams;
import radicchio.lsp.protocol.ReadInputResult;
import radicchio.runtime.StandardInput;

/** Standard input of programs: lines that the user enters in the editor while a program waits. */
final class EditorInput implements StandardInput {
  private final Editor editor;

  EditorInput(Editor editor) {
    this.editor = editor;
  }

  @Override
  public Optional<String> read() throws InterruptedException {
    return editor
        .ask(client -> client.readInput(new ReadInputParams()))
        .map(ReadInputResult::text)
        .filter(text -> !text.isEmpty());
  }

  @Override
  public boolean ready() {
    return false;
  }
}
