package dev.postqued.postquickai.accounts;

/**
 * The user whose key it is.
 *
 * @param id the id
 * @param email the address; may be empty
 * @param plan the plan in lower case, such as {@code pro}; may be empty
 * @param isSubscribed whether there is an active subscription
 * @param hasApi whether it includes the API
 */
public record User(String id, String email, String plan, boolean isSubscribed, boolean hasApi) {}
