/**
 * What each platform refuses, whoever publishes: a class of rules for each, and what they are written with. What a
 * client can say of its own options is checked by that client.
 */
@NullMarked
package dev.postqued.rules.platforms;

import org.jspecify.annotations.NullMarked;
