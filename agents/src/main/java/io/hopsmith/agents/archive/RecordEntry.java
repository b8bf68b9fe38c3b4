package io.hopsmith.agents.archive;

import java.time.Instant;
import java.util.List;

/**
 * What a scan sees of a whole record.
 *
 * @param kind what it is to us
 * @param target URL that it is about; may be empty
 * @param at its date
 * @param id of the record, without brackets
 * @param payloadDigest as written; may be empty
 * @param start offset of its first byte in the file
 * @param seeds that a {@code warcinfo} record names
 */
record RecordEntry(
    Kind kind,
    String target,
    Instant at,
    String id,
    String payloadDigest,
    long start,
    List<String> seeds) {

  /** What a record is to us. */
  enum Kind {
    /** An answer with its body: a response or a resource. */
    ANSWER,
    /** An answer whose body is another record's. */
    REVISIT,
    /** A URL that gave no answer, and why. */
    FAILURE,
    /** Another form of an answer. */
    CONVERSION,
    /** About the file. */
    INFO,
    /** The first of several records that make one. */
    SEGMENT,
    /** Of no use here. */
    OTHER
  }

  RecordEntry {
    seeds = List.copyOf(seeds);
  }

  /** The same record at another place. */
  RecordEntry at(long newStart) {
    return new RecordEntry(kind, target, at, id, payloadDigest, newStart, seeds);
  }
}
