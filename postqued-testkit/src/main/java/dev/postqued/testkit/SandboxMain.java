package dev.postqued.testkit;

import com.github.tomakehurst.wiremock.common.FatalStartupException;
import dev.postqued.testkit.postquickai.PostQuickAiSandbox;
import dev.postqued.testkit.postquickai.PostQuickAiSandboxBuilder;
import dev.postqued.testkit.postsyncer.PostSyncerSandbox;
import dev.postqued.testkit.postsyncer.PostSyncerSandboxBuilder;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** The sandbox as a program of its own, for clients in any language. {@code --help} prints how it is used. */
public final class SandboxMain {
  private static final int BAD_USAGE = 2;
  private static final String SERVICE = "--service";

  private SandboxMain() {}

  /**
   * Runs a sandbox until the process is ended.
   *
   * @param arguments see {@code --help}
   * @throws InterruptedException if the waiting thread is interrupted
   */
  public static void main(String[] arguments) throws InterruptedException {
    try {
      Optional<Runnable> close = serve(List.of(arguments), System.out);
      if (close.isPresent()) {
        Runtime.getRuntime().addShutdownHook(new Thread(close.get()));
        new CountDownLatch(1).await();
      }
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.exit(BAD_USAGE);
    } catch (FatalStartupException e) {
      System.err.println("The sandbox does not start: " + rootOf(e).getMessage());
      System.exit(1);
    }
  }

  /** Starts the sandbox of the service that was named; returns what closes it, or nothing if none was started. */
  static Optional<Runnable> serve(List<String> arguments, PrintStream out) {
    List<String> rest = new ArrayList<>(arguments);
    String service = service(rest);
    return switch (service) {
      case "postqued" -> start(rest, out).map(sandbox -> sandbox::close);
      case "postsyncer" -> startSyncer(rest, out).map(sandbox -> sandbox::close);
      case "postquickai" -> startAi(rest, out).map(sandbox -> sandbox::close);
      default ->
          throw new IllegalArgumentException(
              SERVICE + " must be postqued, postsyncer or postquickai, was " + service);
    };
  }

  /** Takes the name of the service out of the arguments: it decides which others there may be. */
  private static String service(List<String> arguments) {
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      if (argument.startsWith(SERVICE + "=")) {
        return arguments.remove(i).substring(SERVICE.length() + 1);
      }
      if (argument.equals(SERVICE)) {
        arguments.remove(i);
        return i < arguments.size() ? arguments.remove(i) : "nothing";
      }
    }
    return "postqued";
  }

  /** Starts a sandbox of PostSyncer and prints where it is, or what else was asked for. */
  static Optional<PostSyncerSandbox> startSyncer(List<String> arguments, PrintStream out) {
    Optional<PostSyncerSandbox> started =
        SyncerArguments.read(arguments, out).map(PostSyncerSandboxBuilder::start);
    started.ifPresent(sandbox -> Banner.print(sandbox, out));
    return started;
  }

  /** Starts a sandbox of PostQuickAI and prints where it is, or what else was asked for. */
  static Optional<PostQuickAiSandbox> startAi(List<String> arguments, PrintStream out) {
    Optional<PostQuickAiSandbox> started =
        AiArguments.read(arguments, out).map(PostQuickAiSandboxBuilder::start);
    started.ifPresent(sandbox -> Banner.print(sandbox, out));
    return started;
  }

  /** Starts a sandbox and prints where it is, or what else was asked for. */
  static Optional<Sandbox> start(List<String> arguments, PrintStream out) {
    Optional<Sandbox> started = Arguments.read(arguments, out).map(Arguments::start);
    started.ifPresent(sandbox -> Banner.print(sandbox, out));
    return started;
  }

  private static Throwable rootOf(Throwable e) {
    Throwable cause = e.getCause();
    return cause == null ? e : rootOf(cause);
  }
}
