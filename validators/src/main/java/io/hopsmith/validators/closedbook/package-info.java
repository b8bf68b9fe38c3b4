/** Gate 3: the answer cannot be guessed without pages. */
package io.hopsmith.validators.closedbook;
