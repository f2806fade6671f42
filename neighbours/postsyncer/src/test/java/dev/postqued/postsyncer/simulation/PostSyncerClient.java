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
import dev.postqued.simulator.Claim;
import dev.postqued.simulator.Intention;
import dev.postqued.simulator.Scenario;
import dev.postqued.simulator.Statement;
import dev.postqued.simulator.Statements;
import dev.postqued.uploads.MediaSource;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Turns what the client returns and throws into statements. */
final class PostSyncerClient implements Scenario.Client {

  /** A failure to read says nothing about whether something was published. */
  private static final Statements STATEMENTS =
      new Statements(Pattern.compile("(?:post|publication) (\\d+)\\b"), Set.of("getPost", "await"));

  private final PostSyncer client;
  private final MediaFiles files;

  PostSyncerClient(PostSyncer client, MediaFiles files) {
    this.client = client;
    this.files = files;
  }

  @Override
  public Statement publish(Intention intention) {
    Post post;
    try {
      post = post(intention);
    } catch (IllegalArgumentException | UncheckedIOException e) {
      return new Statement(intention.key(), Claim.NOTHING, null, Statements.words(e));
    }
    return told(intention, () -> accepted(intention, client.posts().publish(post)));
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

  private static IdempotencyKey key(Intention intention) {
    return new IdempotencyKey(intention.key());
  }

  private static Statement accepted(Intention intention, PublishedPost post) {
    return new Statement(
        intention.key(), Claim.ACCEPTED, PostSyncerServer.name(post.id()), "is " + post.status());
  }

  @Override
  public List<Statement> resume() {
    List<Statement> all = new ArrayList<>();
    try {
      client.posts().resume().forEach(one -> all.add(resumed(one)));
    } catch (RuntimeException e) {
      all.add(STATEMENTS.failed(null, e));
    }
    return all;
  }

  private static Statement resumed(Resumed<PublishedPost> one) {
    PublishedPost published = one.published();
    return named(
        STATEMENTS.resumed(
            one.key().value(),
            one.result() == Resumed.Result.ACCEPTED,
            published == null ? null : Long.toString(published.id()),
            one.result(),
            one.explanation()));
  }

  @Override
  public Statement reconcile(Intention intention) {
    return told(
        intention,
        () ->
            client
                .posts()
                .reconcile(key(intention))
                .map(post -> accepted(intention, post))
                .orElseGet(() -> Statements.certainlyNot(intention.key())));
  }

  @Override
  public Statement abandon(Intention intention) {
    return told(
        intention,
        () -> Statements.abandoned(intention.key(), client.posts().abandon(key(intention))));
  }

  @Override
  public Statement await(Intention intention, String id, Duration limit) {
    return told(
        intention,
        () -> {
          long number = Long.parseLong(id.replace("pub", ""));
          PublishedPost read = client.posts().await(number, limit);
          boolean same = read.id() == number;
          return new Statement(
              intention.key(),
              same ? Claim.NOTHING : Claim.UNDOCUMENTED,
              null,
              read.id() + " is " + read.status());
        });
  }

  private static Statement told(Intention intention, Supplier<Statement> call) {
    return named(STATEMENTS.told(intention.key(), call));
  }

  /** Ids are numbers for users, and have a name in the service. */
  private static Statement named(Statement told) {
    return told.id() == null || told.id().startsWith("pub")
        ? told
        : new Statement(told.key(), told.claim(), "pub" + told.id(), told.words());
  }

  @Override
  public void close() {
    client.close();
  }
}
