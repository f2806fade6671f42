package dev.postqued.postquickai.groups;

import dev.postqued.postquickai.accounts.Platform;
import dev.postqued.postquickai.images.ImageModel;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The brand instructions of a content group, which every generation for it follows. To change some of them, send those
 * only. Immutable: each method that sets a value returns a copy.
 */
public final class Instructions {

  private static final Instructions NONE = new Instructions(Map.of());

  private final Map<String, Object> values;

  private Instructions(Map<String, Object> values) {
    this.values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** Returns instructions that say nothing yet. */
  public static Instructions none() {
    return NONE;
  }

  /**
   * Returns instructions by the names of the service.
   *
   * @param values the values, such as {@code brand_name}
   * @return the instructions
   */
  public static Instructions of(Map<String, Object> values) {
    return new Instructions(values);
  }

  /**
   * Sets a value by the name of the service. {@link Groups#changeInstructions} refuses what can be read but not set.
   *
   * @param name its name, such as {@code image_instructions}
   * @param value the value
   * @return a copy with this value
   */
  public Instructions with(String name, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(values);
    more.put(name, value);
    return new Instructions(more);
  }

  /** Sets the name of the brand. */
  public Instructions brand(String name) {
    return with("brand_name", name);
  }

  /** Sets whom the brand speaks to, such as "busy parents, 30 to 50". */
  public Instructions audience(String people) {
    return with("target_audience", people);
  }

  /** Sets how it sounds, such as "friendly and confident". */
  public Instructions tone(String voice) {
    return with("tone", voice);
  }

  /** Sets what it speaks about. */
  public Instructions topics(String subjects) {
    return with("topics", subjects);
  }

  /** Sets what else every generation follows, in free words. */
  public Instructions guidance(String words) {
    return with("instructions", words);
  }

  /** Sets how images look, in free words. */
  public Instructions imageGuidance(String words) {
    return with("image_instructions", words);
  }

  /** Sets whether posts that the service generates by itself have images. */
  public Instructions includeImage(boolean include) {
    return with("include_image", include);
  }

  /** Sets the model that makes images. */
  public Instructions imageModel(ImageModel model) {
    return with("image_model", model.value());
  }

  /** Sets whether the service generates posts by itself, which costs credits that no client counts. */
  public Instructions autoGenerate(boolean auto) {
    return with("auto_generate", auto);
  }

  /**
   * Sets whether the service publishes what it generates by itself, and where. Nobody looks at it before, and it is
   * outside of what this client publishes once.
   *
   * @param platforms the platforms; none to switch it off
   * @return a copy with these platforms
   */
  public Instructions publishGenerated(List<Platform> platforms) {
    return with("yolo_mode", !platforms.isEmpty())
        .with("yolo_platforms", platforms.stream().map(Platform::value).toList());
  }

  /** Sets whether the service generates carousels by itself. */
  public Instructions generateCarousels(boolean generate) {
    return with("generate_carousels", generate);
  }

  /** Sets whether the service generates videos by itself, which costs credits that no client counts. */
  public Instructions generateVideos(boolean generate) {
    return with("generate_videos", generate);
  }

  /** Sets the address of the website of the brand. */
  public Instructions website(String address) {
    return with("website_url", address);
  }

  /** Sets the language of what is generated, such as {@code en}. */
  public Instructions language(String code) {
    return with("language", code);
  }

  /**
   * Returns a text.
   *
   * @param name its name, such as {@code brand_name}
   * @return the text; empty if there is none
   */
  public Optional<String> text(String name) {
    return values.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
  }

  /**
   * Returns whether something is switched on.
   *
   * @param name its name, such as {@code auto_generate}
   * @return whether it is true
   */
  public boolean isOn(String name) {
    return Boolean.TRUE.equals(values.get(name));
  }

  /** Returns all values by the names of the service. */
  public Map<String, Object> values() {
    return values;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Instructions that && values.equals(that.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  @Override
  public String toString() {
    return "Instructions" + values;
  }
}
