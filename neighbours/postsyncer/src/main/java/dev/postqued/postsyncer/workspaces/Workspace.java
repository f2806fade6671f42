package dev.postqued.postsyncer.workspaces;

import java.util.Optional;

/**
 * A workspace.
 *
 * @param id its id
 * @param name its name
 * @param timeZone its IANA time zone, if the service says it
 */
public record Workspace(long id, String name, Optional<String> timeZone) {}
