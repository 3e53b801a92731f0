package fi.kapula.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Does several things at the same moment. */
public final class AtOnce {

    private AtOnce() {}

    /** For each action, in this order, {@code "done"} or the exception that it ended with. */
    public static List<Object> run(Runnable... actions) throws Exception {
        return run(List.of(actions));
    }

    public static List<Object> run(List<Runnable> actions) throws Exception {
        return call(actions.stream().map(action -> (Callable<Object>) () -> outcome(action)));
    }

    /** What each answers, in this order. */
    @SafeVarargs
    public static <T> List<T> call(Callable<T>... actions) throws Exception {
        return call(Stream.of(actions));
    }

    /** {@code "done"} or the exception that the action ends with. */
    public static Object outcome(Runnable action) {
        try {
            action.run();
            return "done";
        } catch (RuntimeException e) {
            return e;
        }
    }

    private static <T> List<T> call(Stream<Callable<T>> stream) throws Exception {
        List<Callable<T>> actions = stream.toList();
        CyclicBarrier start = new CyclicBarrier(actions.size());
        ExecutorService threads = Executors.newFixedThreadPool(actions.size());
        try {
            List<Future<T>> futures = new ArrayList<>();
            for (Callable<T> action : actions) {
                futures.add(threads.submit(() -> {
                    start.await();
                    return action.call();
                }));
            }
            List<T> answers = new ArrayList<>();
            for (Future<T> future : futures) {
                answers.add(future.get());
            }
            return answers;
        } finally {
            threads.shutdown();
        }
    }
}
