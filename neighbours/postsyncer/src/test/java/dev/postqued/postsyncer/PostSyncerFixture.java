package dev.postqued.postsyncer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.postqued.support.Answer;
import dev.postqued.support.VirtualTime;
import dev.postqued.support.WireServer;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;

/** A client in virtual time, of a service that says what a test wants it to say. */
public abstract class PostSyncerFixture {

  /** The key is the bytes 0 to 31. */
  protected static final String SECRET = "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

  protected final WireServer server = new WireServer();
  protected final WireServer uploads = new WireServer();
  protected final VirtualTime time = new VirtualTime();
  protected final PostSyncer postSyncer =
      PostSyncer.builder("11|HzNfjBsecret")
          .baseUrl(server.url())
          .uploadUrl(uploads.url())
          .clock(time.clock())
          .sleeper(time::sleep)
          .webhookSecret(SECRET)
          .build();

  @AfterEach
  void close() {
    postSyncer.close();
    server.close();
    uploads.close();
  }

  /** Answers with JSON whose strings have single quotes. */
  protected static Answer says(String json) {
    return Answer.json(200, json.replace('\'', '"'));
  }

  /** Reads JSON whose strings may have single quotes. */
  protected static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text.replace('\'', '"'));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** The body of the first request to a route. */
  protected JsonNode sent(String route) {
    return json(server.requests(route).get(0).text());
  }
}
