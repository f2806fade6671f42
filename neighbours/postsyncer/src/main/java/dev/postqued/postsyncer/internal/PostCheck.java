package dev.postqued.postsyncer.internal;

import dev.postqued.postsyncer.posts.Post;
import dev.postqued.postsyncer.workspaces.Account;
import dev.postqued.rules.CheckedMedium;
import dev.postqued.rules.CheckedPost;
import dev.postqued.rules.Finding;
import dev.postqued.rules.InvalidPostException;
import dev.postqued.rules.Rule;
import dev.postqued.rules.Severity;
import dev.postqued.rules.platforms.RuleBook;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Checks a post before anything of it is sent. */
record PostCheck(Supplier<List<Account>> accounts, Clock clock) {

  private static final Rule.Source LIBRARY =
      new Rule.Source("PostSyncer for Java", YearMonth.of(2026, 11));

  private static final List<Rule> FILES =
      RuleBook.of("postsyncer")
          .megabytes(
              "file.size",
              new Rule.Source("PostSyncer docs, media/upload-file", YearMonth.of(2026, 11)),
              RuleBook.Media.ANY,
              500)
          .rules();

  /** Checks a post for all accounts. The accounts are read if the platform of one is not known. */
  List<Finding> check(Post post) {
    Map<Long, String> platforms = new HashMap<>();
    if (!post.platforms().keySet().containsAll(post.accounts().keySet())) {
      accounts.get().forEach(account -> platforms.put(account.id(), account.platform()));
    }
    platforms.putAll(post.platforms());
    return findings(post, platforms, true);
  }

  /** Throws if a post has errors, as far as the platforms of its accounts are known. */
  void admit(Post post) {
    List<Finding> findings = findings(post, post.platforms(), false);
    if (findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR)) {
      throw new InvalidPostException(findings);
    }
  }

  private List<Finding> findings(
      Post post, Map<Long, String> platforms, boolean saysWhatIsUnchecked) {
    List<List<CheckedMedium>> media =
        post.parts().stream()
            .map(part -> part.media().stream().map(CheckedMedia::of).toList())
            .toList();
    List<Finding> findings = new ArrayList<>(ofFiles(media));
    List<Long> targets = List.copyOf(post.accounts().keySet());
    for (int i = 0; i < targets.size(); i++) {
      String platform = platforms.get(targets.get(i));
      if (platform != null && PlatformRules.areKnown(platform)) {
        Map<String, Object> settings = post.accounts().getOrDefault(targets.get(i), Map.of());
        findings.addAll(new TargetCheck(post, media, platform, settings, i).findings(clock));
      } else if (saysWhatIsUnchecked) {
        findings.add(unchecked(platform, i));
      }
    }
    if (targets.isEmpty() && saysWhatIsUnchecked) {
      findings.add(unchecked(null, null));
    }
    return List.copyOf(findings);
  }

  private List<Finding> ofFiles(List<List<CheckedMedium>> media) {
    CheckedPost files =
        new CheckedPost(
            "any",
            "",
            Map.of(),
            media.stream().flatMap(List::stream).toList(),
            Optional.empty(),
            clock.instant(),
            0);
    return FILES.stream()
        .flatMap(rule -> rule.check(files).stream())
        .map(finding -> finding.at(finding.medium(), null))
        .toList();
  }

  /** No defect of the post: it says how little was checked. */
  private static Finding unchecked(@Nullable String platform, @Nullable Integer target) {
    return new Finding(
        "target.unchecked",
        Severity.WARNING,
        platform == null
            ? "the platform of the account is not known, and no rules were checked"
            : "no rules of " + platform + " were checked",
        "give the account settings of its platform, if it is not Telegram, of which no rules are known",
        LIBRARY,
        null,
        target);
  }
}
