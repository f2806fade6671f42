package dev.postqued.internal.publishing;

import dev.postqued.internal.wire.Wire;
import dev.postqued.publishing.Outcome;
import dev.postqued.publishing.Publication;
import dev.postqued.publishing.PublicationStatus;
import dev.postqued.publishing.TargetStatus;
import dev.postqued.service.PollSchedule;
import dev.postqued.service.Polling;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Follows publications to their end. */
public final class PublicationPolling implements Polling<Publication> {

  private static final PollSchedule AT_WORK =
      new PollSchedule(Duration.ofSeconds(1), 1.5, Duration.ofSeconds(30));

  /** The pause for a publication that is scheduled for an unknown time. */
  private static final PollSchedule SCHEDULED = PollSchedule.every(Duration.ofMinutes(1));

  private final Wire wire;

  /** Reads publications through {@code wire}. */
  public PublicationPolling(Wire wire) {
    this.wire = wire;
  }

  @Override
  public Publication get(String id) {
    return wire.publication(id);
  }

  @Override
  public String id(Publication publication) {
    return publication.id();
  }

  @Override
  public boolean hasEnded(Publication publication) {
    return publication.outcome() != Outcome.RUNNING;
  }

  @Override
  public PollSchedule schedule(@Nullable Publication last) {
    return last != null && isScheduled(last) ? SCHEDULED : AT_WORK;
  }

  private static boolean isScheduled(Publication publication) {
    return publication.targets().stream().anyMatch(t -> t.status().equals(TargetStatus.SCHEDULED))
        && publication.targets().stream()
            .allMatch(t -> t.status().equals(TargetStatus.SCHEDULED) || t.status().isTerminal());
  }

  @Override
  public Publication unknown(String id) {
    return new Publication(id, new PublicationStatus("unknown"), List.of());
  }
}
