package dev.postqued.internal.publishing;

import dev.postqued.accounts.Account;
import dev.postqued.accounts.Platform;
import dev.postqued.engine.Waits;
import dev.postqued.idempotency.IdempotencyKey;
import dev.postqued.internal.wire.MediumDescription;
import dev.postqued.internal.wire.Wire;
import dev.postqued.publishing.Publication;
import dev.postqued.publishing.PublicationTarget;
import dev.postqued.service.IntendedMedium;
import dev.postqued.service.KeyedPublishing;
import dev.postqued.service.UploadFile;
import dev.postqued.uploads.MediaSource;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Publishes posts once, whatever the version of the API. */
public final class PostPublishing implements KeyedPublishing<Publication> {

  private static final Comparator<Platform> BY_NAME = Comparator.comparing(Platform::name);

  private final Wire wire;
  private final Waits<Publication> waits;
  private final Clock clock;
  private volatile @Nullable Parsed last;

  /** Reports each new publication to {@code waits}. */
  public PostPublishing(Wire wire, Waits<Publication> waits, Clock clock) {
    this.wire = wire;
    this.waits = waits;
    this.clock = clock;
  }

  /** The content of the last post, which several steps ask for one after the other. */
  private PostContent parsed(String content) {
    Parsed known = last;
    if (known == null || !known.json().equals(content)) {
      known = new Parsed(content, PostContent.parse(content));
      last = known;
    }
    return known.content();
  }

  private record Parsed(String json, PostContent content) {}

  @Override
  public List<String> place() {
    return wire.place();
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
    Schedule.refuseThePast(parsed(content).targets(), now);
  }

  @Override
  public @Nullable Instant dispatchAt(String content) {
    return parsed(content).targets().stream()
        .map(TargetState::at)
        .filter(Objects::nonNull)
        .max(Instant::compareTo)
        .orElse(null);
  }

  @Override
  public byte[] request(List<String> contentIds, String content) {
    return wire.publishRequest(
        contentIds, parsed(content).targets().stream().map(TargetState::target).toList());
  }

  @Override
  public Publication publish(IdempotencyKey key, byte[] request) {
    return wire.publish(key, request);
  }

  @Override
  public void accepted(Publication publication, String content) {
    waits.remember(publication, Schedule.untilStart(parsed(content).targets(), clock.instant()));
  }

  @Override
  public void checkAccess() {
    List<Account> unused = wire.accounts().list();
  }

  /** What was listed for the same platforms; accounts and captions are not part of what is documented. */
  @Override
  public List<String> candidates(String content, Instant from, Instant to) {
    List<Platform> platforms =
        parsed(content).targets().stream().map(t -> t.target().platform()).sorted(BY_NAME).toList();
    return wire.candidates(from, to).stream()
        .filter(
            found ->
                found.targets().isEmpty()
                    || platforms.equals(
                        found.targets().stream()
                            .map(PublicationTarget::platform)
                            .sorted(BY_NAME)
                            .toList()))
        .map(Publication::id)
        .toList();
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
