package dev.postqued.publishing;

import dev.postqued.accounts.Platform;
import java.util.Map;

/** Options by their names on the wire. */
record UntypedOptions(Platform platform, Map<String, Object> values) implements PlatformOptions {}
