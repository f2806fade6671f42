package dev.postqued.benchmarks.uploads;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

final class JdkPut implements PeerMain.Put {

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @Override
  public int put(Plan.Item item) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(item.url())
            .header("Content-Type", "video/mp4")
            .PUT(HttpRequest.BodyPublishers.ofFile(item.file()))
            .build();
    return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
  }
}
