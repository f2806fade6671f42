package dev.postqued.internal.publishing;

import dev.postqued.accounts.Account;
import dev.postqued.engine.Waits;
import dev.postqued.idempotency.IdempotencyKey;
import dev.postqued.internal.wire.MediumDescription;
import dev.postqued.internal.wire.Wire;
import dev.postqued.publishing.Publication;
import dev.postqued.service.IntendedMedium;
import dev.postqued.service.KeyedPublishing;
import dev.postqued.service.UploadFile;
import dev.postqued.uploads.MediaSource;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Publishes posts once, whatever the version of the API. */
public final class PostPublishing implements KeyedPublishing<Publication> {

  private final Wire wire;
  private final Waits<Publication> waits;
  private final Clock clock;

  /** Reports each new publication to {@code waits}. */
  public PostPublishing(Wire wire, Waits<Publication> waits, Clock clock) {
    this.wire = wire;
    this.waits = waits;
    this.clock = clock;
  }

  @Override
  public UploadFile upload(IntendedMedium medium) {
    MediaSource source = Objects.requireNonNull(medium.source(), "a medium to upload");
    MediumDescription description = MediumDescription.of(medium);
    return new UploadFile(
        source, description.contentType(), wire.uploadWay(source.filename(), description));
  }

  @Override
  public void refuseLate(String content, Instant now) {
    Schedule.refuseThePast(PostContent.parse(content).targets(), now);
  }

  @Override
  public @Nullable Instant dispatchAt(String content) {
    return PostContent.parse(content).targets().stream()
        .map(TargetState::at)
        .filter(Objects::nonNull)
        .max(Instant::compareTo)
        .orElse(null);
  }

  @Override
  public byte[] request(List<String> contentIds, String content) {
    return wire.publishRequest(
        contentIds,
        PostContent.parse(content).targets().stream().map(TargetState::target).toList());
  }

  @Override
  public Publication publish(IdempotencyKey key, byte[] request) {
    return wire.publish(key, request);
  }

  @Override
  public void accepted(Publication publication, String content) {
    waits.remember(
        publication, Schedule.untilStart(PostContent.parse(content).targets(), clock.instant()));
  }

  @Override
  public void checkAccess() {
    List<Account> unused = wire.accounts(null);
  }

  @Override
  public Publication get(String id) {
    return wire.publication(id);
  }

  @Override
  public String id(Publication publication) {
    return publication.id();
  }
}
