package dev.postqued.proof;

import java.util.concurrent.ThreadLocalRandom;

/** The start of everything random in a test, another one each time; a failure can be played again. */
final class Seed {

  private Seed() {}

  static long of(Class<?> test) {
    Long given = Long.getLong("postqued.seed");
    long seed = given == null ? ThreadLocalRandom.current().nextInt(1_000_000) : given;
    System.out.printf("%s: -Dpostqued.seed=%d%n", test.getSimpleName(), seed);
    return seed;
  }
}
