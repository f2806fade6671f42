package dev.postqued.benchmarks.startup;

import java.io.IOException;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** The first call with OkHttp and Jackson. */
final class OkHttpMain {

  private OkHttpMain() {}

  public static void main(String[] arguments) throws IOException {
    Request request =
        new Request.Builder()
            .url(System.getenv("POSTQUED_BASE_URL") + "/v1/platform-accounts")
            .header("Authorization", "Bearer " + System.getenv("POSTQUED_API_KEY"))
            .header("Accept", "application/json")
            .build();
    try (Response response = new OkHttpClient().newCall(request).execute()) {
      AccountList.read(response.body().bytes()).print();
    }
  }
}
