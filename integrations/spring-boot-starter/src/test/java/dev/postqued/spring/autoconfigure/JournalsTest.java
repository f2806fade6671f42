package dev.postqued.spring.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postqued.PostQued;
import dev.postqued.idempotency.IdempotencyKey;
import dev.postqued.jdbc.SharedDatabase;
import dev.postqued.journal.Journal;
import dev.postqued.limits.Budget;
import dev.postqued.limits.RateLimiter;
import dev.postqued.limits.RateState;
import dev.postqued.publishing.Budgets;
import dev.postqued.publishing.Post;
import dev.postqued.publishing.Target;
import dev.postqued.testkit.SandboxExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.sqlite.SQLiteDataSource;

/** Where the clients of an application remember what is under way. */
class JournalsTest {

  @RegisterExtension static final SandboxExtension SANDBOX = new SandboxExtension();

  @TempDir private Path folder;

  private final ApplicationContextRunner runner =
      Runner.create()
          .withPropertyValues(
              "postqued.api-key=" + SANDBOX.sandbox().apiKey(),
              "postqued.base-url=" + SANDBOX.sandbox().baseUrl());

  @Test
  void aFileIsNamedByAProperty() {
    Path file = folder.resolve("journal");
    ApplicationContextRunner withFile = runner.withPropertyValues("postqued.journal.file=" + file);

    withFile.run(context -> enqueue(context.getBean(PostQued.class)));

    assertThat(file).isNotEmptyFile();
    withFile.run(
        context -> assertThat(context.getBean(PostQued.class).publishing().pending()).hasSize(1));
  }

  @Test
  void theDatabaseOfTheApplicationIsUsedForJournalAndLimits() {
    ApplicationContextRunner withDatabase = runner.withBean(DataSource.class, this::database);

    withDatabase.run(context -> enqueue(context.getBean(PostQued.class)));

    withDatabase.run(
        context -> {
          PostQued client = context.getBean(PostQued.class);
          assertThat(client.publishing().pending()).hasSize(1);
          int free = client.limit(Budgets.READ).free();
          client.accounts().list();
          assertThat(client.limit(Budgets.READ).free()).isEqualTo(free - 1);
        });
    withDatabase.run(
        context ->
            assertThat(context.getBean(PostQued.class).limit(Budgets.READ).free())
                .as("what another process has used")
                .isLessThan(30));
  }

  @Test
  void aFileTakesPrecedenceOverADatabase() {
    Path file = folder.resolve("journal");
    runner
        .withBean(DataSource.class, this::database)
        .withPropertyValues("postqued.journal.file=" + file)
        .run(
            context -> {
              enqueue(context.getBean(PostQued.class));
              assertThat(file).isNotEmptyFile();
              assertThat(Files.exists(folder.resolve("posts.db"))).isFalse();
            });
  }

  @Test
  void aDatabaseThatIsForOtherThingsIsLeftAlone() {
    runner
        .withBean(DataSource.class, this::database)
        .withPropertyValues("postqued.journal.database=false")
        .run(
            context -> {
              enqueue(context.getBean(PostQued.class));
              assertThat(context).doesNotHaveBean(Journal.class);
              assertThat(Files.exists(folder.resolve("posts.db"))).isFalse();
            });
  }

  @Test
  void aDatabaseIsOpenedByTheFirstClientAndNotBefore() {
    Runner.create()
        .withBean(DataSource.class, this::database)
        .run(
            context -> {
              assertThat(context).hasNotFailed();
              assertThat(Files.exists(folder.resolve("posts.db"))).isFalse();
            });
  }

  @Test
  void aDatabaseThatDoesNotFitIsAnErrorWithTheWayOut() {
    SQLiteDataSource inMemory = new SQLiteDataSource();
    inMemory.setUrl("jdbc:sqlite::memory:");
    runner
        .withBean(DataSource.class, () -> inMemory)
        .run(
            context ->
                assertThat(context.getStartupFailure())
                    .hasStackTraceContaining("postqued.journal.database=false"));
  }

  @Test
  void aSharedDatabaseOfTheApplicationIsUsedAmongSeveralDataSources() {
    runner
        .withBean("one", DataSource.class, this::database)
        .withBean("two", DataSource.class, this::database)
        .withBean(SharedDatabase.class, () -> SharedDatabase.of(database()))
        .run(context -> assertThat(context).hasSingleBean(Journal.class));
  }

  @Test
  void anEmptyVariableNamesNoFile() {
    runner
        .withPropertyValues("postqued.journal.file=", "postqued.tenant=", "postqued.user-agent=")
        .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(Journal.class));
  }

  @Test
  void aJournalOfTheApplicationTakesPrecedence() {
    runner
        .withBean(DataSource.class, this::database)
        .withBean("mine", Journal.class, Journal::inMemory)
        .run(
            context -> {
              enqueue(context.getBean(PostQued.class));
              assertThat(context).hasSingleBean(Journal.class).hasBean("mine");
            });
  }

  @Test
  void aLimiterOfTheApplicationIsAsked() {
    runner
        .withBean(RateLimiter.class, NothingLeft::new)
        .run(
            context ->
                assertThat(context.getBean(PostQued.class).limit(Budgets.READ).waiting())
                    .isEqualTo(77));
  }

  /** A limiter that says so whatever happens. */
  private static final class NothingLeft implements RateLimiter {

    @Override
    public Permit acquire(Budget budget, Duration maxWait) {
      throw new AssertionError("not asked");
    }

    @Override
    public void pauseFor(Budget budget, Duration wait) {}

    @Override
    public RateState state(Budget budget) {
      return new RateState(30, 0, 0, 77, Duration.ofSeconds(1));
    }
  }

  private DataSource database() {
    SQLiteDataSource source = new SQLiteDataSource();
    source.setUrl("jdbc:sqlite:" + folder.resolve("posts.db"));
    return source;
  }

  private void enqueue(PostQued client) throws IOException {
    client
        .publishing()
        .enqueue(
            Post.builder()
                .media(Pictures.inFile(folder))
                .target(Target.draft(client.accounts().list().get(0), "Later"))
                .idempotencyKey(IdempotencyKey.of("later"))
                .build());
  }
}
