package dev.postqued.postquickai.proof;

import dev.postqued.proofs.Trouble;
import dev.postqued.testkit.Fault;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One field of the matrix.
 *
 * @param way how the post goes out
 * @param operation what is asked for
 * @param promotion what became of the promotions, all of whose responses are lost, where the trouble comes with the read;
 *     null elsewhere
 * @param trouble what goes wrong
 * @param times how often
 * @param number tells cells apart
 */
record AiCell(
    Way way, String operation, @Nullable Fault promotion, Trouble trouble, int times, int number) {

  /** How a post goes out. */
  enum Way {
    /** In the words of the caller, at once. */
    NOW(AiRelay.PUBLISH),
    /** In the words of the caller, by a date. */
    AT(AiRelay.SCHEDULE),
    /** Generated before, at once. */
    GENERATED(AiRelay.PUBLISH);

    private final String promotion;

    Way(String promotion) {
      this.promotion = promotion;
    }

    /** The operation that promotes it. */
    String promotion() {
      return promotion;
    }
  }

  /** More often than one call is tried. */
  static final int ALWAYS = 1_000;

  /** The request is lost to the client and arrives behind the next one. */
  static final Trouble LATE = Trouble.onTheWay("late", exchange -> exchange.take().reset());

  private static final Trouble INVALID = refusal(400, "INVALID");
  private static final Trouble NO_ACCOUNT = refusal(403, "NO_ACCOUNT");

  private static final List<Trouble> OWN =
      List.of(
          LATE,
          INVALID,
          NO_ACCOUNT,
          refusal(401, "INVALID_KEY"),
          refusal(403, "SUBSCRIPTION_INACTIVE"),
          refusal(404, "NOT_FOUND"),
          refusal(409, "CONFLICT"),
          refusal(429, "RATE_LIMIT_EXCEEDED"),
          Trouble.of("409 after it is done", () -> Fault.answer(409).carriedOut()),
          Trouble.of("429 after it is done", () -> Fault.answer(429).carriedOut()),
          Trouble.of(
              "a page that refuses after it is done",
              () -> Fault.answer(403).body("{\"message\":\"Blocked\"}").carriedOut()),
          Trouble.of(
              "an empty success", () -> Fault.answer(200).body("{\"success\":true}").carriedOut()),
          Trouble.of(
              "an empty object for an answer", () -> Fault.answer(200).body("{}").carriedOut()));

  private static Trouble refusal(int status, String code) {
    return Trouble.of(
        status + " " + code,
        () ->
            Fault.answer(status)
                .body(
                    "{\"success\":false,\"error\":{\"code\":\"%s\",\"message\":\"No\"}}"
                        .formatted(code)));
  }

  static List<AiCell> all() {
    List<AiCell> cells = new ArrayList<>();
    add(cells, Way.NOW, AiRelay.CREATE, null);
    for (Way way : Way.values()) {
      add(cells, way, way.promotion(), null);
      add(cells, way, AiRelay.READ, Fault.answerLost());
    }
    add(cells, Way.NOW, AiRelay.READ, Fault.connectionReset());
    return cells;
  }

  private static void add(
      List<AiCell> cells, Way way, String operation, @Nullable Fault promotion) {
    List<Trouble> troubles = new ArrayList<>(Trouble.ALL);
    troubles.addAll(OWN);
    for (Trouble trouble : troubles) {
      for (int times : new int[] {1, ALWAYS}) {
        cells.add(new AiCell(way, operation, promotion, trouble, times, cells.size()));
      }
    }
  }

  /** Whether the post is refused for good: the caller is told of the draft that is left, and begins anew. */
  boolean isRefused() {
    return trouble == INVALID || trouble == NO_ACCOUNT || trouble == Trouble.BAD_REQUEST;
  }

  /** What a client asks for just before; null if it begins with this operation. */
  @Nullable String before() {
    if (operation.equals(AiRelay.READ)) {
      return way.promotion();
    }
    if (operation.equals(AiRelay.CREATE)) {
      return null;
    }
    return way == Way.GENERATED ? AiRelay.READ : AiRelay.CREATE;
  }

  @Override
  public String toString() {
    String lost = promotion == null ? "" : " of a promotion that was " + done();
    return "%s, %s%s: %s, %s"
        .formatted(way, operation, lost, trouble, times == 1 ? "once" : "always");
  }

  private String done() {
    return promotion == Fault.answerLost() ? "done" : "lost";
  }
}
