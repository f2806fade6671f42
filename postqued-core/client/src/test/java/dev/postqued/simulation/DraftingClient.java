package dev.postqued.simulation;

import dev.postqued.errors.ServiceException;
import dev.postqued.idempotency.IdempotencyKey;
import dev.postqued.journal.JournalException;
import dev.postqued.service.Resumed;
import dev.postqued.simulation.DraftingApi.Draft;
import dev.postqued.simulator.Claim;
import dev.postqued.simulator.Intention;
import dev.postqued.simulator.Scenario;
import dev.postqued.simulator.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns what the client by id returns and throws into statements. */
final class DraftingClient implements Scenario.Client {

  private static final Pattern ID = Pattern.compile("(?:post|publication) (pub\\d+)\\b");

  private final DraftingApi client;

  DraftingClient(DraftingApi client) {
    this.client = client;
  }

  private static IdempotencyKey key(Intention intention) {
    return new IdempotencyKey(intention.key());
  }

  /** Each way to go out, for each kind of intention always the same. */
  private static String content(Intention intention) {
    String how =
        intention.dispatchAt() > 0 || intention.media() == 0
            ? "at"
            : intention.images() ? "now" : "keyed";
    return "%s %d %s %s"
        .formatted(how, intention.dispatchAt(), intention.key(), "x".repeat(intention.padding()));
  }

  @Override
  public Statement publish(Intention intention) {
    return told(
        intention.key(),
        () ->
            accepted(
                intention,
                client
                    .posts()
                    .publish(
                        new dev.postqued.service.Intention(
                            key(intention), List.of(), content(intention)))));
  }

  private static Statement accepted(Intention intention, Draft post) {
    return new Statement(intention.key(), Claim.ACCEPTED, post.id(), "is " + post.state());
  }

  @Override
  public List<Statement> resume() {
    List<Statement> all = new ArrayList<>();
    try {
      client.posts().resume().forEach(one -> all.add(resumed(one)));
    } catch (RuntimeException e) {
      all.add(failed(null, e));
    }
    return all;
  }

  private static Statement resumed(Resumed<Draft> one) {
    String words = one.result() + " " + one.explanation();
    if (one.result() == Resumed.Result.ACCEPTED) {
      String id = one.published() == null ? idIn(words) : one.published().id();
      return new Statement(one.key().value(), Claim.ACCEPTED, id, words);
    }
    boolean nothing = one.explanation().startsWith("Nothing was published");
    return new Statement(
        one.key().value(), nothing ? Claim.CERTAINLY_NOT : Claim.UNKNOWN, idIn(words), words);
  }

  @Override
  public Statement reconcile(Intention intention) {
    return told(
        intention.key(),
        () ->
            client
                .posts()
                .reconcile(key(intention))
                .map(post -> accepted(intention, post))
                .orElseGet(
                    () ->
                        new Statement(
                            intention.key(), Claim.CERTAINLY_NOT, null, "certainly not")));
  }

  @Override
  public Statement abandon(Intention intention) {
    return told(
        intention.key(),
        () -> {
          boolean abandoned = client.posts().abandon(key(intention));
          return new Statement(
              intention.key(),
              abandoned ? Claim.ABANDONED : Claim.NOTHING,
              null,
              abandoned ? "abandoned" : "nothing to abandon");
        });
  }

  @Override
  public Statement await(Intention intention, String id, Duration limit) {
    return new Statement(intention.key(), Claim.NOTHING, null, "cannot wait");
  }

  private static Statement told(String key, Supplier<Statement> call) {
    try {
      return call.get();
    } catch (RuntimeException e) {
      return failed(key, e);
    }
  }

  private static Statement failed(String key, RuntimeException e) {
    String words = e.getClass().getSimpleName() + ": " + e.getMessage();
    if (e instanceof ServiceException failure) {
      Claim claim =
          switch (failure.delivery()) {
            case NOT_SENT -> Claim.NOT_SENT;
            case REFUSED -> Claim.REFUSED;
            case UNKNOWN -> Claim.UNKNOWN;
            case ACCEPTED -> Claim.ACCEPTED;
          };
      return new Statement(key, claim, idIn(words), words);
    }
    if (e instanceof JournalException) {
      return new Statement(key, Claim.JOURNAL_FAILED, null, words);
    }
    boolean harmless = e instanceof IllegalArgumentException || words.contains("is closed");
    return new Statement(key, harmless ? Claim.NOTHING : Claim.UNDOCUMENTED, null, words);
  }

  private static String idIn(String words) {
    Matcher id = ID.matcher(words);
    return id.find() ? id.group(1) : null;
  }

  @Override
  public void close() {
    client.close();
  }
}
