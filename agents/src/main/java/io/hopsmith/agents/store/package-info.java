/** What was paid for once: raw answers of models, search engines and pages, kept before use. */
package io.hopsmith.agents.store;
