package radicchio.ide;

import java.util.ArrayList;
import java.util.List;

/** An open document whose text has cursors in it, written {@code ‸}. */
record Scene(Workspace workspace, Document document, List<Integer> cursors, Features features) {
  private static final String URI = "file:///scene.scm";

  static Scene of(String marked) {
    return of(marked, new TestSession());
  }

  static Scene of(String marked, TestSession session) {
    var cursors = new ArrayList<Integer>();
    var text = new StringBuilder();
    for (char c : marked.toCharArray()) {
      if (c == '‸') {
        cursors.add(text.length());
      } else {
        text.append(c);
      }
    }
    var workspace = new Workspace(session);
    workspace.open(URI, 1, text.toString());
    return new Scene(
        workspace, workspace.snapshot().document(URI).orElseThrow(), cursors, Features.of(session));
  }

  int cursor() {
    return cursors.getFirst();
  }

  /** The text of a range. */
  String text(Range range) {
    Text text = document.text();
    return text.value()
        .substring(
            text.offset(range.start()).orElseThrow(), text.offset(range.end()).orElseThrow());
  }

  List<String> problems() {
    return Diagnostics.of(workspace.snapshot(), document).stream()
        .map(p -> p.code() + " " + text(p.range()))
        .toList();
  }
}
