/** Options for single calls, their responses, pages of results, and what watches calls. */
@NullMarked
package dev.postqued.calls;

import org.jspecify.annotations.NullMarked;
