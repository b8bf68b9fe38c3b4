package io.hopsmith.validators.gate;

import io.hopsmith.schemas.Candidate;
import io.hopsmith.schemas.Constraint;
import io.hopsmith.schemas.Hop;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A quote with its page.
 *
 * @param url the page
 * @param quote verbatim part of its text
 */
public record EvidencePiece(String url, String quote) {
  private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0]+");

  /** Evidence of all hops, then of all constraints, without repetition. */
  public static List<EvidencePiece> of(Candidate candidate) {
    return Stream.concat(
            ofHops(candidate).stream(),
            candidate.query().constraints().stream().map(EvidencePiece::of))
        .filter(piece -> !piece.quote().isBlank() || !piece.url().isBlank())
        .distinct()
        .toList();
  }

  /** Evidence of the hops. */
  public static List<EvidencePiece> ofHops(Candidate candidate) {
    return candidate.hops().stream().map(EvidencePiece::of).distinct().toList();
  }

  private static EvidencePiece of(Hop hop) {
    return new EvidencePiece(hop.url(), hop.quote());
  }

  private static EvidencePiece of(Constraint constraint) {
    return new EvidencePiece(constraint.url(), constraint.quote());
  }

  /** Pages of the evidence, in order of first use. */
  public static Set<String> pages(List<EvidencePiece> pieces) {
    return pieces.stream()
        .map(EvidencePiece::url)
        .filter(url -> !url.isBlank())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Whether the quote stands in a text, white space collapsed on both sides. */
  public boolean standsIn(String text) {
    return eachStandsIn(List.of(this), List.of(text));
  }

  /** Whether each quote stands in one of the texts, white space collapsed on both sides. */
  public static boolean eachStandsIn(List<EvidencePiece> pieces, List<String> texts) {
    List<String> collapsed = texts.stream().map(EvidencePiece::collapsed).toList();
    return pieces.stream()
        .map(piece -> collapsed(piece.quote()))
        .allMatch(quote -> collapsed.stream().anyMatch(text -> text.contains(quote)));
  }

  private static String collapsed(String text) {
    return SPACE.matcher(text).replaceAll(" ").strip();
  }
}
