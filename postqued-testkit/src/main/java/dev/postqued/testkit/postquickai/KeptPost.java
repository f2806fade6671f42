package dev.postqued.testkit.postquickai;

/**
 * A post that the sandbox has.
 *
 * @param id its id
 * @param status its status
 * @param text its text
 */
public record KeptPost(String id, String status, String text) {}
