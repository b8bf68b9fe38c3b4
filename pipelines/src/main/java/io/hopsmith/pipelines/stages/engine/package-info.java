/** What generation and verification work with, opened once a worker. */
package io.hopsmith.pipelines.stages.engine;
