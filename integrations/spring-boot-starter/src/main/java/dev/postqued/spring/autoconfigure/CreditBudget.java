package dev.postqued.spring.autoconfigure;

/** How many credits of each kind may be spent. */
class CreditBudget {

  /** Credits for texts. */
  private long texts = 0;

  /** Credits for images. */
  private long images = 0;

  /** Credits for videos. */
  private long videos = 0;

  public long getTexts() {
    return texts;
  }

  public void setTexts(long texts) {
    this.texts = texts;
  }

  public long getImages() {
    return images;
  }

  public void setImages(long images) {
    this.images = images;
  }

  public long getVideos() {
    return videos;
  }

  public void setVideos(long videos) {
    this.videos = videos;
  }
}
