package dev.postqued.internal.publishing;

import dev.postqued.errors.ServiceException;
import dev.postqued.publishing.Publication;
import dev.postqued.publishing.PublicationStatus;
import dev.postqued.publishing.TargetStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A publication that somebody waits for. */
final class Followed {

  static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

  /** For a publication that waits for a time that is not known here. */
  private static final Duration SCHEDULED_PAUSE = Duration.ofMinutes(1);

  /** What a look has shown. */
  enum Change {
    SOME,
    NONE
  }

  final String id;
  final Set<Wait> waits = new LinkedHashSet<>();
  volatile @Nullable Publication last;
  volatile @Nullable ServiceException problem;
  Instant turn;
  private Duration pause = FIRST_PAUSE;

  Followed(String id, @Nullable Publication last, Instant turn) {
    this.id = id;
    this.last = last;
    this.turn = turn;
  }

  Change seen(Publication now) {
    Change change = now.equals(last) ? Change.NONE : Change.SOME;
    last = now;
    problem = null;
    return change;
  }

  /** Slower while nothing changes, quick again when something has. */
  Duration nextPause(Change change) {
    Publication known = last;
    if (known != null && isScheduled(known)) {
      return SCHEDULED_PAUSE;
    }
    Duration slower = pause.multipliedBy(3).dividedBy(2);
    pause =
        change == Change.SOME
            ? FIRST_PAUSE
            : slower.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : slower;
    return pause;
  }

  private static boolean isScheduled(Publication publication) {
    return !publication.targets().isEmpty()
        && publication.targets().stream()
            .allMatch(t -> t.status().equals(TargetStatus.SCHEDULED) || t.status().isTerminal());
  }

  Publication lastSeen() {
    Publication known = last;
    return known == null ? new Publication(id, new PublicationStatus("unknown"), List.of()) : known;
  }
}
