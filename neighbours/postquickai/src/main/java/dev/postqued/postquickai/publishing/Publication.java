package dev.postqued.postquickai.publishing;

import dev.postqued.idempotency.IdempotencyKey;
import dev.postqued.postquickai.accounts.Platform;
import dev.postqued.postquickai.content.FacebookTarget;
import dev.postqued.postquickai.content.LinkedInTarget;
import dev.postqued.postquickai.content.PostForm;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is published, where and when: a post in your own words, or a post or a video that the service has. Immutable.
 */
public final class Publication {

  private final IdempotencyKey key;
  private final Kind kind;
  private final String group;
  private final @Nullable PostForm form;
  private final @Nullable String id;
  private final List<Platform> platforms;
  private final @Nullable Instant at;
  private final @Nullable String caption;
  private final @Nullable LinkedInTarget linkedIn;
  private final @Nullable FacebookTarget facebook;
  private final Map<String, Object> tikTok;

  private Publication(Builder builder) {
    this.key = builder.key;
    this.kind = builder.kind;
    this.group = builder.group;
    this.form = builder.form;
    this.id = builder.id;
    this.platforms = builder.platforms;
    this.at = builder.at;
    this.caption = builder.caption;
    this.linkedIn = builder.linkedIn;
    this.facebook = builder.facebook;
    this.tikTok = Collections.unmodifiableMap(new LinkedHashMap<>(builder.tikTok));
  }

  /**
   * Starts the publication of a post in your own words. A draft of it is made first.
   *
   * @param form the post; its platforms and targets are taken over
   * @return a builder
   */
  public static Builder of(PostForm form) {
    Builder builder = new Builder(Kind.POST, form.group(), form, null);
    builder.platforms = form.platforms();
    builder.linkedIn = form.linkedIn().orElse(null);
    builder.facebook = form.facebook().orElse(null);
    return builder;
  }

  /**
   * Starts the publication of a post that the service has, such as a generated one.
   *
   * @param group the id of its content group
   * @param id its id
   * @return a builder
   * @throws IllegalArgumentException if an id is blank
   */
  public static Builder post(String group, String id) {
    return new Builder(Kind.POST, present("group", group), null, present("id", id));
  }

  /**
   * Starts the publication of a video that is ready.
   *
   * @param group the id of the content group whose accounts publish it
   * @param id its id
   * @return a builder
   * @throws IllegalArgumentException if an id is blank
   */
  public static Builder video(String group, String id) {
    return new Builder(Kind.VIDEO, present("group", group), null, present("id", id));
  }

  private static String present(String name, String value) {
    if (value.isBlank()) {
      throw new IllegalArgumentException(name + " must not be blank");
    }
    return value;
  }

  /** Returns the key under which it is published once. */
  public IdempotencyKey key() {
    return key;
  }

  /** Returns whether it is a post or a video. */
  public Kind kind() {
    return kind;
  }

  /** Returns the id of the content group. */
  public String group() {
    return group;
  }

  /** Returns the post in your own words; empty for one that the service has. */
  public Optional<PostForm> form() {
    return Optional.ofNullable(form);
  }

  /** Returns the id of what the service has; empty for a post in your own words. */
  public Optional<String> id() {
    return Optional.ofNullable(id);
  }

  /** Returns the platforms, at least one. */
  public List<Platform> platforms() {
    return platforms;
  }

  /** Returns when it goes out; empty for at once. */
  public Optional<Instant> at() {
    return Optional.ofNullable(at);
  }

  /** Returns the caption of a video; empty for the prompt that it was made from. */
  public Optional<String> caption() {
    return Optional.ofNullable(caption);
  }

  /** Returns for whom it is published on LinkedIn. */
  public Optional<LinkedInTarget> linkedIn() {
    return Optional.ofNullable(linkedIn);
  }

  /** Returns on which page it is published on Facebook. */
  public Optional<FacebookTarget> facebook() {
    return Optional.ofNullable(facebook);
  }

  /** Returns the settings of TikTok for a video, by the names of the service. */
  public Map<String, Object> tikTok() {
    return tikTok;
  }

  /** Builds a {@link Publication}. Not safe for use by several threads. */
  public static final class Builder {

    /** The longest key that the service takes (PostQuickAI connector, publishVideo). */
    private static final int MAX_KEY = 128;

