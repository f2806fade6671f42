package dev.postqued.support;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** The routes and answers of uploads. */
public final class Uploads {

  public static final String START = "POST /v1/content/upload";
  public static final String COMPLETE = "POST /v1/content/upload/complete";
  public static final String IMAGE = "POST /v1/content/upload-image";
  public static final String PUT = "PUT /bucket/object";

  public static final String CONTENT = "550e8400-e29b-41d4-a716-446655440000";

  private Uploads() {}

  /** A session whose bytes go to a server. */
  public static Answer session(WireServer storage) {
    return session(storage.url() + "/bucket/object?X-Amz-Signature=hidden", null);
  }

  public static Answer session(String url, @Nullable String key) {
    return Answer.json(
        200,
        """
        {"contentId": "%s", "upload": {"url": "%s", "method": "PUT", %s
          "headers": {"Content-Type": "video/mp4", "x-amz-meta-a": "b"}}}
        """
            .formatted(CONTENT, url, key == null ? "" : "\"key\": \"" + key + "\","));
  }

  /** A server of the API that opens and completes sessions. */
  public static WireServer api(WireServer storage) {
    return new WireServer().on(START, session(storage)).on(COMPLETE, Answer.json(200, "{}"));
  }

  public static URI url(WireServer storage) {
    return storage.url().resolve("/bucket/object?X-Amz-Signature=hidden");
  }
}
