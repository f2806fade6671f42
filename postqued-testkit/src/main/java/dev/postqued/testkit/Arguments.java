package dev.postqued.testkit;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The command line of the stand-alone sandbox. */
final class Arguments {
  static final String USAGE =
      """
      Usage: java -jar postqued-sandbox.jar [--port PORT] [--now INSTANT] [--api-key KEY]
                                            [--workspace ID[=NAME]]... [--account PLATFORM[=USERNAME]]...
                                            [--webhook URL [--webhook-secret SECRET]]
             java -jar postqued-sandbox.jar --service postsyncer [--port PORT] [--now INSTANT] [--token TOKEN]
                                            [--zone ZONE]
             java -jar postqued-sandbox.jar --service postquickai [--port PORT] [--now INSTANT] [--api-key KEY]
                                            [--plan PLAN]

        --port PORT      port of the API on 127.0.0.1, from 0 to 65535; a free one if it is 0 or left out
        --now INSTANT    time at which the clock of the sandbox starts, such as 2026-03-01T00:00:00Z; the
                         machine's time if it is left out
        --api-key KEY    API key that is accepted, beginning with pq_ (pq_live_ for PostQuickAI); a random one if it is left out
        --workspace ID[=NAME]
                         UUID of a workspace of version 2 and its name; may be repeated. Version 1 works in
                         the first one. One named Default if it is left out
        --account PLATFORM[=USERNAME]
                         account that is connected, such as instagram or instagram=@mine, or all for one of
                         each platform; may be repeated. It belongs to the workspace that was named last.
                         A TikTok account in the first workspace if it is left out
        --webhook URL    address on this machine that events are sent to, such as
                         http://127.0.0.1:8081/webhooks; no events are sent if it is left out
        --webhook-secret SECRET
                         signs events: X-Signature holds the HMAC-SHA-256 of the body as hex
        --service NAME   postqued, postsyncer or postquickai, for the sandbox of that service; postqued if it is
                         left out
        --token TOKEN    token of PostSyncer that is accepted, such as 11|secret; a random one if it is left out
        --zone ZONE      time zone of the workspace of PostSyncer, such as Europe/Berlin; UTC if it is left out
        --plan PLAN      plan of PostQuickAI, basic or pro; basic if it is left out
        --help           prints this text
      """;

  private final SandboxBuilder builder = Sandbox.builder();
  private final List<SandboxWorkspace> workspaces = new ArrayList<>();
  private boolean accountsNamed;
  private @Nullable URI webhook;
  private @Nullable String webhookSecret;

  private Arguments() {}

  /**
   * Reads the arguments but {@code --help}.
   *
   * @throws IllegalArgumentException if one is not as it should be, with a message for the person who gave it
   */
  static Arguments read(List<String> arguments) {
    Arguments read = new Arguments();
    Iterator<String> rest = arguments.iterator();
    while (rest.hasNext()) {
      read.take(rest.next(), rest);
    }
    read.builder.workspaces(read.workspaces());
    if (read.webhookSecret != null && read.webhook == null) {
      throw new IllegalArgumentException("--webhook-secret needs --webhook");
    }
    return read;
  }

  private void take(String name, Iterator<String> rest) {
    switch (name) {
      case "--port" -> builder.port(port(value(name, rest)));
      case "--now" -> builder.clock(SandboxClock.tickingFrom(instant(value(name, rest))));
      case "--api-key" -> builder.apiKey(value(name, rest));
      case "--workspace" -> workspaces.add(workspace(value(name, rest)));
      case "--account" -> connect(value(name, rest));
      case "--webhook" -> webhook = address(value(name, rest));
      case "--webhook-secret" -> webhookSecret = value(name, rest);
      default ->
          throw new IllegalArgumentException(
              "unknown argument "
                  + name
                  + "; known are --service, --port, --now, --api-key, --workspace, --account,"
                  + " --webhook, --webhook-secret and --help");
    }
  }

  private SandboxWorkspace[] workspaces() {
    if (workspaces.isEmpty()) {
      workspaces.add(SandboxWorkspace.DEFAULT);
    } else if (!accountsNamed) {
      workspaces.set(0, workspaces.get(0).with(SandboxAccount.TIKTOK));
    }
    return workspaces.toArray(SandboxWorkspace[]::new);
  }

  private static SandboxWorkspace workspace(String value) {
    String[] parts = value.split("=", 2);
    try {
      return new SandboxWorkspace(parts[0], parts.length == 2 ? parts[1] : parts[0]);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "--workspace must be a UUID, or a UUID=NAME, was " + value, e);
    }
  }

  /** Connects an account to the workspace that was named last. */
  private void connect(String value) {
    if (workspaces.isEmpty()) {
      SandboxWorkspace first = SandboxWorkspace.DEFAULT;
      workspaces.add(new SandboxWorkspace(first.id(), first.name()));
    }
    accountsNamed = true;
    int last = workspaces.size() - 1;
    String id = workspaces.get(last).id();
    SandboxAccount[] accounts =
        accounts(value).stream()
            .map(account -> isTaken(account) ? account.ofItsOwn(id) : account)
            .toArray(SandboxAccount[]::new);
    workspaces.set(last, workspaces.get(last).with(accounts));
  }

  /** Whether a workspace before the last one has the account. One that was named is the same account. */
  private boolean isTaken(SandboxAccount account) {
    return SandboxAccount.ofEveryPlatform().contains(account)
        && workspaces.subList(0, workspaces.size() - 1).stream()
            .anyMatch(before -> before.accounts().contains(account));
  }

  private static List<SandboxAccount> accounts(String value) {
    if (value.equals("all")) {
      return SandboxAccount.ofEveryPlatform();
    }
    String[] parts = value.split("=", 2);
    try {
      SandboxAccount account = SandboxAccount.of(parts[0]);
      return List.of(parts.length == 2 ? account.named(parts[1]) : account);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("--account: " + e.getMessage(), e);
    }
  }

  /** Starts what they ask for. */
  Sandbox start() {
    Sandbox sandbox = builder.start();
    try {
      if (webhookSecret != null) {
        sandbox.webhooks().signWith(SandboxWebhooks.DEFAULT_HEADER, webhookSecret);
      }
      if (webhook != null) {
        sandbox.webhooks().sendTo(webhook);
      }
      return sandbox;
    } catch (RuntimeException e) {
      sandbox.close();
      throw e;
    }
  }

  static String value(String name, Iterator<String> rest) {
    if (!rest.hasNext()) {
      throw new IllegalArgumentException(name + " needs a value");
    }
    return rest.next();
  }

  static int port(String value) {
    if (!value.matches("\\d{1,5}")) {
      throw new IllegalArgumentException("--port must be a number from 0 to 65535, was " + value);
    }
    return Integer.parseInt(value);
  }

  private static URI address(String value) {
    try {
      return URI.create(value);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "--webhook must be an address such as http://127.0.0.1:8081/webhooks", e);
    }
  }

  static Instant instant(String value) {
    try {
      return Instant.parse(value);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "--now must be an instant such as 2026-03-01T00:00:00Z, was " + value, e);
    }
  }
}
