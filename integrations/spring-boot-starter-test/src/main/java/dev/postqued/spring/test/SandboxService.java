package dev.postqued.spring.test;

import dev.postqued.testkit.Sandbox;
import dev.postqued.testkit.SandboxClock;
import dev.postqued.testkit.postquickai.PostQuickAiSandbox;
import dev.postqued.testkit.postsyncer.PostSyncerSandbox;
import java.util.Map;

/** A service that has a sandbox. */
public enum SandboxService {

  /** PostQued, in both versions: the bean {@link Sandbox}. */
  POSTQUED {
    @Override
    StartedSandbox<?> start(SandboxClock clock) {
      Sandbox sandbox = Sandbox.builder().clock(clock).start();
      return new StartedSandbox<>(
          sandbox,
          Map.of("postqued.api-key", sandbox.apiKey(), "postqued.base-url", sandbox.baseUrl()),
          Sandbox::reset);
    }
  },

  /** PostSyncer: the bean {@link PostSyncerSandbox}. */
  POSTSYNCER {
    @Override
    StartedSandbox<?> start(SandboxClock clock) {
      PostSyncerSandbox sandbox = PostSyncerSandbox.builder().clock(clock).start();
      return new StartedSandbox<>(
          sandbox,
          Map.of(
              "postsyncer.token", sandbox.token(),
              "postsyncer.base-url", sandbox.baseUrl(),
              "postsyncer.upload-url", sandbox.uploadUrl()),
          PostSyncerSandbox::reset);
    }
  },

  /** PostQuickAI: the bean {@link PostQuickAiSandbox}. */
  POSTQUICKAI {
    @Override
    StartedSandbox<?> start(SandboxClock clock) {
      PostQuickAiSandbox sandbox = PostQuickAiSandbox.builder().clock(clock).start();
      return new StartedSandbox<>(
          sandbox,
          Map.of(
              "postquickai.api-key", sandbox.apiKey(), "postquickai.base-url", sandbox.baseUrl()),
          PostQuickAiSandbox::reset);
    }
  };

  /** Starts a sandbox of the service. */
  abstract StartedSandbox<?> start(SandboxClock clock);
}
