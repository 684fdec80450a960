package dev.suite.runtime.rest.gate;

import dev.suite.runtime.rest.Problem;
import dev.suite.runtime.rest.ProblemCode;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;

/**
 * Reads a body of at most 1 MiB, whether or not its length was announced. One that is somewhat
 * larger is read to its end and forgotten, since a client still sending would not see the answer.
 *
 * <p>The server's own limit ({@code quarkus.http.limits.max-body-size}) acts before the token is
 * looked at and answers without a problem, so services set it far above this one.
 */
final class BodyBytes implements Handler<Buffer> {
  static final int LIMIT = 1024 * 1024;
  private static final long PATIENCE = 8L * LIMIT;

  private final RoutingContext exchange;
  private final UniEmitter<? super Buffer> body;
  private final Buffer collected = Buffer.buffer();
  private long received;

  private BodyBytes(RoutingContext exchange, UniEmitter<? super Buffer> body) {
    this.exchange = exchange;
    this.body = body;
  }

  /** Whether the request says that it has no body. */
  static boolean isNone(HttpServerRequest request) {
    boolean isUnannounced =
        request.getHeader(HttpHeaders.CONTENT_LENGTH) == null
            && request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null;
    return request.isEnded()
        || "0".equals(request.getHeader(HttpHeaders.CONTENT_LENGTH))
        || (isUnannounced && request.version() != HttpVersion.HTTP_2);
  }

  /** The whole body, or 413. */
  static Uni<Buffer> read(RoutingContext exchange) {
    HttpServerRequest request = exchange.request();
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    long announced = length == null ? 0 : Long.parseLong(length);
    boolean waits = "100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT));
    if (announced > PATIENCE || (waits && announced > LIMIT)) {
      return Uni.createFrom().failure(tooLargeToWaitFor(exchange));
    }
    if (waits) {
      request.response().writeContinue();
    }
    return Uni.createFrom().emitter(body -> new BodyBytes(exchange, body).collect(request));
  }

  private void collect(HttpServerRequest request) {
    request.exceptionHandler(_ -> body.fail(cutOff())).endHandler(_ -> finish()).handler(this);
    request.resume();
  }

  @Override
  public void handle(Buffer chunk) {
    received += chunk.length();
    if (received <= LIMIT) {
      collected.appendBuffer(chunk);
    } else if (received > PATIENCE) {
      body.fail(tooLargeToWaitFor(exchange));
    }
  }

  private void finish() {
    if (received > LIMIT) {
      body.fail(Problem.of(ProblemCode.TOO_LARGE).build());
    } else {
      body.complete(collected);
    }
  }

  /** The client hung up or sent what is no HTTP: no error of ours is to be logged. */
  private static Problem cutOff() {
    return Problem.of(ProblemCode.MALFORMED).detail("Send the body as a whole.").build();
  }

  /** The connection still carries the rest, so no other request can follow on it. */
  private static Problem tooLargeToWaitFor(RoutingContext exchange) {
    exchange.addEndHandler(_ -> exchange.request().connection().close());
    return Problem.of(ProblemCode.TOO_LARGE).header("Connection", "close").build();
  }
}
