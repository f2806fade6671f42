/** TikTok: options for a target, typed by the kind of post. */
@NullMarked
package dev.postqued.tiktok;

import org.jspecify.annotations.NullMarked;
