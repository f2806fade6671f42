package dev.postqued.simulator;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Every statement was true by the service's own record when it was made. */
final class TruthRules {

  /** The operations that publish nothing, as failures name them. */
  private static final Set<String> UPLOADS =
      Set.of(
          "startUpload",
          "putObject",
          "completeUpload",
          "uploadImage",
          "draft: ",
          "file must be readable");

  private final Promise promise;
  private final Facts facts;

  TruthRules(Promise promise, Facts facts) {
    this.promise = promise;
    this.facts = facts;
  }

  void check(List<Violation> found) {
    for (Event.Told told : facts.all(Event.Told.class)) {
      String key = told.key();
      if (told.claim() == Claim.UNDOCUMENTED) {
        found.add(new Violation("documented", key, "told " + told.words()));
      }
      if (told.claim() == Claim.ENDED) {
        checkEnd(told, found);
      }
      if (key == null) {
        continue;
      }
      switch (told.claim()) {
        case ACCEPTED -> checkAccepted(key, told, found);
        case REFUSED, NOT_SENT, CERTAINLY_NOT -> checkNotPublished(key, told, found);
        case JOURNAL_FAILED -> {
          if (sentBefore(key, told).isEmpty()) {
            checkNotPublished(key, told, found);
          }
        }
        default -> {}
      }
      checkRefusal(key, told, found);
    }
    checkTenants(found);
  }

  /** The service itself has said so before, of the same publication. */
  private void checkEnd(Event.Told told, List<Violation> found) {
    boolean known =
        facts.all(Event.Ended.class).stream()
            .filter(ended -> facts.isBefore(ended, told))
            .anyMatch(e -> e.id().equals(told.id()) && e.outcome().equals(told.words()));
    if (!known) {
      found.add(new Violation("true end", told.key(), "told that " + told.id() + " is " + told));
    }
  }

  private void checkAccepted(String key, Event.Told told, List<Violation> found) {
    List<Event.Published> published =
        facts.of(key, Event.Published.class).stream().filter(p -> facts.isBefore(p, told)).toList();
    String id = told.id();
    if (id != null) {
      if (published.stream().noneMatch(p -> p.id().equals(id)) && !isPromoted(key, id, told)) {
        found.add(new Violation("true id", key, "told id '" + id + "', published " + published));
      }
    } else if (published.isEmpty() && !isCertain(key, told)) {
      found.add(new Violation("accepted", key, "told " + told.words() + ", but it is not"));
    }
  }

  private boolean isPromoted(String key, String id, Event.Told told) {
    return facts.of(key, Event.Promoted.class).stream()
        .anyMatch(promoted -> promoted.id().equals(id) && facts.isBefore(promoted, told));
  }

  private boolean isCertain(String key, Event.Told told) {
    return facts.of(key, Event.AtWork.class).stream()
        .anyMatch(work -> work.willPublish() && facts.isBefore(work, told));
  }

  /**
   * Not published by anything that was sent before the statement, then or later. What the journal may
   * have forgotten by then is another post.
   */
  private void checkNotPublished(String key, Event.Told told, List<Violation> found) {
    for (Event.Published published : facts.of(key, Event.Published.class)) {
      Event.Sent sent = facts.sent(published.exchange());
      if (sent != null
          && facts.isBefore(sent, told)
          && !promise.isForgotten(published.at(), published.dispatchAt(), told.at())
          && !facts.isCutBefore(told)
          && !isByAnother(sent, told)) {
        found.add(
            new Violation(
                "not published",
                key,
                "told " + told.claim() + " (" + told.words() + "), but there is " + published));
        return;
      }
    }
  }

  /** A failed upload says nothing about what another client, or another user, has published meanwhile. */
  private boolean isByAnother(Event.Sent sent, Event.Told told) {
    Event.Asked asked = facts.question(told);
    return asked != null
        && facts.isBefore(asked, sent)
        && (!sent.client().equals(told.client()) || isForAnotherUser(sent, told))
        && UPLOADS.stream().anyMatch(told.words()::contains);
  }

