package dev.postqued.postquickai.videos;

/** How long a video of OpenAI Sora can be. */
public enum SoraLength implements VideoLength {
  /** 4 seconds. */
  FOUR_SECONDS(4),
  /** 8 seconds. */
  EIGHT_SECONDS(8),
  /** 12 seconds. */
  TWELVE_SECONDS(12);

  private final int seconds;

  SoraLength(int seconds) {
    this.seconds = seconds;
  }

  @Override
  public int seconds() {
    return seconds;
  }
}
