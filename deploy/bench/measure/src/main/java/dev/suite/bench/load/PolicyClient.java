package dev.suite.bench.load;

import dev.suite.bench.server.RunningService;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** One caller of a company: sets it up before the load and looks at single answers. */
public record PolicyClient(RunningService service, long company, String token) {

  /** An address below the company's path. */
  public URI at(String path) {
    return service.at("/v1/companies/" + company + path);
  }

  /** Gives a company or branch its policy for cancellations. */
  public void policy(String scope, String id, String config)
      throws IOException, InterruptedException {
    String path = "/policies/%s/%s/cancellation".formatted(scope, id);
    send("PUT", at(path), "{\"config\":%s}".formatted(config));
  }

  /** Asks once; gives the answer's body. */
  public String ask(Questions questions) throws IOException, InterruptedException {
    return send("POST", questions.address(), questions.about(0));
  }

  private String send(String method, URI address, String body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body))
            .build();
    try (var client = HttpClient.newHttpClient()) {
      HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
      if (answer.statusCode() >= 300) {
        throw new IllegalStateException(
            "%s %s: %d %s".formatted(method, address, answer.statusCode(), answer.body()));
      }
      return answer.body();
    }
  }
}
