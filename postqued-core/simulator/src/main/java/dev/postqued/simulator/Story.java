package dev.postqued.simulator;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The log of a world, as a person reads it. */
public final class Story {

  /** The same again is left out from then on. */
  private static final int MOST_TIMES = 6;

  private Story() {}

  /**
   * Tells what happened to an intention, and whatever happened to all.
   *
   * @param events the log
   * @param key the intention; null for all of them
   */
  public static String of(List<Event> events, @Nullable String key) {
    StringBuilder text = new StringBuilder();
    Map<String, Integer> told = new HashMap<>();
    long start = events.isEmpty() ? 0 : events.get(0).at();
    for (Event event : events) {
      if (key == null || event.key() == null || key.equals(event.key())) {
        String line = line(event);
        boolean often = told.merge(line.replaceAll("[0-9]+", "n"), 1, Integer::sum) > MOST_TIMES;
        if (!often || event instanceof Event.Published) {
          text.append(time(event.at() - start)).append("  ").append(line).append('\n');
        }
      }
    }
    return text.toString();
  }

  private static String time(long millis) {
    long seconds = millis / 1000;
    return String.format(
        "day %d %02d:%02d:%02d.%03d",
        seconds / 86_400, seconds / 3600 % 24, seconds / 60 % 60, seconds % 60, millis % 1000);
  }

  private static String line(Event event) {
    if (event instanceof Event.Asked e) {
      return e.user() + " asks " + e.client() + ": " + e.action() + about(e.key());
    }
    if (event instanceof Event.Told e) {
      return e.user()
          + " is told by "
          + e.client()
          + about(e.key())
          + ": "
          + e.claim()
          + " "
          + (e.id() == null ? "" : e.id() + " ")
          + "("
          + e.words()
          + ")";
    }
    if (event instanceof Event.Sent e) {
      return e.client() + " sends " + e.exchange() + " for " + e.tenant() + about(e.key());
    }
    if (event instanceof Event.Answered e) {
      return "answer to "
          + e.exchange()
          + about(e.key())
          + ": "
          + e.status()
          + (e.proof() ? " refused: " + e.words() : "");
    }
    return lineOfTheWorld(event);
  }

  private static String lineOfTheWorld(Event event) {
    if (event instanceof Event.AtWork e) {
      return "SERVICE works on "
          + e.exchange()
          + about(e.key())
          + (e.willPublish() ? "" : ", and will fail");
    }
    if (event instanceof Event.Promoted e) {
      return "SERVICE will publish " + e.id() + about(e.key()) + " by " + e.exchange();
    }
    if (event instanceof Event.Published e) {
      return "SERVICE publishes "
          + e.id()
          + about(e.key())
          + " for "
          + e.tenant()
          + " by "
          + e.exchange();
    }
    if (event instanceof Event.Ended e) {
      return "SERVICE says that " + e.id() + about(e.key()) + " is " + e.outcome();
    }
    if (event instanceof Event.Fault e) {
      return "FAULT " + e.fault() + about(e.key()) + ": " + e.detail();
    }
    if (event instanceof Event.DiskRefused e) {
      return "the disk refuses " + e.operation() + " of " + e.file() + (e.full() ? ": full" : "");
    }
    if (event instanceof Event.Closed e) {
      return e.program() + " closes";
    }
    if (event instanceof Event.Uploading e) {
      return "an upload leaves" + about(e.key());
    }
    return event instanceof Event.Note e ? e.text() : event.toString();
  }

  private static String about(@Nullable String key) {
    return key == null ? "" : " [" + key + "]";
  }
}
