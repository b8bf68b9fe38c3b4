/** One YAML file, checked in full, becomes one immutable {@link RunConfig}. */
package io.hopsmith.pipelines.config;
