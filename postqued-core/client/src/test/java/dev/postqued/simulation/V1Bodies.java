package dev.postqued.simulation;

import dev.postqued.simulator.Chance;
import dev.postqued.simulator.Server.Reply;

/** What version 1 of the service says, as it is written. */
final class V1Bodies {

  private V1Bodies() {}

  static Reply refusal(Chance chance) {
    boolean plan = chance.oneIn("kind of refusal", 2);
    String words = plan ? "Your plan lacks this" : "Account is not connected";
    String code = plan ? "SUBSCRIPTION_REQUIRED" : "ACCOUNT_NOT_CONNECTED";
    return Reply.refusal(
        plan ? 402 : chance.one("status", 400, 403, 404, 422), body(words, code), words);
  }

  static Reply error(int status, String words, String code) {
    return Reply.of(status, body(words, code));
  }

  static String body(String words, String code) {
    return "{\"error\":\"%s\",\"code\":\"%s\"}".formatted(words, code);
  }

  static String publication(String id, String status) {
    String whole = status.equals("published") ? "completed" : status;
    String target = status.equals("pending") ? "processing" : status;
    return "{\"id\":\"%s\",\"status\":\"%s\",\"targets\":[{\"id\":\"t1\",\"platform\":\"tiktok\",\"status\":\"%s\"}]}"
        .formatted(id, whole, target);
  }
}
