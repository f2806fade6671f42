package dev.postqued.testkit;

import java.io.PrintStream;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** The command line of the stand-alone sandbox. */
final class Arguments {
  private static final String SERVICES =
      "postqued, postsyncer or postquickai, for the sandbox of that service; each has options of its own, which"
          + " --service NAME --help lists; postqued if it is left out";

  private final SandboxBuilder builder = Sandbox.builder();
  private final List<SandboxWorkspace> workspaces = new ArrayList<>();
  private boolean accountsNamed;
  private @Nullable URI webhook;
  private @Nullable String webhookSecret;

  private Arguments() {}

  /**
   * Reads the arguments but {@code --service}.
   *
   * @return nothing if help or the version was asked for, and is printed
   * @throws IllegalArgumentException if one is not as it should be, with a message for the person who gave it
   */
  static Optional<Arguments> read(List<String> arguments, PrintStream out) {
    Arguments read = new Arguments();
    if (!read.options().read(arguments, out)) {
      return Optional.empty();
    }
    read.builder.workspaces(read.workspaces());
    if (read.webhookSecret != null && read.webhook == null) {
      throw new IllegalArgumentException("--webhook-secret needs --webhook");
    }
    return Optional.of(read);
  }

  private Options options() {
    return common(
            new Options(
                "Runs a sandbox of PostQued until it is ended with Ctrl+C.",
                "",
                "For samples of the guide, whose times are in February and March 2026, start it with",
                "--now 2026-02-01T00:00:00Z: a dispatchAt that has passed is refused with 400."),
            builder::port,
            builder::clock)
        .with(
            "--api-key",
            "KEY",
            "API key that is accepted, beginning with pq_; a random one if it is left out",
            builder::apiKey)
        .repeated(
            "--workspace",
            "ID[=NAME]",
            "UUID of a workspace of version 2 and its name; may be repeated. Version 1 works in the first"
                + " one. One named Default if it is left out",
            value -> workspaces.add(workspace(value)))
        .repeated(
            "--account",
            "PLATFORM[=USERNAME]",
            "account that is connected, such as instagram, instagram=@mine or instagram:@mine; @mine alone is"
                + " one of TikTok, and all means one of each platform; may be repeated. It belongs to the"
                + " workspace that was named last. A TikTok account in the first workspace if it is left out",
            this::connect)
        .with(
            "--webhook",
            "URL",
            "address on this machine that events are sent to, such as http://127.0.0.1:8081/webhooks; no"
                + " events are sent if it is left out",
            value -> webhook = address(value))
        .with(
            "--webhook-secret",
            "SECRET",
            "signs events: X-Signature holds the HMAC-SHA-256 of the body as hex",
            value -> webhookSecret = value);
  }

  /** What each sandbox takes. */
  static Options common(Options options, IntConsumer port, Consumer<SandboxClock> clock) {
    return options
        .with("--service", "NAME", SERVICES, Arguments::refuseSecondService)
        .with(
            "--port",
            "PORT",
            "port of the API on 127.0.0.1, from 0 to 65535; a free one if it is 0 or left out",
            value -> port.accept(port(value)))
        .with(
            "--now",
            "INSTANT",
            "time at which the clock of the sandbox starts, such as 2026-03-01T00:00:00Z; the machine's time"
                + " if it is left out",
            value -> clock.accept(SandboxClock.tickingFrom(instant(value))));
  }

  /** The first one was read to choose among the command lines. */
  private static void refuseSecondService(String name) {
    throw new IllegalArgumentException("--service must be there once, and is again as " + name);
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
    if (value.startsWith("@")) {
      return List.of(SandboxAccount.TIKTOK.named(value));
    }
    String[] parts = value.split("[=:]", 2);
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

  private static int port(String value) {
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

  private static Instant instant(String value) {
    try {
      return Instant.parse(value);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "--now must be an instant such as 2026-03-01T00:00:00Z, was " + value, e);
    }
  }
}
