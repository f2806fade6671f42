package dev.postqued.testkit.internal.engine;

import dev.postqued.testkit.SandboxWorkspace;

/** What a workspace holds. Another one cannot reach it. */
final class Workspace {
  private final SandboxWorkspace name;
  private final AccountBook accounts;
  private final Contents contents;
  private final PublicationBook publications;

  Workspace(
      SandboxWorkspace name,
      AccountBook accounts,
      Contents contents,
      PublicationBook publications) {
    this.name = name;
    this.accounts = accounts;
    this.contents = contents;
    this.publications = publications;
  }

  SandboxWorkspace name() {
    return name;
  }

  AccountBook accounts() {
    return accounts;
  }

  Contents contents() {
    return contents;
  }

  PublicationBook publications() {
    return publications;
  }

  void reset() {
    accounts.reset();
    contents.clear();
    publications.clear();
  }
}
