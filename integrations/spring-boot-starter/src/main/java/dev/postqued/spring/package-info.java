/** What a Spring Boot application sees of the starter, beside the clients themselves. */
@NullMarked
package dev.postqued.spring;

import org.jspecify.annotations.NullMarked;