    private final Kind kind;
    private final String group;
    private final @Nullable PostForm form;
    private final @Nullable String id;
    private IdempotencyKey key = IdempotencyKey.random();
    private List<Platform> platforms = List.of();
    private @Nullable Instant at;
    private @Nullable String caption;
    private @Nullable LinkedInTarget linkedIn;
    private @Nullable FacebookTarget facebook;
    private Map<String, Object> tikTok = Map.of();

    private Builder(Kind kind, String group, @Nullable PostForm form, @Nullable String id) {
      this.kind = kind;
      this.group = group;
      this.form = form;
      this.id = id;
    }

    /**
     * Sets the key under which it is published once, by default a random one. Derive it from your data, so that a
     * program that is started again publishes nothing twice.
     *
     * @param ownKey the key, of up to 128 characters
     * @return this builder
     */
    public Builder key(IdempotencyKey ownKey) {
      this.key = ownKey;
      return this;
    }

    /**
     * Sets where it goes. Each platform needs a connected account in the content group.
     *
     * @param targets the platforms, at least one
     * @return this builder
     */
    public Builder platforms(Platform... targets) {
      this.platforms = List.of(targets);
      return this;
    }

    /**
     * Schedules it; by default it goes out at once. The service looks every 15 minutes for what is due.
     *
     * @param time when it goes out, at least five minutes ahead; cut to seconds
     * @return this builder
     */
    public Builder at(Instant time) {
      this.at = time.truncatedTo(ChronoUnit.SECONDS);
      return this;
    }

    /**
     * Sets the caption of a video; by default it is the prompt that the video was made from.
     *
     * @param text the caption
     * @return this builder
     */
    public Builder caption(String text) {
      this.caption = text;
      return this;
    }

    /**
     * Sets for whom it is published on LinkedIn.
     *
     * @param target the person or an organization
     * @return this builder
     */
    public Builder linkedIn(LinkedInTarget target) {
      this.linkedIn = target;
      return this;
    }

    /**
     * Sets on which page it is published on Facebook.
     *
     * @param target the page
     * @return this builder
     */
    public Builder facebook(FacebookTarget target) {
      this.facebook = target;
      return this;
    }

    /**
     * Sets the settings of TikTok for a video that goes out at once. No source shows their names.
     *
     * @param settings the settings, sent as they are
     * @return this builder
     */
    public Builder tikTok(Map<String, Object> settings) {
      this.tikTok = settings;
      return this;
    }

    /**
     * Builds the publication.
     *
     * @return the publication
     * @throws IllegalArgumentException if it has no platform, lacks the target of LinkedIn or Facebook, has what only
     *     videos have, or is a text for TikTok; or if its key is too long
     */
    public Publication build() {
      if (platforms.isEmpty()) {
        throw new IllegalArgumentException("platforms must have at least one platform, had none");
      }
      if (key.value().length() > MAX_KEY) {
        throw new IllegalArgumentException(
            "key must have at most " + MAX_KEY + " characters, had " + key.value().length());
      }
      checkTargets();
      checkVideo();
      if (form != null && platforms.contains(Platform.TIKTOK)) {
        refuseForTikTok(form.parts().get(0).media().type());
      }
      return new Publication(this);
    }

    /** What the service has may have its targets already, which is enough for a schedule. */
    private void checkTargets() {
      boolean mayHaveThem = id != null && at != null;
      if (!mayHaveThem && platforms.contains(Platform.LINKEDIN) && linkedIn == null) {
        throw new IllegalArgumentException(
            "linkedIn must be set for LinkedIn: a person or an organization");
      }
      if (!mayHaveThem && platforms.contains(Platform.FACEBOOK) && facebook == null) {
        throw new IllegalArgumentException("facebook must be set for Facebook: a page");
      }
    }

    private void checkVideo() {
      if (kind == Kind.POST && (caption != null || !tikTok.isEmpty())) {
        throw new IllegalArgumentException(
            "caption and tikTok are for videos; a post has a text of its own");
      }
    }

    private static void refuseForTikTok(String type) {
      if (!type.equals("carousel") && !type.equals("video")) {
        throw new IllegalArgumentException(
            "TikTok takes a carousel of at least 2 images or a video, was: " + type);
      }
    }
  }
}
