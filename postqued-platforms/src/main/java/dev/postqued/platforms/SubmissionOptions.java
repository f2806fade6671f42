package dev.postqued.platforms;

import dev.postqued.rules.Rule;
import java.util.List;
import java.util.Map;

/** Options of any post on Reddit. */
abstract class SubmissionOptions<T extends SubmissionOptions<T>> extends OptionSet<T> {

  SubmissionOptions(Map<String, Object> values, List<Rule> rules) {
    super(Reddit.PLATFORM, values, rules);
  }

  /**
   * Sets the title, which Reddit demands. Whether the service takes the caption in its place is not
   * documented.
   *
   * @param text the title, up to 300 characters
   * @return options with that value
   * @throws IllegalArgumentException if it is blank
   */
  public T title(String text) {
    return with("title", Values.text("title", text));
  }

  /**
   * Chooses the flair by its id.
   *
   * @param id the id, up to 36 characters
   * @return options with that value
   * @throws IllegalArgumentException if it is blank
   */
  public T flairId(String id) {
    return with("flairId", Values.text("flairId", id));
  }

  /**
   * Sets the text of the flair.
   *
   * @param text the text, up to 64 characters
   * @return options with that value
   * @throws IllegalArgumentException if it is blank
   */
  public T flairText(String text) {
    return with("flairText", Values.text("flairText", text));
  }

  /**
   * Marks the post as not safe for work.
   *
   * @param marked true to mark it
   * @return options with that value
   */
  public T nsfw(boolean marked) {
    return with("nsfw", marked);
  }

  /**
   * Marks the post as a spoiler.
   *
   * @param marked true to mark it
   * @return options with that value
   */
  public T spoiler(boolean marked) {
    return with("spoiler", marked);
  }

  /**
   * Sends replies to the inbox of the account.
   *
   * @param wanted true to send them
   * @return options with that value
   */
  public T sendReplies(boolean wanted) {
    return with("sendReplies", wanted);
  }
}
