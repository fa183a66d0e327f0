package dev.unroll.app;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryUsage;
import java.util.Optional;

/**
 * Gives memory back where training leaves it. What a run needs lives as long as the run, so it ends among the old objects, and
 * the serial collector does not look at those before they fill the largest heap allowed, a quarter of the machine's memory:
 * training again and again would take all of that. At the end of an epoch and of a run one is asked for where the old objects
 * have grown by more than {@value #GROWN} bytes since the last time. Decision 0057.
 */
final class Housekeeping {
    private static final long GROWN = 96L << 20;
    private static final String OLD = "Tenured Gen";
    private static final Optional<MemoryPoolMXBean> POOL = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getName().equals(OLD)).findFirst();

    private Housekeeping() {
    }

    /** Collects where it is worth it. Other collectors than the serial one look after themselves. */
    static void look() {
        if (POOL.isPresent() && grown(POOL.get()) > GROWN) {
            System.gc();
        }
    }

    private static long grown(MemoryPoolMXBean pool) {
        MemoryUsage last = pool.getCollectionUsage();
        return pool.getUsage().getUsed() - (last == null ? 0 : last.getUsed());
    }
}
