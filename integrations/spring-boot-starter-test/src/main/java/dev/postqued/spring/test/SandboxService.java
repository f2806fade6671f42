package dev.postqued.spring.test;

import dev.postqued.testkit.Sandbox;
import dev.postqued.testkit.SandboxClock;
import dev.postqued.testkit.postquickai.PostQuickAiSandbox;
import dev.postqued.testkit.postsyncer.PostSyncerSandbox;
import java.util.Map;

/** A service that has a sandbox. */
public enum SandboxService {

  /** PostQued, in both versions: the bean {@link Sandbox}. */
  POSTQUED("postqued", "api-key") {
    @Override
    StartedSandbox<?> start(SandboxClock clock) {
      Sandbox sandbox = Sandbox.builder().clock(clock).start();
      return new StartedSandbox<>(
          sandbox,
          Map.of("api-key", sandbox.apiKey(), "base-url", sandbox.baseUrl()),
          Sandbox::reset);
    }
  },

  /** PostSyncer: the bean {@link PostSyncerSandbox}. */
  POSTSYNCER("postsyncer", "token") {
    @Override
    StartedSandbox<?> start(SandboxClock clock) {
      PostSyncerSandbox sandbox = PostSyncerSandbox.builder().clock(clock).start();
      return new StartedSandbox<>(
          sandbox,
          Map.of(
              "token", sandbox.token(),
              "base-url", sandbox.baseUrl(),
              "upload-url", sandbox.uploadUrl()),
          PostSyncerSandbox::reset);
    }
  },

  /** PostQuickAI: the bean {@link PostQuickAiSandbox}. */
  POSTQUICKAI("postquickai", "api-key") {
    @Override
    StartedSandbox<?> start(SandboxClock clock) {
      PostQuickAiSandbox sandbox = PostQuickAiSandbox.builder().clock(clock).start();
      return new StartedSandbox<>(
          sandbox,
          Map.of("api-key", sandbox.apiKey(), "base-url", sandbox.baseUrl()),
          PostQuickAiSandbox::reset);
    }
  };

  private final String prefix;
  private final String key;

  SandboxService(String prefix, String key) {
    this.prefix = prefix;
    this.key = key;
  }

  /** Returns the prefix of its properties. */
  String prefix() {
    return prefix;
  }

  /** Returns the property that makes its default client. */
  String key() {
    return key;
  }

  /** Starts a sandbox of the service. */
  abstract StartedSandbox<?> start(SandboxClock clock);
}
