package dev.postqued.publishing;

/** What to do with a post on its platform. */
public enum Intent {
  /**
   * Send the post to the inbox of the account as a draft; its owner publishes it by hand (PostQued
   * skill 1.0.6, February 2026).
   */
  DRAFT,

  /** Publish the post on the profile of the account at once. It cannot be taken back. */
  PUBLISH
}
