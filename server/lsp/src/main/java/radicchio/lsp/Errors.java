package radicchio.lsp;

import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/** The errors that requests are answered with. */
final class Errors {
  private Errors() {}

  static ResponseErrorException unknownDocument(String uri) {
    return of(
        ResponseErrorCode.InvalidParams,
        uri + " is not open here: send textDocument/didOpen before asking about it");
  }

  static ResponseErrorException invalid(String message) {
    return of(ResponseErrorCode.InvalidParams, message);
  }

  static ResponseErrorException stale(String uri, int asked, int current) {
    return of(
        ResponseErrorCode.ContentModified,
        uri + " is at version " + current + ", the request is about version " + asked);
  }

  static ResponseErrorException failed(String message) {
    return of(ResponseErrorCode.RequestFailed, message);
  }

  static ResponseErrorException notInitialized() {
    return of(ResponseErrorCode.ServerNotInitialized, "send initialize first");
  }

  static ResponseErrorException shutDown() {
    return of(
        ResponseErrorCode.InvalidRequest, "the server has been shut down: only exit may follow");
  }

  static ResponseErrorException bug(String request, Throwable cause) {
    return of(
        ResponseErrorCode.InternalError,
        "a fault of Radicchio's own in " + request + ": " + cause + "; the log has the details");
  }

  private static ResponseErrorException of(ResponseErrorCode code, String message) {
    return new ResponseErrorException(new ResponseError(code, message, null));
  }
}
