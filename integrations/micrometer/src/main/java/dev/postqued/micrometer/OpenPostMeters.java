package dev.postqued.micrometer;

import dev.postqued.journal.JournalEntry;
import dev.postqued.journal.JournalException;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Shows the posts that are begun and not finished: {@code postqued.posts.open} is how many, and {@code
 * postqued.posts.oldest.age} is for how long nothing has happened to the one that waits longest. A post that stays open needs
 * a {@code resume()}, or a person. Each look reads the journal, and makes no request; if the journal cannot be read, both are
 * not a number.
 */
public final class OpenPostMeters implements MeterBinder {

  private final Supplier<List<JournalEntry>> pending;
  private final Clock clock;
  private final Tags tags;

  private OpenPostMeters(Supplier<List<JournalEntry>> pending, Clock clock, Tags tags) {
    this.pending = pending;
    this.clock = clock;
    this.tags = tags;
  }

  /**
   * Creates meters by the clock of the machine.
   *
   * @param pending returns the open posts, such as {@code () -> postQued.publishing().pending()}
   * @return the meters, to bind to a registry
   */
  public static OpenPostMeters of(Supplier<List<JournalEntry>> pending) {
    return new OpenPostMeters(
        Objects.requireNonNull(pending, "pending"), Clock.systemUTC(), Tags.empty());
  }

  /**
   * Replaces the clock.
   *
   * @param time the clock
   * @return meters with this clock
   */
  public OpenPostMeters clock(Clock time) {
    return new OpenPostMeters(pending, time, tags);
  }

  /**
   * Adds tags, which tell several clients apart.
   *
   * @param more the tags
   * @return meters with these tags
   */
  public OpenPostMeters tags(Tags more) {
    return new OpenPostMeters(pending, clock, tags.and(more));
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder("postqued.posts.open", this, OpenPostMeters::count)
        .description("How many posts are begun and not finished")
        .tags(tags)
        .strongReference(true)
        .register(registry);
    TimeGauge.builder("postqued.posts.oldest.age", this, TimeUnit.MILLISECONDS, OpenPostMeters::age)
        .description("For how long nothing has happened to the open post that waits longest")
        .tags(tags)
        .strongReference(true)
        .register(registry);
  }

  private double count() {
    try {
      return pending.get().size();
    } catch (JournalException e) {
      return Double.NaN;
    }
  }

  private double age() {
    try {
      Instant now = clock.instant();
      return pending.get().stream()
          .map(entry -> Duration.between(entry.dates().updatedAt(), now).toMillis())
          .mapToDouble(millis -> Math.max(0, millis))
          .max()
          .orElse(0);
    } catch (JournalException e) {
      return Double.NaN;
    }
  }
}
