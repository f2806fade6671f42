/** The tests that every journal and every rate limiter passes. */
module dev.postqued.contracts {
  requires feign.core;
  requires static transitive org.jspecify;
  requires transitive dev.postqued.engine;
  requires transitive org.junit.jupiter.api;

  exports dev.postqued.contracts;

  opens dev.postqued.contracts to
      org.junit.platform.commons;
}
