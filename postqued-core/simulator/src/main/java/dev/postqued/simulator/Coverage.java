package dev.postqued.simulator;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** How often each fault has hit a post in each of its states. */
public final class Coverage {

  private final Map<String, Map<States.State, Integer>> counts = new TreeMap<>();

  /** Creates an empty table. */
  public Coverage() {}

  void count(String fault, States.State state) {
    counts
        .computeIfAbsent(fault, f -> new EnumMap<>(States.State.class))
        .merge(state, 1, Integer::sum);
  }

  /** Adds the counts of another table. */
  public void add(Coverage other) {
    other.counts.forEach(
        (fault, states) ->
            states.forEach(
                (state, count) ->
                    counts
                        .computeIfAbsent(fault, f -> new EnumMap<>(States.State.class))
                        .merge(state, count, Integer::sum)));
  }

  /** Returns the counts: fault, state, number. */
  public Map<String, Map<String, Integer>> counts() {
    Map<String, Map<String, Integer>> all = new TreeMap<>();
    counts.forEach(
        (fault, states) -> {
          Map<String, Integer> row = new TreeMap<>();
          for (States.State state : States.State.values()) {
            row.put(state.name(), states.getOrDefault(state, 0));
          }
          all.put(fault, row);
        });
    return all;
  }

  /** Returns the table as text. */
  public String table() {
    StringBuilder text = new StringBuilder(String.format("%-22s", "fault"));
    for (States.State state : States.State.values()) {
      text.append(String.format("%11s", state.name().toLowerCase(java.util.Locale.ROOT)));
    }
    text.append('\n');
    counts.forEach(
        (fault, states) -> {
          text.append(String.format("%-22s", fault));
          for (States.State state : States.State.values()) {
            text.append(String.format("%11d", states.getOrDefault(state, 0)));
          }
          text.append('\n');
        });
    return text.toString();
  }
}
