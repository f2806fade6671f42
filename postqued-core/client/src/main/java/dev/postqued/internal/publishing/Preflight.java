package dev.postqued.internal.publishing;

import dev.postqued.accounts.Platform;
import dev.postqued.media.Image;
import dev.postqued.media.Medium;
import dev.postqued.media.Video;
import dev.postqued.mediainfo.MediaInfo;
import dev.postqued.publishing.PlatformOptions;
import dev.postqued.publishing.Post;
import dev.postqued.publishing.Target;
import dev.postqued.rules.CheckedMedium;
import dev.postqued.rules.CheckedPost;
import dev.postqued.rules.Finding;
import dev.postqued.rules.InvalidPostException;
import dev.postqued.rules.Rule;
import dev.postqued.rules.Severity;
import dev.postqued.uploads.MediaSource;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Checks a post before anything of it is sent. */
public final class Preflight {

  private static final Logger LOG = LoggerFactory.getLogger(Preflight.class);

  private final Function<Medium, Optional<MediaInfo>> reader;
  private final Clock clock;
  private final RulesOfVersion rules;
  private final Set<Platform> unchecked = ConcurrentHashMap.newKeySet();

  /**
   * The reader returns the metadata of a video or an image; it is not called for bytes that can be
   * read only once.
   */
  public Preflight(
      Function<Medium, Optional<MediaInfo>> reader, Clock clock, RulesOfVersion rules) {
    this.reader = reader;
    this.clock = clock;
    this.rules = rules;
  }

  /** Returns the metadata that a medium had when it was created. */
  public static Optional<MediaInfo> told(Medium medium) {
    if (medium instanceof Video video) {
      return Optional.of(video.info());
    }
    return medium instanceof Image image ? Optional.of(image.info()) : Optional.empty();
  }

  /** Throws if a post has errors. */
  void admit(Post post) {
    List<Finding> findings = check(post);
    if (findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR)) {
      throw new InvalidPostException(findings);
    }
    List<Finding> worthALine = findings.stream().filter(f -> isWorthALine(f, post)).toList();
    if (!worthALine.isEmpty()) {
      LOG.warn("The post with key {} may be refused: {}", post.idempotencyKey(), worthALine);
    }
  }

  /** That a platform has no rules is logged once, not for each post. */
  private boolean isWorthALine(Finding finding, Post post) {
    return finding.target() == null
        || !finding.code().equals(CoreRules.UNCHECKED)
        || unchecked.add(post.targets().get(finding.target()).platform());
  }

  List<Finding> check(Post post) {
    List<CheckedMedium> media =
        post.media().stream()
            .map(medium -> CheckedMedia.of(medium, info(medium).orElse(null)))
            .toList();
    Instant now = clock.instant();
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < post.targets().size(); i++) {
      Target target = post.targets().get(i);
      CheckedPost checked = checked(target, i, media, now);
      if (i == 0) {
        findings(rules.allOfPost(post), checked).stream()
            .map(finding -> finding.at(finding.medium(), null))
            .forEach(findings::add);
      }
      findings.addAll(findings(rules.allOfTarget(post, i), checked));
      findings.addAll(
          findings(target.options().map(PlatformOptions::rules).orElse(List.of()), checked));
    }
    return withoutEchoes(findings);
  }

  private static CheckedPost checked(
      Target target, int index, List<CheckedMedium> media, Instant now) {
    return new CheckedPost(
        target.platform().name(),
        target.caption(),
        target.options().map(PlatformOptions::values).orElse(Map.of()),
        media,
        target.at(),
        now,
        index);
  }

  /** What is wrong with the whole post is not said again for each target. */
  private static List<Finding> withoutEchoes(List<Finding> findings) {
    String mixed = CoreRules.MIXED.code();
    return findings.stream().noneMatch(finding -> finding.code().equals(mixed))
        ? List.copyOf(findings)
        : findings.stream().filter(finding -> !finding.code().endsWith("." + mixed)).toList();
  }

  private static List<Finding> findings(List<Rule> rules, CheckedPost post) {
    List<Finding> findings = new ArrayList<>();
    for (Rule rule : rules) {
      findings.addAll(rule.check(post));
    }
    return findings;
  }

  /** What cannot be opened now is unknown; the upload will report why. */
  private Optional<MediaInfo> info(Medium medium) {
    if (CheckedMedia.source(medium).filter(MediaSource::repeatable).isEmpty()) {
      return Optional.empty();
    }
    try {
      return reader.apply(medium);
    } catch (UncheckedIOException e) {
      return Optional.empty();
    }
  }
}
