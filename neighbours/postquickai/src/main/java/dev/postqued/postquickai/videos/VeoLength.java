package dev.postqued.postquickai.videos;

/** How long a video of Google Veo can be. */
public enum VeoLength implements VideoLength {
  /** 4 seconds. */
  FOUR_SECONDS(4),
  /** 6 seconds. */
  SIX_SECONDS(6),
  /** 8 seconds. */
  EIGHT_SECONDS(8);

  private final int seconds;

  VeoLength(int seconds) {
    this.seconds = seconds;
  }

  @Override
  public int seconds() {
    return seconds;
  }
}