  /**
   * Whether another user of the same client waited for this post to be published when it was sent. A
   * resume tells of each post what it found when it came to it, once it has tried all of them.
   */
  private boolean isForAnotherUser(Event.Sent sent, Event.Told told) {
    return facts.all(Event.Asked.class).stream()
        .filter(asked -> !asked.user().equals(told.user()))
        .filter(asked -> asked.client().equals(sent.client()))
        .filter(asked -> isToSend(asked, sent.key()))
        .filter(asked -> facts.isBefore(asked, sent))
        .anyMatch(asked -> !isAnsweredBefore(asked, sent));
  }

  private static boolean isToSend(Event.Asked asked, String key) {
    return asked.action().equals("resume")
        || (asked.action().equals("publish") && key.equals(asked.key()));
  }

  private boolean isAnsweredBefore(Event.Asked asked, Event.Sent sent) {
    return facts.all(Event.Told.class).stream()
        .anyMatch(
            told ->
                told.user().equals(asked.user())
                    && facts.isBefore(asked, told)
                    && facts.isBefore(told, sent));
  }

  private List<Event.Sent> sentBefore(String key, Event event) {
    return facts.of(key, Event.Sent.class).stream().filter(s -> facts.isBefore(s, event)).toList();
  }

  /** A proved refusal that came to the client is told as one, with the words of the service. */
  private void checkRefusal(String key, Event.Told told, List<Violation> found) {
    if (!told.action().equals("publish")
        || told.claim() == Claim.REFUSED
        || told.claim() == Claim.NOTHING
        || told.claim() == Claim.JOURNAL_FAILED
        || told.words().contains("interrupted")) {
      return;
    }
    Event.Answered last = lastAnswer(key, told);
    if (last != null && last.proof() && allRefused(key, told) && isAlone(key, told)) {
      found.add(new Violation("refusal", key, "refused with '" + last.words() + "', told " + told));
    }
  }

  private Event.@Nullable Answered lastAnswer(String key, Event.Told told) {
    Event.Asked asked = facts.question(told);
    List<Event.Answered> answers =
        facts.of(key, Event.Answered.class).stream()
            .filter(a -> asked != null && facts.isBefore(asked, a) && facts.isBefore(a, told))
            .toList();
    return answers.isEmpty() ? null : answers.get(answers.size() - 1);
  }

  /** Whether nobody else worked on the intention during the call. */
  private boolean isAlone(String key, Event.Told told) {
    Set<String> others = new HashSet<>();
    Event.Asked asked = facts.question(told);
    int from = asked == null ? -1 : facts.position(asked);
    for (Event event : facts.events().subList(0, facts.position(told))) {
      int position = facts.position(event);
      if (position == from) {
        others.remove(told.user());
      } else if (event instanceof Event.Asked other
          && !other.action().equals("follow")
          && isAbout(key, other.key())) {
        others.add(other.user());
      } else if (event instanceof Event.Told answered && position < from) {
        others.remove(answered.user());
      }
    }
    return others.isEmpty();
  }

  private static boolean isAbout(String key, @Nullable String other) {
    return other == null || other.equals(key);
  }

  private boolean allRefused(String key, Event.Told told) {
    List<Event.Answered> answers =
        facts.of(key, Event.Answered.class).stream().filter(a -> facts.isBefore(a, told)).toList();
    boolean notRecorded =
        facts.all(Event.DiskRefused.class).stream().anyMatch(r -> facts.isBefore(r, told));
    return !notRecorded
        && !facts.isCutBefore(told)
        && isFirstProgram(told)
        && sentBefore(key, told).stream()
            .allMatch(
                sent ->
                    answers.stream()
                        .anyMatch(a -> a.proof() && a.exchange().equals(sent.exchange())));
  }

  /** Another program may have ended when it was about to send, or before it noted an answer. */
  private boolean isFirstProgram(Event.Told told) {
    String application = told.client().substring(0, told.client().indexOf('.') + 1);
    String program = told.client().substring(0, told.client().indexOf('/') + 1);
    return facts.all(Event.Asked.class).stream()
        .filter(asked -> asked.client().startsWith(application) && facts.isBefore(asked, told))
        .allMatch(asked -> asked.client().startsWith(program));
  }

  private void checkTenants(List<Violation> found) {
    for (String key : facts.keys()) {
      List<Event.Sent> sent = facts.of(key, Event.Sent.class);
      sent.stream()
          .filter(s -> !s.tenant().equals(sent.get(0).tenant()))
          .findFirst()
          .ifPresent(s -> found.add(new Violation("tenant", key, "sent for another: " + s)));
    }
  }
}
