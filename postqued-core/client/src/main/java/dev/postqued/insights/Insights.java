package dev.postqued.insights;

import dev.postqued.calls.OpenResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How posts are doing. Version 2 of the API has it, and no source shows what its responses look like, so
 * they are returned as they came. Figures are those of TikTok only (PostQued v2 document, July 2026). Each
 * method makes one call, and throws a {@link dev.postqued.errors.ServiceException} if the service cannot be
 * reached or refuses.
 */
public interface Insights {

  /**
   * Returns the figures of the posts of all accounts, for up to 100 posts.
   *
   * @param period the time that they are about
   * @return the response as it came
   */
  OpenResponse posts(FigurePeriod period);

  /**
   * Returns the figures of the posts of one account, for up to 100 posts.
   *
   * @param accountId the id of the account
   * @param period the time that they are about
   * @return the response as it came
   * @throws IllegalArgumentException if the id is blank
   */
  OpenResponse posts(String accountId, FigurePeriod period);

  /**
   * Returns the figures of the first 20 videos of an account.
   *
   * @param accountId the id of the account
   * @param period the time that they are about
   * @return the response as it came
   * @throws IllegalArgumentException if the id is blank
   */
  OpenResponse videos(String accountId, FigurePeriod period);

  /**
   * Returns the figures of the next 20 videos of an account. Where a response has its cursor is not
   * documented: look for it in the response before.
   *
   * @param accountId the id of the account
   * @param period the time that they are about
   * @param cursor where to go on; null for the first videos
   * @return the response as it came
   * @throws IllegalArgumentException if the id is blank
   */
  OpenResponse videos(String accountId, FigurePeriod period, @Nullable String cursor);

  /**
   * Returns up to 100 targets that were published, with their latest comments. What an item looks like is
   * not documented.
   *
   * @return the items in the order of the service
   */
  List<Map<String, Object>> inbox();
}
