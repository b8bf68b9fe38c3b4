/** Gate 6: the corpus has exactly one answer. */
package io.hopsmith.validators.uniqueness;
