package dev.postqued.platforms;

import dev.postqued.rules.Rule;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** Options of any pin. */
abstract class PinOptions<T extends PinOptions<T>> extends OptionSet<T> {

  PinOptions(Map<String, Object> values, List<Rule> rules) {
    super(Pinterest.PLATFORM, values, rules);
  }

  /**
   * Sets the title.
   *
   * @param text the title, up to 100 characters
   * @return options with that value
   * @throws IllegalArgumentException if it is blank
   */
  public T title(String text) {
    return with("title", Values.text("title", text));
  }

  /**
   * Sets the text of the pin.
   *
   * @param text the text, up to 800 characters
   * @return options with that value
   * @throws IllegalArgumentException if it is blank
   */
  public T description(String text) {
    return with("description", Values.text("description", text));
  }

  /**
   * Sets the address that the pin leads to.
   *
   * @param address the address, up to 2,048 characters
   * @return options with that value
   * @throws IllegalArgumentException if the address does not begin with http:// or https://
   */
  public T link(URI address) {
    return with("link", Values.address("link", address));
  }

  /**
   * Sets the text for those who cannot see the picture.
   *
   * @param text the text, up to 500 characters
   * @return options with that value
   * @throws IllegalArgumentException if it is blank
   */
  public T altText(String text) {
    return with("altText", Values.text("altText", text));
  }

  /**
   * Chooses a section of the board.
   *
   * @param id the id of the section
   * @return options with that value
   * @throws IllegalArgumentException if it is blank
   */
  public T boardSectionId(String id) {
    return with("boardSectionId", Values.text("boardSectionId", id));
  }

  /**
   * Says whether the pin is a standard one. What that means is not documented.
   *
   * @param standard true if it is
   * @return options with that value
   */
  public T standard(boolean standard) {
    return with("isStandard", standard);
  }
}
