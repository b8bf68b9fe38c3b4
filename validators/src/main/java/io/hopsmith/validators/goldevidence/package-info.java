/** Gate 4: the evidence suffices for the answer. */
package io.hopsmith.validators.goldevidence;
