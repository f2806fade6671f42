package dev.postqued.postquickai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.postqued.journal.Journal;
import dev.postqued.support.Answer;
import dev.postqued.support.VirtualTime;
import dev.postqued.support.WireServer;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;

/** A client whose requests a test answers. */
public abstract class PostQuickAiFixture {

  protected final WireServer server = new WireServer();
  protected final VirtualTime time = new VirtualTime();
  protected final Journal journal = Journal.inMemory();
  protected final PostQuickAi ai = builder().build();

  /** Starts another client of the same account, with the same journal. */
  protected final PostQuickAiBuilder builder() {
    return PostQuickAi.builder("pq_live_secret")
        .baseUrl(server.url())
        .clock(time.clock())
        .sleeper(time::sleep)
        .journal(journal);
  }

  @AfterEach
  void close() {
    ai.close();
    server.close();
  }

  /** Answers with data in the envelope; the strings have single quotes. */
  protected static Answer says(String data) {
    return bare("{'success':true,'data':" + data + "}");
  }

  /** Answers with JSON whose strings have single quotes. */
  protected static Answer bare(String json) {
    return Answer.json(200, json.replace('\'', '"'));
  }

  /** Answers as the service refuses. */
  protected static Answer refuses(int status, String code) {
    return Answer.json(
        status,
        "{\"success\":false,\"error\":{\"code\":\"%s\",\"message\":\"the words\"}}"
            .formatted(code));
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
    return Samples.parse(server.requests(route).get(0).body());
  }
}
