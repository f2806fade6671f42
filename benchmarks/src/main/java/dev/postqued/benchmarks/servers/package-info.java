/** What the contestants talk to, each in a process of its own. */
@NullMarked
package dev.postqued.benchmarks.servers;

import org.jspecify.annotations.NullMarked;
