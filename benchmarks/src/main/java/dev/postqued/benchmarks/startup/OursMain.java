package dev.postqued.benchmarks.startup;

import dev.postqued.PostQued;

/** The first call with this library, as a user would write it. */
final class OursMain {

  private OursMain() {}

  public static void main(String[] arguments) {
    try (PostQued postQued = PostQued.fromEnv()) {
      System.out.println(postQued.accounts().list().get(0).username());
    }
  }
}
