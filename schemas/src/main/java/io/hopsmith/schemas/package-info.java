/**
 * The records that stages hand to each other and publish. Every record is immutable, holds no null
 * and no map, and is built only of strings, numbers, booleans, enums, {@link java.time.Instant},
 * lists and other records, so that one codec can write all of them to Avro and Parquet.
 */
package io.hopsmith.schemas;
