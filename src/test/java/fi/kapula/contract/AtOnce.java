package fi.kapula.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does several things at the same moment. */
final class AtOnce {

    private AtOnce() {}

    /** For each action {@code "done"} or the exception that it ended with. */
    static List<Object> run(List<Runnable> actions) throws Exception {
        CyclicBarrier start = new CyclicBarrier(actions.size());
        ExecutorService threads = Executors.newFixedThreadPool(actions.size());
        try {
            List<Future<Object>> futures = new ArrayList<>();
            for (Runnable action : actions) {
                futures.add(threads.submit(() -> outcome(start, action)));
            }
            List<Object> outcomes = new ArrayList<>();
            for (Future<Object> future : futures) {
                outcomes.add(future.get());
            }
            return outcomes;
        } finally {
            threads.shutdown();
        }
    }

    private static Object outcome(CyclicBarrier start, Runnable action)
            throws InterruptedException, BrokenBarrierException {
        start.await();
        try {
            action.run();
            return "done";
        } catch (RuntimeException e) {
            return e;
        }
    }
}
