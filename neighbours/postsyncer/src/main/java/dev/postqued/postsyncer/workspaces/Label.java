package dev.postqued.postsyncer.workspaces;

/**
 * A label, which groups posts.
 *
 * @param id its id
 * @param workspace the id of its workspace; 0 if the service does not say it, as where a post shows its labels
 * @param name its name
 * @param color its colour, such as {@code #ff0000}
 */
public record Label(long id, long workspace, String name, String color) {}
