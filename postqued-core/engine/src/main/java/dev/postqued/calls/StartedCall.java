package dev.postqued.calls;

/**
 * A call that begins.
 *
 * @param service the name of the service, for tags and names
 * @param operation the operation id of the API document, such as {@code createPublication}, or
 *     {@code putObject} for the bytes that go to storage
 * @param publishes whether it publishes something
 */
public record StartedCall(String service, String operation, boolean publishes) {}
