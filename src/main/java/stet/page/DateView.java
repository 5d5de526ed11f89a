package stet.page;

import java.util.Optional;

/**
 * A date as it is shown: never more precise than its source.
 *
 * @param edtf the date as the author wrote it
 * @param words such as “about 5 March 2020”
 * @param brief the same for lists, such as “5 Mar. 2020”
 * @param iso the day for a {@code datetime} attribute, only where one day is stated as certain
 */
public record DateView(String edtf, String words, String brief, Optional<String> iso) {}
