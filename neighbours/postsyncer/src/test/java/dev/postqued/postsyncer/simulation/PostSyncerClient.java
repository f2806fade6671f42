package dev.postqued.postsyncer.simulation;

import dev.postqued.environment.MediaFiles;
import dev.postqued.idempotency.IdempotencyKey;
import dev.postqued.postsyncer.PostSyncer;
import dev.postqued.postsyncer.posts.Medium;
import dev.postqued.postsyncer.posts.Part;
import dev.postqued.postsyncer.posts.Post;
import dev.postqued.postsyncer.posts.PublishedPost;
import dev.postqued.postsyncer.posts.Time;
import dev.postqued.service.Resumed;
import dev.postqued.simulator.Intention;
import dev.postqued.simulator.PublishingClient;
import dev.postqued.simulator.Statements;
import dev.postqued.uploads.MediaSource;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Publishes intentions with PostSyncer's client. Ids are numbers for users, and have a name in the service. */
final class PostSyncerClient extends PublishingClient<PublishedPost> {

  /** A failure to read says nothing about whether something was published. */
  private static final Statements STATEMENTS =
      new Statements(Pattern.compile("(?:post|publication) (\\d+)\\b"), Set.of("getPost", "await"));

  private final PostSyncer client;
  private final MediaFiles files;

  PostSyncerClient(PostSyncer client, MediaFiles files) {
    super(STATEMENTS);
    this.client = client;
    this.files = files;
  }

  @Override
  protected Supplier<PublishedPost> publishing(Intention intention) {
    Post post = post(intention);
    return () -> client.posts().publish(post);
  }

  private Post post(Intention intention) {
    Medium[] media = new Medium[intention.media()];
    for (int i = 0; i < media.length; i++) {
      Path file = Path.of("/sim", intention.file(i + 1));
      media[i] = Medium.of(MediaSource.file(file, files));
    }
    Part part = Part.of(intention.key() + " " + "x".repeat(intention.padding()), media);
    return Post.builder(4)
        .key(key(intention))
        .part(part)
        .account(136)
        .time(time(intention))
        .build();
  }

  /** Each way to go out, for each kind of intention always the same. */
  private static Time time(Intention intention) {
    if (intention.dispatchAt() > 0) {
      return Time.at(Instant.ofEpochMilli(intention.dispatchAt()).atZone(ZoneId.of("UTC")));
    }
    return intention.media() == 0
        ? Time.soon()
        : intention.images() ? Time.now() : Time.nextFreeSlot();
  }

  @Override
  protected List<Resumed<PublishedPost>> resumed() {
    return client.posts().resume();
  }

  @Override
  protected Optional<PublishedPost> reconciled(IdempotencyKey key) {
    return client.posts().reconcile(key);
  }

  @Override
  protected boolean abandoned(IdempotencyKey key) {
    return client.posts().abandon(key);
  }

  @Override
  protected PublishedPost awaited(String id, Duration limit) {
    return client.posts().await(Long.parseLong(id.replace("pub", "")), limit);
  }

  @Override
  protected String id(PublishedPost post) {
    return PostSyncerServer.name(post.id());
  }

  @Override
  protected Object status(PublishedPost post) {
    return post.status();
  }

  @Override
  protected String named(String id) {
    return id.startsWith("pub") ? id : "pub" + id;
  }

  @Override
  public void close() {
    client.close();
  }
}
