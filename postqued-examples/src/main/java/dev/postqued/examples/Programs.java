package dev.postqued.examples;

import dev.postqued.ApiVersion;
import dev.postqued.examples.Example.Argument;
import dev.postqued.examples.Example.Program;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;

/** The programs of the jar, each with the connection that it is given. */
final class Programs {

  static final List<Example> ALL =
      List.of(
          new Example(
              "quickstart",
              "uploads a video, sends it as a draft and follows it",
              connected(QuickStart::run),
              new Argument("VIDEO", "a video; a sample if it is left out")),
          new Example(
              "v2-quickstart",
              "does the same with version 2 of the API",
              connected(ApiVersion.V2, QuickStart::run),
              new Argument("VIDEO", "a video; a sample if it is left out")),
          new Example(
              "v2-everywhere",
              "publishes a video on eleven platforms with version 2",
              connected(ApiVersion.V2, PublishEverywhere::run),
              new Argument("VIDEO", "a video; a sample if it is left out")),
          new Example(
              "v2-manage",
              "reschedules, lists, cancels and deletes a draft with version 2",
              connected(ApiVersion.V2, ManagePosts::run)),
          new Example(
              "publish-now",
              "publishes a video at once, visible only to its owner",
              connected(PublishNow::run)),
          new Example(
              "schedule-for-later",
              "schedules a draft, an hour from now by default",
              connected(ScheduleForLater::run),
              new Argument(
                  "TIME",
                  "when to publish, such as 2030-01-31T18:00:00Z; in an hour if it is left out")),
          new Example(
              "photo-carousel",
              "sends several images as one draft",
              connected(PhotoCarousel::run),
              new Argument("IMAGE...", "two images or more; three samples if there is none")),
          new Example(
              "check-post",
              "checks posts before anything is uploaded, without the network",
              connected(CheckPost::run)),
          new Example(
              "follow-publication",
              "follows a publication to its end",
              connected(FollowPublication::run),
              new Argument("ID", "the id of a publication; that of a new draft if it is left out")),
          new Example(
              "publish-calendar",
              "publishes the posts of a calendar, each once",
              withStatus(PublishCalendar::run),
              new Argument(
                  "CALENDAR.CSV",
                  "a file in UTF-8 with the columns id,time,file,caption; a sample if it is left out")),
          new Example(
              "receive-webhooks",
              "receives the events of the service",
              connected(ReceiveWebhooks::run),
              new Argument("PORT", "the port to listen on; a free one if it is left out")),
          new Example(
              "inspect-files",
              "prints the metadata of videos and images",
              (environment, out, files) -> InspectFiles.run(out, files),
              new Argument("FILE...", "the files; the samples if there is none")),
          new Example(
              "upload-folder",
              "uploads the files of a folder in parallel, with progress bars",
              withStatus(UploadFolder::run),
              new Argument("FOLDER", "the folder; the samples if it is left out")),
          new Example(
              "handle-errors",
              "provokes each kind of error and handles it",
              connected(HandleErrors::run)),
          new Example(
              "use-bindings",
              "calls the generated Feign interfaces of version 1",
              connected(ApiVersion.V1, UseBindings::run)),
          new Example(
              "postsyncer-post",
              "publishes a text with PostSyncer and follows it",
              synced(PostSyncerPost::run),
              new Argument("TEXT", "the text; in the sandbox there is one if it is left out")),
          new Example(
              "postsyncer-schedule",
              "schedules a post on several platforms with PostSyncer",
              synced(PostSyncerSchedule::run),
              new Argument(
                  "DATE",
                  "when to publish, such as 2036-03-26T14:30-04:00[America/New_York]; needed outside the sandbox"),
              new Argument(
                  "IMAGE",
                  "the address of an image, such as https://example.com/photo.jpg; needed outside the sandbox")),
          new Example(
              "postsyncer-comments",
              "replies to the comments on a post with PostSyncer",
              synced(PostSyncerComments::run),
              new Argument("POST", "the id of a post; needed outside the sandbox"),
              new Argument("REPLY", "the reply; needed outside the sandbox")),
          new Example(
              "postsyncer-performance",
              "has the figures of a post fetched anew by PostSyncer",
              synced(PostSyncerPerformance::run),
              new Argument("POST", "the id of a post; needed outside the sandbox")),
          new Example(
              "postquickai-video",
              "lets PostQuickAI make a video, and publishes it",
              generated(PostQuickAiVideo::run),
              new Argument("PROMPT", "what the video shows; needed outside the sandbox")),
          new Example(
              "postquickai-week",
              "lets PostQuickAI write a week of posts, and schedules those you accept",
              generated(
                  (connection, out, arguments) ->
                      PostQuickAiWeek.run(connection, Inputs.terminal(), out))));

  private Programs() {}

  private static Program connected(ConnectedProgram program) {
    return (environment, out, arguments) -> {
      try (Connection connection = Connection.open(environment, out)) {
        program.run(connection, out, arguments);
        return 0;
      }
    };
  }

  /** A program that is about one version. */
  private static Program connected(ApiVersion version, ConnectedProgram program) {
    return (environment, out, arguments) ->
        connected(program).run(Connection.with(version, environment), out, arguments);
  }

  private static Program synced(SyncedProgram program) {
    return (environment, out, arguments) -> {
      try (SyncerConnection connection = SyncerConnection.open(environment, out)) {
        program.run(connection, out, arguments);
        return 0;
      }
    };
  }

  private static Program generated(GeneratedProgram program) {
    return (environment, out, arguments) -> {
      try (AiConnection connection = AiConnection.open(environment, out)) {
        program.run(connection, out, arguments);
        return 0;
      }
    };
  }

  /** A program that tells whether all went well. */
  private static Program withStatus(JudgingProgram program) {
    return (environment, out, arguments) -> {
      try (Connection connection = Connection.open(environment, out)) {
        return program.run(connection, out, arguments);
      }
    };
  }

  private interface SyncedProgram {
    void run(SyncerConnection connection, PrintStream out, String... arguments);
  }

  private interface GeneratedProgram {
    void run(AiConnection connection, PrintStream out, String... arguments) throws IOException;
  }

  private interface ConnectedProgram {
    void run(Connection connection, PrintStream out, String... arguments) throws IOException;
  }

  private interface JudgingProgram {
    int run(Connection connection, PrintStream out, String... arguments) throws IOException;
  }
}
