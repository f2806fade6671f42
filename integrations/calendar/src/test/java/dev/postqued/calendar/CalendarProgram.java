package dev.postqued.calendar;

import dev.postqued.PostQued;
import dev.postqued.accounts.Platform;
import dev.postqued.jdbc.SharedDatabase;
import dev.postqued.jdbc.TestDatabase;
import dev.postqued.jdbc.UnlimitedRate;
import dev.postqued.journal.Journal;
import dev.postqued.media.Video;
import dev.postqued.publishing.Intent;
import dev.postqued.publishing.Post;
import dev.postqued.publishing.Target;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Path;
import javax.sql.DataSource;

/** One of the machines that share a database: it sends what is due until its input ends, or it is killed. */
final class CalendarProgram {

  private CalendarProgram() {}

  /** Arguments: address of the database, base URL, API key, id of the account. */
  public static void main(String[] args) throws IOException {
    DataSource database = TestDatabase.open(args[0]);
    try (Journal journal = SharedDatabase.of(database).journal();
        PostQued client =
            PostQued.builder(args[2])
                .baseUrl(URI.create(args[1]))
                .journal(journal)
                .rateLimiter(new UnlimitedRate())
                .build();
        PostCalendar calendar =
            PostCalendar.of(
                database,
                (planned, key) ->
                    client
                        .publishing()
                        .publish(
                            Post.builder()
                                .media(Video.of(Path.of(planned.media().get(0)), 1080, 1920))
                                .target(
                                    Target.of(
                                        Intent.DRAFT,
                                        new Platform("tiktok"),
                                        args[3],
                                        planned.caption()))
                                .idempotencyKey(key)
                                .build())
                        .id())) {
      calendar.start();
      System.in.transferTo(OutputStream.nullOutputStream());
    }
  }
}
