package dev.postqued.simulator;

import java.util.List;

/**
 * A client that hangs while it works on a post loses it to another. When that one has told that nothing
 * went out, the first must not go on as if nothing had happened.
 */
final class ClaimRules {

  private final Facts facts;

  ClaimRules(Facts facts) {
    this.facts = facts;
  }

  void check(List<Violation> found) {
    for (String key : facts.keys()) {
      facts.of(key, Event.Told.class).stream()
          .filter(told -> told.claim() == Claim.CERTAINLY_NOT)
          .forEach(told -> checkNobodyGoesOn(key, told, found));
    }
  }

  private void checkNobodyGoesOn(String key, Event.Told told, List<Violation> found) {
    Event.Asked question = facts.question(told);
    if (question == null) {
      return;
    }
    facts.of(key, Event.Sent.class).stream()
        .filter(sent -> facts.isBefore(told, sent))
        .filter(sent -> !sent.client().equals(told.client()))
        .filter(sent -> hadBegunBefore(question, sent))
        .findFirst()
        .ifPresent(
            sent ->
                found.add(new Violation("overtaken", key, "told " + told + ", and then " + sent)));
  }

  /** Whether the only call that can have sent it was at work on it before the question, alone. */
  private boolean hadBegunBefore(Event.Asked question, Event.Sent sent) {
    List<Event.Asked> open = openCalls(sent.client(), sent.key(), sent);
    if (open.size() != 1 || !open.get(0).action().equals("publish")) {
      return false;
    }
    Event.Asked asked = open.get(0);
    return facts.of(sent.key(), Event.Uploading.class).stream()
        .filter(upload -> upload.client().equals(sent.client()))
        .filter(upload -> upload.journal().equals(sent.journal()))
        .filter(upload -> facts.isBefore(asked, upload) && facts.isBefore(upload, question))
        .anyMatch(upload -> openCalls(sent.client(), sent.key(), upload).equals(open));
  }

  /** The calls of a client that may be at work on a post at the time of an event. */
  private List<Event.Asked> openCalls(String client, String key, Event event) {
    return facts.all(Event.Asked.class).stream()
        .filter(asked -> asked.client().equals(client) && facts.isBefore(asked, event))
        .filter(asked -> asked.key() == null || asked.key().equals(key))
        .filter(asked -> !asked.action().equals("follow") && !asked.action().equals("await"))
        .filter(asked -> !isAnswered(asked, event))
        .toList();
  }

  private boolean isAnswered(Event.Asked asked, Event event) {
    return facts.all(Event.Told.class).stream()
        .filter(told -> told.user().equals(asked.user()))
        .anyMatch(told -> facts.isBefore(asked, told) && facts.isBefore(told, event));
  }
}
