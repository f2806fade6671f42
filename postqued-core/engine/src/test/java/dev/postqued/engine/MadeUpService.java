package dev.postqued.engine;

import dev.postqued.engine.internal.config.CallScope;
import dev.postqued.engine.internal.config.Credential;
import dev.postqued.engine.internal.config.Retries;
import dev.postqued.engine.internal.config.Servers;
import dev.postqued.engine.internal.config.Settings;
import dev.postqued.engine.internal.config.Timeouts;
import dev.postqued.environment.Environment;
import dev.postqued.environment.Randomness;
import dev.postqued.limits.Budget;
import dev.postqued.limits.RateLimiter;
import dev.postqued.service.ErrorBody;
import dev.postqued.service.ErrorResponse;
import dev.postqued.service.KeyForm;
import dev.postqued.service.Meaning;
import dev.postqued.service.Meaning.Decision;
import dev.postqued.service.Operation;
import dev.postqued.service.Server;
import dev.postqued.service.Service;
import dev.postqued.support.VirtualTime;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A service that nobody runs, for tests of the engine. */
public class MadeUpService implements Service {

  public static final String KEY = "mk-0123456789abcdef";

  public static final Server API = Server.of("api", URI.create("https://made-up.example"));

  public static final Budget READS = Budget.perMinute("reads", 30);
  public static final Budget POSTS = Budget.perMinute("posts", 10);

  private final List<Operation> operations;

  public MadeUpService(Operation... operations) {
    this.operations = List.of(operations);
  }

  /** Settings of a client in virtual time. */
  public static Settings settings(
      URI baseUrl,
      VirtualTime time,
      int maxAttempts,
      double jitter,
      RateLimiter limiter,
      Operation... operations) {
    return settings(new MadeUpService(operations), baseUrl, time, maxAttempts, jitter, limiter);
  }

  /** Settings of a client of a service like this one. */
  public static Settings settings(
      Service service,
      URI baseUrl,
      VirtualTime time,
      int maxAttempts,
      double jitter,
      RateLimiter limiter) {
    return new Settings(
        service,
        Credential.of(service, KEY),
        Servers.of(service).with(API, "baseUrl", baseUrl),
        "made-up/1",
        Timeouts.DEFAULT,
        Retries.DEFAULT.withMaxAttempts(maxAttempts),
        environment(time).withRandomness(always(jitter)),
        limiter,
        null,
        new CallScope());
  }

  /** This machine in virtual time. */
  public static Environment environment(VirtualTime time) {
    return Environment.system().withClock(time.clock()).withSleeper(time::sleep);
  }

  private static Randomness always(double jitter) {
    return new Randomness() {
      @Override
      public double jitter() {
        return jitter;
      }

      @Override
      public UUID id() {
        return new UUID(0, 1);
      }
    };
  }

  @Override
  public String name() {
    return "made-up";
  }

  @Override
  public List<Server> servers() {
    return List.of(API);
  }

  @Override
  public KeyForm keyForm() {
    return KeyForm.prefix("mk-");
  }

  @Override
  public Collection<Operation> operations() {
    return operations;
  }

  @Override
  public ErrorBody readError(Map<String, ?> body) {
    return ErrorBody.of(body, "code", "error");
  }

  @Override
  public boolean provesRefusal(Operation operation, ErrorResponse response) {
    return response.status() < 500;
  }

  @Override
  public Meaning meaning(Operation operation, ErrorResponse response) {
    return Meaning.of(response.status() == 429 ? Decision.WAIT : Decision.FIX_REQUEST);
  }

  @Override
  public Duration keyLifetime() {
    return Duration.ofHours(6);
  }

  @Override
  public String whereToLook() {
    return "the web page";
  }
}
