/** How the engine works. Nothing here is for users, nor for those who write a client. */
@NullMarked
package dev.postqued.engine.internal;

import org.jspecify.annotations.NullMarked;
