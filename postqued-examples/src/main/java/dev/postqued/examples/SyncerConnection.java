package dev.postqued.examples;

import dev.postqued.postsyncer.PostSyncer;
import dev.postqued.testkit.postsyncer.PostSyncerSandbox;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The PostSyncer of the examples: the real API if there is a token, or else a sandbox in this process. */
final class SyncerConnection implements AutoCloseable {

  private final PostSyncer postSyncer;
  private final @Nullable PostSyncerSandbox sandbox;

  private SyncerConnection(PostSyncer postSyncer, @Nullable PostSyncerSandbox sandbox) {
    this.postSyncer = postSyncer;
    this.sandbox = sandbox;
  }

  static SyncerConnection open(Map<String, String> environment, PrintStream out) {
    String token = environment.getOrDefault("POSTSYNCER_API_TOKEN", "").strip();
    if (!token.isEmpty()) {
      out.println("POSTSYNCER_API_TOKEN is set: this talks to the API and acts for its user.");
      out.println();
      return new SyncerConnection(client(token), null);
    }
    out.println("POSTSYNCER_API_TOKEN is not set: this talks to a sandbox inside this process.");
    out.println("Nothing leaves this machine.");
    out.println();
    PostSyncerSandbox sandbox = PostSyncerSandbox.builder().queue(Duration.ofMillis(1500)).start();
    PostSyncer client =
        PostSyncer.builder(sandbox.token())
            .baseUrl(sandbox.baseUrl())
            .uploadUrl(sandbox.uploadUrl())
            .clock(sandbox.clock())
            .build();
    return new SyncerConnection(client, sandbox);
  }

  private static PostSyncer client(String token) {
    try {
      return PostSyncer.builder(token).build();
    } catch (IllegalArgumentException e) {
      throw BadUsageException.of("POSTSYNCER_API_TOKEN", e);
    }
  }

  /** Connects to a sandbox that the caller started; waiting advances its clock and takes no time. */
  static SyncerConnection to(PostSyncerSandbox sandbox) {
    PostSyncer client =
        PostSyncer.builder(sandbox.token())
            .baseUrl(sandbox.baseUrl())
            .uploadUrl(sandbox.uploadUrl())
            .clock(sandbox.clock())
            .sleeper(sandbox.clock()::advance)
            .build();
    return new SyncerConnection(client, sandbox);
  }

  PostSyncer postSyncer() {
    return postSyncer;
  }

  /** The sandbox, unless this is a connection to the real API. */
  Optional<PostSyncerSandbox> sandbox() {
    return Optional.ofNullable(sandbox);
  }

  /** Returns an argument, or what the sandbox is told without one; with the real API it must be there. */
  String argument(String[] arguments, int index, String name, String ofSandbox) {
    if (arguments.length > index) {
      return Inputs.present(name, arguments[index]);
    }
    if (sandbox == null) {
      throw new BadUsageException(
          name + " must be given: with the real API everybody would see it");
    }
    return ofSandbox;
  }

  @Override
  public void close() {
    postSyncer.close();
    if (sandbox != null) {
      sandbox.close();
    }
  }
}
