package dev.postqued.postsyncer.workspaces;

import java.util.OptionalLong;

/**
 * A folder of the media library.
 *
 * @param id its id
 * @param workspace the id of its workspace; 0 if the service does not say it
 * @param name its name
 * @param color its colour, such as {@code #4F46E5}; empty if the service does not say it
 * @param parent the id of the folder that it lies in; empty at the top
 */
public record Folder(long id, long workspace, String name, String color, OptionalLong parent) {}
