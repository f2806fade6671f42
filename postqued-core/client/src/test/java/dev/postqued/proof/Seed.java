package dev.postqued.proof;

/** The start of everything random in a test: the same each time, unless another one is asked for. */
final class Seed {

  private static final long USUAL = 484154;

  private Seed() {}

  static long of(Class<?> test) {
    long seed = Long.getLong("postqued.seed", USUAL);
    System.out.printf("%s: -Dpostqued.seed=%d%n", test.getSimpleName(), seed);
    return seed;
  }
}
