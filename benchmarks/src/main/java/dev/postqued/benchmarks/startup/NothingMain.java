package dev.postqued.benchmarks.startup;

/** What a JVM needs for itself. */
final class NothingMain {

  private NothingMain() {}

  public static void main(String[] arguments) {
    System.out.println("@yourusername");
  }
}
