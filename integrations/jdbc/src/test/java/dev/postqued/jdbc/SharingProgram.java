package dev.postqued.jdbc;

import dev.postqued.PostQued;
import dev.postqued.accounts.Platform;
import dev.postqued.errors.ServiceException;
import dev.postqued.idempotency.IdempotencyKey;
import dev.postqued.journal.Journal;
import dev.postqued.media.Video;
import dev.postqued.publishing.Intent;
import dev.postqued.publishing.Post;
import dev.postqued.publishing.Target;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Publishes numbered posts in an order of its own, with a journal that others share. */
final class SharingProgram {

  static final int NOT_ALL_PUBLISHED = 4;

  private SharingProgram() {}

  /** Arguments: address of the database, base URL, API key, id of the account, folder of the files, posts, seed. */
  public static void main(String[] args) {
    boolean all = true;
    try (Journal journal = SharedDatabase.of(TestDatabase.open(args[0])).journal();
        PostQued client =
            PostQued.builder(args[2])
                .baseUrl(URI.create(args[1]))
                .journal(journal)
                .rateLimiter(new UnlimitedRate())
                .build()) {
      List<Integer> order = new ArrayList<>();
      for (int number = 0; number < Integer.parseInt(args[5]); number++) {
        order.add(number);
      }
      Collections.shuffle(order, new Random(Long.parseLong(args[6])));
      for (int number : order) {
        try {
          client.publishing().publish(post(number, args[3], Path.of(args[4])));
        } catch (ServiceException e) {
          System.out.println(number + ": " + e.getMessage());
          all = false;
        }
      }
    }
    System.exit(all ? 0 : NOT_ALL_PUBLISHED);
  }

  private static Post post(int number, String account, Path folder) {
    return Post.builder()
        .media(Video.of(folder.resolve(name(number)), 1080, 1920))
        .target(Target.of(Intent.DRAFT, new Platform("tiktok"), account, "Post " + number))
        .idempotencyKey(key(number))
        .build();
  }

  static String name(int number) {
    return "post-" + number + ".mp4";
  }

  static IdempotencyKey key(int number) {
    return IdempotencyKey.of("shared", String.valueOf(number));
  }
}
