package io.hopsmith.schemas;

import java.util.Objects;

/**
 * Something that a stage did not pass on, and why. Nothing disappears without one.
 *
 * @param stage which stage refused it
 * @param key what was refused: a URL, a page id, a candidate id
 * @param reason why, from a closed list
 * @param detail the particulars for a person: what, where, what would help
 * @param payload everything known of the refused thing that is worth keeping, as JSON: a {@link
 *     Refused} of a question that gates refused, {@code {"reply": TEXT}} of a reply that could not
 *     be used, the question of a row; may be empty
 */
public record Rejection(Stage stage, String key, Reason reason, String detail, String payload) {

  /** The stages of a run, in order. */
  public enum Stage {
    CRAWL,
    INDEX,
    GENERATE,
    VERIFY,
    SPLIT,
    PUBLISH
  }

  /** Why something was refused. */
  public enum Reason {
    /** robots.txt forbids the URL. */
    ROBOTS_DISALLOWED,
    /** The server answered with an error status. */
    HTTP_STATUS,
    /** No connection, a reset, a time-out or a host that does not resolve. */
    UNREACHABLE,
    /** Leads to an address, port or spelling of a host that is not connected to. */
    ADDRESS_REFUSED,
    /** Not HTTP, or cut short: no status line, a wrong length, broken chunks or compression. */
    MALFORMED_ANSWER,
    /** The answer took longer than allowed, or its body came more slowly. */
    TOO_SLOW,
    /** A compressed body grows more than allowed. */
    EXPANSION_LIMIT,
    /** Not HTML or plain text. */
    CONTENT_TYPE,
    /** Over a limit of size: of the body, compressed or not, or of the headers. */
    TOO_LARGE,
    /** More redirects than allowed, or in a circle. */
    REDIRECT_LIMIT,
    /** Beyond the page, depth or round cap. */
    CRAWL_LIMIT,
    /** A record of an archive that is broken, cut short or of a kind that is not read. */
    ARCHIVE_RECORD,
    /** The body could not be read as a page. */
    UNREADABLE,
    /** More nodes, deeper nesting, a longer attribute or more repeated text than allowed. */
    DOM_LIMIT,
    /** Reading the page took longer than allowed. */
    EXTRACTION_TIME,
    /** A page without any text. */
    EMPTY_PAGE,
    /** The same content as another page. */
    DUPLICATE_PAGE,
    /** A language that the run does not use. */
    LANGUAGE,
    /** A walk that found too few facts to ask about. */
    TOO_FEW_FACTS,
    /** No set of constraints with exactly one solution was found. */
    NO_UNIQUE_QUESTION,
    /** No hop rests on a page that is as recent as the run wants. */
    NOT_RECENT,
    /** The realiser could not say it in acceptable English. */
    REALISATION,
    /** The first gate refused the initial question, or no round passed. */
    GATE_GROUNDING,
    GATE_FORM,
    GATE_CLOSED_BOOK,
    GATE_GOLD_EVIDENCE,
    GATE_SEARCH_SOLVERS,
    GATE_UNIQUENESS,
    GATE_HOP_NECESSITY,
    /** The same question, or the same answer from the same evidence, as another row. */
    DUPLICATE_QUESTION,
    /** Asks what a benchmark asks that the run was told of. */
    CONTAMINATED,
    /** Somebody who looked at the row dropped it; the detail is the note. */
    REVIEWED,
    /** Too many rows have the same answer. */
    FREQUENT_ANSWER,
    /** A group that has pages, answers or entities on both sides. */
    BRIDGES_SPLIT,
    /** Accepted, but left out to keep the declared share of evaluation rows. */
    SPLIT_BALANCE,
    /** As many rows as the run allows have its seed, site, theme, answer or generator. */
    BALANCE_CAP,
    /** Accepted, but left out to reach the wanted shares of hops or difficulty. */
    BALANCE_SHARE,
    /** The budget for models has no room for it. */
    BUDGET_SPENT,
    /** A language model gave no usable reply for it; the detail says which and why. */
    MODEL_REPLY,
    /** An unexpected failure on this one element; the detail has it. */
    FAILURE
  }

  public Rejection {
    Objects.requireNonNull(stage, "stage");
    Objects.requireNonNull(reason, "reason");
  }

  /** Whether the payload is a {@link Refused}: rounds of a question that gates refused. */
  public boolean hasRounds() {
    return stage == Stage.GENERATE
        && !payload.isEmpty()
        && (reason == Reason.REALISATION || reason.name().startsWith("GATE_"));
  }
}
