/** Tests of Spring Boot applications whose clients talk to a sandbox. */
@NullMarked
package dev.postqued.spring.test;

import org.jspecify.annotations.NullMarked;
