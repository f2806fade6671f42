package dev.postqued.postsyncer.proof;

import dev.postqued.proofs.Trouble;
import dev.postqued.testkit.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One field of the matrix.
 *
 * @param moment when the post goes out
 * @param operation what is asked for
 * @param promotion what became of the promotions, all of whose responses are lost, where the trouble comes with the read;
 *     null elsewhere
 * @param trouble what goes wrong
 * @param times how often
 * @param number tells cells apart
 */
record SyncerCell(
    Moment moment,
    String operation,
    @Nullable Fault promotion,
    Trouble trouble,
    int times,
    int number) {

  /** More often than one call is tried. */
  static final int ALWAYS = 1_000;

  /** The request is lost to the client and arrives behind the next one. */
  static final Trouble LATE = Trouble.onTheWay("late", exchange -> exchange.take().reset());

  /** The one answer that proves that nothing was done. */
  static final Trouble INVALID =
      Trouble.of(
          "422 with errors",
          () ->
              Fault.answer(422)
                  .body("{\"message\":\"Not so.\",\"errors\":{\"content\":[\"Not so.\"]}}"));

  /** An answer about a post that is not this one. */
  static final Trouble ANOTHER =
      Trouble.of(
          "another post in place of this one",
          () -> Fault.answer(200).body("{\"id\":1,\"status\":\"PUBLISHED\"}"));

  private static final List<Trouble> OWN =
      List.of(
          LATE,
          INVALID,
          Trouble.of("422 without errors", () -> Fault.answer(422)),
          Trouble.of(
              "429 with the end of its window",
              () -> {
                String end = Long.toString(Trouble.NOW.plusSeconds(40).getEpochSecond());
                return Fault.answer(429).header("X-RateLimit-Reset", end);
              }),
          Trouble.of("401 after it is done", () -> Fault.answer(401).carriedOut()),
          Trouble.of("404 after it is done", () -> Fault.answer(404).carriedOut()),
          Trouble.of("429 after it is done", () -> Fault.answer(429).carriedOut()),
          Trouble.of(
              "an empty object for an answer", () -> Fault.answer(200).body("{}").carriedOut()));

  /** What is asked for before an operation; the first of a post have nothing before them. */
  private static final Map<String, String> BEFORE =
      Map.of(SyncerRelay.PROMOTE, SyncerRelay.CREATE, SyncerRelay.READ, SyncerRelay.PROMOTE);

  static List<SyncerCell> all() {
    List<SyncerCell> cells = new ArrayList<>();
    add(cells, Moment.SOON, SyncerRelay.UPLOAD, null);
    add(cells, Moment.SOON, SyncerRelay.CREATE, null);
    add(cells, Moment.SOON, SyncerRelay.READ, Fault.answerLost());
    add(cells, Moment.NOW, SyncerRelay.READ, Fault.answerLost());
    add(cells, Moment.NOW, SyncerRelay.READ, Fault.connectionReset());
    for (Moment moment : Moment.values()) {
      add(cells, moment, SyncerRelay.PROMOTE, null);
    }
    return cells;
  }

  private static void add(
      List<SyncerCell> cells, Moment moment, String operation, @Nullable Fault promotion) {
    List<Trouble> troubles = new ArrayList<>(Trouble.ALL);
    troubles.addAll(OWN);
    if (operation.equals(SyncerRelay.PROMOTE) || operation.equals(SyncerRelay.READ)) {
      troubles.add(ANOTHER);
    }
    for (Trouble trouble : troubles) {
      for (int times : new int[] {1, ALWAYS}) {
        cells.add(new SyncerCell(moment, operation, promotion, trouble, times, cells.size()));
      }
    }
  }

  boolean withMedium() {
    return operation.equals(SyncerRelay.UPLOAD);
  }

  /** What a client asks for just before; null if it begins with this operation. */
  @Nullable String before() {
    return BEFORE.get(operation);
  }

  @Override
  public String toString() {
    String lost = promotion == null ? "" : " of a promotion that was " + done();
    return "%s, %s%s: %s, %s"
        .formatted(moment, operation, lost, trouble, times == 1 ? "once" : "always");
  }

  private String done() {
    return promotion == Fault.answerLost() ? "done" : "lost";
  }
}
