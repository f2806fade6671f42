package dev.postqued.proof;

import dev.postqued.ApiVersion;
import dev.postqued.KnownPosts;
import dev.postqued.PostQued;
import dev.postqued.accounts.Platform;
import dev.postqued.errors.ServiceException;
import dev.postqued.idempotency.IdempotencyKey;
import dev.postqued.journal.Journal;
import dev.postqued.journal.JournalException;
import dev.postqued.journal.Step;
import dev.postqued.media.Video;
import dev.postqued.proofs.Death;
import dev.postqued.proofs.DyingJournal;
import dev.postqued.publishing.Intent;
import dev.postqued.publishing.Post;
import dev.postqued.publishing.Target;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/**
 * A program that publishes numbered posts, each with a file of its own, and remembers them in a
 * journal. It can be killed at any time and started again.
 */
final class KilledProgram {

  static final int DIED = 137;
  static final int JOURNAL_REFUSED = 3;
  static final int NOT_ALL_PUBLISHED = 4;

  private KilledProgram() {}

  /**
   * Arguments: base URL, API key, id of the account, journal, folder of the files, posts, death,
   * version, minutes.
   */
  public static void main(String[] args) {
    Path file = Path.of(args[3]);
    Runnable halt = () -> Runtime.getRuntime().halt(DIED);
    boolean all;
    try (Journal journal = new DyingJournal(file, Death.parse(args[6]), halt);
        PostQued client =
            PostQued.builder(args[1])
                .version(ApiVersion.of(args[7]))
                .baseUrl(URI.create(args[0]))
                .journal(journal)
                .clock(Clock.offset(Clock.systemUTC(), Duration.ofMinutes(Long.parseLong(args[8]))))
                .sleeper(duration -> {})
                .build()) {
      client.publishing().resume();
      KnownPosts known = KnownPosts.of(journal, args[1], URI.create(args[0]));
      all = publish(client, known, args[2], Path.of(args[4]), Integer.parseInt(args[5]));
    } catch (JournalException e) {
      System.out.println(e.getMessage());
      System.exit(JOURNAL_REFUSED);
      return;
    }
    System.exit(all ? 0 : NOT_ALL_PUBLISHED);
  }

  private static boolean publish(
      PostQued client, KnownPosts known, String account, Path folder, int posts) {
    boolean all = true;
    for (int number = 0; number < posts; number++) {
      Step step = known.step(key(number)).orElse(Step.UPLOADING);
      if (step != Step.ACCEPTED) {
        try {
          client.publishing().publish(post(number, account, folder));
        } catch (ServiceException e) {
          System.out.println(e.getMessage());
          all = false;
        }
      }
    }
    return all;
  }

  private static Post post(int number, String account, Path folder) {
    return Post.builder()
        .media(Video.of(folder.resolve(name(number) + ".mp4"), 1080, 1920))
        .target(Target.of(Intent.DRAFT, new Platform("tiktok"), account, "Post " + number))
        .idempotencyKey(key(number))
        .build();
  }

  static String name(int number) {
    return "post-" + number;
  }

  static IdempotencyKey key(int number) {
    return IdempotencyKey.of("post", String.valueOf(number));
  }
}
