package stet.annotation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stet.annotation.Note.Standing;
import stet.annotation.Note.Status;
import stet.annotation.Note.Withdrawal;
import stet.plain.Circles;
import stet.problem.AnnotationProblem.NoteUnknown;
import stet.problem.AnnotationProblem.WithdrawalCircle;
import stet.problem.AnnotationProblem.WithdrawnTwice;
import stet.problem.Problems;
import stet.source.Span;

/**
 * Lets notes withdraw or replace others of the same file. A draft does so only once it is published; what has been
 * withdrawn stays so, even if the note that did it is withdrawn in its turn.
 */
final class Withdrawals {

    private final List<Note> notes;
    private final Problems problems;
    private final Map<String, Note> byId = new LinkedHashMap<>();
    private final List<String> ids;

    /** What withdraws a note, by the id of the note. */
    private final Map<String, Withdrawal> withdrawals = new HashMap<>();

    private final Map<String, Span> places = new HashMap<>();

    private Withdrawals(List<Note> notes, Problems problems) {
        this.notes = notes;
        this.problems = problems;
        notes.forEach(note -> byId.putIfAbsent(note.id(), note));
        ids = List.copyOf(byId.keySet());
    }

    static List<Note> apply(List<Note> notes, Problems problems) {
        return new Withdrawals(notes, problems).apply();
    }

    private List<Note> apply() {
        for (var note : notes) {
            var standing = note.standing();
            standing.withdraws().ifPresent(other -> withdraw(note, other, "withdraws", false));
            standing.replaces().ifPresent(other -> withdraw(note, other, "replaces", true));
        }
        refuseCircles();
        var standing = new ArrayList<Note>();
        for (var note : notes) {
            var withdrawal = Optional.ofNullable(withdrawals.get(note.id()));
            if (withdrawal.isEmpty() || !note.equals(byId.get(note.id()))) {
                standing.add(note);
            } else if (note.standing().status() != Status.DRAFT) {
                standing.add(withdrawn(note, withdrawal.get()));
            }
        }
        return List.copyOf(standing);
    }

    private void withdraw(Note note, Naming other, String field, boolean replaced) {
        if (!byId.containsKey(other.text())) {
            problems.add(new NoteUnknown(other.span(), field, other.text(), ids));
            return;
        }
        if (note.standing().status() == Status.DRAFT) {
            return;
        }
        var first = places.putIfAbsent(other.text(), other.span());
        if (first != null) {
            problems.add(new WithdrawnTwice(other.span(), other.text(), first));
            return;
        }
        withdrawals.put(
                other.text(),
                new Withdrawal(
                        Optional.of(note.id()),
                        replaced,
                        note.signature().author(),
                        note.signature().date(),
                        Optional.empty()));
    }

    private void refuseCircles() {
        var circling = Circles.of(
                withdrawals.keySet(),
                id -> Optional.ofNullable(withdrawals.get(id)).flatMap(Withdrawal::by));
        for (var note : notes) {
            var place = places.get(note.id());
            if (place != null && circling.contains(note.id())) {
                problems.add(new WithdrawalCircle(place, note.id()));
            }
        }
    }

    private static Note withdrawn(Note note, Withdrawal withdrawal) {
        var standing = note.standing();
        return note.withStanding(
                new Standing(Status.WITHDRAWN, standing.replaces(), standing.withdraws(), Optional.of(withdrawal)));
    }
}
