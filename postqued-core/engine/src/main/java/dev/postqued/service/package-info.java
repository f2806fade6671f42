/**
 * What a service declares about itself. The engine knows nothing else about a
 * {@link dev.postqued.service.Service}.
 */
@NullMarked
package dev.postqued.service;

import org.jspecify.annotations.NullMarked;
