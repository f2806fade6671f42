/**
 * What a service declares about itself: the one place that knows it. Everything in the engine is a
 * function of a {@link dev.postqued.service.Service}.
 */
@NullMarked
package dev.postqued.service;

import org.jspecify.annotations.NullMarked;
