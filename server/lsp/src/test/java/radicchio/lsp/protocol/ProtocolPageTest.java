package radicchio.lsp.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.lsp4j.jsonrpc.services.JsonNotification;
import org.eclipse.lsp4j.jsonrpc.services.JsonRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** {@code docs/protocol.md} and the records say the same. */
class ProtocolPageTest {
  private static final Pattern ROW = Pattern.compile("\\| `(\\w+)` \\|(.*)");
  private static final Pattern METHOD = Pattern.compile("## (radicchio/\\w+) \\((\\w+).*");
  private static final List<Class<?>> RECORDS =
      Stream.concat(
              Stream.of(
                  EvaluateParams.class,
                  EvaluateResult.class,
                  EventBatch.class,
                  Timings.class,
                  TraceEntry.class,
                  InterruptParams.class,
                  InterruptResult.class,
                  ResetParams.class,
                  ResetResult.class,
                  BindingsParams.class,
                  BindingsResult.class,
                  BindingItem.class,
                  ValueParams.class,
                  ValueResult.class,
                  InspectParams.class,
                  InspectResult.class,
                  CompleteParams.class,
                  CompleteResult.class,
                  ReplParams.class,
                  SessionState.class,
                  PermitParams.class,
                  PermitResult.class,
                  ReadInputParams.class,
                  ReadInputResult.class,
                  Settings.class),
              Arrays.stream(Event.class.getPermittedSubclasses()))
          .toList();

  @Test
  void everyRecordHasItsTable() throws IOException {
    var code = new TreeMap<String, List<String>>();
    for (Class<?> record : RECORDS) {
      code.put(title(record), fields(record));
    }
    assertEquals(code, new TreeMap<>(tables()));
  }

  @Test
  void everyEventHasItsKind() {
    var expected =
        Arrays.stream(Event.class.getPermittedSubclasses())
            .map(c -> c.getSimpleName().toLowerCase(java.util.Locale.ROOT))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(expected, new TreeSet<>(EventJson.kinds().keySet()));
  }

  @Test
  void everyMethodHasItsHeading() throws IOException {
    var page = new TreeSet<String>();
    for (String line : page()) {
      var heading = METHOD.matcher(line);
      if (heading.matches()) {
        page.add(heading.group(1) + " " + heading.group(2));
      }
    }
    var code = new TreeSet<String>();
    for (Method m : RadicchioServer.class.getDeclaredMethods()) {
      code.add(m.getAnnotation(JsonRequest.class).value() + " request");
    }
    for (Method m : RadicchioClient.class.getDeclaredMethods()) {
      JsonNotification told = m.getAnnotation(JsonNotification.class);
      code.add(
          told == null
              ? m.getAnnotation(JsonRequest.class).value() + " request"
              : told.value() + " notification");
    }
    assertEquals(code, page);
  }

  @Test
  void eventsAreWrittenWithTheirKindFirst() {
    var gson = new GsonBuilder();
    EventJson.register(gson);
    var batch =
        new EventBatch("e1", List.of(new Event.Queued(2), new Event.Output("stdout", "hi", 0)));
    String json = gson.create().toJson(batch);
    assertEquals(
        "{\"evaluationId\":\"e1\",\"events\":[{\"kind\":\"queued\",\"ahead\":2},"
            + "{\"kind\":\"output\",\"stream\":\"stdout\",\"text\":\"hi\",\"dropped\":0}]}",
        json);
    assertEquals(batch, gson.create().fromJson(json, EventBatch.class));
  }

  private static String title(Class<?> record) {
    boolean event = Event.class.isAssignableFrom(record);
    return event ? "Event." + record.getSimpleName() : record.getSimpleName();
  }

  /**
   * Names of the fields; with a question mark those that may be absent in what the server sends.
   */
  private static List<String> fields(Class<?> record) {
    boolean sent = !record.getSimpleName().endsWith("Params");
    return Arrays.stream(record.getRecordComponents())
        .map(c -> c.getName() + (sent && optional(c) ? "?" : ""))
        .toList();
  }

  private static boolean optional(RecordComponent component) {
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  private static Map<String, List<String>> tables() throws IOException {
    var tables = new LinkedHashMap<String, List<String>>();
    List<String> current = new ArrayList<>();
    boolean sent = true;
    for (String line : page()) {
      var row = ROW.matcher(line);
      if (line.startsWith("| ") && line.endsWith("| type | meaning |")) {
        String title = line.substring(2, line.indexOf(" |"));
        sent = !title.endsWith("Params");
        current = new ArrayList<>();
        tables.put(title, current);
      } else if (row.matches()) {
        boolean optional =
            row.group(2).replace("\\|", "/").split("\\|", 2)[0].strip().endsWith("?");
        current.add(row.group(1) + (sent && optional ? "?" : ""));
      }
    }
    return tables;
  }

  private static List<String> page() throws IOException {
    return Files.readAllLines(Path.of(System.getProperty("radicchio.root"), "docs", "protocol.md"));
  }
}
