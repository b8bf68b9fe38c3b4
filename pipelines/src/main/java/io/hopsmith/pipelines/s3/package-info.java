/** How Beam speaks to {@code s3://}, without keys in its options. */
package io.hopsmith.pipelines.s3;
