package dev.postqued.benchmarks.uploads;

import java.io.IOException;
import java.util.List;

/** Puts files to presigned addresses, one after the other, with a client of choice. */
final class PeerMain {

  /** Puts one file. */
  @FunctionalInterface
  interface Put {
    int put(Plan.Item item) throws IOException, InterruptedException;
  }

  private PeerMain() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Put client =
        switch (arguments[0]) {
          case "jdk" -> new JdkPut();
          case "okhttp" -> new OkHttpPut();
          case "url" -> new UrlConnectionPut();
          default -> throw new IllegalArgumentException("arguments: " + arguments[0]);
        };
    List<Plan.Item> items = Plan.read(arguments[1]);
    Passes.run(
        () -> {
          for (Plan.Item item : items) {
            int status = client.put(item);
            if (status != 200) {
              throw new IOException("the storage answered " + status);
            }
          }
        });
  }
}
