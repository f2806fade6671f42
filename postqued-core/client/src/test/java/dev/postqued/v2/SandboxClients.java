package dev.postqued.v2;

import dev.postqued.ApiVersion;
import dev.postqued.PostQued;
import dev.postqued.PostQuedBuilder;
import dev.postqued.media.Image;
import dev.postqued.media.UploadedMedium;
import dev.postqued.testkit.Sandbox;
import dev.postqued.testkit.SandboxBuilder;
import dev.postqued.testkit.SandboxClock;
import dev.postqued.testkit.SandboxWorkspace;
import dev.postqued.uploads.MediaSource;
import java.time.Instant;
import java.util.Base64;

/** Clients of version 2 at a sandbox whose clock moves only when they wait. */
final class SandboxClients {

  static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  private static final byte[] PIXEL =
      Base64.getDecoder().decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");

  private SandboxClients() {}

  static SandboxBuilder sandbox() {
    return Sandbox.builder().clock(SandboxClock.frozenAt(NOW));
  }

  /** A client that asks for its workspace. */
  static PostQued client(Sandbox sandbox) {
    return builder(sandbox).build();
  }

  static PostQued client(Sandbox sandbox, SandboxWorkspace workspace) {
    return builder(sandbox).workspace(workspace.id()).build();
  }

  private static PostQuedBuilder builder(Sandbox sandbox) {
    return PostQued.builder(sandbox.apiKey())
        .version(ApiVersion.V2)
        .baseUrl(sandbox.baseUrl())
        .clock(sandbox.clock())
        .sleeper(sandbox.clock()::advance);
  }

  static byte[] pixel() {
    return PIXEL.clone();
  }

  static UploadedMedium upload(PostQued postQued, String filename) {
    return postQued.media().uploadImage(Image.of(MediaSource.bytes(filename, PIXEL)));
  }
}
