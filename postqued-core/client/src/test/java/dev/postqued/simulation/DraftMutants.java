package dev.postqued.simulation;

import static dev.postqued.simulation.Mutant.ofEngine;

import java.util.List;
import java.util.stream.Stream;

/**
 * Changes of the way by id, each of which breaks a promise. That both clocks tell the age of an
 * assignment, before each attempt, matters where a read lags and a machine sleeps within the same
 * minutes: too rare for worlds, and tested in the engine.
 */
final class DraftMutants {

  private static final String LIFE = "engine/internal/once/DraftLife";
  private static final String AGE = "engine/internal/once/PromotionAge";
  private static final String RUN = "engine/internal/once/DraftRun";

  private static final List<Mutant> ALL =
      List.of(
          ofEngine("a command is sent again", AGE, "case NEVER -> false;", "case NEVER -> true;"),
          ofEngine(
              "an assignment is sent again at any time",
              AGE,
              "!age.isUnknown() && !left().isNegative() && !left().isZero()",
              "true"),
          ofEngine(
              "what is promoted is not written down first", RUN, ".withUnproved(open));", ");"),
          ofEngine(
              "any success is that of the promotion",
              RUN,
              "if (event(published) != Event.IS_PROMOTED) {",
              "if (published == null) {"),
          ofEngine(
              "a lost promotion leaves a draft as if it had never been sent",
              LIFE,
              "(NEVER_SENT, UNPROVED, Step.SENT, NOTHING, READS)",
              "(NEVER_SENT, UNPROVED, Step.READY, NOT_OPEN, THE_FAILURE)"),
          ofEngine(
              "a later refusal says that an earlier promotion failed",
              LIFE,
              "(REPEATABLE, REFUSES, Step.SENT, ONLY_EARLIER, READS)",
              "(REPEATABLE, REFUSES, Step.REFUSED, NOT_OPEN, THE_FAILURE)"),
          ofEngine(
              "a post that is not found was not published",
              LIFE,
              "(AT_WORK, NOT_FOUND, Step.SENT, NOTHING, Told.LOST_SIGHT)",
              "(AT_WORK, NOT_FOUND, Step.REFUSED, NOT_OPEN, Told.LOST_SIGHT)"),
          ofEngine(
              "what is still a draft at once was not promoted",
              LIFE,
              "(AT_WORK, IS_DRAFT, Step.SENT, NOTHING, ASK_LATER)",
              "(AT_WORK, IS_DRAFT, Step.READY, NOT_OPEN, ASK_LATER)"),
          ofEngine(
              "a read does not settle what is old",
              LIFE,
              "(SETTLED, IS_PROMOTED, Step.ACCEPTED, ID, PUBLISHED)",
              "(SETTLED, IS_PROMOTED, Step.SENT, NOTHING, Told.STILL_A_DRAFT)"),
          ofEngine(
              "an unknown post is told without its id",
              "engine/internal/call/FailureKind",
              "\"The post {id} was sent to be published, the response was lost, and after {settling}",
              "\"The post was sent to be published, the response was lost, and after {settling}"));

  private DraftMutants() {}

  static Stream<Mutant> all() {
    return ALL.stream();
  }
}
