package dev.postqued.examples;

import dev.postqued.PostQued;
import dev.postqued.accounts.Account;
import dev.postqued.tiktok.TikTok;

/** The account that the programs use. */
final class FirstAccount {

  private FirstAccount() {}

  /** The first account of TikTok. */
  static Account ofTikTok(PostQued postQued) {
    return postQued.accounts().list(TikTok.PLATFORM).stream()
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "There is no TikTok account: connect one, or with version 2 choose another workspace"
                        + " (POSTQUED_WORKSPACE_ID)."));
  }
}
