package dev.postqued.compatibility.application;

import dev.postqued.compatibility.Sample;
import dev.postqued.media.Video;
import dev.postqued.spring.test.SandboxTest;
import dev.postqued.testkit.Sandbox;
import dev.postqued.uploads.MediaSource;
import java.io.IOException;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A test of a user. It is no test of this build: {@link SliceTrial} runs it on each class path. */
// README begins
@SandboxTest
@Import(Announcements.class)
class AnnouncementsSlice {

  @RepeatedTest(2)
  void aReleaseIsAnnounced(@Autowired Announcements announcements, @Autowired Sandbox sandbox)
      throws IOException {
    announcements.announce("2.0", Video.of(MediaSource.bytes("video.mp4", Sample.video())));

    Assertions.assertEquals(1, sandbox.journal().publications().size());
  }
}
// README ends
