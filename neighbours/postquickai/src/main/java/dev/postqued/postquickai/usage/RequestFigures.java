package dev.postqued.postquickai.usage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How requests to the API went.
 *
 * @param total how many there were
 * @param successRate how many of 100 succeeded
 * @param averageMillis how long a response took on average
 * @param days the requests of each day
 * @param endpoints the requests to each endpoint
 * @param statuses how often each status was answered
 * @param failures requests that failed, the last ones
 */
public record RequestFigures(
    long total,
    double successRate,
    double averageMillis,
    List<Day> days,
    List<Endpoint> endpoints,
    Map<Integer, Long> statuses,
    List<Failed> failures) {

  /** Copies the lists and the map. */
  public RequestFigures {
    days = List.copyOf(days);
    endpoints = List.copyOf(endpoints);
    statuses = Collections.unmodifiableMap(new LinkedHashMap<>(statuses));
    failures = List.copyOf(failures);
  }

  /**
   * The requests of a day.
   *
   * @param date the day
   * @param total how many there were
   * @param errors how many failed
   */
  public record Day(LocalDate date, long total, long errors) {}

  /**
   * The requests to an endpoint.
   *
   * @param name the endpoint
   * @param total how many there were
   * @param averageMillis how long a response took on average
   * @param errorRate how many of 100 failed
   */
  public record Endpoint(String name, long total, double averageMillis, double errorRate) {}

  /**
   * A request that failed.
   *
   * @param endpoint the endpoint
   * @param status the status
   * @param message the words of the service; may be empty
   * @param at when it failed, if the service says it
   */
  public record Failed(String endpoint, int status, String message, Optional<Instant> at) {}
}
