package dev.postqued.simulator;

import dev.postqued.transport.RequestBody;
import dev.postqued.transport.Transport;
import dev.postqued.transport.TransportClosedException;
import dev.postqued.transport.TransportException;
import dev.postqued.transport.TransportException.Outcome;
import dev.postqued.transport.TransportRequest;
import dev.postqued.transport.TransportResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A client as one would write it in an afternoon, with one mistake or another. */
final class NaiveClient implements Scenario.Client {

  /** What it gets wrong. */
  enum Mistake {
    NONE,
    NEW_KEY_FOR_EACH_ATTEMPT,
    LOST_IS_NOT_SENT,
    EVERY_ERROR_IS_A_REFUSAL,
    KNOWN_KEY_IS_PUBLISHED,
    REFUSALS_ARE_UNKNOWN
  }

  private final Transport transport;
  private final Mistake mistake;
  private final Map<String, String> ids = new HashMap<>();
  private int attempts;

  NaiveClient(Transport transport, Mistake mistake) {
    this.transport = transport;
    this.mistake = mistake;
  }

  @Override
  public Statement publish(Intention intention) {
    String known = ids.get(intention.key());
    if (known != null) {
      return new Statement(intention.key(), Claim.ACCEPTED, known, "known");
    }
    try (TransportResponse response = transport.send(request(intention))) {
      String body = new String(response.body().readAllBytes(), StandardCharsets.UTF_8);
      return told(intention, response.status(), body);
    } catch (TransportException e) {
      boolean safe = e.outcome() == Outcome.NOT_SENT || mistake == Mistake.LOST_IS_NOT_SENT;
      return new Statement(
          intention.key(), safe ? Claim.NOT_SENT : Claim.UNKNOWN, null, e.getMessage());
    } catch (TransportClosedException e) {
      return new Statement(intention.key(), Claim.NOTHING, null, "closed");
    } catch (IOException e) {
      return new Statement(intention.key(), Claim.UNKNOWN, null, e.getMessage());
    }
  }

  private TransportRequest request(Intention intention) {
    String key = intention.key();
    String sent = mistake == Mistake.NEW_KEY_FOR_EACH_ATTEMPT ? key + "-" + ++attempts : key;
    return TransportRequest.builder(
            TransportRequest.Kind.CALL,
            "POST",
            URI.create("https://plain.sim"),
            sent,
            Duration.ofSeconds(30))
        .addHeader("tenant", intention.tenant())
        .body(RequestBody.of(key.getBytes(StandardCharsets.UTF_8)))
        .build();
  }

  private Statement told(Intention intention, int status, String body) {
    if (status == 200 && body.startsWith("id=")) {
      String id = body.substring(3);
      ids.put(intention.key(), id);
      return new Statement(intention.key(), Claim.ACCEPTED, id, body);
    }
    return new Statement(intention.key(), claim(status, body), null, body);
  }

  private Claim claim(int status, String body) {
    if (mistake == Mistake.EVERY_ERROR_IS_A_REFUSAL
        || (body.startsWith("refused") && mistake != Mistake.REFUSALS_ARE_UNKNOWN)) {
      return Claim.REFUSED;
    }
    boolean known = status == 409 && mistake == Mistake.KNOWN_KEY_IS_PUBLISHED;
    return known ? Claim.ACCEPTED : Claim.UNKNOWN;
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
