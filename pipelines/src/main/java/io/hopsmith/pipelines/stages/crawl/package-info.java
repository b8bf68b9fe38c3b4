/** The crawl stage: seeds to pages, in rounds, the sites of a round side by side. */
package io.hopsmith.pipelines.stages.crawl;
