package dev.postqued.postsyncer.workspaces;

import java.util.Optional;

/**
 * A connected account.
 *
 * @param id its id
 * @param workspace the id of its workspace; 0 if the service does not say it
 * @param platform its platform, such as {@code twitter} for X
 * @param username its name on the platform, if the service says it
 * @param hasExpired whether it has to be connected again, as far as the service says it
 */
public record Account(
    long id, long workspace, String platform, Optional<String> username, boolean hasExpired) {}
