/**
 * The tests that every journal and every rate limiter passes, for those who write one. A test class
 * extends a contract, hands in what it tests, and has its tests:
 *
 * <pre>{@code
 * class MyJournalTest extends DurableJournalContract {
 *
 *   @TempDir Path folder;
 *
 *   @Override
 *   protected Journal openJournal() {
 *     return Journal.file(folder.resolve("posts.journal"));
 *   }
 * }
 * }</pre>
 *
 * <p>A contract tests what the Javadoc of its interface promises, no more. What an implementation
 * promises besides, it has tests of its own for.
 */
@NullMarked
package dev.postqued.contracts;

import org.jspecify.annotations.NullMarked;
