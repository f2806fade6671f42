/**
 * Ten platforms of version 2 of the API: options for a target, typed by the kind of post, with the
 * rules of the platform. Each platform has an entry, such as {@link
 * dev.postqued.platforms.Instagram}, with a method for each kind. What is not set is not sent; what
 * the service does then is not documented. Options are immutable: a setter returns other ones.
 */
@NullMarked
package dev.postqued.platforms;

import org.jspecify.annotations.NullMarked;
