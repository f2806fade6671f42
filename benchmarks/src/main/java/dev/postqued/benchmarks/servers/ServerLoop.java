package dev.postqued.benchmarks.servers;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.function.LongSupplier;

/** The other end of {@link Server}. */
final class ServerLoop {

  private ServerLoop() {}

  /** Says where the server is, and then how many bytes it has, each time it is asked. */
  static void run(URI baseUrl, String apiKey, LongSupplier takeBytes) throws IOException {
    System.out.println(baseUrl + " " + apiKey);
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    while (in.readLine() != null) {
      System.out.println(takeBytes.getAsLong());
    }
  }
}
