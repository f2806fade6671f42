package dev.postqued.testkit;

import com.github.tomakehurst.wiremock.common.FatalStartupException;
import dev.postqued.testkit.postquickai.PostQuickAiSandbox;
import dev.postqued.testkit.postsyncer.PostSyncerSandbox;
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
      System.err.print(Arguments.USAGE);
      System.exit(BAD_USAGE);
    } catch (FatalStartupException e) {
      System.err.println("The sandbox does not start: " + rootOf(e).getMessage());
      System.exit(1);
    }
  }

  /** Starts the sandbox of the service that was named; returns what closes it, or nothing if none was started. */
  static Optional<Runnable> serve(List<String> arguments, PrintStream out) {
    List<String> rest = new ArrayList<>(arguments);
    int named = rest.indexOf(SERVICE);
    if (named < 0 || rest.contains("--help")) {
      return start(rest, out).map(sandbox -> sandbox::close);
    }
    rest.remove(named);
    String service = named < rest.size() ? rest.remove(named) : "nothing";
    return switch (service) {
      case "postqued" -> start(rest, out).map(sandbox -> sandbox::close);
      case "postsyncer" -> Optional.of(startSyncer(rest, out)::close);
      case "postquickai" -> Optional.of(startAi(rest, out)::close);
      default ->
          throw new IllegalArgumentException(
              SERVICE + " must be postqued, postsyncer or postquickai, was " + service);
    };
  }

  /** Starts a sandbox of PostSyncer and prints where it is. */
  static PostSyncerSandbox startSyncer(List<String> arguments, PrintStream out) {
    PostSyncerSandbox sandbox = SyncerArguments.read(arguments).start();
    out.printf(
        """
        The PostSyncer sandbox is running. Its time is %s, its workspace %d.

        export POSTSYNCER_BASE_URL=%s
        export POSTSYNCER_UPLOAD_URL=%s
        export POSTSYNCER_API_TOKEN='%s'

        Ctrl+C ends it.
        """,
        sandbox.clock().instant(),
        PostSyncerSandbox.WORKSPACE,
        sandbox.baseUrl(),
        sandbox.uploadUrl(),
        sandbox.token());
    out.flush();
    return sandbox;
  }

  /** Starts a sandbox of PostQuickAI and prints where it is. */
  static PostQuickAiSandbox startAi(List<String> arguments, PrintStream out) {
    PostQuickAiSandbox sandbox = AiArguments.read(arguments).start();
    out.printf(
        """
        The PostQuickAI sandbox is running. Its time is %s, its content group %s.

        export POSTQUICKAI_BASE_URL=%s
        export POSTQUICKAI_API_KEY=%s

        Ctrl+C ends it.
        """,
        sandbox.clock().instant(), PostQuickAiSandbox.GROUP, sandbox.baseUrl(), sandbox.apiKey());
    out.flush();
    return sandbox;
  }

  /** Starts a sandbox and prints where it is, or prints the usage and starts none. */
  static Optional<Sandbox> start(List<String> arguments, PrintStream out) {
    if (arguments.contains("--help")) {
      out.print(Arguments.USAGE);
      return Optional.empty();
    }
    Arguments read = Arguments.read(arguments);
    Sandbox sandbox = read.start();
    out.printf(
        """
        The PostQued sandbox is running. Its time is %s.

        export POSTQUED_BASE_URL=%s
        export POSTQUED_API_KEY=%s
        %s
        Ctrl+C ends it.
        """,
        sandbox.clock().instant(),
        sandbox.baseUrl(),
        sandbox.apiKey(),
        workspaces(sandbox.workspaces()));
    out.flush();
    return Optional.of(sandbox);
  }

  /** Says how to choose one of several, with the first as an example. A single one needs no choice. */
  private static String workspaces(List<SandboxWorkspace> all) {
    if (all.size() == 1) {
      return "";
    }
    StringBuilder text = new StringBuilder("\nVersion 2 needs one of its workspaces, such as\n\n");
    text.append("export POSTQUED_API_VERSION=v2\n");
    text.append("export POSTQUED_WORKSPACE_ID=").append(all.get(0).id()).append("\n\n");
    for (SandboxWorkspace workspace : all) {
      text.append(workspace.id()).append("  ").append(workspace.name()).append('\n');
    }
    return text.toString();
  }

  private static Throwable rootOf(Throwable e) {
    Throwable cause = e.getCause();
    return cause == null ? e : rootOf(cause);
  }
}
