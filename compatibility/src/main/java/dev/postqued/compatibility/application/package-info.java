/** A Spring Boot application that publishes, as its documentation shows it, and a test of it. */
@NullMarked
package dev.postqued.compatibility.application;

import org.jspecify.annotations.NullMarked;
