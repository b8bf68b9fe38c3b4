package io.hopsmith.agents.browse;

import io.hopsmith.agents.crawl.CrawlSettings;
import io.hopsmith.agents.engines.SiteRules;
import io.hopsmith.agents.fetch.HostRoutes;
import io.hopsmith.agents.web.ReadingLimits;
import java.io.Serializable;

/**
 * How an agent sees the web.
 *
 * @param rules which of its pages
 * @param recencyDays greatest age of pages that are searched for, in days; 0 for any age
 * @param crawl how pages are fetched; of its limits those of bytes and redirects count, of its
 *     scope the content types
 * @param routes servers of hosts that name resolution does not know
 * @param reading bounds on a page
 * @param maskPersonalData whether pages and snippets are shown without personal data
 */
public record WebSettings(
    SiteRules rules,
    int recencyDays,
    CrawlSettings crawl,
    HostRoutes routes,
    ReadingLimits reading,
    boolean maskPersonalData)
    implements Serializable {}
