package dev.postqued.simulator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The log as each application can know it. Two machines that publish under one key, each with a journal
 * of its own, know nothing of each other: what one of them says is measured by what it has done itself,
 * and by what the service has published.
 */
final class Views {

  private Views() {}

  /** Returns a view for each application if they have keys in common, and else the log as it is. */
  static List<Facts> of(Facts facts) {
    Map<String, Set<String>> byKey = new HashMap<>();
    for (Event.Asked asked : facts.all(Event.Asked.class)) {
      if (asked.key() != null) {
        byKey.computeIfAbsent(asked.key(), key -> new HashSet<>()).add(application(asked.client()));
      }
    }
    if (byKey.values().stream().allMatch(applications -> applications.size() < 2)) {
      return List.of(facts);
    }
    Set<String> applications = new TreeSet<>();
    byKey.values().forEach(applications::addAll);
    return applications.stream().map(application -> view(facts, application)).toList();
  }

  private static Facts view(Facts facts, String application) {
    List<Event> seen = new ArrayList<>();
    for (Event event : facts.events()) {
      String whose = application(facts, event);
      if (whose == null || whose.equals(application)) {
        seen.add(event);
      }
    }
    return new Facts(seen);
  }

  /** Whose an event is; null if it is everybody's. */
  private static @Nullable String application(Facts facts, Event event) {
    if (event instanceof Event.Asked asked) {
      return application(asked.client());
    }
    if (event instanceof Event.Told told) {
      return application(told.client());
    }
    if (event instanceof Event.Sent sent) {
      return application(sent.client());
    }
    if (event instanceof Event.Uploading uploading) {
      return application(uploading.client());
    }
    if (event instanceof Event.Answered answered) {
      Event.Sent sent = facts.sent(answered.exchange());
      return sent == null ? null : application(sent.client());
    }
    return null;
  }

  private static String application(String client) {
    return client.substring(0, Math.max(0, client.indexOf('.')));
  }
}
