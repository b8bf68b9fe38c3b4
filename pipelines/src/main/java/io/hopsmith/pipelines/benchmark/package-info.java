/** Reading benchmarks: JSON lines, CSV, Parquet, or the hashes of one. */
package io.hopsmith.pipelines.benchmark;
