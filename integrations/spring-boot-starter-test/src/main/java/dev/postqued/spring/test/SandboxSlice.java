package dev.postqued.spring.test;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.context.annotation.Configuration;

/** The application of a {@link SandboxTest}. */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration
class SandboxSlice {}
