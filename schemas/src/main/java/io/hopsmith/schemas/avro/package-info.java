/** Records as Avro: schemas, generic records for Parquet, and a compact binary form. */
package io.hopsmith.schemas.avro;
