package dev.postqued.benchmarks.uploads;

import java.io.IOException;
import java.time.Duration;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

final class OkHttpPut implements PeerMain.Put {

  private final OkHttpClient client =
      new OkHttpClient.Builder().readTimeout(Duration.ofMinutes(5)).build();

  @Override
  public int put(Plan.Item item) throws IOException {
    Request request =
        new Request.Builder()
            .url(item.url().toString())
            .put(RequestBody.create(item.file().toFile(), MediaType.get("video/mp4")))
            .build();
    try (Response response = client.newCall(request).execute()) {
      return response.code();
    }
  }
}
