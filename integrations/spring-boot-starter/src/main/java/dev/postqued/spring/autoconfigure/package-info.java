/** Makes clients from the properties and beans of a Spring Boot application, versions 3.4 to 4.1. */
@NullMarked
package dev.postqued.spring.autoconfigure;

import org.jspecify.annotations.NullMarked;
