/** Gate 7: every hop is needed. */
package io.hopsmith.validators.hopnecessity;
