package dev.postqued.benchmarks.sandbox;

import dev.postqued.testkit.Sandbox;

/** Starts the sandbox: WireMock, and the storage beside it. */
final class SandboxStart {

  private SandboxStart() {}

  public static void main(String[] arguments) throws Exception {
    TwoStarts.print(Sandbox::start);
  }
}
