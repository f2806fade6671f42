/** Calls, limits, retries, uploads, journal and waits for any publishing service. */
module dev.postqued.engine {
  requires static transitive org.jspecify;
  requires com.fasterxml.jackson.core;
  requires com.fasterxml.jackson.databind;
  requires com.fasterxml.jackson.datatype.jsr310;
  requires feign.core;
  requires io.github.resilience4j.circuitbreaker;
  requires io.github.resilience4j.core;
  requires io.github.resilience4j.retry;
  // HttpClient sets socket options of the JDK's own.
  requires jdk.net;
  requires org.apache.httpcomponents.client5.httpclient5;
  requires org.apache.httpcomponents.core5.httpcore5;
  requires org.slf4j;

  exports dev.postqued.calls;
  exports dev.postqued.engine;
  exports dev.postqued.environment;
  exports dev.postqued.errors;
  exports dev.postqued.idempotency;
  exports dev.postqued.journal;
  exports dev.postqued.limits;
  exports dev.postqued.service;
  exports dev.postqued.signatures;
  exports dev.postqued.transport;
  exports dev.postqued.uploads;

  opens dev.postqued.engine.internal.once to
      com.fasterxml.jackson.databind;
}
