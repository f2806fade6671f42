package dev.postqued.testkit.postsyncer;

/**
 * A post that the service has, a draft or not.
 *
 * @param id its id
 * @param status its status as a read shows it, such as {@code DRAFT}, {@code SCHEDULED} or {@code PUBLISHED}
 * @param text the text of its first part
 */
public record KeptPost(long id, String status, String text) {}
