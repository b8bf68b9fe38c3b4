/**
 * Keeps what a run has made on a filesystem of Beam's, such as {@code s3://}, beside the folder
 * that it works in.
 */
package io.hopsmith.pipelines.remote;
