package dev.postqued.benchmarks.startup;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** The first call with nothing but the JDK and Jackson. */
final class JdkMain {

  private JdkMain() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(System.getenv("POSTQUED_BASE_URL") + "/v1/platform-accounts"))
            .header("Authorization", "Bearer " + System.getenv("POSTQUED_API_KEY"))
            .header("Accept", "application/json")
            .build();
    HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    AccountList.read(client.send(request, HttpResponse.BodyHandlers.ofByteArray()).body()).print();
  }
}
