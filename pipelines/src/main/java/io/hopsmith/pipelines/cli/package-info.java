/** The command line: what a person types, and what comes back on the terminal. */
package io.hopsmith.pipelines.cli;
