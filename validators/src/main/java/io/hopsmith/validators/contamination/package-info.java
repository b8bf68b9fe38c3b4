/** Which rows ask what a benchmark asks, whose results training on them would spoil. */
package io.hopsmith.validators.contamination;
