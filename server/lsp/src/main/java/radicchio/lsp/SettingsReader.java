package radicchio.lsp;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import radicchio.lsp.protocol.Settings;
import radicchio.runtime.Engine;
import radicchio.runtime.Limits;
import radicchio.runtime.SessionOptions;

/** Settings as a client sends them: what is malformed is reported and left at its default. */
final class SettingsReader {
  static final Settings NONE = new Settings(null, null, null, null);

  private SettingsReader() {}

  static Settings read(@Nullable Object json, Log log) {
    if (!(json instanceof JsonObject object)) {
      return NONE;
    }
    try {
      return Optional.ofNullable(new Gson().fromJson(object, Settings.class)).orElse(NONE);
    } catch (JsonParseException e) {
      log.warn("settings ignored: " + e.getMessage());
      return NONE;
    }
  }

  /** The {@code radicchio} section of a configuration. */
  static Settings section(@Nullable Object configuration, Log log) {
    JsonElement section =
        configuration instanceof JsonObject object ? object.get("radicchio") : null;
    return read(section, log);
  }

  /**
   * @param around what a session is given whatever the settings are
   */
  static SessionOptions options(Settings settings, SessionOptions around, Log log) {
    SessionOptions options = around.withLimits(new Limits(512, 128 * 1024, Limits.Flood.DROP));
    Integer memory = settings.maxMemoryMiB();
    if (memory != null) {
      int possible = Math.clamp(memory, 16, 2000);
      if (possible != memory) {
        log.warn("maxMemoryMiB of " + memory + ": 16 to 2000 are possible, took " + possible);
      }
      options = options.withLimits(options.limits().withMemory(possible));
    }
    String engine = settings.engine();
    if (engine != null) {
      switch (engine.toLowerCase(Locale.ROOT)) {
        case "auto" -> {}
        case "compiled" -> options = options.withEngine(Engine.COMPILED);
        case "interpreted" -> options = options.withEngine(Engine.INTERPRETED);
        default ->
            log.warn("no such engine: " + engine + "; there are auto, compiled, interpreted");
      }
    }
    return options;
  }

  static boolean trusted(Settings settings) {
    return !Boolean.FALSE.equals(settings.trusted());
  }

  static boolean transcript(Settings settings) {
    return Boolean.TRUE.equals(settings.transcript());
  }
}
