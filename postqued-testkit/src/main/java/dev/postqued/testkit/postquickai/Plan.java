package dev.postqued.testkit.postquickai;

/** A plan and what it includes (PostQuickAI API reference, April 2026). */
public enum Plan {
  /** 30 requests a minute and 5,000 a day; 400 texts, 100 images and 100 video credits a month; 5 content groups. */
  BASIC(30, 5_000, 400, 100, 100),
  /** 120 requests a minute and 50,000 a day; 2,000 texts, 500 images and 500 video credits a month; any number of groups. */
  PRO(120, 50_000, 2_000, 500, 500);

  private final int perMinute;
  private final int perDay;
  private final int texts;
  private final int images;
  private final int videos;

  Plan(int perMinute, int perDay, int texts, int images, int videos) {
    this.perMinute = perMinute;
    this.perDay = perDay;
    this.texts = texts;
    this.images = images;
    this.videos = videos;
  }

  /** {@return the requests of a minute} */
  public int perMinute() {
    return perMinute;
  }

  /** {@return the requests of a day} */
  public int perDay() {
    return perDay;
  }

  /** {@return the texts of a month} */
  public int texts() {
    return texts;
  }

  /** {@return the images of a month} */
  public int images() {
    return images;
  }

  /** {@return the video credits of a month} */
  public int videos() {
    return videos;
  }
}
