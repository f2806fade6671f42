/** TikTok: its options for a target, typed by the kind of the post. */
@NullMarked
package dev.postqued.tiktok;

import org.jspecify.annotations.NullMarked;
