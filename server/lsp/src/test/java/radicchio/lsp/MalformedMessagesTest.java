package radicchio.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Messages that no client should send, byte by byte. After each the server answers the next one.
 */
class MalformedMessagesTest {
  private OutputStream out = OutputStream.nullOutputStream();
  private InputStream in = InputStream.nullInputStream();
  private int id;

  @BeforeEach
  void start() throws IOException {
    Pipe toServer = Pipe.open();
    Pipe toClient = Pipe.open();
    out = Channels.newOutputStream(toServer.sink());
    in = Channels.newInputStream(toClient.source());
    var log = new Log(new PrintStream(OutputStream.nullOutputStream()));
    var process = new LanguageServerProcess(FakeSession::new, log, code -> {});
    Thread.ofPlatform()
        .daemon()
        .start(
            () ->
                process.serve(
                    Channels.newInputStream(toServer.source()),
                    Channels.newOutputStream(toClient.sink())));
    assertTrue(ask("initialize", "{\"capabilities\":{}}").has("result"));
  }

  @AfterEach
  void stop() throws IOException {
    out.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "no/such/method                | {}                                       | -32601",
        "radicchio/evaluate            | []                                       | -32602 -32700",
        "radicchio/evaluate            | 5                                        | -32602 -32700",
        "radicchio/evaluate            | {\"scope\":5}                            | -32602",
        "radicchio/evaluate            | {\"scope\":\"text\"}                     | -32602",
        "radicchio/evaluate            | {\"scope\":\"text\",\"text\":{}}         | -32602 -32700",
        "radicchio/evaluate            | {\"scope\":\"form\",\"position\":\"x\"}  | -32602 -32700",
        "radicchio/value               | {}                                       | -32602",
        "radicchio/inspect             | {\"text\":\"(a)\"}                       | -32602",
        "radicchio/complete            | {}                                       | -32602",
        "radicchio/replCompletion      | {\"text\":\"a\",\"offset\":-1}           | -32602",
        "textDocument/hover            | {}                                       | -32602 -32600",
        "textDocument/hover            | null                                     | -32602",
        "textDocument/selectionRange   | {\"textDocument\":{\"uri\":\"x\"},\"positions\":[]} | -32602",
        "initialize                    | {\"capabilities\":{}}                    | -32602",
      })
  void requestsAreAnsweredWithErrors(String method, String params, String codes)
      throws IOException {
    JsonObject answer = ask(method.strip(), params.strip());
    assertTrue(answer.has("error"), answer.toString());
    String code = answer.getAsJsonObject("error").get("code").getAsString();
    assertTrue(List.of(codes.split(" ")).contains(code), answer.toString());
    alive();
  }

  @Test
  void textThatIsNoJsonIsAnsweredOrIgnored() throws IOException {
    send("{\"jsonrpc\":\"2.0\",\"id\":77,\"method\":");
    alive();
    send("[]");
    alive();
    send("");
    alive();
    send("nonsense");
    alive();
  }

  @Test
  void notificationsThatAreWrongAreIgnored() throws IOException {
    send("{\"jsonrpc\":\"2.0\",\"method\":\"no/such/notification\",\"params\":{}}");
    send("{\"jsonrpc\":\"2.0\",\"method\":\"textDocument/didChange\",\"params\":{}}");
    send(
        "{\"jsonrpc\":\"2.0\",\"method\":\"textDocument/didChange\",\"params\":{\"textDocument\":{\"uri\":\"x\",\"version\":1},\"contentChanges\":[{\"text\":\"\"}]}}");
    send("{\"jsonrpc\":\"2.0\",\"method\":\"textDocument/didOpen\",\"params\":7}");
    send("{\"jsonrpc\":\"2.0\",\"method\":\"$/cancelRequest\",\"params\":{\"id\":12345}}");
    send(
        "{\"jsonrpc\":\"2.0\",\"method\":\"workspace/didChangeConfiguration\",\"params\":{\"settings\":{\"radicchio\":{\"maxMemoryMiB\":\"much\"}}}}");
    alive();
  }

  @Test
  void headersThatAreWrongAreSkipped() throws IOException {
    out.write("Nonsense\r\nContent-Type: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    alive();
  }

  @Test
  void cancellingAnEvaluationIsAnsweredWithItsSummary() throws IOException {
    send(
        "{\"jsonrpc\":\"2.0\",\"id\":500,\"method\":\"radicchio/evaluate\",\"params\":{\"scope\":\"text\",\"text\":\"(spin)\"}}");
    send("{\"jsonrpc\":\"2.0\",\"method\":\"$/cancelRequest\",\"params\":{\"id\":500}}");
    JsonObject answer = receive();
    while (!answer.has("id")) {
      answer = receive();
    }
    assertEquals("interrupted", answer.getAsJsonObject("result").get("outcome").getAsString());
  }

  @Test
  void nothingIsAnsweredAfterShutdown() throws IOException {
    ask("shutdown", "null");
    JsonObject answer = ask("radicchio/complete", "{\"text\":\"\"}");
    assertEquals(-32600, answer.getAsJsonObject("error").get("code").getAsInt());
  }

  private void alive() throws IOException {
    JsonObject answer = ask("radicchio/complete", "{\"text\":\"(a)\"}");
    assertTrue(answer.getAsJsonObject("result").get("complete").getAsBoolean());
  }

  private JsonObject ask(String method, String params) throws IOException {
    int mine = ++id;
    send(
        "{\"jsonrpc\":\"2.0\",\"id\":"
            + mine
            + ",\"method\":\""
            + method
            + "\",\"params\":"
            + params
            + "}");
    while (true) {
      JsonObject message = receive();
      if (message.has("id")
          && Optional.of(message.get("id"))
              .filter(i -> i.isJsonPrimitive() && i.getAsString().equals(Integer.toString(mine)))
              .isPresent()) {
        return message;
      }
    }
  }

  private void send(String json) throws IOException {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    out.write(("Content-Length: " + body.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
    out.write(body);
    out.flush();
  }

  private JsonObject receive() throws IOException {
    var header = new StringBuilder();
    while (header.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      if (next < 0) {
        throw new IOException("the server has gone");
      }
      header.append((char) next);
    }
    int length =
        Integer.parseInt(header.toString().replaceAll("(?s).*Content-Length: (\\d+).*", "$1"));
    byte[] body = in.readNBytes(length);
    return JsonParser.parseString(new String(body, StandardCharsets.UTF_8)).getAsJsonObject();
  }
}
