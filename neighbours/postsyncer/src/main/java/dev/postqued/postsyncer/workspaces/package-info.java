/** Workspaces, their accounts and their media. */
@NullMarked
package dev.postqued.postsyncer.workspaces;

import org.jspecify.annotations.NullMarked;
