package dev.postqued.postsyncer.posts;

import dev.postqued.idempotency.IdempotencyKey;
import dev.postqued.postsyncer.platforms.Settings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A post for one or more accounts of a workspace. Immutable. */
public final class Post {

  private final IdempotencyKey key;
  private final long workspace;
  private final List<Part> parts;
  private final Map<Long, Map<String, Object>> accounts;
  private final Map<Long, String> platforms;
  private final List<Long> labels;
  private final Time time;
  private final @Nullable Repeats repeats;

  private Post(Builder builder) {
    this.key = builder.key;
    this.workspace = builder.workspace;
    this.parts = List.copyOf(builder.parts);
    this.accounts = Collections.unmodifiableMap(new LinkedHashMap<>(builder.accounts));
    this.platforms = Map.copyOf(builder.platforms);
    this.labels = List.copyOf(builder.labels);
    this.time = builder.time;
    this.repeats = builder.repeats;
  }

  /**
   * Starts a post.
   *
   * @param workspace the id of the workspace
   * @return a builder
   * @throws IllegalArgumentException if the id is not positive
   */
  public static Builder builder(long workspace) {
    return new Builder(positive("workspace", workspace));
  }

  /** Returns the key under which it is published once. The service does not know it. */
  public IdempotencyKey key() {
    return key;
  }

  /** Returns the id of the workspace. */
  public long workspace() {
    return workspace;
  }

  /** Returns the parts, in their order. */
  public List<Part> parts() {
    return parts;
  }

  /** Returns the settings by the ids of the accounts, in their order; empty for the default account. */
  public Map<Long, Map<String, Object>> accounts() {
    return accounts;
  }

  /** Returns the platforms by the ids of those accounts that were given typed settings. */
  public Map<Long, String> platforms() {
    return platforms;
  }

  /** Returns the ids of the labels. */
  public List<Long> labels() {
    return labels;
  }

  /** Returns when it goes out. */
  public Time time() {
    return time;
  }

  /** Returns how often it goes out again, if it does. */
  public Optional<Repeats> repeats() {
    return Optional.ofNullable(repeats);
  }

  private static long positive(String name, long id) {
    if (id <= 0) {
      throw new IllegalArgumentException(name + " must be positive, was " + id);
    }
    return id;
  }

  /** Builds a {@link Post}. Not safe for use by several threads. */
  public static final class Builder {

    private final long workspace;
    private final List<Part> parts = new ArrayList<>();
    private final Map<Long, Map<String, Object>> accounts = new LinkedHashMap<>();
    private final Map<Long, String> platforms = new HashMap<>();
    private final List<Long> labels = new ArrayList<>();
    private IdempotencyKey key = IdempotencyKey.random();
    private Time time = Time.soon();
    private @Nullable Repeats repeats;

    private Builder(long workspace) {
      this.workspace = workspace;
    }

    /**
     * Sets the key under which the post is published once, by default a random one. Derive it from your
     * data, so that a program that is started again publishes nothing twice.
     *
     * @param ownKey the key
     * @return this builder
     */
    public Builder key(IdempotencyKey ownKey) {
      this.key = ownKey;
      return this;
    }

    /**
     * Adds a part.
     *
     * @param part the part
     * @return this builder
     */
    public Builder part(Part part) {
      parts.add(part);
      return this;
    }

    /**
     * Adds an account. Without any the service takes the default account of the workspace.
     *
     * @param accountId its id
     * @return this builder
     * @throws IllegalArgumentException if the id is not positive
     */
    public Builder account(long accountId) {
      return account(accountId, Map.of());
    }

    /**
     * Adds an account with settings of its platform.
     *
     * @param accountId its id
     * @param settings the settings, such as {@code TikTokSettings.of().disableDuet(true)}
     * @return this builder
     * @throws IllegalArgumentException if the id is not positive
     */
    public Builder account(long accountId, Settings settings) {
      account(accountId, settings.values());
      platforms.put(accountId, settings.platform());
      return this;
    }

    /**
     * Adds an account with settings by the names of the service, for a setting that no class of settings has.
     *
     * @param accountId its id
     * @param settings the settings, sent as they are
     * @return this builder
     * @throws IllegalArgumentException if the id is not positive
     */
    public Builder account(long accountId, Map<String, Object> settings) {
      accounts.put(positive("accountId", accountId), Map.copyOf(settings));
      platforms.remove(accountId);
      return this;
    }

    /**
     * Adds a label.
     *
     * @param labelId its id
     * @return this builder
     * @throws IllegalArgumentException if the id is not positive
     */
    public Builder label(long labelId) {
      labels.add(positive("labelId", labelId));
      return this;
    }

    /**
     * Sets when it goes out; by default {@link Time#soon()}.
     *
     * @param when the time
     * @return this builder
     */
    public Builder time(Time when) {
      this.time = when;
      return this;
    }

    /**
     * Lets it go out again after the first time; by default it goes out once.
     *
     * @param again how often, and when
     * @return this builder
     */
    public Builder repeats(Repeats again) {
      this.repeats = again;
      return this;
    }

    /**
     * Builds the post.
     *
     * @return the post
     * @throws IllegalArgumentException if it says nothing, begins with a first comment, or has a cover in
     *     another part than the first
     */
    public Post build() {
      if (parts.isEmpty() || parts.get(0).isEmpty()) {
        throw new IllegalArgumentException("the first part must have a text or media");
      }
      if (parts.get(0).commentDelay().isPresent()) {
        throw new IllegalArgumentException("the first part is the post itself, and no comment");
      }
      for (int i = 1; i < parts.size(); i++) {
        Part part = parts.get(i);
        if (part.isEmpty()) {
          throw new IllegalArgumentException("parts[" + i + "] must have a text or media");
        }
        if (part.coverPicture().isPresent() || part.coverTime().isPresent()) {
          throw new IllegalArgumentException(
              "parts[" + i + "] has a cover, which only the first part may have");
        }
      }
      return new Post(this);
    }
  }
}
