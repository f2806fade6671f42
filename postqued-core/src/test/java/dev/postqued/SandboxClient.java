package dev.postqued;

import dev.postqued.testkit.Sandbox;
import dev.postqued.testkit.SandboxClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Random;

/** A client and a sandbox that share a clock which only moves when the client waits. */
final class SandboxClient implements AutoCloseable {

  static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  final Sandbox sandbox;
  final PostQued postQued;

  SandboxClient() {
    sandbox = Sandbox.builder().clock(SandboxClock.frozenAt(NOW)).start();
    postQued = builder().build();
  }

  PostQuedBuilder builder() {
    return PostQued.builder(sandbox.apiKey())
        .baseUrl(sandbox.baseUrl())
        .clock(sandbox.clock())
        .sleeper(sandbox.clock()::advance);
  }

  static Path file(Path folder, String name, int size) throws IOException {
    byte[] bytes = new byte[size];
    new Random(size).nextBytes(bytes);
    return Files.write(folder.resolve(name), bytes);
  }

  @Override
  public void close() {
    postQued.close();
    sandbox.close();
  }
}
