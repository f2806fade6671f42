package dev.postqued.simulator;

/**
 * Something that a user wants to have published once.
 *
 * @param key its idempotency key, which is also the text of the post
 * @param tenant whose account it is for
 * @param media how many files it has; none for content that the service has
 * @param images whether they are images
 * @param dispatchAt when it is to go out, in milliseconds of the world; 0 for at once
 * @param padding how many characters its text has beside the key
 */
public record Intention(
    String key, String tenant, int media, boolean images, long dispatchAt, int padding) {

  /** Returns the name of one of its files. */
  public String file(int number) {
    return key + "-" + number + (images ? ".png" : ".mp4");
  }

  /** Returns the bytes of one of its files. */
  public String bytes(int number) {
    return "bytes " + number + " of " + key;
  }
}
