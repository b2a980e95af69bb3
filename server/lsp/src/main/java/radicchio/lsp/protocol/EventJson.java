package radicchio.lsp.protocol;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonDeserializationContext;
import com.google.gson.JsonDeserializer;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonSerializationContext;
import com.google.gson.JsonSerializer;
import java.lang.reflect.Type;
import java.util.Locale;
import java.util.Map;

/** Writes and reads the {@code kind} by which the events tell themselves apart. */
public final class EventJson implements JsonSerializer<Event>, JsonDeserializer<Event> {
  private static final Map<String, Class<? extends Event>> KINDS =
      Map.of(
          "queued", Event.Queued.class,
          "started", Event.Started.class,
          "output", Event.Output.class,
          "value", Event.Value.class,
          "error", Event.Error.class,
          "interrupted", Event.Interrupted.class,
          "skipped", Event.Skipped.class);

  /** Without this adapter, which would call itself. */
  private static final Gson FIELDS = new Gson();

  /** Name of the event on the wire. */
  public static String kind(Event event) {
    return event.getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }

  public static Map<String, Class<? extends Event>> kinds() {
    return KINDS;
  }

  public static void register(GsonBuilder gson) {
    gson.registerTypeHierarchyAdapter(Event.class, new EventJson());
  }

  @Override
  public JsonElement serialize(Event event, Type type, JsonSerializationContext context) {
    JsonObject body = FIELDS.toJsonTree(event).getAsJsonObject();
    var out = new JsonObject();
    out.addProperty("kind", kind(event));
    body.entrySet().forEach(field -> out.add(field.getKey(), field.getValue()));
    return out;
  }

  @Override
  public Event deserialize(JsonElement json, Type type, JsonDeserializationContext context) {
    JsonElement word = json.getAsJsonObject().get("kind");
    String kind = word == null ? "none" : word.getAsString();
    Class<? extends Event> event = KINDS.get(kind);
    if (event == null) {
      throw new JsonParseException("no such event: " + kind);
    }
    return FIELDS.fromJson(json, event);
  }
}
