package dev.postqued.accounts;

import dev.postqued.calls.OpenResponse;
import java.util.List;

/**
 * The connected accounts. They are connected in the PostQued dashboard.
 */
public interface Accounts {

  /**
   * Lists the accounts of all platforms.
   *
   * @return the accounts in the order of the service; empty if none is connected
   * @throws dev.postqued.errors.ServiceException if the service cannot be reached or refuses the
   *     request
   */
  List<Account> list();

  /**
   * Lists the accounts of one platform.
   *
   * @param platform the platform
   * @return the accounts in the order of the service; empty if none is connected
   * @throws dev.postqued.errors.ServiceException if the service cannot be reached or refuses the
   *     request
   */
  List<Account> list(Platform platform);

  /**
   * Disconnects an account. Version 2 only.
   *
   * @param accountId the id of the account
   * @throws IllegalArgumentException if the id is blank
   * @throws UnsupportedOperationException with version 1
   */
  void disconnect(String accountId);

  /**
   * Returns what TikTok allows an account: which privacy levels, how long videos may be, and so on. Ask for
   * it before you publish to TikTok. Version 2 only.
   *
   * @param accountId the id of a TikTok account
   * @return the response, whose form is not documented; {@code CreatorInfo} of {@code postqued-tiktok} reads
   *     it
   * @throws IllegalArgumentException if the id is blank
   * @throws UnsupportedOperationException with version 1
   */
  OpenResponse creatorInfo(String accountId);

  /**
   * Looks for subreddits, up to 10. Version 2 only.
   *
   * @param accountId the id of a Reddit account
   * @param text what to look for
   * @return the response, whose form is not documented
   * @throws IllegalArgumentException if an argument is blank
   * @throws UnsupportedOperationException with version 1
   */
  OpenResponse subreddits(String accountId, String text);

  /**
   * Returns which posts a subreddit takes, and whether they need a flair. Version 2 only.
   *
   * @param accountId the id of a Reddit account
   * @param subreddit its name
   * @return the response, whose form is not documented
   * @throws IllegalArgumentException if an argument is blank
   * @throws UnsupportedOperationException with version 1
   */
  OpenResponse subredditRestrictions(String accountId, String subreddit);

  /**
   * Looks for the pages of companies that an account may post as, up to 10. Version 2 only.
   *
   * @param accountId the id of a LinkedIn account
   * @param text what to look for
   * @return the response, whose form is not documented
   * @throws IllegalArgumentException if an argument is blank
   * @throws UnsupportedOperationException with version 1
   */
  OpenResponse linkedInCompanies(String accountId, String text);

  /**
   * Lists the boards of an account, up to 50. Version 2 only.
   *
   * @param accountId the id of a Pinterest account
   * @return the response, whose form is not documented
   * @throws IllegalArgumentException if the id is blank
   * @throws UnsupportedOperationException with version 1
   */
  OpenResponse pinterestBoards(String accountId);
}
