package io.hopsmith.schemas;

/**
 * What is kept of an attempt that a model's reply ended: the payload of its {@link Rejection}.
 *
 * @param reply the reply as it came; may be empty
 */
public record UnusableReply(String reply) {}
