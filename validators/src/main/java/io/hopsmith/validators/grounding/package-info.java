/** Gate 1: every quote stands in its page. */
package io.hopsmith.validators.grounding;
