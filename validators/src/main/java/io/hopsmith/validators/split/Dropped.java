package io.hopsmith.validators.split;

import io.hopsmith.schemas.Rejection;

/**
 * A row that the split leaves out.
 *
 * @param id the row
 * @param reason why
 * @param detail the particulars: which other row, which shared key, which share
 */
public record Dropped(String id, Rejection.Reason reason, String detail) {}
