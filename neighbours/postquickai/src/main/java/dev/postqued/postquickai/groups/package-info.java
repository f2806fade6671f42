/** Content groups and their brand instructions. */
@NullMarked
package dev.postqued.postquickai.groups;

import org.jspecify.annotations.NullMarked;
