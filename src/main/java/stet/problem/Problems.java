package stet.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a stage has found wrong so far. Lives within one stage, which ends by turning it into an outcome. */
public final class Problems {

    private final List<Problem> found = new ArrayList<>();

    /** What another stage has found, to go on from. */
    public static Problems of(List<Problem> found) {
        var problems = new Problems();
        problems.addAll(found);
        return problems;
    }

    /** Problems in order, each once. Their hints, which may hold all that is known, are looked at only where needed. */
    public static List<Problem> inOrder(List<Problem> found) {
        var sorted = new ArrayList<>(found);
        sorted.sort(Problem.ORDER);
        var distinct = new ArrayList<Problem>(sorted.size());
        var alike = 0;
        for (var problem : sorted) {
            if (distinct.isEmpty() || Problem.ORDER.compare(distinct.get(alike), problem) != 0) {
                alike = distinct.size();
                distinct.add(problem);
            } else if (!distinct.subList(alike, distinct.size()).contains(problem)) {
                distinct.add(problem);
            }
        }
        return distinct;
    }

    public void add(Problem problem) {
        found.add(problem);
    }

    public void addAll(List<? extends Problem> problems) {
        found.addAll(problems);
    }

    /** Takes over what another stage had to say, and gives its value. */
    public <T> Optional<T> take(Outcome<T> outcome) {
        found.addAll(outcome.problems());
        return outcome.value();
    }

    public boolean hasErrors() {
        return found.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
    }

    /** How many were found so far: to ask later whether any have been added. */
    public int count() {
        return found.size();
    }

    public List<Problem> list() {
        return List.copyOf(found);
    }

    public <T> Outcome<T> outcome(T value) {
        return new Outcome<>(Optional.of(value), found);
    }

    public <T> Outcome<T> failed() {
        return new Outcome<>(Optional.empty(), found);
    }
}
