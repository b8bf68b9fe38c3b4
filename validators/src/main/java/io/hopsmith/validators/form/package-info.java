/** Gate 2: the question is one well-formed question that does not hold its answer. */
package io.hopsmith.validators.form;
