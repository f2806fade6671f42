package dev.postqued.postsyncer.proof;

import dev.postqued.errors.ServiceException;
import dev.postqued.errors.UnknownOutcomeException;
import dev.postqued.idempotency.IdempotencyKey;
import dev.postqued.journal.Journal;
import dev.postqued.journal.JournalException;
import dev.postqued.postsyncer.PostSyncer;
import dev.postqued.postsyncer.posts.Medium;
import dev.postqued.postsyncer.posts.Part;
import dev.postqued.postsyncer.posts.Post;
import dev.postqued.postsyncer.posts.PostStatus;
import dev.postqued.postsyncer.posts.Time;
import dev.postqued.proofs.Death;
import dev.postqued.proofs.DyingJournal;
import dev.postqued.proofs.Killings;
import dev.postqued.testkit.postsyncer.PostSyncerSandbox;
import dev.postqued.uploads.MediaSource;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;

/**
 * A program that publishes numbered posts and remembers them in a journal. It can be killed at any time and started again.
 * What the library leaves to a person it does as a person would: it looks whether the post is still a draft, and sends it under
 * another key.
 */
final class KilledSyncer {

  static final int JOURNAL_REFUSED = 3;
  static final int NOT_ALL_PUBLISHED = 4;

  private final PostSyncer client;
  private final Time time;

  private KilledSyncer(PostSyncer client, Time time) {
    this.client = client;
    this.time = time;
  }

  /**
   * Arguments: base URL, upload URL, token, journal, posts, death, minutes that its clock is ahead, and the date of the posts or
   * {@code now}.
   */
  public static void main(String[] args) {
    Runnable halt = () -> Runtime.getRuntime().halt(Killings.DIED);
    Duration ahead = Duration.ofMinutes(Long.parseLong(args[6]));
    boolean all;
    try (Journal journal = new DyingJournal(Path.of(args[3]), Death.parse(args[5]), halt);
        PostSyncer client =
            PostSyncer.builder(args[2])
                .baseUrl(URI.create(args[0]))
                .uploadUrl(URI.create(args[1]))
                .journal(journal)
                .clock(Clock.offset(Clock.systemUTC(), ahead))
                .sleeper(duration -> {})
                .build()) {
      var unused = client.posts().resume();
      Time time = args[7].equals("now") ? Time.now() : Time.at(ZonedDateTime.parse(args[7]));
      all = new KilledSyncer(client, time).publish(Integer.parseInt(args[4]));
    } catch (JournalException e) {
      System.out.println(e.getMessage());
      System.exit(JOURNAL_REFUSED);
      return;
    }
    System.exit(all ? 0 : NOT_ALL_PUBLISHED);
  }

  private boolean publish(int posts) {
    boolean all = true;
    for (int number = 0; number < posts; number++) {
      try {
        publishOne(number);
      } catch (ServiceException e) {
        System.out.println(e.getMessage());
        all = false;
      }
    }
    return all;
  }

  /** Publishes a post under the last key that it was sent under, and under another one if a person has to. */
  private void publishOne(int number) {
    int sends = 0;
    while (client.posts().id(key(number, sends + 1)).isPresent()) {
      sends++;
    }
    while (!isPublished(number, key(number, sends))) {
      sends++;
    }
  }

  /** Returns false if a person found a draft and gave it up. */
  private boolean isPublished(int number, IdempotencyKey key) {
    try {
      var unused = client.posts().publish(post(number, key));
      return true;
    } catch (UnknownOutcomeException e) {
      long draft = Long.parseLong(client.posts().id(key).orElseThrow(() -> e));
      if (!client.posts().get(draft).status().equals(PostStatus.DRAFT)) {
        throw e;
      }
      boolean abandoned = client.posts().abandon(key);
      System.out.println("A person sends post " + number + " again: " + abandoned);
      return false;
    }
  }

  private static IdempotencyKey key(int number, int sends) {
    return IdempotencyKey.of("post", String.valueOf(number), String.valueOf(sends));
  }

  private Post post(int number, IdempotencyKey key) {
    byte[] picture = ("the picture " + number).getBytes(StandardCharsets.UTF_8);
    return Post.builder(PostSyncerSandbox.WORKSPACE)
        .key(key)
        .part(Part.of(text(number), Medium.of(MediaSource.bytes("a.png", picture))))
        .account(PostSyncerSandbox.TWITTER)
        .time(time)
        .build();
  }

  static String text(int number) {
    return "Post " + number;
  }
}
