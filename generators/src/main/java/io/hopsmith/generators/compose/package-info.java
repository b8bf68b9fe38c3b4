/** Builds drafts out of facts and edits them, keeping exactly one solution. */
package io.hopsmith.generators.compose;
