package dev.postqued.benchmarks.uploads;

import java.io.IOException;

/** Puts files to presigned addresses, one after the other, with a client of choice. */
final class PeerMain {

  /** Puts one file. */
  @FunctionalInterface
  interface Put {
    int put(Plan.Item item) throws IOException, InterruptedException;
  }

  private PeerMain() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    long start = System.nanoTime();
    Put client =
        switch (arguments[0]) {
          case "jdk" -> new JdkPut();
          case "okhttp" -> new OkHttpPut();
          case "url" -> new UrlConnectionPut();
          default -> throw new IllegalArgumentException("arguments: " + arguments[0]);
        };
    for (Plan.Item item : Plan.read(arguments[1])) {
      int status = client.put(item);
      if (status != 200) {
        throw new IOException("the storage answered " + status);
      }
    }
    System.out.println(System.nanoTime() - start);
  }
}
