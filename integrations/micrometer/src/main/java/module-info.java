/** Observations of calls, and gauges of limits and open posts, with Micrometer. */
@SuppressWarnings("requires-transitive-automatic") // Micrometer has no module descriptors.
module dev.postqued.micrometer {
  requires static transitive org.jspecify;
  requires transitive dev.postqued.engine;
  requires transitive micrometer.core;
  requires transitive micrometer.observation;

  exports dev.postqued.micrometer;
}
