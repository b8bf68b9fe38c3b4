/**
 * A page for looking at a dataset: {@code Browser} serves it on loopback, {@code Database} answers
 * from the Parquet files with DuckDB, which is known to this package alone. Read-only; what is
 * marked goes to the review file. No script runs in the page and every text of it is escaped.
 */
package io.hopsmith.pipelines.browse;
