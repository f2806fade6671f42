package dev.postqued.postsyncer.internal;

import dev.postqued.postsyncer.posts.Part;
import dev.postqued.postsyncer.posts.Post;
import dev.postqued.rules.CheckedMedium;
import dev.postqued.rules.CheckedPost;
import dev.postqued.rules.Finding;
import dev.postqued.rules.Rule;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Checks a post for one of its accounts.
 *
 * @param media the media of each part
 * @param platform the platform of the account, of which rules are known
 * @param settings the settings of the account
 * @param index the position of the account in the post
 */
record TargetCheck(
    Post post,
    List<List<CheckedMedium>> media,
    String platform,
    Map<String, Object> settings,
    int index) {

  List<Finding> findings(Clock clock) {
    CheckedPost first = checked(0, clock);
    List<Finding> findings = new ArrayList<>(breaches(PartRules.of(post, platform), first));
    findings.addAll(breaches(PlatformRules.of(first), first));
    int before = media.get(0).size();
    for (int i = 1; i < post.parts().size(); i++) {
      if (PartRules.hasThreads(platform) && !PartRules.isComment(post.parts().get(i))) {
        CheckedPost part = checked(i, clock);
        for (Finding finding : breaches(PlatformRules.of(part), part)) {
          findings.add(inThread(finding, i, before));
        }
      }
      before += media.get(i).size();
    }
    return findings;
  }

  private CheckedPost checked(int part, Clock clock) {
    return new CheckedPost(
        platform,
        text(part),
        settings,
        media.get(part),
        post.time().date().map(ZonedDateTime::toInstant),
        clock.instant(),
        index);
  }

  /** A caption of the account takes the place of the text of the post; that is assumed. */
  private String text(int index) {
    Part part = post.parts().get(index);
    return index == 0 && settings.get("caption") instanceof String own ? own : part.text();
  }

  private static List<Finding> breaches(List<Rule> rules, CheckedPost post) {
    return rules.stream().flatMap(rule -> rule.check(post).stream()).toList();
  }

  /** A medium is found at its place among those of all parts. */
  private static Finding inThread(Finding finding, int part, int before) {
    Integer medium = finding.medium();
    Finding moved =
        finding.at(medium == null ? null : Integer.valueOf(medium + before), finding.target());
    return moved.saying("parts[" + part + "]: " + finding.problem());
  }
}
