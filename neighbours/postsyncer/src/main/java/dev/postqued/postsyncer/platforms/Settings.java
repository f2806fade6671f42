package dev.postqued.postsyncer.platforms;

import java.util.Map;

/**
 * Settings of one platform for an account of a post. They also say what the platform of the account is, so that
 * the post can be checked against its rules without asking the service.
 */
public interface Settings {

  /** Returns the platform as the service names it, such as {@code twitter} for X. */
  String platform();

  /** Returns the settings by the names of the service, in the order in which they were set. */
  Map<String, Object> values();
}
