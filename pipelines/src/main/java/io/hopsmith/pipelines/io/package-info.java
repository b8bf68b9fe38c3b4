/**
 * Records in Beam and in Parquet: one coder for all of them, and files whose bytes depend on the
 * rows alone, not on how many workers wrote them or in which order.
 */
package io.hopsmith.pipelines.io;
