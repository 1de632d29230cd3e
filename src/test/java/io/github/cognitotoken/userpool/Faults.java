package io.github.cognitotoken.userpool;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** What goes wrong next, by operation; what is planned first happens first. */
public final class Faults {

    /** Stands for any operation, and yields to a plan for the very one. */
    public static final String ANY = "*";

    private final Map<String, Deque<Planned>> plans = new HashMap<>();

    public synchronized void next(int times, String operation, Fault fault) {
        plan(operation).add(new Planned(fault, times));
    }

    public void next(String operation, Fault fault) {
        next(1, operation, fault);
    }

    public void always(String operation, Fault fault) {
        next(Integer.MAX_VALUE, operation, fault);
    }

    public synchronized void clear() {
        plans.clear();
    }

    synchronized Fault take(String operation) {
        Deque<Planned> plan = plan(operation).isEmpty() ? plan(ANY) : plan(operation);
        if (plan.isEmpty()) {
            return Fault.none();
        }
        Planned planned = plan.remove();
        if (planned.times() > 1) {
            plan.addFirst(planned.once());
        }
        return planned.fault();
    }

    private Deque<Planned> plan(String operation) {
        return plans.computeIfAbsent(operation, name -> new ArrayDeque<>());
    }

    private record Planned(Fault fault, int times) {

        Planned once() {
            return times == Integer.MAX_VALUE ? this : new Planned(fault, times - 1);
        }
    }
}
