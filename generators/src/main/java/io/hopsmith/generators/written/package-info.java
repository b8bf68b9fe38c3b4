/** The two recipes as language models play them: questions are texts, and pages their evidence. */
package io.hopsmith.generators.written;
