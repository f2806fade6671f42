package dev.postqued.simulator;

import dev.postqued.transport.RequestBody;
import dev.postqued.transport.Transport;
import dev.postqued.transport.TransportClosedException;
import dev.postqued.transport.TransportException;
import dev.postqued.transport.TransportRequest;
import dev.postqued.transport.TransportResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A client of a service without keys, as one would write it in an afternoon. */
final class NaiveDrafter implements Scenario.Client {

  /** What it gets wrong after a lost answer to a promotion. */
  enum Mistake {
    /** It promotes the same draft again. */
    SENDS_AGAIN,
    /** It makes another draft, unless the list shows one that looks alike and is out. */
    TRUSTS_THE_LIST,
    /** It says that nothing was published. */
    LOST_IS_NOT_SENT,
    /** It says that it was published. */
    LOST_IS_PUBLISHED
  }

  private final Transport transport;
  private final Mistake mistake;
  private final Map<String, String> drafts = new HashMap<>();
  private final Map<String, String> published = new HashMap<>();

  NaiveDrafter(Transport transport, Mistake mistake) {
    this.transport = transport;
    this.mistake = mistake;
  }

  @Override
  public Statement publish(Intention intention) {
    String key = intention.key();
    try {
      String known = published.get(key);
      if (known != null) {
        return new Statement(key, Claim.ACCEPTED, known, "known");
      }
      return promote(intention, draft(intention));
    } catch (TransportClosedException e) {
      return new Statement(key, Claim.NOTHING, null, "closed");
    } catch (TransportException | IOException | IllegalStateException e) {
      return new Statement(key, Claim.NOT_SENT, null, "draft: " + e.getMessage());
    }
  }

  private String draft(Intention intention) throws IOException {
    String known = drafts.get(intention.key());
    if (known != null && mistake == Mistake.TRUSTS_THE_LIST) {
      String listed = call("GET", "list", intention, "");
      for (String line : listed.split("\n", -1)) {
        if (line.startsWith(intention.key() + " ") && !line.contains(" DRAFT ")) {
          return idIn(line);
        }
      }
      known = null;
    }
    if (known == null) {
      known = idIn(call("POST", "posts", intention, intention.key()));
      drafts.put(intention.key(), known);
    }
    return known;
  }

  private static String idIn(String answer) {
    int from = answer.indexOf("\"id\":\"");
    if (from < 0) {
      throw new IllegalStateException("no id: " + answer);
    }
    return answer.substring(from + 6);
  }

  private Statement promote(Intention intention, String id) {
    String key = intention.key();
    try {
      String answer = call("PUT", id, intention, "");
      if (answer.contains("\"id\":\"")) {
        published.put(key, id);
        return new Statement(key, Claim.ACCEPTED, id, answer);
      }
      return answer.startsWith("refused")
          ? new Statement(key, Claim.UNKNOWN, id, "asked again: " + answer)
          : lost(key, id, answer);
    } catch (TransportException | IOException e) {
      return lost(key, id, String.valueOf(e.getMessage()));
    }
  }

  private Statement lost(String key, String id, @Nullable String words) {
    return switch (mistake) {
      case LOST_IS_NOT_SENT -> new Statement(key, Claim.NOT_SENT, null, "lost " + words);
      case LOST_IS_PUBLISHED -> new Statement(key, Claim.ACCEPTED, id, "lost " + words);
      default -> new Statement(key, Claim.UNKNOWN, id, "lost " + words);
    };
  }

  private String call(String method, String target, Intention intention, String body)
      throws IOException {
    TransportRequest request =
        TransportRequest.builder(
                TransportRequest.Kind.CALL,
                method,
                URI.create("https://plain.sim"),
                target,
                Duration.ofSeconds(30))
            .addHeader("tenant", intention.tenant())
            .body(RequestBody.of(body.getBytes(StandardCharsets.UTF_8)))
            .build();
    try (TransportResponse response = transport.send(request)) {
      return new String(response.body().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Override
  public List<Statement> resume() {
    return List.of();
  }

  @Override
  public Statement reconcile(Intention intention) {
    return publish(intention);
  }

  @Override
  public Statement abandon(Intention intention) {
    return new Statement(intention.key(), Claim.NOTHING, null, "cannot abandon");
  }

  @Override
  public Statement await(Intention intention, String id, Duration limit) {
    return new Statement(intention.key(), Claim.NOTHING, null, "cannot wait");
  }

  @Override
  public void close() {
    transport.close();
  }
}
