package dev.postqued.simulation;

import static dev.postqued.simulation.Mutant.ofClient;
import static dev.postqued.simulation.Mutant.ofEngine;

import java.util.List;
import java.util.stream.Stream;

/** Changes of the product, each of which breaks a promise. */
final class Mutants {

  private static final String LIFE = "engine/internal/once/PostLife";
  private static final String AGE = "engine/internal/call/KeyAge";
  private static final String SERVICE = "internal/v1/V1Service";

  /**
   * The journal: what is on the disk, whose it is, for how long, and who may change it.
   *
   * <p>That the journal forgets only by a clock that it can trust is shown by {@code RetentionTest}:
   * none of 120,000 worlds tells it.
   */
  static final List<Mutant> OF_THE_JOURNAL =
      List.of(
          ofEngine("a line is not forced to the disk", "journal/JournalFile", "open.force();", ""),
          ofEngine(
              "nobody's claim keeps others away",
              "journal/Entries",
              "held != null && !held.owner().equals(owner)",
              "held != null && held.owner().isEmpty()"),
          ofEngine(
              "a change applies whatever version was read",
              "journal/Entries",
              "            && known.version() == change.version()",
              ""),
          ofEngine(
              "all accounts have the same fingerprint",
              "engine/ClientBuilder",
              "tenant == null ? apiKey.fingerprint() : tenant",
              "tenant == null ? \"everybody\" : tenant"),
          ofEngine(
              "an entry is kept from its last change, whenever its post goes out",
              "engine/internal/once/PostJournal",
              "dispatchAt == null || dispatchAt.isBefore(now) ? now : dispatchAt",
              "now"),
          ofEngine(
              "to open a journal needs room on the disk",
              "journal/JournalStore",
              "if (known.lines() == 0) {\n      rewrite();",
              "if (known.lines() >= 0) {\n      rewrite();"),
          ofEngine(
              "a torn line is damage",
              "journal/JournalReader",
              "if (debris && lines == 0) {",
              "if (debris) {"));

  /** The age of a key, and what the clocks say of it. */
  static final List<Mutant> OF_THE_AGE =
      List.of(
          ofEngine(
              "only the ticker tells the age of a key", AGE, "byClock.compareTo(safe) < 0 && ", ""),
          ofEngine(
              "only the clock tells the age of a key", AGE, " && byTicker.compareTo(safe) < 0", ""),
          ofEngine("an age below zero is young", AGE, "return !isUnknown() && ", "return "),
          ofEngine(
              "a key is old after two days",
              "engine/internal/call/KeyAges",
              "this.safe = lifetime.minus(",
              "this.safe = lifetime.plus(lifetime).minus("));

  /** The life of a post: what a response proves, and what it does not. */
  static final List<Mutant> OF_THE_LIFE =
      List.of(
          ofClient(
              "any 4xx proves a refusal",
              SERVICE,
              "(isEnvelope(response.body()) && REFUSALS.stream().anyMatch(response::has))",
              "true"),
          ofClient(
              "no response proves a refusal",
              SERVICE,
              "(isEnvelope(response.body()) && REFUSALS.stream().anyMatch(response::has))",
              "false"),
          ofEngine(
              "a known key is taken for success while the service may be at work",
              LIFE,
              "(AT_WORK, KEY_KNOWN, Step.SENT, ONLY_EARLIER, ASK_LATER)",
              "(AT_WORK, KEY_KNOWN, Step.ACCEPTED, NOTHING, ACCEPTED_BEFORE)"),
          ofEngine(
              "a lost response leaves a post as if it had never been sent",
              LIFE,
              "(NEVER_SENT, UNPROVED, Step.SENT, NOTHING, THE_FAILURE)",
              "(NEVER_SENT, UNPROVED, Step.READY, NOT_OPEN, THE_FAILURE)"),
          ofEngine(
              "a later refusal says that an earlier send failed",
              LIFE,
              "AGAIN_REFUSED /*    */(AT_WORK, REFUSES, Step.SENT, ONLY_EARLIER, STILL_UNKNOWN)",
              "AGAIN_REFUSED /*    */(AT_WORK, REFUSES, Step.REFUSED, NOT_OPEN, THE_FAILURE)"),
          ofEngine(
              "a send that does not reach the service says that an earlier one failed",
              LIFE,
              "AGAIN_NOT_SENT /*   */(AT_WORK, NOT_SENT, Step.SENT, ONLY_EARLIER, STILL_UNKNOWN)",
              "AGAIN_NOT_SENT /*   */(AT_WORK, NOT_SENT, Step.READY, NOT_OPEN, THE_FAILURE)"),
          ofEngine(
              "what is sent is not written down first",
              "engine/internal/once/PostRun",
              "Step.SENT, known -> known.withRequest",
              "Step.READY, known -> known.withRequest"),
          ofEngine(
              "a settled post is asked for no more",
              LIFE,
              "(SETTLED, KEY_KNOWN, Step.ACCEPTED, NOTHING, ACCEPTED_BEFORE)",
              "(SETTLED, KEY_KNOWN, Step.SENT, ONLY_EARLIER, ASK_LATER)"));

  /** Calls and bodies. */
  static final List<Mutant> OF_CALLS =
      List.of(
          ofEngine(
              "what an earlier attempt may have done is forgotten",
              "engine/internal/call/CallFailures",
              " || attempts.stream().anyMatch(a -> isOpen(a.delivery()))",
              ""),
          ofEngine(
              "a lost response counts as not sent",
              "engine/internal/call/AttemptFailure",
              "new AttemptFailure(Delivery.UNKNOWN, result, null, cause, Judgement.NONE)",
              "new AttemptFailure(Delivery.NOT_SENT, result, null, cause, Judgement.NONE)"),
          ofClient(
              "a blank id is an id",
              "internal/v1/V1Wire",
              "created.id() == null || created.id().isBlank()",
              "created.id() == null"),
          ofClient(
              "media are published in another order",
              "internal/v1/V1Mapper",
              ".contentIds(contentIds)",
              ".contentIds(contentIds.stream().sorted(java.util.Comparator.reverseOrder()).toList())"),
          ofClient(
              "an event without proof ends a wait",
              "internal/webhooks/ReceivingWebhooks",
              "boolean proof = received.proven();",
              "boolean proof = true;"),
          ofEngine(
              "a wait does not end with its client",
              "engine/internal/poll/Poller",
              "return table.endAll(new ClosedException());",
              "return List.of();"),
          ofEngine(
              "an interrupt while waiting for another thread is a bare exception",
              "engine/internal/once/PostJournal",
              "throw failures.interrupted(key);",
              "throw new java.util.concurrent.CompletionException(e);"));

  private Mutants() {}

  static Stream<Mutant> all() {
    return Stream.of(OF_THE_JOURNAL, OF_THE_AGE, OF_THE_LIFE, OF_CALLS).flatMap(List::stream);
  }
}
