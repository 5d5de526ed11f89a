package stet.problem;

import java.util.List;
import java.util.Optional;

/** What a stage made of its input: a value where it could make one, and all it had to say about it. */
public record Outcome<T>(Optional<T> value, List<Problem> problems) {

    public Outcome {
        problems = List.copyOf(problems);
        if (value.isEmpty() && problems.isEmpty()) {
            throw new IllegalArgumentException("no value, and nothing said about why");
        }
    }

    public static <T> Outcome<T> of(T value) {
        return new Outcome<>(Optional.of(value), List.of());
    }

    public static <T> Outcome<T> failed(Problem problem) {
        return new Outcome<>(Optional.empty(), List.of(problem));
    }
}
