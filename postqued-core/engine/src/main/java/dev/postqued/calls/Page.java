package dev.postqued.calls;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list. It holds its own items; the next page is one more call, made when it is asked
 * for. To iterate over a page, or to stream it, goes on with all pages after it; a page that does not
 * begin anything new, such as an empty one, ends the list. Immutable.
 *
 * <p>Where pages have numbers, items that are added or removed meanwhile move the others: what is deleted from
 * a page makes the next one miss as many. Collect the items before the first deletion, with {@code
 * page.stream().toList()}.
 *
 * @param <T> the type of the items
 */
public final class Page<T> implements Iterable<T> {

  private final List<T> items;
  private final @Nullable Supplier<Page<T>> next;

  private Page(List<T> items, @Nullable Supplier<Page<T>> next) {
    this.items = List.copyOf(items);
    this.next = next;
  }

  /**
   * Creates a page.
   *
   * @param items its items
   * @param next reads the page after it; null if it is the last one
   * @return the page
   */
  public static <T> Page<T> of(List<T> items, @Nullable Supplier<Page<T>> next) {
    return new Page<>(items, next);
  }

  /**
   * Reads the first page of a list whose pages have numbers.
   *
   * @param read reads a page by its number, from 1
   * @param items finds its items
   * @param hasMore whether there is a page after it
   * @return the first page
   */
  public static <R, T> Page<T> numbered(
      IntFunction<R> read, Function<R, List<T>> items, Predicate<R> hasMore) {
    return numbered(1, read, items, hasMore);
  }

  private static <R, T> Page<T> numbered(
      int number, IntFunction<R> read, Function<R, List<T>> items, Predicate<R> hasMore) {
    R page = read.apply(number);
    List<T> found = items.apply(page);
    // A service that says so of an empty page would never come to an end.
    boolean more = !found.isEmpty() && hasMore.test(page);
    return of(found, more ? () -> numbered(number + 1, read, items, hasMore) : null);
  }

  /**
   * Reads the first page of a list whose pages name the next one.
   *
   * @param read reads a page by its cursor, the first by null
   * @param items finds its items
   * @param cursor finds the cursor of the next page; null or blank after the last one
   * @return the first page
   */
  public static <R, T> Page<T> linked(
      Function<@Nullable String, R> read,
      Function<R, List<T>> items,
      Function<R, @Nullable String> cursor) {
    return linked(null, read, items, cursor);
  }

  private static <R, T> Page<T> linked(
      @Nullable String at,
      Function<@Nullable String, R> read,
      Function<R, List<T>> items,
      Function<R, @Nullable String> cursor) {
    R page = read.apply(at);
    String following = cursor.apply(page);
    // The same cursor again would be the same page again.
    boolean more = following != null && !following.isBlank() && !following.equals(at);
    return of(items.apply(page), more ? () -> linked(following, read, items, cursor) : null);
  }

  /** Returns the items of this page. */
  public List<T> items() {
    return items;
  }

  /** Returns whether there is a page after this one. */
  public boolean hasNext() {
    return next != null;
  }

  /**
   * Reads the page after this one: one call.
   *
   * @return the page
   * @throws NoSuchElementException if this is the last one
   */
  public Page<T> next() {
    if (next == null) {
      throw new NoSuchElementException("this is the last page; ask hasNext() first");
    }
    return next.get();
  }

  /** Returns the items of this page and of all pages after it, which are read one by one. */
  @Override
  public Iterator<T> iterator() {
    return new Items<>(this);
  }

  /** Streams the items of this page and of all pages after it, which are read one by one. */
  public Stream<T> stream() {
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(iterator(), Spliterator.ORDERED | Spliterator.NONNULL),
        false);
  }

  private static final class Items<T> implements Iterator<T> {

    private Page<T> page;
    private Iterator<T> items;

    private Items(Page<T> first) {
      page = first;
      items = first.items.iterator();
    }

    @Override
    public boolean hasNext() {
      while (!items.hasNext() && page.hasNext()) {
        page = page.next();
        items = page.items.iterator();
      }
      return items.hasNext();
    }

    @Override
    public T next() {
      if (!hasNext()) {
        throw new NoSuchElementException("there are no more items");
      }
      return items.next();
    }
  }
}
