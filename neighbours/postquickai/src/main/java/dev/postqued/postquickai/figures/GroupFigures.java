package dev.postqued.postquickai.figures;

import dev.postqued.postquickai.accounts.Platform;
import java.util.List;

/**
 * How the posts of a content group are doing.
 *
 * @param group the id of the group
 * @param total the figures of all its posts
 * @param posts how many posts have figures
 * @param platforms the figures of each platform
 * @param types the figures of each type of post, such as {@code carousel}
 * @param top the posts that were seen most, up to ten
 * @param days the figures of each day
 */
public record GroupFigures(
    String group,
    Figures total,
    long posts,
    List<OnPlatform> platforms,
    List<OfType> types,
    List<TopPost> top,
    List<PostFigures.Day> days) {

  /** Copies the lists. */
  public GroupFigures {
    platforms = List.copyOf(platforms);
    types = List.copyOf(types);
    top = List.copyOf(top);
    days = List.copyOf(days);
  }

  /**
   * The figures of one platform.
   *
   * @param platform the platform
   * @param posts how many posts it has
   * @param views how often they were seen
   * @param likes how often they were liked
   * @param engagementRate the share of those who answered, on average, from 0 to 1
   */
  public record OnPlatform(
      Platform platform, long posts, long views, long likes, double engagementRate) {}

  /**
   * The figures of one type of post.
   *
   * @param type the type, such as {@code carousel}
   * @param posts how many posts have it
   * @param views how often they were seen
   * @param engagementRate the share of those who answered, on average, from 0 to 1
   */
  public record OfType(String type, long posts, long views, double engagementRate) {}

  /**
   * A post that was seen often.
   *
   * @param id its id
   * @param type its type
   * @param views how often it was seen
   * @param engagementRate the share of those who answered, from 0 to 1
   * @param platforms the platforms that have it
   */
  public record TopPost(
      String id, String type, long views, double engagementRate, List<Platform> platforms) {

    /** Copies the list. */
    public TopPost {
      platforms = List.copyOf(platforms);
    }
  }
}
