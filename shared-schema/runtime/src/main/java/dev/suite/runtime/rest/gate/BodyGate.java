package dev.suite.runtime.rest.gate;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.suite.runtime.json.StorableText;
import dev.suite.runtime.rest.Order;
import dev.suite.runtime.rest.Problem;
import dev.suite.runtime.rest.ProblemCode;
import dev.suite.runtime.rest.fault.BodyFaults;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * 415, 413 and 400 for bodies, in this order and after 403. The framework checks the content type
 * while it routes, before it asks for roles, so signed-in requests are routed as JSON and the type
 * they came with is judged here. It also ignores Accept: there is one representation only.
 */
@ApplicationScoped
class BodyGate {
  private static final String CONTENT_TYPE = "suite.content-type";

  private final ObjectMapper json;
  private final SecurityIdentity identity;

  BodyGate(ObjectMapper json, SecurityIdentity identity) {
    this.json = json;
    this.identity = identity;
  }

  @ServerRequestFilter(preMatching = true, priority = Order.BODY)
  void routeAsJson(ContainerRequestContext request, RoutingContext exchange) {
    if (!identity.isAnonymous()) {
      String given = request.getHeaderString(HttpHeaders.CONTENT_TYPE);
      exchange.put(CONTENT_TYPE, given == null ? "" : given);
      request.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON);
      request.getHeaders().remove(HttpHeaders.ACCEPT);
      exchange.request().headers().remove(HttpHeaders.ACCEPT); // writers look at these
    }
  }

  @ServerRequestFilter(priority = Order.BODY)
  Uni<Void> check(ContainerRequestContext request, RoutingContext exchange) {
    if (BodyBytes.isNone(exchange.request())) {
      return Uni.createFrom().voidItem();
    }
    String type = exchange.get(CONTENT_TYPE);
    if (type != null && !isJson(type)) {
      throw Problem.of(ProblemCode.UNSUPPORTED_MEDIA_TYPE).build();
    }
    return BodyBytes.read(exchange)
        .invoke(body -> accept(body, type != null, request))
        .replaceWithVoid();
  }

  private void accept(Buffer body, boolean asJson, ContainerRequestContext request) {
    byte[] bytes = body.getBytes();
    if (asJson && bytes.length > 0) {
      requireJson(bytes);
    }
    request.setEntityStream(new ByteArrayInputStream(bytes));
  }

  /** Syntax first: whether it is the right JSON (422) is asked only of what is JSON (400). */
  private void requireJson(byte[] bytes) {
    try (JsonParser parser = json.createParser(bytes)) {
      Optional<JsonPointer> fault = StorableText.firstFault(parser);
      if (parser.nextToken() != null) {
        throw Problem.of(ProblemCode.MALFORMED).detail("Send one JSON value only.").build();
      }
      if (fault.isPresent()) {
        throw Problem.invalid(fault.get().toString(), StorableText.FAULT);
      }
    } catch (JsonProcessingException fault) {
      throw BodyFaults.malformed(fault);
    } catch (IOException unreadable) {
      throw Problem.of(ProblemCode.MALFORMED).detail("Send the body as UTF-8.").build();
    }
  }

  private static boolean isJson(String contentType) {
    String type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return type.equals(MediaType.APPLICATION_JSON);
  }
}
