package dev.postqued.simulator;

import dev.postqued.errors.ServiceException;
import dev.postqued.journal.JournalException;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns what every client of this library throws into statements. A client of a scenario turns what
 * its own methods return.
 *
 * @param id finds the id of a publication in a message; its first group is the id
 * @param reads operations whose failures say nothing about whether something was published
 */
public record Statements(Pattern id, Set<String> reads) {

  /** Makes a call, and says what came of it. */
  public Statement told(@Nullable String key, Supplier<Statement> call) {
    try {
      return call.get();
    } catch (RuntimeException e) {
      return failed(key, e);
    }
  }

  /** Says what an exception means. */
  public Statement failed(@Nullable String key, RuntimeException e) {
    String words = words(e);
    if (e instanceof ServiceException failure) {
      boolean read = reads.contains(failure.failure().operation());
      return new Statement(key, read ? Claim.NOTHING : claim(failure), idIn(words), words);
    }
    if (e instanceof JournalException) {
      return new Statement(key, Claim.JOURNAL_FAILED, null, words);
    }
    boolean harmless =
        e instanceof IllegalArgumentException
            || e instanceof CancellationException
            || words.contains("is closed");
    return new Statement(key, harmless ? Claim.NOTHING : Claim.UNDOCUMENTED, null, words);
  }

  private static Claim claim(ServiceException failure) {
    return switch (failure.delivery()) {
      case NOT_SENT -> Claim.NOT_SENT;
      case REFUSED -> Claim.REFUSED;
      case UNKNOWN -> Claim.UNKNOWN;
      case ACCEPTED -> Claim.ACCEPTED;
    };
  }

  /** Says whether something was abandoned. */
  public static Statement abandoned(String key, boolean abandoned) {
    return new Statement(
        key,
        abandoned ? Claim.ABANDONED : Claim.NOTHING,
        null,
        abandoned ? "abandoned" : "nothing to abandon");
  }

  /** Says that nothing was published. */
  public static Statement certainlyNot(String key) {
    return new Statement(key, Claim.CERTAINLY_NOT, null, "certainly not");
  }

  /**
   * Says how the resumption of an open entry ended.
   *
   * @param key its key
   * @param accepted whether it is published
   * @param known the id, if it was returned
   * @param result the result, for the story
   * @param explanation the explanation of the client
   */
  public Statement resumed(
      String key, boolean accepted, @Nullable String known, Object result, String explanation) {
    String words = result + " " + explanation;
    String found = known == null ? idIn(words) : known;
    if (accepted) {
      return new Statement(key, Claim.ACCEPTED, found, words);
    }
    boolean nothing = explanation.startsWith("Nothing was published");
    return new Statement(key, nothing ? Claim.CERTAINLY_NOT : Claim.UNKNOWN, found, words);
  }

  /** Returns the id of a publication in a message; null if it names none. */
  public @Nullable String idIn(String words) {
    Matcher found = id.matcher(words);
    return found.find() ? found.group(1) : null;
  }

  /** Returns the words of an exception, with its kind. */
  public static String words(RuntimeException e) {
    return e.getClass().getSimpleName() + ": " + e.getMessage();
  }
}
