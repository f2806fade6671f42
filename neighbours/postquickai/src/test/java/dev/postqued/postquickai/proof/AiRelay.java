package dev.postqued.postquickai.proof;

import dev.postqued.proofs.PromotionRelay;
import java.net.URI;
import java.util.Set;

/** A relay to PostQuickAI, which knows the operations by their ids in the document. */
final class AiRelay extends PromotionRelay {

  static final String CREATE = "createPost";
  static final String PUBLISH = "publishPost";
  static final String SCHEDULE = "schedulePost";
  static final String READ = "getPost";
  static final String PUBLISH_VIDEO = "publishVideo";
  static final String READ_VIDEO = "getVideo";
  static final String GENERATE = "generatePost";
  static final String USER = "getCurrentUser";

  AiRelay(URI api) {
    super(api, Set.of(PUBLISH, SCHEDULE, PUBLISH_VIDEO));
  }

  @Override
  protected String operation(String line) {
    String path = line.split(" ", 3)[1];
    if (path.contains("/videos/")) {
      return path.endsWith("/publish") ? PUBLISH_VIDEO : READ_VIDEO;
    }
    if (path.endsWith("/publish")) {
      return PUBLISH;
    }
    if (path.endsWith("/schedule")) {
      return SCHEDULE;
    }
    if (line.startsWith("POST ")) {
      return path.endsWith("/generate") ? GENERATE : CREATE;
    }
    return path.contains("/posts/") ? READ : USER;
  }
}
