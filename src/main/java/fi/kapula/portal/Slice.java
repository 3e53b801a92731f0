package fi.kapula.portal;

import java.util.List;
import java.util.function.Function;

/**
 * A page of a list that is read by key.
 *
 * @param next where the next page begins; null at the end of the list
 */
record Slice<T>(List<T> rows, String next) {

    static final int SIZE = 20;

    /** One more than a page shows, to know whether there are more. */
    static final int READ = SIZE + 1;

    /** @param found up to {@link #READ} rows */
    static <T> Slice<T> of(List<T> found, Function<T, Object> key) {
        return of(found, SIZE, key);
    }

    /** @param found up to one row more than the size of the page */
    static <T> Slice<T> of(List<T> found, int size, Function<T, Object> key) {
        if (found.size() <= size) {
            return new Slice<>(found, null);
        }
        List<T> rows = found.subList(0, size);
        return new Slice<>(rows, key.apply(rows.get(size - 1)).toString());
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    <R> Slice<R> map(Function<T, R> row) {
        return new Slice<>(rows.stream().map(row).toList(), next);
    }
}
