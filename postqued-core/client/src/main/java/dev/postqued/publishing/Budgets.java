package dev.postqued.publishing;

import dev.postqued.limits.Budget;

/**
 * The budgets of the PostQued API, in requests of one key a minute (PostQued skill 1.0.6, February
 * 2026). Whether the minute slides is not documented.
 */
public final class Budgets {

  /** Opening and confirming uploads, and uploading images: 20 a minute. */
  public static final Budget UPLOAD = Budget.perMinute("upload", 20);

  /** Asking for accounts and publications: 30 a minute. */
  public static final Budget READ = Budget.perMinute("read", 30);

  /** Publishing: 10 a minute. */
  public static final Budget PUBLISH = Budget.perMinute("publish", 10);

  /** Deleting: 20 a minute. No operation of version 1 is known to count here. */
  public static final Budget DELETE = Budget.perMinute("delete", 20);

  private Budgets() {}
}
