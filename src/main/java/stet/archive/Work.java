package stet.archive;

import java.util.List;
import java.util.Optional;
import stet.date.Edtf;
import stet.source.Span;

/**
 * A work that notes and events cite, in the terms of CSL.
 *
 * @param container the outlet or the collection that it is in
 * @param titleSupplied whether the title is ours, not printed: shown in square brackets, as cataloguers do
 */
public record Work(
        String id,
        Span span,
        String type,
        Optional<String> title,
        boolean titleSupplied,
        List<String> authors,
        Optional<String> container,
        Optional<String> publisher,
        Optional<Edtf> issued,
        Optional<String> url,
        Optional<String> lang,
        Optional<String> note) {}
