/**
 * A dataset as one page to look at: {@code report.html}, which needs no network, no script and no
 * other file. What pages and models wrote stands in it as text and nothing else.
 */
package io.hopsmith.pipelines.report;
