package dev.postqued.postquickai.proof;

import dev.postqued.errors.ServiceException;
import dev.postqued.idempotency.IdempotencyKey;
import dev.postqued.journal.Journal;
import dev.postqued.journal.JournalException;
import dev.postqued.postquickai.PostQuickAi;
import dev.postqued.postquickai.accounts.Platform;
import dev.postqued.postquickai.content.PostForm;
import dev.postqued.postquickai.publishing.Publication;
import dev.postqued.proofs.Death;
import dev.postqued.proofs.DyingJournal;
import dev.postqued.proofs.Killings;
import dev.postqued.testkit.postquickai.PostQuickAiSandbox;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;

/**
 * A program that publishes numbered posts and remembers them in a journal. It can be killed at any time and started again.
 */
final class KilledAi {

  static final int JOURNAL_REFUSED = 3;
  static final int NOT_ALL_PUBLISHED = 4;

  private KilledAi() {}

  /** Arguments: base URL, key, journal, posts, death, and the date of the posts or {@code now}. */
  public static void main(String[] args) {
    Runnable halt = () -> Runtime.getRuntime().halt(Killings.DIED);
    boolean all = true;
    try (Journal journal = new DyingJournal(Path.of(args[2]), Death.parse(args[4]), halt);
        PostQuickAi client =
            PostQuickAi.builder(args[1])
                .baseUrl(URI.create(args[0]))
                .journal(journal)
                .sleeper(duration -> {})
                .build()) {
      var unused = client.publishing().resume();
      for (int number = 0; number < Integer.parseInt(args[3]); number++) {
        try {
          var unusedPost = client.publishing().publish(publication(number, args[5]));
        } catch (ServiceException e) {
          System.out.println(e.getMessage());
          all = false;
        }
      }
    } catch (JournalException e) {
      System.out.println(e.getMessage());
      System.exit(JOURNAL_REFUSED);
      return;
    }
    System.exit(all ? 0 : NOT_ALL_PUBLISHED);
  }

  private static Publication publication(int number, String time) {
    Publication.Builder post =
        Publication.of(PostForm.text(PostQuickAiSandbox.GROUP, text(number)))
            .key(IdempotencyKey.of("post", String.valueOf(number)))
            .platforms(Platform.BLUESKY);
    return time.equals("now") ? post.build() : post.at(Instant.parse(time)).build();
  }

  static String text(int number) {
    return "Post " + number;
  }
}
