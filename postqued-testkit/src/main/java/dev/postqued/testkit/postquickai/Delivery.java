package dev.postqued.testkit.postquickai;

/** What a request to publish does. The older and the newer texts of the service differ. */
public enum Delivery {
  /**
   * It is taken, and done in the background: a second request under the same key gets the first answer, another key goes to
   * the platforms that do not have it yet. The newer form, and the default.
   */
  DURABLE,
  /**
   * It is done at once, and the answer says what came of it. Keys mean nothing, and a second request publishes again on all
   * its platforms. The older form at its worst, which no text rules out.
   */
  SYNCHRONOUS
}
