package dev.postqued.testkit;

import dev.postqued.testkit.postquickai.PostQuickAiSandbox;
import dev.postqued.testkit.postsyncer.PostSyncerSandbox;
import java.io.PrintStream;
import java.util.List;

/** What a stand-alone sandbox prints when it runs. */
final class Banner {
  private Banner() {}

  static void print(Sandbox sandbox, PrintStream out) {
    out.printf(
        """
        The PostQued sandbox is running. Its time is %1$s.

        export POSTQUED_BASE_URL=%2$s
        export POSTQUED_API_KEY=%3$s
        %4$s
        What it was asked, and its time:

        curl %2$s/__sandbox/journal
        curl %2$s/__sandbox/clock

        To let time pass, or to set its clock, for example before the dates of the guide's samples (a
        dispatchAt that has passed is refused with 400; --now starts it at a time):

        curl -H 'Content-Type: application/json' -d '{"duration":"PT15M"}' %2$s/__sandbox/clock/advance
        curl -H 'Content-Type: application/json' -d '{"now":"2026-02-01T00:00:00Z"}' %2$s/__sandbox/clock

        Ctrl+C ends it.
        """,
        sandbox.clock().instant(),
        sandbox.baseUrl(),
        sandbox.apiKey(),
        workspaces(sandbox.workspaces()));
    out.flush();
  }

  static void print(PostSyncerSandbox sandbox, PrintStream out) {
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
  }

  static void print(PostQuickAiSandbox sandbox, PrintStream out) {
    out.printf(
        """
        The PostQuickAI sandbox is running. Its time is %s, its content group %s.

        export POSTQUICKAI_BASE_URL=%s
        export POSTQUICKAI_API_KEY=%s

        Ctrl+C ends it.
        """,
        sandbox.clock().instant(), PostQuickAiSandbox.GROUP, sandbox.baseUrl(), sandbox.apiKey());
    out.flush();
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
}
